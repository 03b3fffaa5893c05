/**
 * Fills a store with the demo: two invented organisations with three years of rounds, their neighbours, accounts, and a round that is open now;
 * and one small round of every other questionnaire.
 *
 * Called by the demo command, by end-to-end tests and by the screenshots: the same people everywhere, from one seed.
 */
import type { Store } from '../../data/store.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { textFor } from '../../questionnaires/wording.ts'
import { definitionOf } from '../manage/rounds/kept-definition.ts'
import type { QuestionnaireLibrary } from '../questionnaire-library.ts'
import { releaseRound } from '../results/release-round.ts'
import { releasedRounds } from '../results/released-rounds.ts'
import { workshopHere } from '../workshop/workshop-here.ts'
import { makeDemoAccounts } from './demo-accounts.ts'
import { addDemoActions } from './demo-actions.ts'
import type { DemoGuide, DemoLink, DemoResults } from './demo-guide.ts'
import type { DemoOrganisation, DemoRound } from './demo-plan.ts'
import { demoRounds } from './demo-rounds.ts'
import type { RoundSetting } from './fill-round.ts'
import { fillRound } from './fill-round.ts'
import { kaislajarvi } from './kaislajarvi.ts'
import { koivuranta } from './koivuranta.ts'
import { likelyRounds } from './likely-rounds.ts'
import type { MadeOrganisation } from './make-organisation.ts'
import { makeOrganisation } from './make-organisation.ts'
import { neighbours } from './neighbours.ts'

/** `seed`: of every invented answer and of the analysis, 0 … 2³¹−1. `today`: calendar day on which the open round is open. */
export interface DemoOptions {
  readonly seed: number
  readonly today: string
}

const organisations: readonly DemoOrganisation[] = [koivuranta, kaislajarvi]

/** What all rounds of the demo share. */
type Common = Pick<RoundSetting, 'seed' | 'today' | 'release'>

interface Made {
  readonly round: DemoRound
  readonly id: string
  readonly questionnaire: Questionnaire
}

/** One link for each unit that has staff. */
async function makeLinks(store: Store, roundId: string, plan: DemoOrganisation, made: MadeOrganisation): Promise<readonly DemoLink[]> {
  const units = plan.units.filter(({ persons }) => persons !== null && persons > 0)
  const targets = units.map(({ key }) => ({ group: 'staff', unit: made.units.get(key) ?? null }))
  const created = await store.links.create(roundId, targets)
  if (created.outcome !== 'created') throw new Error(`Demo: links gave ${created.outcome}`)
  const codes = new Map(created.links.map(({ unit, code }) => [unit, code]))
  return units.map(({ key, name }) => ({ unit: name, path: `/a/${codes.get(made.units.get(key) ?? null)}` }))
}

function resultsOf({ round, id, questionnaire }: Made): DemoResults {
  const organisation = organisations.find(({ key }) => key === round.organisation)
  const title = textFor(questionnaire.title, { language: 'en', organisationKind: organisation?.kind ?? 'other' })
  const seenBy = round.state === 'released' ? 'everybody' : 'signed in'
  return { title: `${organisation?.name ?? ''} ${round.year}, ${title} (${seenBy})`, path: `/results/${id}` }
}

/** As a manager would, but by itself: the demo's people did nothing yet. */
function releaseIn(store: Store, library: QuestionnaireLibrary): RoundSetting['release'] {
  const release = releasedRounds({ store, library, workshop: workshopHere() })
  return (round, on) => releaseRound({ store, release }, round, { on, at: on, account: null })
}

/** Last, so that the ids of everything else do not hang on them. */
async function fillNeighbours(store: Store, library: QuestionnaireLibrary, common: Common): Promise<void> {
  for (const { organisation, round } of neighbours) {
    const questionnaire = library.byId(round.questionnaire)
    if (questionnaire === undefined) throw new Error(`The demo needs the questionnaire ${round.questionnaire}`)
    const made = await makeOrganisation(store, organisation)
    await fillRound(store, round, { questionnaire, organisation: made, previous: null, ...common })
  }
}

/** Every questionnaire without a story of its own gets one small round. */
async function fillLikely(
  store: Store,
  library: QuestionnaireLibrary,
  made: ReadonlyMap<string, MadeOrganisation>,
  told: readonly Made[],
  common: Common,
): Promise<readonly Made[]> {
  const ids = new Set(told.map(({ questionnaire }) => questionnaire.id))
  const filled: Made[] = []
  for (const round of likelyRounds(library.current, ids, organisations, common.seed)) {
    const [questionnaire, organisation] = [library.byId(round.questionnaire), made.get(round.organisation)]
    if (questionnaire === undefined || organisation === undefined) continue
    await store.definitions.keep(definitionOf(questionnaire))
    const id = await fillRound(store, round, { questionnaire, organisation, previous: null, ...common })
    filled.push({ round, id, questionnaire })
  }
  return filled
}

/** Puts everything into an empty store. Rejects where it is not empty, or where the library lacks a questionnaire. */
export async function fillDemo(store: Store, library: QuestionnaireLibrary, { seed, today }: DemoOptions): Promise<DemoGuide> {
  const common = { seed, today, release: releaseIn(store, library) }
  const made = new Map<string, MadeOrganisation>()
  for (const organisation of organisations) made.set(organisation.key, await makeOrganisation(store, organisation))
  const accounts = await makeDemoAccounts(store, new Map([...made].map(([key, { id }]) => [key, id])))
  const rounds = new Map<string, Made>()
  for (const round of demoRounds(today)) {
    const questionnaire = library.byId(round.questionnaire)
    const organisation = made.get(round.organisation)
    if (questionnaire === undefined || organisation === undefined)
      throw new Error(`The demo needs the questionnaire ${round.questionnaire}`)
    await store.definitions.keep(definitionOf(questionnaire))
    const previous = rounds.get(round.previous ?? '')?.id ?? null
    const id = await fillRound(store, round, { questionnaire, organisation, previous, ...common })
    rounds.set(round.key, { round, id, questionnaire })
  }
  const all = [...rounds.values()]
  const open = all.filter(({ round }) => round.state === 'open')
  const links = await Promise.all(
    open.map(({ round, id }) => {
      const [plan, organisation] = [organisations.find(({ key }) => key === round.organisation), made.get(round.organisation)]
      return plan && organisation ? makeLinks(store, id, plan, organisation) : []
    }),
  )
  await fillNeighbours(store, library, common)
  const ofActions = all.map(({ round, id }) => [round.key, { id, organisation: made.get(round.organisation)?.id ?? '' }] as const)
  await addDemoActions(store, new Map(ofActions), today)
  const likely = await fillLikely(store, library, made, all, common)
  return { accounts, links: links.flat(), results: [...all, ...likely].filter(({ round }) => round.state !== 'open').map(resultsOf) }
}
