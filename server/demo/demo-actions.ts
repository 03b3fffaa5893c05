/**
 * The development plan of the demo: actions from the findings of 2024 and 2025, one of them public, so that what moved can be seen.
 *
 * Put into the store by `fillDemo`, after everything else.
 */
import type { ActionParts } from '../../data/planned-action.ts'
import type { Store } from '../../data/store.ts'
import { defaultPublicChoice } from '../../questionnaires/public-parts.ts'
import { dayAfter } from './demo-rounds.ts'

/** `round`: key of the demo's round whose finding it is about. */
interface DemoAction {
  readonly round: string
  readonly parts: ActionParts
}

const nothingPublic = { isPublic: false, publicWords: {} } as const

const toldInTime: ActionParts = {
  indicator: { kind: 'item', group: 'residents', id: 'clarity_told_in_time' },
  words: 'Vireillä olevat asiat kartalle joka maanantai, ja iltatilaisuus joka kylällä.',
  method: 'residents_evening',
  owner: 'Viestintäpäällikkö',
  dueOn: '2025-03-31',
  state: 'done',
  note: 'Kartta avattiin helmikuussa. Kuudessa illassa kävi 214 asukasta.',
  isPublic: true,
  publicWords: {
    fi: {
      heard: 'Asukkaat kertoivat, että suunnitelmista kuulee liian myöhään.',
      doing: 'Näytämme vireillä olevat asiat kartalla joka maanantai. Lisäksi käymme joka kylässä kerran vuodessa.',
    },
    sv: {
      heard: 'Invånarna berättade att de hör om planer för sent.',
      doing: 'Vi visar aktuella ärenden på en karta varje måndag. Dessutom besöker vi varje by en gång om året.',
    },
    en: {
      heard: 'Residents told us that they hear of plans too late.',
      doing: 'We show matters under preparation on a map every Monday. We also visit each village once a year.',
    },
  },
}

/** `today`: calendar day. */
const demoActions = (today: string): readonly DemoAction[] => [
  { round: 'democracy 2024', parts: toldInTime },
  {
    round: 'democracy 2024',
    parts: {
      indicator: { kind: 'item', group: 'residents', id: 'closeness_between_elections' },
      words: 'Raati käsittelee palveluverkon ennen valtuustoa.',
      method: 'citizen_panel',
      owner: 'Kunnanhallitus',
      dueOn: dayAfter(today, 60),
      state: 'underway',
      note: '',
      ...nothingPublic,
    },
  },
  {
    round: 'dialogue 2025',
    parts: {
      indicator: { kind: 'position', group: 'staff', axis: 'way_forward' },
      words: 'Yksi kokous kuussa ilman valmista esityslistaa.',
      method: null,
      owner: 'Johtoryhmä',
      dueOn: dayAfter(today, -20),
      state: 'planned',
      note: '',
      ...nothingPublic,
    },
  },
]

/** Rounds on whose public page the plan stands, and those whose results were looked at. */
const withPublicPlan = ['democracy 2024', 'democracy 2025', 'democracy 2026']
const seen = ['democracy 2026']

/** `rounds`: ids of the rounds and of their organisations, by the demo's keys. */
export async function addDemoActions(
  store: Store,
  rounds: ReadonlyMap<string, { readonly id: string; readonly organisation: string }>,
  today: string,
): Promise<void> {
  const idOf = (key: string): readonly string[] => [rounds.get(key)?.id ?? []].flat()
  for (const { round, parts } of demoActions(today)) {
    const { id = '', organisation = '' } = rounds.get(round) ?? {}
    const { outcome } = await store.plans.add(organisation, id, parts)
    if (outcome !== 'added') throw new Error(`Demo: an action of ${round} gave ${outcome}`)
  }
  const choice = { ...defaultPublicChoice, parts: [...defaultPublicChoice.parts, 'plan' as const], foreword: {} }
  for (const id of withPublicPlan.flatMap(idOf)) await store.publications.choose(id, choice)
  await store.rounds.markResultsSeen(seen.flatMap(idOf))
}
