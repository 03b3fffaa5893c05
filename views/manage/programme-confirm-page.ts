/**
 * Pages that say what is about to happen with a programme and ask whether to do it: fixing whose answers are pooled, and releasing the
 * pooled result. Drawn by manage/confirm.
 */
import { formatsFor } from '../format.ts'
import { translatorFor } from '../translate.ts'
import type { ConfirmPage } from './confirm-page.ts'
import type { StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** `title` of the programme, with the year. */
interface StepInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly title: string
  readonly action: string
}

function stepPage(visit: StaffVisit, step: 'pool' | 'release', input: StepInput, consequences: readonly string[]): ConfirmPage {
  const t = translatorFor(visit.language)
  const { organisation, title, action } = input
  return {
    ...staffPage(visit, { title: t(`programme:${step}.title`), width: 'form', organisation }),
    lead: title,
    consequences,
    action,
    submit: t(`programme:${step}.submit`),
    danger: false,
    cancelHref: action.slice(0, action.lastIndexOf('/')),
  }
}

/** `names`: members whose answers come in; `others`: those that stay out. */
export function poolPage(
  visit: StaffVisit,
  input: StepInput & { readonly names: readonly string[]; readonly others: readonly string[] },
): ConfirmPage {
  const t = translatorFor(visit.language)
  const { list } = formatsFor(visit.language)
  const { names, others } = input
  return stepPage(visit, 'pool', input, [
    t('programme:pool.in', { count: names.length, names: list(names) }),
    ...(others.length > 0 ? [t('programme:pool.out', { count: others.length, names: list(others) })] : []),
    t('programme:pool.late'),
    t('programme:pool.forGood'),
  ])
}

export function releasePage(visit: StaffVisit, input: StepInput): ConfirmPage {
  const t = translatorFor(visit.language)
  return stepPage(visit, 'release', input, [
    t('programme:release.everybody'),
    t('programme:release.members'),
    t('programme:release.forGood'),
  ])
}
