/**
 * The links of an opened survey with how many have answered by each, group by group. Entries of personal links are not among them: they
 * open only with a token.
 */
import type { RoundGroup } from '../../../data/round.ts'
import type { GroupCountInput } from '../../../views/manage/round-counts.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { unitName } from '../../unit-name.ts'
import type { FoundRound } from './find-round.ts'
import { groupName } from './find-round.ts'

/** How many persons were asked; null where nobody can know. */
const askedOf = ({ recruitment, populationSize, invited }: RoundGroup): number | null => {
  if (recruitment === 'selfSelected') return null
  return recruitment === 'randomSample' ? invited : populationSize
}

/** Groups in the round's order, links in the order of the tree of units. */
export async function countsOf(
  { store, settings }: Dependencies,
  found: FoundRound,
  language: ScreenLanguage,
): Promise<readonly GroupCountInput[]> {
  const { round } = found
  const [links, units, completes] = [
    await store.links.ofRound(round.id),
    await store.rounds.units(round.id),
    await store.counters.completes(round.id),
  ]
  const placeOf = new Map(units.map(({ unit }, index) => [unit, index]))
  const inOrder = links.toSorted((a, b) => (placeOf.get(a.unit ?? '') ?? 0) - (placeOf.get(b.unit ?? '') ?? 0))
  const answered = (group: string, unit?: string | null): number =>
    completes.reduce((sum, each) => (each.group === group && (unit === undefined || each.unit === unit) ? sum + each.completes : sum), 0)
  return round.groups.map((group) => ({
    name: groupName(found, group.group, language),
    recruitment: group.recruitment,
    asked: askedOf(group),
    completes: answered(group.group),
    links: inOrder
      .filter((link) => link.group === group.group && link.way !== 'personal')
      .map(({ code, unit, way }) => {
        const place = units.find((each) => each.unit === unit)
        const name = place === undefined ? {} : { unit: unitName(place.name, language) }
        return { address: `${settings.publicUrl}/a/${code}`, completes: answered(group.group, unit), isKiosk: way === 'kiosk', ...name }
      }),
  }))
}
