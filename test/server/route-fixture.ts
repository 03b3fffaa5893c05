/**
 * What stands in the addresses of the matrix: `at` in a line of `routeMatrix` names things of this list. Whatever a step uses up is
 * made anew for each visitor.
 */
import type { TokenPurpose } from '../../data/account.ts'
import { columnsOf } from '../../questionnaires/columns.ts'
import { parseQuestionnaireText } from '../../questionnaires/parse-questionnaire-text.ts'
import { accountLink } from '../../server/manage/access/account-tokens/account-link.ts'
import { definitionOf } from '../../server/manage/rounds/kept-definition.ts'
import { readFixture } from '../questionnaires/read-fixture.ts'
import type { House, Town } from './two-organisations.ts'
import type { RouteLine } from './route-rows.ts'
import type { ListedRoute } from './list-routes.ts'

/** Each makes or finds a thing and gives its id. */
export type Things = Readonly<Record<string, () => Promise<string>>>

const once = (make: () => Promise<string>): (() => Promise<string>) => {
  let made: Promise<string> | undefined
  return () => (made ??= make())
}

const invitee = (unit: string) =>
  ({ group: 'staff', unit, name: 'Maija', email: 'maija@kunta.example', street: '', postcode: '', town: '', language: 'fi' }) as const

async function linkOf({ store }: House, round: string): Promise<string> {
  return (await store.links.ofRound(round)).find(({ way }) => way === 'open')?.code ?? ''
}

/** An action of the plan, without an indicator. */
async function addAction({ store, own }: House, round: string): Promise<string> {
  const words = { words: 'Kahvihetki', method: null, owner: '', note: '', isPublic: false, publicWords: {} }
  const added = await store.plans.add(own.organisation, round, { ...words, indicator: null, dueOn: null, state: 'planned' })
  return added.outcome === 'added' ? added.id : ''
}

/** A survey of 2024 whose answers came from a file. */
async function importedRound({ store, own, server, administrator }: House, file: string): Promise<string> {
  const odi = server.dependencies.library.byId('odi')
  if (odi === undefined) throw new Error('The questionnaire odi is gone')
  await store.definitions.keep(definitionOf(odi))
  const days = { year: 2024, opensOn: '2024-09-01', closesOn: '2024-09-30', resultsOn: '2024-10-15' }
  const about = { organisation: own.organisation, questionnaire: odi.id, definitionHash: odi.hash, title: null }
  const made = await store.imports.add({
    plan: {
      ...about,
      ...days,
      smallestCell: 5,
      readersAnswer: false,
      seed: 1,
      groups: [{ group: 'staff', recruitment: 'census', populationSize: 60, invited: null }],
    },
    source: 'Webropol 2024',
    fileHash: file,
    units: [],
    answers: Array.from({ length: 12 }, () => ({ group: 'staff', unit: null, codes: Int16Array.from(columnsOf(odi), () => 1) })),
    texts: [],
    by: administrator,
    day: '2026-11-21',
  })
  return made.outcome === 'imported' ? made.id : ''
}

/** An own questionnaire with this id; its hash. */
async function ownQuestionnaire({ store, own, administrator }: House, id: string): Promise<string> {
  const json = readFixture('smallest.json').replaceAll('"smallest"', JSON.stringify(id))
  const parsed = parseQuestionnaireText(json)
  if (!parsed.ok) throw new Error('The smallest questionnaire is broken')
  const { hash, version } = parsed.questionnaire
  const named = { organisation: own.organisation, hash, questionnaire: id, version, json }
  await store.ownDefinitions.take({ ...named, day: '2026-11-21', by: administrator })
  return hash
}

