/**
 * View model of plan/public: "what we heard, what we do", as everybody reads it beside the results.
 *
 * Made by a job of the workshop. Only actions marked public come here; of each only its public words, how far it is, and what the
 * released results of this reader say of its indicator: the finding, and whether it has moved.
 */
import { requiredLanguages } from '../../questionnaires/wording.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound } from '../results/result-context.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import type { LinkView, StateView } from '../templates/layout/layout-view.ts'
import type { FindingSentence } from './finding-sentence.ts'
import { findingSentence } from './finding-sentence.ts'
import type { IndicatorMovement } from './indicator-movement.ts'
import { indicatorMovement } from './indicator-movement.ts'
import type { PlanAction } from './plan-action.ts'

/** `label`: of the round of the action in this context. */
export interface PublishedAction extends Omit<PlanAction, 'words' | 'method' | 'owner' | 'note' | 'isPublic'> {
  readonly label: string
}

export interface PublicAction {
  readonly chip: Chip
  readonly details: readonly string[]
  readonly heard: string
  readonly doing: string
  /** Of its words, and a note where that is not the page's. */
  readonly language: string
  readonly only: string | null
  readonly finding: FindingSentence | null
  readonly movement: IndicatorMovement | null
}

export interface PublicPlanPage {
  readonly organisation: string
  readonly survey: string
  readonly title: string
  readonly lead: string
  readonly empty: StateView | null
  readonly actions: readonly PublicAction[]
  readonly caution: string | null
  readonly back: LinkView
}

/** The page's language where it has words, else the first that has. */
function wordsOf(context: ResultContext, { publicWords }: PublishedAction) {
  const languages = [context.language, ...requiredLanguages]
  for (const language of languages) {
    const words = publicWords[language]
    if (words !== undefined) return { ...words, language }
  }
  return undefined
}

const tones: Readonly<Record<PlanAction['state'], Chip['tone']>> = {
  planned: 'in-between',
  underway: 'in-between',
  done: 'strength',
  dropped: 'hidden',
}

function publicAction(context: ResultContext, action: PublishedAction): readonly PublicAction[] {
  const { t, format } = contextVoice(context)
  const words = wordsOf(context, action)
  if (words === undefined) return []
  const { indicator, state, dueOn, label } = action
  const round = context.rounds.find((one) => one.label === label)
  const isEarlier = label !== currentRound(context).label
  const isOpen = state === 'planned' || state === 'underway'
  return [
    {
      chip: { text: t(`plan:state.${state}`), tone: tones[state] },
      details: [
        ...(isEarlier ? [t('plan:public.survey', { round: label })] : []),
        ...(dueOn !== null && isOpen ? [t('plan:due', { day: format.day(dueOn) })] : []),
      ],
      heard: words.heard,
      doing: words.doing,
      language: words.language,
      only: words.language === context.language ? null : t(`plan:public.only.${words.language}`),
      finding: indicator === null || round === undefined ? null : findingSentence(context, round, indicator),
      movement: indicator === null || !isEarlier ? null : indicatorMovement(context, indicator, label),
    },
  ]
}

/** `actions`: by due day, of rounds of the context. */
export function publicPlanPage(context: ResultContext, actions: readonly PublishedAction[]): PublicPlanPage {
  const { t } = contextVoice(context)
  const shown = actions.flatMap((action) => publicAction(context, action))
  const isOfYears = actions.some(({ label }) => label !== currentRound(context).label)
  const back = { href: context.address, label: t('plan:public.back') }
  return {
    organisation: context.organisationName,
    survey: `${context.roundTitle} ${context.year}`,
    title: t('plan:public.title'),
    lead: t(isOfYears ? 'plan:public.leadYears' : 'plan:public.lead'),
    empty: shown.length > 0 ? null : { kind: 'empty', title: t('plan:public.none.title'), text: t('plan:public.none.text'), action: back },
    actions: shown,
    caution: shown.some(({ movement }) => movement !== null) ? t('plan:caution') : null,
    back,
  }
}
