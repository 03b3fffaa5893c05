/**
 * What is chosen, as labels that can be taken away one by one, and the form by which something else is chosen. Works without script.
 */
import { referenceKindOf } from '../../analysis/reference/reference-class.ts'
import { groupName, scopeName } from '../results/result-context.ts'
import type { ChoiceFieldView, SelectFieldView } from '../templates/layout/layout-view.ts'
import type { CompareChoice, MeasureChoice } from './compare-choice.ts'
import { measureKey, mostOrganisations, orders, queryOf } from './compare-choice.ts'
import { compareAddress } from './compare-figure.ts'
import type { CompareView } from './compare-view.ts'

/** A piece of the choice. `href`: the same view without it; null where it is the last of its kind that is left. */
export interface ChosenPiece {
  readonly label: string
  readonly href: string | null
}

/** `isOpen`: nothing has been chosen yet. */
export interface CompareForm {
  readonly action: string
  readonly isOpen: boolean
  readonly chosen: readonly ChosenPiece[]
  readonly choices: readonly ChoiceFieldView[]
  readonly organisations: readonly SelectFieldView[]
  readonly organisationsTitle: string
  readonly selects: readonly SelectFieldView[]
}

type Listed = 'groups' | 'units' | 'rounds' | 'organisations'

function nameOf({ input }: CompareView, kind: Listed, id: string): string {
  if (kind === 'groups') return groupName(input.context, id)
  if (kind === 'units') return scopeName(input.context, { unit: id })
  if (kind === 'organisations') return input.organisations.find((each) => each.id === id)?.name ?? id
  return id
}

/** One of a kind that must not be empty stays: without it the page would fall back on its defaults. */
function pieces(view: CompareView, kind: Listed): readonly ChosenPiece[] {
  const { choice } = view
  const scopes = choice.groups.length + choice.units.length
  return choice[kind].map((id) => {
    const less: CompareChoice = { ...choice, [kind]: choice[kind].filter((each) => each !== id) }
    const isLast = kind === 'rounds' ? choice.rounds.length === 1 : kind !== 'organisations' && scopes === 1
    return { label: nameOf(view, kind, id), href: isLast ? null : `${compareAddress(view)}?${queryOf(less)}` }
  })
}

function chosenPieces(view: CompareView): readonly ChosenPiece[] {
  const { voice, choice } = view
  const without = `${compareAddress(view)}?${queryOf({ ...choice, reference: false })}`
  const reference = choice.reference ? [{ label: voice.t('compare:form.reference'), href: without }] : []
  return [...(['groups', 'units', 'rounds', 'organisations'] as const).flatMap((kind) => pieces(view, kind)), ...reference]
}

const fieldNames: Readonly<Record<Listed, string>> = { groups: 'group', units: 'unit', rounds: 'year', organisations: 'organisation' }

function checkboxes(view: CompareView, kind: Exclude<Listed, 'organisations'>): readonly ChoiceFieldView[] {
  const { voice, options, choice } = view
  if (options[kind].length < 2 && kind !== 'groups') return []
  const field = options[kind].map((id) => ({ value: id, label: nameOf(view, kind, id), checked: choice[kind].includes(id) }))
  const name = fieldNames[kind]
  return field.length === 0 ? [] : [{ id: name, name, legend: voice.t(`compare:form.${kind}`), kind: 'checkbox', options: field }]
}

function referenceBox({ voice, options, choice }: CompareView): readonly ChoiceFieldView[] {
  if (!options.reference) return []
  const option = { value: 'yes', label: voice.t('compare:form.referenceHelp'), checked: choice.reference }
  return [{ id: 'reference', name: 'reference', legend: voice.t('compare:form.reference'), kind: 'checkbox', options: [option] }]
}

/** As many selects as organisations may be chosen: a list of all would be long. */
function organisationFields({ input, voice, choice }: CompareView): readonly SelectFieldView[] {
  const count = Math.min(mostOrganisations, input.organisations.length)
  return Array.from({ length: count }, (_, index) => ({
    id: `organisation-${index + 1}`,
    name: 'organisation',
    label: voice.t('compare:form.organisation', { number: index + 1 }),
    options: [
      { value: '', label: voice.t('compare:form.none'), selected: choice.organisations[index] === undefined },
      ...input.organisations.map(({ id, name }) => ({ value: id, label: name, selected: choice.organisations[index] === id })),
    ],
  }))
}

function measureLabel({ input, voice }: CompareView, { kind, dimension }: MeasureChoice): string {
  const found = input.context.questionnaire.dimensions.find(({ id }) => id === dimension)
  return found === undefined ? voice.t(`compare:measure.${kind}`) : voice.t('compare:measure.itemsOf', { name: voice.say(found.name) })
}

function selects(view: CompareView): readonly SelectFieldView[] {
  const { voice, options, choice } = view
  return [
    {
      id: 'measure',
      name: 'measure',
      label: voice.t('compare:form.measure'),
      options: options.measures.map((measure) => ({
        value: measureKey(measure),
        label: measureLabel(view, measure),
        selected: measureKey(measure) === measureKey(choice.measure),
      })),
    },
    {
      id: 'order',
      name: 'order',
      label: voice.t('compare:form.order'),
      options: orders.map((order) => ({ value: order, label: voice.t(`compare:order.${order}`), selected: order === choice.order })),
    },
  ]
}

export function compareForm(view: CompareView): CompareForm {
  const { input, voice, asked } = view
  const said = asked.groups.length + asked.units.length + asked.rounds.length + asked.organisations.length
  return {
    action: compareAddress(view),
    isOpen: said === 0 && !asked.reference,
    chosen: chosenPieces(view),
    choices: [...checkboxes(view, 'units'), ...checkboxes(view, 'groups'), ...checkboxes(view, 'rounds'), ...referenceBox(view)],
    organisations: organisationFields(view),
    organisationsTitle: voice.t(`compare:form.organisations.${referenceKindOf(input.context.organisationKind)}`),
    selects: selects(view),
  }
}
