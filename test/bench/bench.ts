/**
 * `npm run bench [-- --json]`: how fast the hot paths are, each as a ratio of two measurements of this very run, so that
 * figures of different machines can be compared. A ratio near 10 for ten times the answers is linear growth.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyseRound } from '../../analysis/analyse-round.ts'
import { releaseResult } from '../../analysis/disclosure/release-result.ts'
import { draftIdOf, newDraftSecret } from '../../data/draft-cipher.ts'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import type { StoredResponse } from '../../data/stored-response.ts'
import type { Item } from '../../questionnaires/item.ts'
import { packAnswers } from '../../questionnaires/columns.ts'
import { formPage } from '../../questionnaires/form-page.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { completeAnswers, scaleOf } from '../../questionnaires/read-answers.ts'
import { loadLibrary } from '../../server/questionnaire-library.ts'
import { render } from '../../views/render.ts'
import { questionPage } from '../../views/respond/question-page.ts'
import { translatorFor } from '../../views/translate.ts'
import { largeRound } from './large-round.ts'

interface Measured {
  readonly name: string
  readonly numerator: { readonly what: string; readonly ms: number }
  readonly denominator: { readonly what: string; readonly ms: number }
  readonly ratio: number
}

/** Median of several runs, in ms. */
async function median(runs: number, work: () => unknown): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.toSorted((first, second) => first - second)[Math.floor(runs / 2)] ?? NaN
}

const measured = (name: string, numerator: Measured['numerator'], denominator: Measured['denominator']): Measured => ({
  name,
  numerator,
  denominator,
  ratio: numerator.ms / denominator.ms,
})

