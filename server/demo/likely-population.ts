/**
 * What the people of any questionnaire could be like: general tendencies from a seed and the definition alone.
 *
 * Called for the sample results and for the demo's rounds of questionnaires that have no story of their own. Groups agree in the main
 * and differ here and there, so that there are strengths, needs and gaps to talk about. Nothing here knows a questionnaire by name.
 */
import { itemsOf } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { chanceOf } from './chance.ts'
import type { Population } from './population.ts'
import { carefulHabits } from './population.ts'

/** Whose tendencies: a group, or one of its units. */
export interface Whose {
  readonly group: string
  readonly unit?: string
}

/** Spreads in points of 0–100: of groups, of groups on a theme, of units on a theme. */
const spread = { group: 3, groupOnTheme: 9, unitOnTheme: 6 } as const

const within = (least: number, most: number, value: number): number => Math.round(Math.min(most, Math.max(least, value)))

/** Numbers that are always the same for the same words. */
type Draw = (...words: readonly string[]) => number

interface Named {
  readonly id: string
}

/** Gives each a place of its own between the bounds, evenly, in an order of chance: there is always a high and a low one. */
function spreadOut(draw: Draw, all: readonly Named[], [least, most]: readonly [number, number], salt: string): ReadonlyMap<string, number> {
  const inOrder = all.map(({ id }) => id).toSorted((one, other) => draw(salt, one) - draw(salt, other))
  return new Map(inOrder.map((id, place) => [id, least + ((most - least) * (place + 0.5)) / inOrder.length]))
}

/** How far somebody stands from everybody on a theme, in points. */
function apart(draw: Draw, theme: string, { group, unit }: Whose): number {
  const ofGroup = spread.group * draw('group', group) + spread.groupOnTheme * draw('at', group, theme)
  return unit === undefined ? ofGroup : ofGroup + spread.unitOnTheme * draw('at', group, unit, theme)
}

/** What is and what is wanted: mostly more, here as much, there a little less. */
function practiceOf({ nowAndWanted }: Questionnaire, draw: Draw, whose: Whose): readonly (readonly [string, number])[] {
  const practice = spreadOut(draw, nowAndWanted, [20, 60], 'practice')
  const gaps = spreadOut(draw, nowAndWanted, [-10, 44], `gap ${whose.group}`)
  return nowAndWanted.flatMap(({ id, now, wanted }) => {
    const is = within(12, 70, (practice.get(id) ?? 40) + apart(draw, now, whose))
    return [[now, is] as const, [wanted, within(12, 92, is + (gaps.get(id) ?? 0))] as const]
  })
}

/** Of dimensions, of each side of a dimension, and of ratings that stand alone. */
function scoresOf(questionnaire: Questionnaire, draw: Draw, whose: Whose): Readonly<Record<string, number>> {
  const { dimensions, facets } = questionnaire
  const themes = spreadOut(draw, dimensions, [24, 84], 'theme')
  const plain = (theme: string): number => within(14, 90, (themes.get(theme) ?? 56) + apart(draw, theme, whose))
  const side = (theme: string, facet: string): number => within(14, 90, plain(theme) + 7 * draw('facet', facet, theme))
  const alone = itemsOf(questionnaire).filter((item) => item.kind === 'rating' && item.dimension === undefined)
  return Object.fromEntries([
    ...[...alone, ...dimensions].map(({ id }) => [id, plain(id)] as const),
    ...dimensions.flatMap(({ id }) => facets.map((facet) => [`${id}.${facet.id}`, side(id, facet.id)] as const)),
    ...practiceOf(questionnaire, draw, whose),
  ])
}

/** Three axes in four lean clearly; the others are balanced. −100…+100. */
function positionsOf({ axes }: Questionnaire, draw: Draw, { group, unit = '' }: Whose): Readonly<Record<string, number>> {
  return Object.fromEntries(
    axes.map(({ id }) => {
      const lean = draw('axis', id, group, unit)
      return [
        id,
        Math.abs(draw('leans', id, group, unit)) < 0.32 ? Math.round(8 * lean) : within(-62, 62, 30 * Math.sign(lean) + 14 * lean),
      ]
    }),
  )
}

/** Always the same for the same seed and definition. */
export function likelyPopulation(questionnaire: Questionnaire, whose: Whose, seed: number): Population {
  const draw: Draw = (...words) => chanceOf(seed, [questionnaire.id, ...words].join(' ')).normal()
  return { scores: scoresOf(questionnaire, draw, whose), positions: positionsOf(questionnaire, draw, whose), habits: carefulHabits }
}
