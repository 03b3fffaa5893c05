/**
 * Which colour and shape stand for a group: one pair per meaning in every chart and label.
 */
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { ChartColour } from './palette.ts'

/** `mark` is the name that the layout's group-mark partial knows. */
export interface SeriesLook {
  readonly mark: 'residents' | 'councillors' | 'deputies' | 'staff' | 'officeHolders'
  readonly colour: ChartColour
  readonly shape: 'circle' | 'rectRot' | 'triangle' | 'rect' | 'cross'
}

const looks: readonly SeriesLook[] = [
  { mark: 'residents', colour: 'group-residents', shape: 'circle' },
  { mark: 'councillors', colour: 'group-councillors', shape: 'rectRot' },
  { mark: 'deputies', colour: 'group-deputies', shape: 'triangle' },
  { mark: 'staff', colour: 'group-staff', shape: 'rect' },
  { mark: 'officeHolders', colour: 'group-office-holders', shape: 'cross' },
]

const firstLook: SeriesLook = { mark: 'residents', colour: 'group-residents', shape: 'circle' }

/** The look of which the layout draws the mark. */
export const lookOfMark = (mark: SeriesLook['mark']): SeriesLook => looks.find((look) => look.mark === mark) ?? firstLook

/** The look at a place in order; after the last it starts again. */
export const lookAt = (index: number): SeriesLook => looks[index % looks.length] ?? firstLook

/** A group bears its own look where its id is a known one, else the first that no known group of the questionnaire bears. */
export function groupLook(questionnaire: Questionnaire, group: string): SeriesLook {
  const own = (id: string): SeriesLook | undefined => looks.find((look) => look.colour === `group-${id.replaceAll('_', '-')}`)
  const known = own(group)
  if (known) return known
  const free = looks.filter((look) => !questionnaire.groups.some(({ id }) => own(id) === look))
  const unknown = questionnaire.groups.filter(({ id }) => !own(id)).findIndex(({ id }) => id === group)
  return free[Math.max(unknown, 0) % Math.max(free.length, 1)] ?? firstLook
}
