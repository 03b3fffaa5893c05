/**
 * What the printed pages of a round are told beside its figures: its days, when it was released, and the address of the service.
 */
import type { Round } from '../../../data/round.ts'
import type { PlannedStep } from '../../../views/council-package/planned-step.ts'
import type { ReportFacts } from '../../../views/report/report-facts.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'

export async function reportFacts({ store, settings, today }: Dependencies, round: Round): Promise<ReportFacts> {
  const frozen = (await store.publications.find(round.id))?.frozen ?? null
  return {
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    released: round.state === 'released' ? { on: frozen?.on ?? null } : null,
    today: today(),
    publicUrl: settings.publicUrl,
  }
}

/** The actions of the development plan that everybody may read, in this language; those without words in it are left out. */
export async function plannedSteps({ store }: Dependencies, round: Round, language: ScreenLanguage): Promise<readonly PlannedStep[]> {
  const actions = await store.plans.published(round.organisation, [round.id])
  return actions.flatMap(({ publicWords, owner, dueOn, state }) => {
    const doing = publicWords[language]?.doing ?? ''
    return doing === '' || state === 'dropped' ? [] : [{ doing, owner, dueOn }]
  })
}
