/**
 * A round by personal links with receipts, and people who answer it over HTTP, one after the other: each alone in its commit, the
 * easiest case for who wants to tie answers to persons.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '../../data/store.ts'
import { defaultTerms } from '../../data/round-terms.ts'
import { definitionOf } from '../../server/manage/rounds/kept-definition.ts'
import { parseQuestionnaireText } from '../../questionnaires/parse-questionnaire-text.ts'

export interface OpenedRound {
  readonly roundId: string
  /** The token in each person's mail, in the order in which the mails went out. */
  readonly mails: readonly string[]
}

const definition = join(import.meta.dirname, '..', '..', 'questionnaires', 'democracy-barometer.json')

/** Opens a round of the barometer for so many invited residents, with a link for each. `opensOn`, `closesOn`: its days. */
export async function openRound(store: Store, people: number, [opensOn, closesOn]: readonly [string, string]): Promise<OpenedRound> {
  const parsed = parseQuestionnaireText(readFileSync(definition, 'utf8'))
  if (!parsed.ok) throw new Error('The barometer does not parse')
  const { id: organisation } = await store.organisations.create({
    name: 'Ääkkölä',
    kind: 'municipality',
    languages: ['fi'],
    inhabitants: 9000,
  })
  await store.definitions.keep(definitionOf(parsed.questionnaire))
  const created = await store.rounds.create({
    organisation,
    questionnaire: parsed.questionnaire.id,
    definitionHash: parsed.questionnaire.hash,
    year: 2026,
    title: null,
    opensOn,
    closesOn,
    resultsOn: closesOn,
    smallestCell: 5,
    readersAnswer: false,
    seed: 1,
    previousRound: null,
    groups: [{ group: 'residents', recruitment: 'randomSample', populationSize: 7000, invited: people, ways: ['personal'] }],
    terms: { ...defaultTerms, receipts: true, privacy: { ...defaultTerms.privacy, controller: 'Ääkkölä', contact: 'a@example.fi' } },
  })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  const person = { group: 'residents', unit: null, street: '', postcode: '', town: '', language: 'fi' }
  const invitees = Array.from({ length: people }, (_, at) => ({ ...person, name: `Asukas ${at}`, email: `asukas${at}@example.fi` }))
  await store.invitations.add(created.id, invitees)
  await store.rounds.open(created.id, [{ group: 'residents', unit: null, way: 'personal' }])
  const { invitations } = await store.invitations.list(created.id, {}, { offset: 0, limit: people })
  const fresh = await store.invitations.newTokens(
    invitations.map(({ id }) => id),
    'link',
  )
  return { roundId: created.id, mails: fresh.map(({ token }) => token) }
}

interface Visit {
  readonly path: string
  readonly html: string
}

/** A browser without script and with cookies; `seen` hears each address. */
function browserAt(address: string, seen: (line: string) => void) {
  const cookies = new Map<string, string>()
  const go = async (path: string, body?: URLSearchParams): Promise<Visit> => {
    seen(`${body === undefined ? 'GET' : 'POST'} ${path}`)
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = body === undefined ? {} : { method: 'POST', body }
    const response = await fetch(`${address}${path}`, { ...sent, headers: { cookie }, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    const html = await response.text()
    if (location !== null) return go(location)
    if (response.status !== 200) throw new Error(`${path} gave ${response.status}: ${html.slice(0, 500)}`)
    return { path, html }
  }
  return go
}

const radioNames = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/<input[^>]*type="radio"[^>]*name="([^"]*)"/g)].map(([, name = '']) => name)),
]

/** Four answers on a scale of four: 256 persons differ. */
const choicesOf = (person: number): readonly string[] => [0, 1, 2, 3].map((place) => String((Math.floor(person / 4 ** place) % 4) + 1))

/** One person answers and sends; the receipt. `seen`: hears every address that is asked for, as the log of a careless server would. */
export async function answerAs(address: string, token: string, person: number, seen: (line: string) => void): Promise<string> {
  const go = browserAt(address, seen)
  const introduction = await go(`/p/${token}`)
  const first = await go(introduction.path, new URLSearchParams())
  const names = radioNames(first.html).slice(0, 4)
  const answers = choicesOf(person).map((choice, at): [string, string] => [names[at] ?? '', choice])
  const overview = await go(first.path, new URLSearchParams([...answers, ['go', 'overview']]))
  await go(overview.path, new URLSearchParams({ go: 'send' }))
  return /class="code-to-keep">([^<]*)</.exec(overview.html)?.[1] ?? ''
}

/** The codes of each person's answer as they are stored, in hexadecimal digits: what only the test knows, found by what each chose. */
export async function answersOf(store: Store, roundId: string, people: number): Promise<readonly string[]> {
  const stored = (await store.responses.ofRound(roundId)).map(({ codes }) => codes)
  return Array.from({ length: people }, (_, person) => {
    const chosen = choicesOf(person).map(Number)
    const codes = stored.find((each) => chosen.every((code, at) => each[at] === code))
    if (codes === undefined) return ''
    const bytes = Buffer.alloc(codes.length * 2)
    codes.forEach((code, at) => bytes.writeInt16LE(code, at * 2))
    return bytes.toString('hex')
  })
}

/** 0 … people − 1 in an order of chance. */
export function turnsOf(people: number, random: () => number): readonly number[] {
  const keyed = Array.from({ length: people }, (_, person) => ({ person, key: random() }))
  return keyed.toSorted((a, b) => a.key - b.key).map(({ person }) => person)
}
