/**
 * View model of results/dialogue-type: one group or unit, from the headline to the first steps.
 *
 * Called by the server's result action and by the reports. Statements with 0–4 open axes lead to differing sections: at most
 * two portraits, none where the axes are balanced. Fewer than ten answers lead to words without figures, or to none.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import { methodLinks } from '../guide/method-names.ts'
import { positionBandSentence } from '../sentences/axis-sentence.ts'
import { bandWords } from '../sentences/axis-words.ts'
import { shownTypes } from '../sentences/type-headline.ts'
import { selfSelectedCaution, whoAnswered } from '../sentences/who-answered.ts'
import type { AxisView, FigureView, LinkView, StateView } from '../templates/layout/layout-view.ts'
import type { CommentsOfQuestion } from './comments-section.ts'
import { commentsSection } from './comments-section.ts'
import type { OwnQuestionView } from './own-questions-section.ts'
import { ownQuestionsSection } from './own-questions-section.ts'
import type { PortraitView } from './portrait-view.ts'
import { portraitView } from './portrait-view.ts'
import { seriesGroups } from './criteria-overview.ts'
import type { ReferenceSection } from './reference-section.ts'
import { referenceSection } from './reference-section.ts'
import type { ResultContext, ResultScope } from './result-context.ts'
import { contextVoice, currentRound, scopedGroup, scopeName } from './result-context.ts'
import { dialogueTypeTitle } from './result-headline.ts'
import type { AxisQuestions } from './axis-questions.ts'
import { axisQuestions } from './axis-questions.ts'
import { typeAxes } from './type-axes.ts'
import { facetComparison, unitComparison } from './type-comparisons.ts'
import { importedNotes } from './imported-notes.ts'
import type { MatrixView } from './type-matrix.ts'
import { typeMatrix } from './type-matrix.ts'
import type { PracticeView } from './type-practice.ts'
import { typePractice } from './type-practice.ts'
import type { SurenessView } from './type-sureness.ts'
import { typeSureness } from './type-sureness.ts'
import type { TypeView } from './type-view.ts'
import { typeView } from './type-view.ts'
import { typeLeadLines, whoLines } from './type-finding.ts'
import type { YearsView } from './type-years.ts'
import { typeYears } from './type-years.ts'
import { unitHistoryNote } from './unit-history.ts'
import type { UnitHistoryNote } from './unit-part.ts'
import { unitProfiles } from './unit-profiles.ts'
import { unitAudience, unitLinks } from './unit-links.ts'
import { withheldText } from './withheld-text.ts'

/** `shown` is null where only words, or nothing, may be told; then `state` says why and `bands` holds the words. */
export interface DialogueTypePage {
  readonly organisation: string
  readonly title: string
  readonly labels: readonly string[]
  readonly lead: readonly string[]
  readonly state: StateView | null
  readonly bands: readonly { readonly sentence: string; readonly words: string }[]
  /** Who answered and who is missing. */
  readonly who: readonly string[]
  /** Where the unit came from. */
  readonly history: UnitHistoryNote | null
  readonly shown: ShownType | null
  readonly reference: ReferenceSection | null
  /** Null where the round has none. */
  readonly ownQuestions: readonly OwnQuestionView[] | null
  /** Null where none is published. */
  readonly comments: readonly CommentsOfQuestion[] | null
  readonly units: FigureView | null
  /** Each unit with all its axes beside the whole. */
  readonly unitProfiles: FigureView | null
  /** Pages of the units, and of the whole where this is a unit's. */
  readonly unitLinks: readonly LinkView[]
  /** Who sees the results of units; null where nobody answers by unit. */
  readonly unitAudience: string | null
  readonly evidence: string
}

export interface ShownType {
  readonly statement: TypeView['type']['statement']
  readonly portraits: readonly PortraitView[]
  readonly axes: readonly AxisView[]
  readonly axesFigure: FigureView
  readonly matrix: MatrixView
  readonly sureness: SurenessView
  readonly facets: FigureView | null
  readonly practice: PracticeView | null
  readonly years: YearsView | null
  readonly axisQuestions: readonly AxisQuestions[]
  readonly methods: readonly LinkView[]
}

function shownType(view: TypeView): ShownType {
  const { context, voice, type } = view
  const { axes, figure } = typeAxes(view)
  const types = shownTypes(context.questionnaire, type)
  const open = context.questionnaire.axes.filter(({ id }) => type.openAxes.includes(id))
  return {
    statement: type.statement,
    portraits: types.map((one) => portraitView(voice, one, context.methods)),
    axes,
    axesFigure: figure,
    matrix: typeMatrix(view),
    sureness: typeSureness(view),
    facets: facetComparison(view),
    practice: typePractice(view),
    years: typeYears(view),
    axisQuestions: axisQuestions(view),
    methods: methodLinks(
      context.methods,
      open.flatMap(({ methods }) => methods),
    ),
  }
}

function bands(context: ResultContext, group: ReleasedGroup | undefined): DialogueTypePage['bands'] {
  if (group?.tier !== 'bands') return []
  const voice = contextVoice(context)
  return context.questionnaire.axes.flatMap((axis) => {
    const band = group.positions[axis.id]
    return band === undefined ? [] : [{ sentence: positionBandSentence(voice, axis, band, true), words: bandWords(voice, axis, band) }]
  })
}

function withheld(context: ResultContext, scope: ResultScope, group: ReleasedGroup | undefined): StateView {
  const { t } = contextVoice(context)
  const kind = group?.tier === 'bands' ? 'bands' : 'hidden'
  return {
    kind: 'suppressed',
    title: t(`results:state.${kind}.title`),
    text: withheldText(context, scope, kind),
    action: { href: '/', label: t('results:state.action') },
  }
}

/** @param scope a group of the questionnaire, or a unit of the organisation */
export function dialogueTypeResultPage(context: ResultContext, scope: ResultScope): DialogueTypePage {
  const voice = contextVoice(context)
  const group = scopedGroup(currentRound(context), scope)
  const view = typeView(context, scope)
  const caution = group ? selfSelectedCaution(voice, 'group' in scope ? scope.group : '', group) : null
  return {
    organisation: context.organisationName,
    title: dialogueTypeTitle(context, scope),
    // In words only: the headline says it, and the card why. A third time would be one too many.
    labels: group?.tier === 'bands' ? [] : [whoAnswered(voice, scopeName(context, scope), group)],
    lead: view ? typeLeadLines(view, caution) : [],
    who: [...importedNotes(context), ...whoLines(context, scope, group)],
    history: unitHistoryNote(context, scope),
    state: view ? null : withheld(context, scope, group),
    bands: bands(context, group),
    shown: view ? shownType(view) : null,
    reference:
      'group' in scope
        ? referenceSection(
            context,
            'positions',
            seriesGroups(context).filter(({ id }) => id === scope.group),
          )
        : null,
    ownQuestions: ownQuestionsSection(context, [scope]),
    comments: 'group' in scope ? commentsSection(context) : null,
    units: unitComparison(context, 'unit' in scope ? scope.unit : null),
    unitProfiles: 'unit' in scope ? null : unitProfiles(context),
    unitLinks: unitLinks(context, scope),
    unitAudience: unitAudience(context),
    evidence: voice.say(context.questionnaire.evidence.note),
  }
}
