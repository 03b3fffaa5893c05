/**
 * View model of results/compare: units, groups, years and organisations beside each other, as far as the released tables allow.
 *
 * Called by the job that makes the page.
 */
import type { DataTable, FigureView, LinkView, StateView } from '../templates/layout/layout-view.ts'
import { queryOf } from './compare-choice.ts'
import type { CompareContext } from './compare-context.ts'
import { compareAddress, compareFigure, differencesTable } from './compare-figure.ts'
import type { SureDifference } from './compare-finding.ts'
import { compareFinding } from './compare-finding.ts'
import type { CompareForm } from './compare-form.ts'
import { compareForm } from './compare-form.ts'
import type { CompareView } from './compare-view.ts'
import { compareView } from './compare-view.ts'

/** `address`: of this very view. `ignored`: a word on what the address asks for and is not here. `sure`: the first few; `more`: the rest. */
export interface ComparePage {
  readonly address: string
  readonly title: string
  readonly lead: readonly string[]
  readonly ignored: string | null
  readonly form: CompareForm
  readonly state: StateView | null
  readonly sure: readonly SureDifference[]
  readonly more: readonly SureDifference[]
  readonly moreTitle: string
  readonly figure: FigureView | null
  readonly differences: DataTable | null
  readonly notes: readonly string[]
  readonly back: LinkView
}

/** So many sure differences stand open. */
const shownAtOnce = 5

/** Where no figure at all is shown. */
function emptyState({ voice, input }: CompareView): StateView {
  const { t } = voice
  const action = { href: input.context.address, label: t('compare:back') }
  return { kind: 'suppressed', title: t('compare:empty.title'), text: t('compare:empty.text'), action }
}

export function comparePage(input: CompareContext): ComparePage {
  const view = compareView(input)
  const { voice, ignored, choice } = view
  const finding = compareFinding(view)
  const figure = compareFigure(view, finding)
  const more = finding.sure.slice(shownAtOnce)
  return {
    address: `${compareAddress(view)}?${queryOf(choice)}`,
    title: figure === null ? voice.t('compare:finding.untested') : finding.title,
    lead: figure === null ? [] : finding.lead,
    ignored: ignored > 0 ? voice.t('compare:ignored', { count: ignored }) : null,
    form: compareForm(view),
    state: figure === null ? emptyState(view) : null,
    sure: finding.sure.slice(0, shownAtOnce),
    more,
    moreTitle: voice.t('compare:more', { count: more.length }),
    figure,
    differences: differencesTable(view),
    notes: finding.notes,
    back: { href: input.context.address, label: voice.t('compare:back') },
  }
}
