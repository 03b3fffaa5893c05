/**
 * What a published value may be about: the criteria, items and axes of a questionnaire, and the groups that are asked them.
 *
 * Called by the form and the reader of pasted tables. A person may type an id or a name in any language of the questionnaire.
 */
import type { MeasureKind } from '../../../analysis/reference/measures.ts'
import { groupPlan } from '../../../analysis/scores/group-plan.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { OrganisationKind, Text } from '../../../questionnaires/wording.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import { folded } from '../folded.ts'

/** `names`: in every language, without doubles. `groups`: those that are asked; empty for a group itself. */
export interface KnownThing {
  readonly id: string
  readonly names: readonly string[]
}

export interface KnownMeasure extends KnownThing {
  readonly kind: MeasureKind
  readonly groups: readonly string[]
}

export interface KnownMeasures {
  readonly measures: readonly KnownMeasure[]
  readonly groups: readonly KnownThing[]
}

/** Lowest and highest value on the scale of the results. */
export const boundsOf = (kind: MeasureKind): readonly [number, number] => (kind === 'positions' ? [-100, 100] : [0, 100])

export function knownMeasures(questionnaire: Questionnaire, organisationKind: OrganisationKind): KnownMeasures {
  const namesOf = (text: Text) => [...new Set(questionnaire.languages.map((language) => textFor(text, { language, organisationKind })))]
  const plans = questionnaire.groups.map(({ id }) => ({ id, plan: groupPlan(questionnaire, id) }))
  const askedOf = (kind: MeasureKind, id: string): readonly string[] =>
    plans
      .filter(({ plan }) => {
        if (kind === 'items') return plan.ratings.some((item) => item.id === id)
        if (kind === 'dimensions') return plan.dimensions.some(({ dimension }) => dimension.id === id)
        return plan.axes.some(({ axis }) => axis.id === id)
      })
      .map((one) => one.id)
  const measure = (kind: MeasureKind, id: string, name: Text): KnownMeasure => ({
    kind,
    id,
    names: namesOf(name),
    groups: askedOf(kind, id),
  })
  const whole = groupPlan(questionnaire)
  return {
    measures: [
      ...whole.dimensions.map(({ dimension: { id, name } }) => measure('dimensions', id, name)),
      ...whole.axes.map(({ axis: { id, name } }) => measure('positions', id, name)),
      ...whole.ratings.map(({ id, item }) =>
        measure('items', id, item.kind === 'rating' && item.resultLabel ? item.resultLabel : item.shortLabel),
      ),
    ],
    groups: questionnaire.groups.map(({ id, name }) => ({ id, names: namesOf(name) })),
  }
}

/** The things of this id, else of this name; more than one where a name is that of several. */
export function thingsCalled<Thing extends KnownThing>(things: readonly Thing[], typed: string): readonly Thing[] {
  const wanted = folded(typed)
  const byId = things.filter(({ id }) => id === wanted).slice(0, 1)
  return byId.length > 0 ? byId : things.filter(({ names }) => names.some((name) => folded(name) === wanted))
}

const pairsOf = (word: string): ReadonlySet<string> => new Set(Array.from(word, (letter, index) => letter + (word[index + 1] ?? '')))

/** Shared pairs of letters, twice, by all pairs (Dice 1945): 1 the same, 0 nothing shared. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

/** The id of the thing whose id or name is most like what was typed. */
export function nearestTo(things: readonly KnownThing[], typed: string): string {
  const wanted = pairsOf(folded(typed).slice(0, 60))
  const like = ({ id, names }: KnownThing): number => Math.max(...[id, ...names].map((word) => likeness(pairsOf(folded(word)), wanted)))
  const best = things.map((thing) => ({ id: thing.id, likeness: like(thing) })).toSorted((a, b) => b.likeness - a.likeness)[0]
  return best?.id ?? ''
}