/** The same answers in every run: a small linear congruential generator. */
function chance(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

function invent(questionnaire: Questionnaire, group: string, count: number): readonly StoredResponse[] {
  const next = chance(7)
  const codesOf = (item: Item): readonly number[] =>
    ('scale' in item ? scaleOf(questionnaire, item.scale).options : 'options' in item ? item.options : []).map(({ code }) => code)
  const items = questionnaire.pages.flatMap(({ items: all }) => all).filter(({ kind }) => kind === 'rating' || kind === 'pair')
  return Array.from({ length: count }, () => {
    const answers = Object.fromEntries(items.map((item) => [item.id, codesOf(item)[Math.floor(next() * codesOf(item).length)] ?? 1]))
    return { group, unit: null, codes: packAnswers(questionnaire, completeAnswers(questionnaire, group, answers)) }
  })
}

async function analysisGrowth(questionnaire: Questionnaire, group: string): Promise<Measured> {
  const [few, many] = [invent(questionnaire, group, 2_000), invent(questionnaire, group, 20_000)]
  const design = {
    groups: { [group]: { recruitment: 'randomSample' as const, populationSize: 1_000_000 } },
    unitSizes: {},
    seed: 1,
    level: 0.95,
  }
  const time = (responses: readonly StoredResponse[]) =>
    median(3, () => releaseResult(questionnaire, analyseRound(questionnaire, responses, design), { smallestCell: 5 }))
  return measured(
    `analysis of ${questionnaire.id}`,
    { what: '20 000 responses', ms: await time(many) },
    { what: '2 000 responses', ms: await time(few) },
  )
}

async function pageCost(questionnaire: Questionnaire): Promise<Measured> {
  const group = questionnaire.groups[0]?.id ?? ''
  const audience = { language: 'fi', organisationKind: 'municipality' as const, group }
  const here = formPage(questionnaire, group, {}, questionnaire.pages[0]?.id ?? '')
  if (here === undefined) throw new Error('The questionnaire has no first page')
  const setting = { language: 'fi' as const, action: '/', address: '/', hidden: [], round: 'round' }
  const page = () => questionPage(here, { questionnaire, audience, answers: {}, problems: [], t: translatorFor('fi') }, setting)
  const build = await median(50, () => Array.from({ length: 20 }, page))
  const whole = await median(50, () => Promise.all(Array.from({ length: 20 }, () => render('respond/question-page', 'fi', page()))))
  return measured('20 question pages', { what: 'view model and HTML', ms: whole }, { what: 'view model alone', ms: build })
}

async function draftIn(store: Store, questionnaire: Questionnaire): Promise<() => Promise<void>> {
  const { id: organisation } = await store.organisations.create({ name: 'Bench', kind: 'municipality', inhabitants: 1, languages: ['fi'] })
  await store.definitions.keep({ hash: questionnaire.hash, questionnaire: questionnaire.id, version: questionnaire.version, json: '{}' })
  const group = questionnaire.groups[0]?.id ?? ''
  const created = await store.rounds.create({
    organisation,
    questionnaire: questionnaire.id,
    definitionHash: questionnaire.hash,
    year: 2026,
    title: null,
    opensOn: '2026-01-01',
    closesOn: '2026-12-31',
    resultsOn: '2026-12-31',
    smallestCell: 5,
    readersAnswer: false,
    seed: 1,
    previousRound: null,
    groups: [{ group, recruitment: 'selfSelected', populationSize: null, invited: null }],
  })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  await store.rounds.open(created.id)
  const codes = packAnswers(questionnaire, {})
  return async () => {
    const secret = newDraftSecret()
    const content = { answers: {}, link: 'bench', language: 'fi', page: 'p' }
    await store.drafts.save({ secret, roundId: created.id, content, day: '2026-06-01' })
    await store.responses.submit({
      draftSecretHash: draftIdOf(secret),
      roundId: created.id,
      group,
      unit: null,
      codes,
      texts: [],
      day: '2026-06-01',
    })
  }
}

async function groupCommitGain(questionnaire: Questionnaire): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'puntari-bench-'))
  const store = await openStore({ file: join(folder, 'bench.db'), random: randomBytes })
  try {
    const answer = await draftIn(store, questionnaire)
    const oneByOne = await median(3, async () => {
      for (let count = 0; count < 64; count += 1) await answer()
    })
    const together = await median(3, () => Promise.all(Array.from({ length: 64 }, answer)))
    return measured(
      '64 people save and send, on disk',
      { what: 'one after the other', ms: oneByOne },
      { what: 'at the same time', ms: together },
    )
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The page of a closed round of 100 000 answers, and whether others wait for it. */
async function largeRoundPage(questionnaire: Questionnaire, group: string): Promise<readonly Measured[]> {
  const { cold, unprepared, warm, pause } = await largeRound(questionnaire, group, invent(questionnaire, group, 100_000))
  return [
    measured(`${questionnaire.id}, result of 100 000 answers`, { what: 'first time', ms: cold }, { what: 'the promise', ms: 1000 }),
    measured(`${questionnaire.id}, afterwards`, { what: 'afterwards', ms: warm }, { what: 'the promise', ms: 100 }),
    measured(`${questionnaire.id}, not looked ahead`, { what: 'first time', ms: unprepared }, { what: 'looked ahead', ms: cold }),
    measured(`${questionnaire.id}, the loop's longest pause`, { what: 'meanwhile', ms: pause }, { what: 'the promise', ms: 50 }),
  ]
}

const library = loadLibrary(join(import.meta.dirname, '..', '..', 'questionnaires'))
const [odi, barometer] = [library.byId('odi'), library.byId('democracy-barometer')]
if (odi === undefined || barometer === undefined) throw new Error('The instruments are not there')
const results = [
  await analysisGrowth(odi, 'staff'),
  await analysisGrowth(barometer, 'residents'),
  await pageCost(odi),
  await groupCommitGain(odi),
  ...(await largeRoundPage(odi, 'staff')),
  ...(await largeRoundPage(barometer, 'residents')),
]
if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2))
else
  for (const { name, numerator, denominator, ratio } of results)
    console.log(
      `${name}: ${numerator.what} ${numerator.ms.toFixed(1)} ms / ${denominator.what} ${denominator.ms.toFixed(1)} ms = ${ratio.toFixed(1)}`,
    )
