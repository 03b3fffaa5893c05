/**
 * The pages of a result as HTML, of the whole round and of a unit: jobs of the workshop.
 */
import { compareLinks } from '../../views/compare/compare-links.ts'
import { planLink } from '../../views/plan/plan-link.ts'
import { render } from '../../views/render.ts'
import { criteriaResultPage } from '../../views/results/criteria-result-page.ts'
import { dialogueTypeResultPage } from '../../views/results/dialogue-type-result-page.ts'
import type { PooledPart } from '../../views/results/pooled-part.ts'
import { pooledPart } from '../../views/results/pooled-part.ts'
import type { Preview } from '../../views/results/preview-bar.ts'
import { previewBar } from '../../views/results/preview-bar.ts'
import { printLinks } from '../../views/results/print-links.ts'
import { publicationView } from '../../views/results/publication-view.ts'
import type { ResultContext, ResultScope } from '../../views/results/result-context.ts'
import { currentRound, leadingGroup } from '../../views/results/result-context.ts'
import { unitContext } from '../../views/results/unit-context.ts'
import { sampleNote } from '../../views/instruments/sample-note.ts'
import { resultFrame } from './result-frame.ts'

/** What stands above the pooled result of a programme. */
const pooledOf = (context: ResultContext): { readonly pooled?: PooledPart } =>
  context.pooled === undefined ? {} : { pooled: pooledPart(context, context.pooled) }

/** `preview`: the page is looked at by a manager, at another address. */
interface Shown {
  readonly context: ResultContext
  readonly preview?: Preview
}

/** What the page says of itself, where everybody reads it. */
const publicationOf = ({ context, preview }: Shown) => ({
  ...(context.isSample === true ? { sample: sampleNote(context) } : {}),
  publication: publicationView(context, preview?.isReleased === false),
  ...(preview === undefined ? {} : { preview: previewBar(context.language, preview) }),
})

async function dialogueTypeHtml(shown: Shown, scope: ResultScope, address: string): Promise<string> {
  const { context } = shown
  const page = dialogueTypeResultPage(context, scope)
  return render('results/dialogue-type', context.language, {
    ...page,
    ...pooledOf(context),
    ...publicationOf(shown),
    plan: 'group' in scope ? planLink(context) : null,
    compare: compareLinks(context, scope),
    prints: printLinks(context, scope),
    frame: resultFrame(context, page.title, address),
  })
}

/** `whole`: the context of the whole round; of a unit's page `shown` is narrowed to the unit. */
async function criteriaHtml(shown: Shown, whole: ResultContext, address: string, unit: string | null): Promise<string> {
  const { context } = shown
  const page = criteriaResultPage(context)
  return render('results/criteria', context.language, {
    ...page,
    ...pooledOf(context),
    ...publicationOf(shown),
    plan: unit === null ? planLink(whole) : null,
    compare: compareLinks(whole, unit === null ? null : { unit }),
    prints: printLinks(whole, unit === null ? null : { unit }),
    frame: resultFrame(context, page.title, address),
  })
}

/** The page of the whole round. */
export async function resultPage(shown: Shown): Promise<string> {
  const { context, preview } = shown
  const address = preview?.address ?? context.address
  if (context.questionnaire.resultKind === 'dialogueType') return dialogueTypeHtml(shown, { group: leadingGroup(context) }, address)
  return criteriaHtml(shown, context, address, null)
}

/** The page of one unit, for questionnaires that are answered by unit; null where there is none. */
export async function unitResultPage({
  context,
  unit,
}: {
  readonly context: ResultContext
  readonly unit: string
}): Promise<string | null> {
  const address = `${context.address}/units/${unit}`
  if (context.questionnaire.resultKind === 'dialogueType')
    return Object.hasOwn(currentRound(context).released.units, unit) ? dialogueTypeHtml({ context }, { unit }, address) : null
  const ofUnit = unitContext(context, unit)
  return ofUnit && criteriaHtml({ context: ofUnit }, context, address, unit)
}
