/**
 * The programmes that an organisation's page shows: those it runs, and proposals that it has not accepted.
 */
import type { Organisation } from '../../../data/organisation.ts'
import type { Programme } from '../../../data/programme.ts'
import type { OrganisationProgrammes } from '../../../views/manage/programme-lines.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { questionnaireOfRound } from '../../questionnaire-of-round.ts'
import { programmeTitle } from './find-programme.ts'

const isOpenTo =
  (organisation: string) =>
  ({ members, pooledOn }: Programme): boolean =>
    pooledOn === null && members.some((member) => member.organisation === organisation && member.round === null)

export async function programmesOf(
  dependencies: Dependencies,
  { id }: Organisation,
  language: ScreenLanguage,
): Promise<OrganisationProgrammes> {
  const { programmes, organisations } = dependencies.store
  const titled = async (programme: Programme) => ({
    id: programme.id,
    title: programmeTitle(programme, await questionnaireOfRound(dependencies, programme), language),
  })
  const proposed = (await programmes.withMember(id)).filter(isOpenTo(id))
  return {
    own: await Promise.all((await programmes.ofAssociation(id)).map(titled)),
    proposed: await Promise.all(
      proposed.map(async (each) => ({
        ...(await titled(each)),
        association: (await organisations.find(each.organisation))?.name ?? '',
      })),
    ),
  }
}
