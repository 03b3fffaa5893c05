/**
 * A team talks about its result for 45 minutes: it guesses, looks, recognises, discusses, and chooses one experiment.
 *
 * Nothing of it is kept: the guess stands in the address, the experiment only on the page that is printed.
 */
import type { AxisQuestions } from '../results/axis-questions.ts'
import type { DialogueTypePage } from '../results/dialogue-type-result-page.ts'
import { dialogueTypeResultPage } from '../results/dialogue-type-result-page.ts'
import type { PortraitView } from '../results/portrait-view.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { contextVoice, scopeAddress, scopeName } from '../results/result-context.ts'
import { shownTypes } from '../sentences/type-headline.ts'
import type { AxisView, ChoiceFieldView, StateView, TextFieldView } from '../templates/layout/layout-view.ts'
import { alongLine } from '../results/type-axes.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import type { TypeView } from '../results/type-view.ts'
import { typeView } from '../results/type-view.ts'
import { guessOutcome, outcomeWords } from './compare-guess.ts'
import { talkAgenda } from './talk-agenda.ts'
import type { AgendaLine } from './talk-agenda.ts'
import type { TeamGuess } from './team-guess.ts'
import { guessChoice, guessField, guessPosition } from './team-guess.ts'

export const longestExperiment = 300

/** `experiment`: what was chosen or written; null before that. */
export interface TeamInput {
  readonly step: 'guess' | 'reveal'
  readonly guess: TeamGuess
  readonly experiment: string | null
}

export interface RevealedAxis {
  readonly bar: AxisView
  readonly outcome: string
}

export interface TeamPage {
  readonly title: string
  readonly labels: readonly string[]
  readonly agenda: readonly AgendaLine[]
  readonly action: string
  /** Why there is nothing to reveal in figures; `bands` are the words that may be said. */
  readonly state: StateView | null
  readonly bands: DialogueTypePage['bands']
  /** Null once it is revealed. */
  readonly choices: readonly ChoiceFieldView[] | null
  readonly revealed: {
    readonly headline: string
    readonly axes: readonly RevealedAxis[]
    readonly portraits: readonly PortraitView[]
    readonly questions: readonly AxisQuestions[]
    readonly guess: readonly { readonly name: string; readonly value: string }[]
    readonly suggestions: ChoiceFieldView
    readonly own: TextFieldView
    readonly experiment: string | null
  } | null
  readonly backHref: string
}

/** The bars of the result with the guess above the line. */
function revealedAxes(view: TypeView, bars: readonly AxisView[], guess: TeamGuess): readonly RevealedAxis[] {
  const { context, voice, type } = view
  const { axes, rules } = context.questionnaire
  return axes.flatMap((axis) => {
    const bar = bars.find(({ name }) => name === voice.say(axis.name))
    const [position, result, step] = [type.positions[axis.id], type.axes[axis.id], guess[axis.id]]
    if (bar === undefined || position === undefined || result === undefined) return []
    const outcome = outcomeWords(voice, guessOutcome(step, result, Math.sign(valueOf(position) ?? 0)))
    const marked = step === undefined ? bar : { ...bar, guess: alongLine(guessPosition(step, rules)) }
    return [{ bar: marked, outcome }]
  })
}

/** First steps of the landscapes that are shown; of a balanced result, the questions' own way is to write an experiment of one's own. */
function suggestions({ context, voice, type }: TypeView, chosen: string | null): ChoiceFieldView {
  const lines = shownTypes(context.questionnaire, type).flatMap(({ firstSteps, withTheGrain }) => [...firstSteps, ...withTheGrain])
  return {
    id: 'experiment',
    name: 'experiment',
    legend: voice.t('talk:experiment.choose'),
    kind: 'radio',
    options: [...new Set(lines.map(voice.say))].map((line) => ({ value: line, label: line, checked: line === chosen })),
  }
}

function ownWords({ t }: TypeView['voice'], { options }: ChoiceFieldView, chosen: string | null): TextFieldView {
  const isOwn = chosen !== null && options.every(({ value }) => value !== chosen)
  return {
    id: 'own',
    name: 'own',
    label: t(options.length > 0 ? 'talk:experiment.own' : 'talk:experiment.ownOnly'),
    value: isOwn ? chosen : '',
    rows: 3,
    maxLength: longestExperiment,
  }
}

function revealed(view: TypeView, page: DialogueTypePage, input: TeamInput): TeamPage['revealed'] {
  const { shown } = page
  if (shown === null) return null
  const choice = suggestions(view, input.experiment)
  return {
    headline: page.title,
    axes: revealedAxes(view, shown.axes, input.guess),
    portraits: shown.portraits,
    questions: shown.axisQuestions,
    guess: Object.entries(input.guess).map(([axis, step]) => ({ name: guessField(axis), value: String(step) })),
    suggestions: choice,
    own: ownWords(view.voice, choice, input.experiment),
    experiment: input.experiment,
  }
}

export function teamPage(context: ResultContext, scope: ResultScope, input: TeamInput): TeamPage {
  const voice = contextVoice(context)
  const view = typeView(context, scope)
  const name = scopeName(context, scope)
  const guessing = input.step === 'guess' && view !== null
  // Before the team has guessed nothing of the result is made, so that nothing of it can stand on the page.
  const result = guessing ? null : dialogueTypeResultPage(context, scope)
  const back = 'unit' in scope ? scopeAddress(context, scope) : context.address
  return {
    title: voice.t('talk:team.title'),
    labels: [name, `${context.roundTitle} ${context.year}`],
    agenda: talkAgenda(voice, 'team'),
    action: `${back}/team`,
    state: result?.state ?? null,
    bands: result?.bands ?? [],
    choices: guessing ? context.questionnaire.axes.map((axis) => guessChoice(voice, axis, input.guess)) : null,
    revealed: view === null || result === null ? null : revealed(view, result, input),
    backHref: back,
  }
}
