/**
 * What a manager does next: the steps to the first open survey, later the tasks that its surveys ask for.
 */
import { formatsFor } from '../format.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { UnitResults } from './reading-and-entering.ts'
import type { RoundSummary } from './round-line.ts'
import type { StaffPermission } from './staff-page.ts'

/** `units`: how many it has. `rounds`: newest first. */
export interface HomeOrganisation {
  readonly id: string
  readonly name: string
  readonly units: number
  readonly rounds: readonly RoundSummary[]
  /** What the person may do there, and which results of one unit the person reads. */
  readonly may: ReadonlySet<StaffPermission>
  readonly unitResults: readonly UnitResults[]
}

export interface NextStep {
  readonly state: 'done' | 'now' | 'later'
  readonly title: string
  readonly text: string
  readonly action?: LinkView
  /** Another way on, less common. */
  readonly instead?: LinkView
}

const stepNames = ['organisation', 'units', 'plan', 'open', 'share', 'close', 'read'] as const
type StepName = (typeof stepNames)[number]

/** The first step that is not done. Units may be left out: who planned a survey without them, or may not add any, has done so. */
function currentStep(organisation: HomeOrganisation | undefined): StepName {
  if (organisation === undefined) return 'organisation'
  if (organisation.rounds.length > 0) return 'open'
  return organisation.units === 0 && organisation.may.has('manage') ? 'units' : 'plan'
}

function actionOf(step: StepName, organisation: HomeOrganisation | undefined, t: ReturnType<typeof translatorFor>): LinkView | undefined {
  const label = t(`manage:step.${step}.action`)
  if (step === 'organisation') return { href: '/manage/organisations/new', label }
  if (step === 'units') return { href: `/manage/organisations/${organisation?.id ?? ''}/edit#units`, label }
  if (step === 'plan') return { href: `/manage/organisations/${organisation?.id ?? ''}`, label }
  const draft = organisation?.rounds[0]
  return draft === undefined ? undefined : { href: `/manage/rounds/${draft.id}`, label }
}

/** The steps to the first open survey. `organisation` absent: there is none yet. */
export function firstSteps(language: ScreenLanguage, organisation?: HomeOrganisation): readonly NextStep[] {
  const t = translatorFor(language)
  const current = stepNames.indexOf(currentStep(organisation))
  return stepNames.map((step, index) => {
    const state = index < current ? 'done' : index === current ? 'now' : 'later'
    const action = state === 'now' ? actionOf(step, organisation, t) : undefined
    return {
      state,
      title: t(`manage:step.${step}.title`),
      text: t(`manage:step.${step}.text`),
      ...(action === undefined ? {} : { action }),
      ...(step === 'units' && action !== undefined
        ? { instead: { href: `/manage/organisations/${organisation?.id ?? ''}`, label: t('manage:step.units.skip') } }
        : {}),
    }
  })
}

/** Most pressing first; a released survey asks for nothing but its successor. */
const pressing = ['closed', 'open', 'draft', 'released'] as const

function taskKind({ state, waiting, answers }: RoundSummary): 'draft' | 'waiting' | 'unanswered' | 'open' | 'closed' | 'released' {
  if (state !== 'open') return state
  if (waiting) return 'waiting'
  return answers === 0 ? 'unanswered' : 'open'
}

/** What a person must be allowed to take up the task. */
const needed = { draft: 'run', waiting: 'prepare', unanswered: 'prepare', open: 'prepare', closed: 'run', released: 'prepare' } as const

function taskOf(language: ScreenLanguage, round: RoundSummary, may: ReadonlySet<StaffPermission>): NextStep | undefined {
  const t = translatorFor(language)
  const { day, whole } = formatsFor(language)
  const own = `/manage/rounds/${round.id}`
  const kind = taskKind(round)
  if (!may.has(needed[kind]) || (kind === 'released' && round.continued)) return undefined
  const values = {
    round: `${round.title} ${round.year}`,
    answers: t('manage:answers', { count: round.answers, number: whole(round.answers) }),
    opens: day(round.opensOn),
    closes: day(round.closesOn),
  }
  const hrefs = {
    closed: `${own}/workbench`,
    open: own,
    unanswered: own,
    waiting: own,
    draft: own,
    released: `/manage/rounds/new?from=${round.id}`,
  }
  return {
    state: 'now',
    title: t(`manage:task.${kind}.title`, values),
    text: t(`manage:task.${kind}.text`, values),
    action: { href: hrefs[kind], label: t(`manage:task.${kind}.action`) },
  }
}

const most = 4

/** What the organisation's surveys ask for, at most four. */
export function tasksOf(language: ScreenLanguage, { rounds, may }: HomeOrganisation): readonly NextStep[] {
  const ordered = rounds.toSorted((a, b) => pressing.indexOf(a.state) - pressing.indexOf(b.state))
  return ordered
    .map((round) => taskOf(language, round, may))
    .filter((task) => task !== undefined)
    .slice(0, most)
}
