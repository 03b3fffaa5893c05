/**
 * A round that is open, for stories that begin with a respondent: a municipality with two teams, and its links.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { House } from './house.ts'

export interface OpenRound {
  readonly id: string
  readonly organisation: string
  /** Path of the link of the group, or of its first unit. */
  readonly link: string
}

const definitions = join(import.meta.dirname, '..', '..', 'questionnaires')

/** Opens a round of this questionnaire for one group: by unit for staff, self-selected for others. */
export async function openRound({ store, server }: House, questionnaireId: string, group: string): Promise<OpenRound> {
  const questionnaire = server.dependencies.library.byId(questionnaireId)
  if (questionnaire === undefined) throw new Error(`No questionnaire ${questionnaireId}`)
  const { id: organisation } = await store.organisations.create({
    name: 'Koivuranta',
    kind: 'municipality',
    inhabitants: 30_000,
    languages: ['fi', 'sv'],
  })
  const team = await store.units.add({
    organisation,
    parent: null,
    name: { fi: 'Pohjoinen tiimi', sv: 'Norra teamet', en: 'Northern team' },
    persons: 12,
  })
  const json = readFileSync(join(definitions, `${questionnaireId}.json`), 'utf8')
  await store.definitions.keep({ hash: questionnaire.hash, questionnaire: questionnaireId, version: questionnaire.version, json })
  const created = await store.rounds.create({
    organisation,
    questionnaire: questionnaireId,
    definitionHash: questionnaire.hash,
    year: 2026,
    title: null,
    opensOn: '2026-09-01',
    closesOn: '2026-09-21',
    resultsOn: '2026-10-05',
    smallestCell: 5,
    readersAnswer: false,
    seed: 1,
    previousRound: null,
    groups: [{ group, recruitment: group === 'staff' ? 'census' : 'selfSelected', populationSize: 12, invited: null }],
  })
  if (created.outcome !== 'created' || team.outcome !== 'added') throw new Error('The round could not be made')
  await store.rounds.open(created.id)
  const links = await store.links.create(created.id, [{ group, unit: group === 'staff' ? team.id : null }])
  const [link] = links.outcome === 'created' ? links.links : []
  if (link === undefined) throw new Error('The link could not be made')
  return { id: created.id, organisation, link: `/a/${link.code}` }
}
