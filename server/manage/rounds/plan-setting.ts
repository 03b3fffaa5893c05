/**
 * What a survey's plan is made in: organisation, questionnaire, the plan that is changed or the earlier round that is continued.
 */
import type { Request } from 'express'
import type { Organisation, OrganisationalUnit } from '../../../data/organisation.ts'
import type { Round } from '../../../data/round.ts'
import type { Recipe } from '../../../data/round-terms.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import type { RoundForm, RoundFormInput } from '../../../views/manage/round-form-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { libraryFor } from '../../own-library.ts'
import { Refusal } from '../../web/refusal.ts'
import { accountOf } from '../access/signed-in.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { seenField } from '../seen-state.ts'
import { findRound, groupName, roundTitle } from './find-round.ts'
import type { ReadingContext } from './read-round-form.ts'
import { recipesFor } from './recipes.ts'
import { keptRoundForm, newRoundForm, nextYearsForm } from './round-forms.ts'
import { personsOf, unitsAsked } from '../../units-asked.ts'

/** `draft`: the plan that is changed. `previous`: the earlier round that a new one continues. */
export interface PlanSetting {
  readonly organisation: Organisation
  readonly questionnaire: Questionnaire
  readonly draft?: Round
  readonly previous?: Round
  /** The ready-made plan that it starts from. */
  readonly recipe: Recipe | null
}

interface Asked {
  readonly organisation: unknown
  readonly questionnaire: unknown
  readonly from: unknown
  readonly recipe: unknown
}

/** The current questionnaire with this id, if this organisation's kind may use it. @throws Refusal 404 otherwise. */
async function currentQuestionnaire(dependencies: Dependencies, id: unknown, organisation: Organisation): Promise<Questionnaire> {
  const library = await libraryFor(dependencies, organisation.id)
  const questionnaire = typeof id === 'string' ? library.byId(id) : undefined
  if (!questionnaire?.organisationKinds.includes(organisation.kind)) throw new Refusal(404, 'notFound')
  return questionnaire
}

/** For a new round: of an organisation and questionnaire, or `from` an earlier round, whose questionnaire it takes in its current version. */
export async function settingForNew(dependencies: Dependencies, request: Request, asked: Asked): Promise<PlanSetting> {
  if (typeof asked.from === 'string' && asked.from !== '') {
    const { round, organisation } = await findRound(dependencies, request, asked.from)
    const questionnaire = await currentQuestionnaire(dependencies, round.questionnaire, organisation)
    return { organisation, questionnaire, previous: round, recipe: round.terms.recipe }
  }
  const organisation = await findOrganisation(dependencies, request, asked.organisation)
  const questionnaire = await currentQuestionnaire(dependencies, asked.questionnaire, organisation)
  return { organisation, questionnaire, recipe: recipesFor(questionnaire).find((recipe) => recipe === asked.recipe) ?? null }
}

/** The form before anything is typed: of the plan that is changed, of next year's, or of a new one. */
export function formBefore({ today }: Dependencies, request: Request, setting: PlanSetting): RoundForm {
  const { questionnaire, organisation, draft, previous, recipe } = setting
  if (draft !== undefined) return keptRoundForm(questionnaire, draft)
  if (previous !== undefined) return nextYearsForm(questionnaire, previous, today())
  const { name, languages, inhabitants } = organisation
  const responsible = { controller: name, contact: accountOf(request).email, languages }
  return newRoundForm(questionnaire, { today: today(), recipe, inhabitants, responsible })
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
      ...(setting.recipe === null ? [] : [{ name: 'recipe', value: setting.recipe }]),
    ],
    isNew: draft === undefined,
    fromRecipe: setting.recipe !== null,
    ...(previous === undefined ? {} : { continues: roundTitle({ round: previous, organisation, questionnaire }, language) }),
  }
}