export function thingsOf(house: House): Things {
  const { own, store } = house
  let [people, imports, owns] = [0, 0, 0]
  const newPerson = (role: 'editor' | 'nobody', town: Town = own): Promise<string> => house.addPerson(town, `extra ${(people += 1)}`, role)
  const open = once(() => house.addRound(own, 'open'))
  const closed = once(() => house.addRound(own, 'closed'))
  const invitation = once(async () => {
    const round = await open()
    await store.invitations.add(round, [invitee(own.units.school)])
    return (await store.invitations.list(round, {}, { offset: 0, limit: 1 })).invitations[0]?.id ?? ''
  })
  /** Of a person of its own: a token is spent by its use. */
  const tokenFor = async (purpose: TokenPurpose): Promise<string> =>
    (await accountLink(house.server.dependencies, await newPerson('nobody'), purpose)).split('/').at(-1) ?? ''
  return {
    organisation: () => Promise.resolve(own.organisation),
    unit: () => Promise.resolve(own.units.school),
    draft: once(() => house.addRound(own, 'draft')),
    open,
    round: open,
    closed,
    released: once(() => house.addRound(own, 'released')),
    'with microdata': once(async () => {
      const may = { organisationId: own.organisation, may: true, by: house.administrator, at: '2026-11-21 10:00' }
      for (const accountId of [house.administrator, own.people.get('manager') ?? '', own.people.get('viewer') ?? ''])
        await store.microdataPermissions.change({ ...may, accountId })
      return house.addRound(own, 'closed', 'allUnits')
    }),
    'doomed draft': () => house.addRound(own, 'draft'),
    'doomed open': () => house.addRound(own, 'open'),
    'doomed closed': () => house.addRound(own, 'closed'),
    'doomed released': once(() => house.addRound(own, 'released')),
    'invitation token': () => tokenFor('invitation'),
    'reset token': () => tokenFor('reset'),
    'personal token': async () => (await store.invitations.newTokens([await invitation()], 'link'))[0]?.token ?? '',
    invitation,
    'careful person': async () => {
      const account = await newPerson('editor')
      await store.secondFactors.switchOn(account, { sealedSecret: Buffer.from('x'), step: 1, recoveryHashes: [] })
      return account
    },
    list: () => Promise.resolve('none'),
    programme: () => Promise.resolve('none'),
    size: () => Promise.resolve('under10000'),
    language: () => Promise.resolve('fi'),
    'spare person': once(() => newPerson('editor')),
    'doomed member': () => newPerson('editor'),
    'doomed person': () => newPerson('nobody'),
    action: once(async () => addAction(house, await closed())),
    'doomed action': async () => addAction(house, await closed()),
    value: () => Promise.resolve('none'),
    import: () => Promise.resolve('none'),
    upload: () => Promise.resolve('none'),
    model: () => Promise.resolve('odi.json'),
    own: once(() => ownQuestionnaire(house, 'own_one')),
    'doomed own': () => ownQuestionnaire(house, `doomed${(owns += 1)}`),
    mapping: () => Promise.resolve('none'),
    version: () => Promise.resolve(house.server.dependencies.library.byId('odi')?.hash ?? ''),
    imported: once(() => importedRound(house, 'imported')),
    'doomed import': () => importedRound(house, `doomed ${(imports += 1)}`),
    comment: () => Promise.resolve('00'),
    table: () => Promise.resolve('respondents.csv'),
    chart: () => Promise.resolve('axes.svg'),
    topic: () => Promise.resolve('not-shown'),
    method: () => Promise.resolve('eratauko'),
    questionnaire: () => Promise.resolve('odi'),
    'sample unit': () => Promise.resolve('north'),
    file: () => Promise.resolve('charts.js'),
    'file of a comparison': () => Promise.resolve('figures.csv'),
    link: async () => linkOf(house, await open()),
    page: () => Promise.resolve('1'),
  }
}

/** The address of a route with things in the place of its parameters. */
export async function addressOf({ path, method }: ListedRoute, { at = {} }: Pick<RouteLine, 'at'>, things: Things): Promise<string> {
  const valueOf = async (parameter: string): Promise<string> => {
    const thing = things[at[parameter] ?? parameter]
    if (thing === undefined)
      throw new Error(`${method} ${path}: say in test/server/route-fixture.ts what stands in the place of ":${parameter}"`)
    return encodeURIComponent(await thing())
  }
  const parameters = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const values = new Map<string, string>()
  for (const parameter of parameters) values.set(parameter, await valueOf(parameter))
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => values.get(name) ?? '')
  // What stands in no place of the path belongs to the query of a page.
  const rest = Object.keys(at).filter((name) => !values.has(name))
  const query = await Promise.all(rest.map(async (name) => `${name}=${await valueOf(name)}`))
  return query.length === 0 || method === 'POST' ? filled : `${filled}?${query.join('&')}`
}

/** What is posted: the fields of the line, and things that stand in no place of the path. */
export async function fieldsOf(
  { path }: ListedRoute,
  { at = {}, fields = {} }: RouteLine,
  things: Things,
): Promise<Readonly<Record<string, string>>> {
  const named = Object.entries(at).filter(([name]) => !path.includes(`:${name}`))
  const values = await Promise.all(named.map(async ([name, thing]) => [name, (await things[thing]?.()) ?? '']))
  return { ...fields, ...Object.fromEntries(values) }
}
