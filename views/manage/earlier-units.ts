/**
 * Units that have ended or will: what became of each, when, and whether that can be taken back.
 *
 * Called by `organisationPage`. Whether a survey has seen a change is for the server to find out when it is taken back.
 */
import { formatsFor } from '../format.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'

/** A unit with an end. `until`: its last day. `heirs`: what it was merged into (one, from several) or split into (several). */
export interface EarlierUnit {
  readonly id: string
  readonly name: string
  readonly until: string
  readonly heirs: readonly { readonly name: string; readonly from: string }[]
}

/** `takeBack`: what the button that takes it back posts and says, where there is one. */
export interface EarlierUnitView {
  readonly name: string
  readonly became: string
  readonly takeBack?: { readonly unit: string; readonly label: string }
}

/** What became of a unit, in a sentence; what is still to come is said as that. Days are calendar days. */
export function becameOf(language: ScreenLanguage, { until, heirs }: EarlierUnit, today: string): string {
  const t = translatorFor(language)
  const { day, list } = formatsFor(language)
  const [first, ...others] = heirs
  const tense = until >= today ? 'willBe' : 'was'
  if (first === undefined) return t(`units:became.${tense}.ended`, { day: day(until) })
  if (others.length === 0) return t(`units:became.${tense}.merged`, { day: day(first.from), name: first.name })
  const names = list(heirs.map(({ name }) => t('units:quoted', { name })))
  return t(`units:became.${tense}.split`, { day: day(first.from), names })
}

function takeBackOf(t: Translate, { id, name, until, heirs }: EarlierUnit, today: string): Pick<EarlierUnitView, 'takeBack'> {
  // A change that has taken place is taken back on the lines, where the new unit is seen.
  if (heirs.length > 0 && until < today) return {}
  return { takeBack: { unit: id, label: t('units:takeBack', { name }) } }
}

/** The newest end first. */
export function earlierUnits(language: ScreenLanguage, units: readonly EarlierUnit[], today: string): readonly EarlierUnitView[] {
  const t = translatorFor(language)
  return units
    .toSorted((a, b) => (a.until === b.until ? a.name.localeCompare(b.name, language) : a.until < b.until ? 1 : -1))
    .map((unit) => ({ name: unit.name, became: becameOf(language, unit, today), ...takeBackOf(t, unit, today) }))
}
