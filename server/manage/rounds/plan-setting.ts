/**
 * What a survey's plan is made in: organisation, questionnaire, the plan that is changed or the earlier round that is continued.
 */
import type { Request } from 'express'
import type { Organisation, OrganisationalUnit } from '../../../data/organisation.ts'
import type { Round } from '../../../data/round.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import type { RoundFormInput } from '../../../views/manage/round-form-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { seenField } from '../seen-state.ts'
import { findRound, groupName, roundTitle } from './find-round.ts'
import type { ReadingContext } from './read-round-form.ts'
import { personsOf, unitsAsked } from '../../units-asked.ts'

/** `draft`: the plan that is changed. `previous`: the earlier round that a new one continues. */
export interface PlanSetting {
  readonly organisation: Organisation
  readonly questionnaire: Questionnaire
  readonly draft?: Round
  readonly previous?: Round
}

interface Asked {
  readonly organisation: unknown
  readonly questionnaire: unknown
  readonly from: unknown
}

/** The current questionnaire with this id, if this organisation's kind may use it. @throws Refusal 404 otherwise. */
function currentQuestionnaire({ library }: Dependencies, id: unknown, organisation: Organisation): Questionnaire {
  const questionnaire = typeof id === 'string' ? library.byId(id) : undefined
  if (!questionnaire?.organisationKinds.includes(organisation.kind)) throw new Refusal(404, 'notFound')
  return questionnaire
}

/** For a new round: of an organisation and questionnaire, or `from` an earlier round, whose questionnaire it takes in its current version. */
export async function settingForNew(dependencies: Dependencies, request: Request, asked: Asked): Promise<PlanSetting> {
  if (typeof asked.from === 'string' && asked.from !== '') {
    const { round, organisation } = await findRound(dependencies, request, asked.from)
    return { organisation, questionnaire: currentQuestionnaire(dependencies, round.questionnaire, organisation), previous: round }
  }
  const organisation = await findOrganisation(dependencies, request, asked.organisation)
  return { organisation, questionnaire: currentQuestionnaire(dependencies, asked.questionnaire, organisation) }
}

const byUnitOf = ({ questionnaire }: PlanSetting): string | undefined => questionnaire.groups.find(({ byUnit }) => byUnit === true)?.id

/** The organisation's units, today. */
export const unitsOf = ({ store, today }: Dependencies, { organisation }: PlanSetting): Promise<readonly OrganisationalUnit[]> =>
  store.units.ofOrganisation(organisation.id, today())

/** What reading the form needs to know. */
export const readingContext = (
  { today }: Dependencies,
  setting: PlanSetting,
  units: readonly OrganisationalUnit[],
  language: ScreenLanguage,
): ReadingContext => ({
  today: today(),
  nameOf: (group) => groupName(setting, group, language),
  byUnit: byUnitOf(setting),
  unitPersons: units.length === 0 ? null : personsOf(units),
})

type Shown = Pick<RoundFormInput, 'form' | 'problems' | 'overtaken'> & { readonly seen: string }

/** What the form's page is made from. */
export function roundFormInput(
  setting: PlanSetting,
  units: readonly OrganisationalUnit[],
  language: ScreenLanguage,
  { seen, ...shown }: Shown,
): RoundFormInput {
  const { organisation, questionnaire, draft, previous } = setting
  const byUnit = byUnitOf(setting)
  const sizes = { count: unitsAsked(units).length, persons: personsOf(units) }
  return {
    ...shown,
    questionnaire: textFor(questionnaire.title, { language, organisationKind: organisation.kind }),
    organisation,
    groups: questionnaire.groups.map(({ id }) => ({
      id,
      name: groupName(setting, id, language),
      ...(id === byUnit ? { units: sizes } : {}),
    })),
    action: draft === undefined ? '/manage/rounds/new' : `/manage/rounds/${draft.id}/edit`,
    cancelHref: draft === undefined ? `/manage/organisations/${organisation.id}` : `/manage/rounds/${draft.id}`,
    hidden: [
      { name: seenField, value: seen },
      { name: 'organisation', value: organisation.id },
      { name: 'questionnaire', value: questionnaire.id },
      ...(previous === undefined ? [] : [{ name: 'from', value: previous.id }]),
    ],
    isNew: draft === undefined,
    ...(previous === undefined ? {} : { continues: roundTitle({ round: previous, organisation, questionnaire }, language) }),
  }
}
