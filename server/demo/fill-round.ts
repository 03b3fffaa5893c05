/**
 * Carries out one round of the demo, the way people would: planned, opened, answered, closed, released.
 *
 * Called by `fillDemo`. Answers go in through the same door as everybody's, all at once, so that few commits take them.
 */
import type { NewRoundPlan, Round } from '../../data/round.ts'
import { defaultSmallestCell } from '../../data/round.ts'
import type { Store } from '../../data/store.ts'
import { packAnswers } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { draftIdOf } from '../../data/draft-cipher.ts'
import type { DemoRound } from './demo-plan.ts'
import { dayAfter, daysBetween } from './demo-rounds.ts'
import type { InventedResponse } from './invented-responses.ts'
import { inventedResponses } from './invented-responses.ts'
import type { MadeOrganisation } from './make-organisation.ts'

/** What a round needs beside its plan. `previous`: id of the round it continues. `today`: answers come until then. */
export interface RoundSetting {
  readonly questionnaire: Questionnaire
  readonly organisation: MadeOrganisation
  readonly previous: string | null
  readonly seed: number
  readonly today: string
  /** Releases as a manager would, on that day. */
  readonly release: (round: Round, day: string) => Promise<string>
}

function planOf(round: DemoRound, { questionnaire, organisation, previous, seed }: RoundSetting): NewRoundPlan {
  const [opensOn, closesOn, resultsOn] = round.days
  return {
    organisation: organisation.id,
    questionnaire: questionnaire.id,
    definitionHash: questionnaire.hash,
    year: round.year,
    title: null,
    opensOn,
    closesOn,
    resultsOn,
    smallestCell: defaultSmallestCell,
    readersAnswer: round.readersAnswer ?? false,
    seed,
    previousRound: previous,
    groups: round.groups,
    terms: { unitAudience: 'allUnits' },
  }
}

function expect<Outcome extends string>(outcome: Outcome, wanted: Outcome, what: string): void {
  if (outcome !== wanted) throw new Error(`Demo: ${what} gave ${outcome}`)
}

async function openRound(store: Store, round: DemoRound, setting: RoundSetting): Promise<string> {
  const created = await store.rounds.create(planOf(round, setting))
  if (created.outcome !== 'created') throw new Error(`Demo: round ${round.key} gave ${created.outcome}`)
  expect(await store.rounds.open(created.id), 'opened', round.key)
  return created.id
}

/** Saves one person's draft and, unless it was broken off, sends it. Both writes fall into the same batch. */
async function answer(
  store: Store,
  roundId: string,
  person: InventedResponse,
  name: string,
  round: DemoRound,
  setting: RoundSetting,
): Promise<void> {
  const { questionnaire, organisation } = setting
  const { group, answers, texts, sent } = person
  const unit = person.unit === undefined ? null : (organisation.units.get(person.unit) ?? null)
  const day = dayAfter(round.days[0], person.day)
  const secret = `demo ${name}`
  const content = { answers, link: '', language: texts[0]?.language ?? 'fi', page: questionnaire.pages[0]?.id ?? '' }
  const saving = store.drafts.save({ secret, roundId, content, day })
  const words = texts.map(({ item, language, text }) => ({ item, language, text }))
  const codes = packAnswers(questionnaire, answers)
  const submission = { draftSecretHash: draftIdOf(secret), roundId, group, unit, codes, texts: words, day }
  const sending = sent ? store.responses.submit(submission) : undefined
  expect(await saving, 'saved', `draft of ${name}`)
  if (sending !== undefined) expect(await sending, 'stored', `answers of ${name}`)
}

/** Puts the round into the store as far as its state says; its id comes back. */
export async function fillRound(store: Store, round: DemoRound, setting: RoundSetting): Promise<string> {
  const [opensOn, closesOn] = round.days
  const lastDay = closesOn < setting.today ? closesOn : setting.today
  const people = inventedResponses(setting.questionnaire, round, daysBetween(opensOn, lastDay), setting.seed)
  const id = await openRound(store, round, setting)
  await Promise.all(people.map((person, index) => answer(store, id, person, `${round.key} ${index}`, round, setting)))
  if (round.state !== 'open') expect(await store.rounds.close(id), 'closed', round.key)
  const closed = round.state === 'released' ? await store.rounds.find(id) : undefined
  if (closed !== undefined) expect(await setting.release(closed, round.days[2]), 'released', round.key)
  return id
}
