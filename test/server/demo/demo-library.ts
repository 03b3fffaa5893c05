/**
 * The questionnaires and invented rounds of the demo for its tests, without a store.
 */
import { join } from 'node:path'
import type { Response } from '../../../analysis/response-matrix.ts'
import type { SamplingDesign } from '../../../analysis/sampling-design.ts'
import { packAnswers } from '../../../questionnaires/columns.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { DemoRound } from '../../../server/demo/demo-plan.ts'
import { demoRounds } from '../../../server/demo/demo-rounds.ts'
import type { InventedResponse } from '../../../server/demo/invented-responses.ts'
import { inventedResponses } from '../../../server/demo/invented-responses.ts'
import { kaislajarvi } from '../../../server/demo/kaislajarvi.ts'
import { koivuranta } from '../../../server/demo/koivuranta.ts'
import { likelyRounds } from '../../../server/demo/likely-rounds.ts'
import { loadGuide, shippedGuide } from '../../../server/guide-library.ts'
import { loadLibrary } from '../../../server/questionnaire-library.ts'

/** The seed of `puntari demo`. */
export const demoSeed = 2026
export const today = '2026-11-21'
export const library = loadLibrary(join(import.meta.dirname, '..', '..', '..', 'questionnaires'))
export const guide = loadGuide(shippedGuide)

/** The rounds of questionnaires that the demo tells no story of. */
export const likelyOnes: readonly DemoRound[] = likelyRounds(
  library.current,
  new Set(demoRounds(today).map(({ questionnaire }) => questionnaire)),
  [koivuranta, kaislajarvi],
  demoSeed,
)

export function roundOf(key: string): DemoRound {
  const round = [...demoRounds(today), ...likelyOnes].find((one) => one.key === key)
  if (round === undefined) throw new Error(`There is no round ${key}`)
  return round
}

export function questionnaireOf(round: DemoRound): Questionnaire {
  const questionnaire = library.byId(round.questionnaire)
  if (questionnaire === undefined) throw new Error(`There is no questionnaire ${round.questionnaire}`)
  return questionnaire
}

export const peopleOf = (key: string, seed = demoSeed): readonly InventedResponse[] =>
  inventedResponses(questionnaireOf(roundOf(key)), roundOf(key), 20, seed)

/** What an analysis of a demo round is given; units by their keys. */
export function analysisInput(key: string): {
  readonly label: string
  readonly questionnaire: Questionnaire
  readonly responses: readonly Response[]
  readonly design: SamplingDesign
} {
  const round = roundOf(key)
  const questionnaire = questionnaireOf(round)
  const sent = peopleOf(key).filter((person) => person.sent)
  const responses = sent.map(({ group, unit, answers }) => ({ group, unit: unit ?? null, codes: packAnswers(questionnaire, answers) }))
  const groups = round.groups.map(({ group, recruitment, populationSize, invited }) => {
    const sizes = { ...(populationSize === null ? {} : { populationSize }), ...(invited === null ? {} : { invited }) }
    return [group, { recruitment, ...sizes }] as const
  })
  const organisation = [koivuranta, kaislajarvi].find((one) => one.key === round.organisation)
  const merged = (organisation?.mergers ?? []).filter(({ from }) => from <= round.days[0])
  const standing = (organisation?.units ?? []).filter(({ key: unit }) => !merged.some(({ of }) => of.includes(unit)))
  const units = [...standing, ...merged]
  const unitSizes = Object.fromEntries(units.flatMap(({ key: unit, persons }) => (persons === null ? [] : [[unit, persons]])))
  return { label: key, questionnaire, responses, design: { groups: Object.fromEntries(groups), unitSizes, seed: demoSeed, level: 0.95 } }
}
