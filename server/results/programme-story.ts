/**
 * The pooled result of a programme, of all its members or of a size class, as far as this reader may see it: the context of its pages.
 *
 * Called by `programmeRouter`. Seen by those who read the association's results once the rounds in it are fixed, and by everybody once
 * the association released it.
 */
import type { Request } from 'express'
import type { PooledProgramme } from '../../analysis/programme/pool-programme.ts'
import type { Organisation, SizeClass } from '../../data/organisation.ts'
import type { Programme } from '../../data/programme.ts'
import type { OrganisationKind } from '../../questionnaires/wording.ts'
import { textFor } from '../../questionnaires/wording.ts'
import { methodNames } from '../../views/guide/method-names.ts'
import type { PooledContext } from '../../views/results/pooled-context.ts'
import type { ResultContext } from '../../views/results/result-context.ts'
import type { Dependencies } from '../dependencies.ts'
import { frameLook } from '../look/frame-look.ts'
import { signedInAccount } from '../manage/access/signed-in.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import { Refusal } from '../web/refusal.ts'
import { screenLanguage } from '../web/screen-language.ts'
import type { pooledProgrammes } from './pooled-programmes.ts'
import { readerOf } from './readers.ts'

type Pool = ReturnType<typeof pooledProgrammes>
export type ProgrammeRequest = Request<{ programme: string; size?: string }>

const sizeClasses: readonly SizeClass[] = ['under10000', 'under50000', 'from50000']

/** The programme of the address, if this reader may see its pooled result. */
async function visibleProgramme(dependencies: Dependencies, request: ProgrammeRequest): Promise<Programme> {
  const programme = await dependencies.store.programmes.find(request.params.programme)
  if (programme === undefined) throw new Refusal(404, 'notFound')
  if (programme.released) return programme
  const { as } = await readerOf(dependencies, signedInAccount(request), programme.organisation)
  if (as !== 'manager' && as !== 'viewer') throw new Refusal(404, 'notFound')
  if (programme.pooledOn === null) throw new Refusal(403, 'resultsNotYet')
  return programme
}

async function membersOf({ store }: Dependencies, programme: Programme): Promise<readonly Organisation[]> {
  return (await Promise.all(programme.members.map(({ organisation }) => store.organisations.find(organisation)))).flatMap(
    (found) => found ?? [],
  )
}

/** The kind that most of the members are of; its words stand on the page. */
function commonKind(members: readonly Organisation[]): OrganisationKind {
  const kinds = [...Map.groupBy(members, ({ kind }) => kind)].map(([kind, { length }]) => ({ kind, length }))
  return kinds.toSorted((a, b) => b.length - a.length)[0]?.kind ?? 'other'
}

function pooledContext(
  programme: Programme,
  members: readonly Organisation[],
  pooled: PooledProgramme,
  size: SizeClass | undefined,
  address: string,
): PooledContext {
  const scope = size === undefined ? pooled.whole : pooled.classes[size]
  const nameOf = (organisation: string): string => members.find(({ id }) => id === organisation)?.name ?? ''
  const ofRound = new Map(programme.members.flatMap(({ round, organisation }) => (round === null ? [] : [[round, nameOf(organisation)]])))
  const names = (rounds: readonly string[]): readonly string[] => rounds.map((round) => ofRound.get(round) ?? '').toSorted()
  const sizes = sizeClasses.filter((each) => pooled.classes[each] !== undefined)
  return {
    size: size ?? null,
    groups: Object.entries(scope?.groups ?? {}).map(([group, from]) => ({
      group,
      full: names(from.full),
      fewTogether: names(from.fewIn ? from.few : []),
      leftOut: names([...(from.fewIn ? [] : from.few), ...from.apart]),
      notPooled: from.notPooled,
    })),
    notIn: programme.members.flatMap((member) => (member.pooled ? [] : [nameOf(member.organisation)])).toSorted(),
    scopes: [{ size: null, href: address }, ...sizes.map((each) => ({ size: each, href: `${address}/sizes/${each}` }))],
  }
}

/**
 * The context of a pooled result page.
 * @throws Refusal where there is no such programme or size class for this reader, or its rounds are not fixed yet.
 */
export async function programmeStory(dependencies: Dependencies, pool: Pool, request: ProgrammeRequest): Promise<ResultContext> {
  const programme = await visibleProgramme(dependencies, request)
  const association = await dependencies.store.organisations.find(programme.organisation)
  if (association === undefined) throw new Refusal(404, 'notFound')
  const { size } = request.params
  const known = sizeClasses.find((each) => each === size)
  const pooled = await pool(programme)
  const scope = size === undefined ? pooled.whole : pooled.classes[known ?? '']
  if (scope === undefined) throw new Refusal(404, 'notFound')
  const language = screenLanguage(request)
  const members = await membersOf(dependencies, programme)
  const questionnaire = await questionnaireOfRound(dependencies, programme)
  const organisationKind = commonKind(members)
  const address = `/programmes/${programme.id}`
  return {
    language,
    questionnaire,
    organisationKind,
    organisationName: association.name,
    look: frameLook(association),
    roundTitle: programme.title ?? textFor(questionnaire.title, { language, organisationKind }),
    year: programme.year,
    unitNames: {},
    methods: methodNames(dependencies.guide.methods, language),
    rounds: [{ label: String(programme.year), year: programme.year, released: scope.released }],
    address: known === undefined ? address : `${address}/sizes/${known}`,
    pooled: pooledContext(programme, members, pooled, known, address),
  }
}
