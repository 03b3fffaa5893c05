/**
 * The pages for talking about a result, as HTML: jobs of the workshop.
 */
import { render } from '../../../views/render.ts'
import type { ResultContext, ResultScope } from '../../../views/results/result-context.ts'
import { currentRound, leadingGroup } from '../../../views/results/result-context.ts'
import { readCouncil } from '../../../views/talk/council-guess.ts'
import { councilPage } from '../../../views/talk/council-page.ts'
import { longestExperiment, teamPage } from '../../../views/talk/team-page.ts'
import { readGuess } from '../../../views/talk/team-guess.ts'
import { resultFrame } from '../result-frame.ts'

/** What stood in the address or the form, by field. */
export type TalkFields = Readonly<Record<string, string>>

export interface TeamJob {
  readonly context: ResultContext
  /** Null: the whole. */
  readonly unit: string | null
  readonly fields: TalkFields
}

/** Null where the questionnaire has no dialogue types, or the round no such unit. */
export async function teamHtml({ context, unit, fields }: TeamJob): Promise<string | null> {
  const isKnown = unit === null || Object.hasOwn(currentRound(context).released.units, unit)
  if (context.questionnaire.resultKind !== 'dialogueType' || !isKnown) return null
  const scope: ResultScope = unit === null ? { group: leadingGroup(context) } : { unit }
  const typed = (fields['own'] ?? '').trim() || (fields['experiment'] ?? '').trim()
  const page = teamPage(context, scope, {
    step: fields['step'] === 'reveal' || typed !== '' ? 'reveal' : 'guess',
    guess: readGuess(context.questionnaire.axes, (field) => fields[field]),
    experiment: typed === '' ? null : [...typed].slice(0, longestExperiment).join(''),
  })
  return render('talk/team', context.language, { ...page, frame: resultFrame(context, page.title, page.action) })
}

/** Null where the questionnaire has dialogue types: there a team talks. */
export async function councilHtml({ context, fields }: Omit<TeamJob, 'unit'>): Promise<string | null> {
  if (context.questionnaire.resultKind === 'dialogueType') return null
  const input = readCouncil(context, fields['step'] === 'reveal', (field) => fields[field] ?? '')
  const page = councilPage(context, input)
  return render('talk/council', context.language, { ...page, frame: resultFrame(context, page.title, page.action) })
}
