/**
 * View model of results/criteria: a barometer from its finding to what to talk about next.
 *
 * Called by the server's result action and by the reports. Groups are never pooled; a self-selected one is described and not
 * judged; one with few answers has words only, one with fewer none.
 */
import { groupFinding, selfSelectedScores } from '../sentences/criteria-headline.ts'
import { notAskedSentence } from '../sentences/who-is-missing.ts'
import type { FigureView, LinkView, StateView } from '../templates/layout/layout-view.ts'
import type { BackgroundView } from './background-classes.ts'
import { backgroundClasses } from './background-classes.ts'
import type { LeftOutView } from './criteria-caution.ts'
import { criteriaCaution, criteriaLeftOut } from './criteria-caution.ts'
import { groupDistributions } from './criteria-distributions.ts'
import type { GroupFindings } from './criteria-findings.ts'
import { groupFindings } from './criteria-findings.ts'
import type { GapView } from './criteria-gaps.ts'
import { gapNote, gapView } from './criteria-gaps.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import { criteriaOverview, seriesGroups } from './criteria-overview.ts'
import type { TalkView } from './criteria-talk.ts'
import { criteriaTalk } from './criteria-talk.ts'
import type { CriteriaYears } from './criteria-years.ts'
import { criteriaYears } from './criteria-years.ts'
import { groupsNotAsked } from './groups-not-asked.ts'
import { importedNote, importedNotes } from './imported-notes.ts'
import type { CommentsOfQuestion } from './comments-section.ts'
import { commentsSection } from './comments-section.ts'
import type { OwnQuestionView } from './own-questions-section.ts'
import { ownQuestionsSection } from './own-questions-section.ts'
import type { PrioritySection } from './priority-section.ts'
import { prioritySection } from './priority-section.ts'
import type { QualitySection } from './quality-section.ts'
import { qualitySection, toldQuality } from './quality-section.ts'
import type { ReferenceSection } from './reference-section.ts'
import { referenceSection } from './reference-section.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice, currentRound } from './result-context.ts'
import { criteriaTitle, whoAnsweredLabels } from './result-headline.ts'
import { unitHistoryNote } from './unit-history.ts'
import { unitAudience, unitLinks } from './unit-links.ts'
import type { UnitHistoryNote } from './unit-part.ts'
import { unitsBelowNote } from './units-below.ts'
import type { WantedSection } from './wanted-section.ts'
import { wantedSection, wantedTalk } from './wanted-section.ts'
import { nothingShownText } from './withheld-text.ts'

/** `state` is there where no group may be shown at all; then all the rest is empty. */
export interface CriteriaPage {
  readonly organisation: string
  readonly title: string
  readonly labels: readonly string[]
  readonly lead: readonly string[]
  /** Of a unit's page: that the units below it are included. */
  readonly below: string | null
  /** Where the unit came from. */
  readonly history: UnitHistoryNote | null
  readonly state: StateView | null
  readonly overview: FigureView | null
  readonly groups: readonly GroupFindings[]
  /** Null where nothing of the kind was asked, or no figures are shown. */
  readonly wanted: WantedSection | null
  readonly distributions: readonly { readonly name: string; readonly figures: readonly FigureView[] }[]
  readonly backgrounds: readonly BackgroundView[]
  /** Null where nothing is told of what matters. */
  readonly priority: PrioritySection | null
  readonly gaps: readonly GapView[]
  /** Pairs that are not compared, and why. */
  readonly gapNotes: readonly string[]
  readonly years: CriteriaYears | null
  readonly reference: ReferenceSection | null
  /** Null where the round has none. */
  readonly ownQuestions: readonly OwnQuestionView[] | null
  /** Null where none is published. */
  readonly comments: readonly CommentsOfQuestion[] | null
  /** Pages of the units, and of the whole where this is a unit's. */
  readonly unitLinks: readonly LinkView[]
  readonly unitAudience: string | null
  readonly talk: readonly TalkView[]
  readonly caution: readonly string[]
  readonly leftOut: readonly LeftOutView[]
  readonly quality: QualitySection | null
  readonly evidence: string
}

