/**
 * What must be right before a survey opens, each point told whether it is.
 */
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import type { OpeningCheck } from '../../../views/manage/round-draft-page.ts'
import type { FoundRound } from './find-round.ts'
import { hasOwnTexts, ownTextsComplete } from './own-texts-form.ts'
import { unitsAsked } from '../../units-asked.ts'

/** Id of the group that answers by unit, if the questionnaire has one and the round asks it. */
export function groupByUnit({ round, questionnaire }: Pick<FoundRound, 'round' | 'questionnaire'>): string | undefined {
  const asked = new Set(round.groups.map(({ group }) => group))
  return questionnaire.groups.find(({ id, byUnit }) => byUnit === true && asked.has(id))?.id
}

/** The points in the order in which they are shown. `units`: the organisation's, now. */
export function openingChecks(found: FoundRound, units: readonly OrganisationalUnit[], today: string): readonly OpeningCheck[] {
  const { round } = found
  const { controller, contact } = round.terms.privacy
  const byUnit = groupByUnit(found)
  const sizesKnown = round.groups.every(
    ({ group, recruitment, populationSize, invited, ways = [] }) =>
      (recruitment === 'selfSelected' || group === byUnit || populationSize !== null) &&
      // A sample that is invited one by one is counted by its invitations.
      (recruitment !== 'randomSample' || invited !== null || ways.includes('personal')),
  )
  const daysFit = round.opensOn <= round.closesOn && round.closesOn >= today && round.resultsOn >= round.closesOn
  const count = unitsAsked(units).length
  return [
    { check: 'groups', fits: round.groups.length > 0, mend: 'plan', values: { count: round.groups.length } },
    { check: 'sizes', fits: sizesKnown, mend: 'plan' },
    { check: 'days', fits: daysFit, mend: 'plan' },
    ...(hasOwnTexts(round.terms) ? [{ check: 'texts', fits: ownTextsComplete(round.terms), mend: 'texts' as const }] : []),
    { check: 'privacy', fits: controller !== '' && contact !== '', mend: 'plan' },
    ...(byUnit === undefined ? [] : [{ check: 'units', fits: count > 0, mend: 'units' as const, values: { count } }]),
  ]
}
