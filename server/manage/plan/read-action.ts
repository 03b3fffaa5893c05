/**
 * The form of an action as it was posted, read and checked: every problem at once, each at its field.
 *
 * Called when an action is added or changed. `indicators`: keys of those that this reader may choose.
 */
import type { ActionParts } from '../../../data/planned-action.ts'
import { actionStates, longestAction } from '../../../data/planned-action.ts'
import { parseIndicator } from '../../../questionnaires/indicator.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { PublicField, TypedAction } from '../../../views/manage/plan/typed-action.ts'
import { publicFieldName, publicFieldNames } from '../../../views/manage/plan/typed-action.ts'
import type { PostedFields } from '../posted-fields.ts'
import { readDay } from '../rounds/calendar-day.ts'

type Problems = readonly FormProblem[]

/** What was typed, without space around it; how far a new action is, is not asked. */
export function typedActionOf({ text, has }: PostedFields, kept: Pick<TypedAction, 'state' | 'note'>): TypedAction {
  const field = (name: string): string => text(name).trim()
  const names = publicFieldNames.map(([part, language]) => publicFieldName(part, language))
  return {
    indicator: field('indicator'),
    words: field('words'),
    method: field('method'),
    owner: field('owner'),
    dueOn: field('dueOn'),
    state: has('state') ? field('state') : kept.state,
    note: has('note') ? field('note') : kept.note,
    isPublic: has('public'),
    publicWords: Object.fromEntries(names.map((name) => [name, field(name)])),
  }
}

function tooLong(field: string, typed: string, most: number): Problems {
  const { length } = [...typed]
  return length > most ? [{ field, problem: 'plan:problem.tooLong', values: { length, most } }] : []
}

const wordsIn = ({ publicWords }: TypedAction, field: PublicField, language: string): string => publicWords[`${field}-${language}`] ?? ''

const languages = [...new Set(publicFieldNames.map(([, language]) => language))]

function publicProblems(typed: TypedAction): Problems {
  const lengths = publicFieldNames.flatMap(([field, language]) =>
    tooLong(publicFieldName(field, language), wordsIn(typed, field, language), longestAction[field]),
  )
  const halves = publicFieldNames.flatMap(([field, language]): Problems => {
    const other = wordsIn(typed, field === 'heard' ? 'doing' : 'heard', language)
    if (other === '' || wordsIn(typed, field, language) !== '') return []
    return [{ field: publicFieldName(field, language), problem: `plan:problem.${field}Missing` }]
  })
  const isWritten = languages.some((language) => `${wordsIn(typed, 'heard', language)}${wordsIn(typed, 'doing', language)}` !== '')
  const missing: Problems = typed.isPublic && !isWritten ? [{ field: 'public', problem: 'plan:problem.publicMissing' }] : []
  return [...missing, ...lengths, ...halves]
}

/** What an action may name: keys of indicators, ids of methods. */
export interface KnownToAction {
  readonly indicators: readonly string[]
  readonly methods: readonly string[]
}

function whatProblems({ words, method, indicator }: TypedAction, { indicators, methods }: KnownToAction): Problems {
  return [
    ...(words === '' && method === '' ? [{ field: 'words', problem: 'plan:problem.whatMissing' }] : []),
    ...tooLong('words', words, longestAction.words),
    ...(method === '' || methods.includes(method) ? [] : [{ field: 'method', problem: 'plan:problem.methodUnknown' }]),
    ...(indicator === '' || indicators.includes(indicator) ? [] : [{ field: 'indicator', problem: 'plan:problem.indicatorUnknown' }]),
  ]
}

function publicWordsOf(typed: TypedAction): ActionParts['publicWords'] {
  const written = languages.map(
    (language) => [language, { heard: wordsIn(typed, 'heard', language), doing: wordsIn(typed, 'doing', language) }] as const,
  )
  return Object.fromEntries(written.filter(([, { heard, doing }]) => heard !== '' && doing !== ''))
}

export interface ReadAction {
  readonly problems: Problems
  /** Absent where there are problems. */
  readonly read?: ActionParts
}

export function readAction(typed: TypedAction, known: KnownToAction): ReadAction {
  const { words, method, owner, note, isPublic } = typed
  const dueOn = typed.dueOn === '' ? null : readDay(typed.dueOn)
  const state = actionStates.find((one) => one === typed.state)
  const problems: Problems = [
    ...whatProblems(typed, known),
    ...tooLong('owner', owner, longestAction.owner),
    ...(dueOn === undefined ? [{ field: 'dueOn', problem: 'plan:problem.dueWrong' }] : []),
    ...(state === undefined ? [{ field: 'state', problem: 'plan:problem.stateUnknown' }] : []),
    ...tooLong('note', note, longestAction.note),
    ...publicProblems(typed),
  ]
  if (problems.length > 0 || dueOn === undefined || state === undefined) return { problems }
  const indicator = parseIndicator(typed.indicator)
  const parts = { indicator, words, method: method === '' ? null : method, owner, dueOn, state, note, isPublic }
  return { problems, read: { ...parts, publicWords: publicWordsOf(typed) } }
}
