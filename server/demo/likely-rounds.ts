/**
 * One released round of every questionnaire that the demo tells no story of: small, and invented from the definition alone.
 *
 * Called by `fillDemo`. So a new questionnaire has a result in the demo without a line of code.
 */
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { DemoOrganisation, DemoRound } from './demo-plan.ts'
import type { LikelySizes } from './likely-respondents.ts'
import { likelyRespondents } from './likely-respondents.ts'

const year = 2025
const days = ['2025-10-06', '2025-10-24', '2025-11-10'] as const

/** Few: the demo shall start quickly. */
const answered: Omit<LikelySizes, 'units'> = { open: 64, whole: [34, 26, 22, 18] }

const staffed = ({ units }: DemoOrganisation): LikelySizes['units'] =>
  units.flatMap(({ key, persons }) => (persons === null || persons === 0 ? [] : [{ key, persons }]))

/** `told`: ids of the questionnaires that have a story. Each other is asked by the first organisation whose kind its words fit. */
export function likelyRounds(
  questionnaires: readonly Questionnaire[],
  told: ReadonlySet<string>,
  organisations: readonly DemoOrganisation[],
  seed: number,
): readonly DemoRound[] {
  return questionnaires
    .filter(({ id }) => !told.has(id))
    .flatMap((questionnaire): readonly DemoRound[] => {
      const organisation = organisations.find(({ kind }) => questionnaire.organisationKinds.includes(kind))
      if (organisation === undefined) return []
      const { id } = questionnaire
      const people = likelyRespondents(questionnaire, { ...answered, units: staffed(organisation) }, seed)
      return [
        { key: `likely ${id}`, organisation: organisation.key, questionnaire: id, year, days, state: 'released', writing: 0, ...people },
      ]
    })
}
