/**
 * View model of report/report: a result to print, from cover to method, of the whole or of one unit.
 *
 * Called by the job `report`. What may be said was decided by the result pages, whose view models fill the sections.
 */
import { keyFindings } from '../council-package/key-findings.ts'
import { criteriaOverview, seriesGroups } from '../results/criteria-overview.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import { criteriaTitle, dialogueTypeTitle } from '../results/result-headline.ts'
import { typeView } from '../results/type-view.ts'
import { shownTypes } from '../sentences/type-headline.ts'
import { landscapeDrawing } from '../results/landscape-drawing.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { criteriaSections } from './criteria-sections.ts'
import { figuresSection } from './figures-table.ts'
import { methodSection } from './method-section.ts'
import type { LandscapeView, ReportSection } from './report-block.ts'
import { numbered, onPaper } from './report-block.ts'
import type { ReportFacts } from './report-facts.ts'
import { dayLines, marginTitle, resultAddress, resultPath, scopeTitle } from './report-facts.ts'
import type { RunningWords } from './running-words.ts'
import { mostSections, runningWords } from './running-words.ts'
import { forewordDraft } from './shared-sections.ts'
import { typeSections } from './type-sections.ts'
import { answeredLines } from './who-section.ts'

/** One of `landscapes` and `overview` at most. */
export interface CoverPicture {
  readonly landscapes: readonly LandscapeView[]
  readonly overview: FigureView | null
}

export interface ReportPage {
  readonly organisation: string
  readonly title: string
  /** The names need smaller letters on the cover. */
  readonly isLong: boolean
  /** The finding in one sentence, and whose it is. */
  readonly finding: string
  readonly basis: string | null
  readonly picture: CoverPicture
  /** Who answered. */
  readonly who: readonly string[]
  readonly days: readonly string[]
  readonly address: string
  readonly back: string
  readonly sections: readonly ReportSection[]
  readonly running: RunningWords
}

const longestTitle = 120

const noPicture: CoverPicture = { landscapes: [], overview: null }

/** The landscapes of a dialogue type, at most two; the criteria of a barometer. */
export function pictureOf(context: ResultContext, scope: ResultScope): CoverPicture {
  if (context.questionnaire.resultKind !== 'dialogueType') {
    const overview = criteriaOverview(context)
    return overview === null ? noPicture : { landscapes: [], overview: onPaper(overview) }
  }
  const view = typeView(context, scope)
  if (view === null || view.figures.recruitment === 'selfSelected') return noPicture
  const landscapes = shownTypes(context.questionnaire, view.type).map(({ name, tagline, landscape }) => ({
    name: view.voice.say(name),
    tagline: view.voice.say(tagline),
    drawing: landscapeDrawing(landscape),
  }))
  return { landscapes, overview: null }
}

interface CoverFinding {
  readonly finding: string
  /** Whose answers it rests on, where several groups answered; null where the finding says it. */
  readonly basis: string | null
}

/** As the headline of the result page; where nothing is shown, why. */
export function coverFinding(context: ResultContext, scope: ResultScope): CoverFinding {
  const isCriteria = context.questionnaire.resultKind !== 'dialogueType'
  const [first] = isCriteria ? seriesGroups(context) : []
  const isShown = isCriteria ? first !== undefined : typeView(context, scope) !== null
  if (!isShown) return { finding: keyFindings(context, scope)[0] ?? '', basis: null }
  const finding = isCriteria ? criteriaTitle(context) : dialogueTypeTitle(context, scope)
  const isOpen = first?.group.tier === 'full' && first.group.figures.recruitment === 'selfSelected'
  // The title of a unit's page says whose answers they are.
  const isSaid = first === undefined || isOpen || context.pageAddress !== undefined
  return { finding, basis: isSaid ? null : contextVoice(context).t('results:finding_of', { name: first.label }) }
}

export function reportPage(context: ResultContext, scope: ResultScope, facts: ReportFacts): ReportPage {
  const drafts = context.questionnaire.resultKind !== 'dialogueType' ? criteriaSections(context) : typeSections(context, scope)
  const told = drafts.filter(({ blocks }) => blocks.length > 0).map(({ id }) => id)
  const all = [forewordDraft(context), ...drafts, figuresSection(context, scope), methodSection(context, scope, facts, told)]
  const sections = numbered(all).slice(0, mostSections)
  const title = scopeTitle(context, scope)
  return {
    organisation: context.organisationName,
    title,
    isLong: [context.organisationName, title].some(({ length }) => length > longestTitle),
    ...coverFinding(context, scope),
    picture: pictureOf(context, scope),
    who: answeredLines(context, scope),
    days: dayLines(context, facts),
    address: resultAddress(context, scope, facts),
    back: resultPath(context, scope),
    sections,
    running: runningWords(marginTitle(context, scope), sections),
  }
}