/** In the definition's order, hidden ones too. */
function askedGroups(context: ResultContext): readonly { readonly group: string }[] {
  const { groups } = currentRound(context).released
  return context.questionnaire.groups.filter(({ id }) => id in groups).map(({ id }) => ({ group: id }))
}

/** Groups of the questionnaire that the round did not ask. */
function notAsked(context: ResultContext): string | null {
  // Of a pooled result it is said above why a group is not in it.
  if (context.pooled !== undefined) return null
  return notAskedSentence(contextVoice(context), groupsNotAsked(context))
}

/** The whole, or the unit to which the context is narrowed. */
const scope = { group: '' }

/** The sentence that says whose answers the headline rests on. */
const findingOf = ({ ofUnit }: ResultContext): string => (ofUnit === undefined ? 'results:finding_of' : 'results:finding_of_unit')

/** Cautions of self-selected groups, then the findings of the groups after the one in the headline, then who was not asked. */
function lead(context: ResultContext, groups: readonly GroupFindings[], series: readonly SeriesGroup[]): readonly string[] {
  const voice = contextVoice(context)
  const { t, locale } = voice
  const [first, ...others] = groups
  const cautions = groups.flatMap(({ caution }) => (caution === null ? [] : [caution]))
  const scores = series.slice(0, 1).flatMap(({ group }) => selfSelectedScores(voice, context.questionnaire, group) ?? [])
  const told = others.filter(({ caution, all }) => caution === null && all.length > 0).map(({ id }) => id)
  const findings = series
    .filter(({ id }) => told.includes(id))
    .map(({ label, group }) => {
      const finding = groupFinding(voice, context.questionnaire, group)
      return t('results:finding_line', { name: label, finding: finding.slice(0, 1).toLocaleLowerCase(locale) + finding.slice(1) })
    })
  return [
    ...cautions,
    ...scores,
    ...(first === undefined || first.caution !== null ? [] : [t(findingOf(context), { name: first.name })]),
    ...findings,
    ...(first === undefined ? [] : [notAsked(context)].filter((line) => line !== null)),
  ]
}

function hiddenState(context: ResultContext): StateView {
  const { t } = contextVoice(context)
  return {
    kind: 'suppressed',
    title: t('results:state.hidden.title'),
    text: nothingShownText(context),
    action: { href: '/', label: t('results:state.action') },
  }
}

export function criteriaResultPage(context: ResultContext): CriteriaPage {
  const voice = contextVoice(context)
  const series = seriesGroups(context)
  const groups = series.map((one) => groupFindings(context, one))
  const [first] = series
  const distributions = series.map((one) => ({ name: one.label, figures: groupDistributions(context, one) }))
  return {
    organisation: context.organisationName,
    title: criteriaTitle(context),
    labels: whoAnsweredLabels(context),
    lead: [...lead(context, groups, series), ...importedNote(context)],
    below: unitsBelowNote(context, scope),
    history: unitHistoryNote(context, scope),
    state: first ? null : hiddenState(context),
    overview: criteriaOverview(context),
    groups,
    wanted: wantedSection(context, series),
    distributions: distributions.filter(({ figures }) => figures.length > 0),
    backgrounds: backgroundClasses(context, series),
    priority: prioritySection(context, series),
    gaps: context.questionnaire.gaps.flatMap((pair) => gapView(context, pair) ?? []),
    gapNotes: context.questionnaire.gaps.flatMap((pair) => gapNote(context, pair) ?? []),
    years: criteriaYears(context, series),
    reference: referenceSection(context, 'dimensions', series),
    ownQuestions: ownQuestionsSection(context, askedGroups(context)),
    comments: commentsSection(context),
    unitLinks: context.ofUnit?.links ?? unitLinks(context, scope),
    unitAudience: unitAudience(context),
    talk: [...wantedTalk(context, series), ...criteriaTalk(context, series)],
    caution: [...importedNotes(context), ...criteriaCaution(context, series)],
    leftOut: criteriaLeftOut(context, series),
    quality: toldQuality(qualitySection(context, series)),
    evidence: voice.say(context.questionnaire.evidence.note),
  }
}
