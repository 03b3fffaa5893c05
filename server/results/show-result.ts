/**
 * Sends what may be seen of a round: its page, the page of a unit, a table as CSV.
 */
import type { Response } from 'express'
import { pageFrame } from '../../views/frame/page-frame.ts'
import { render } from '../../views/render.ts'
import { criteriaResultPage } from '../../views/results/criteria-result-page.ts'
import { dialogueTypeResultPage } from '../../views/results/dialogue-type-result-page.ts'
import type { PooledPart } from '../../views/results/pooled-part.ts'
import { pooledPart } from '../../views/results/pooled-part.ts'
import type { ResultContext, ResultScope } from '../../views/results/result-context.ts'
import { currentRound } from '../../views/results/result-context.ts'
import { resultTables } from '../../views/tables/result-tables.ts'
import { toCsv } from '../../views/tables/to-csv.ts'
import type { PageFrame } from '../../views/templates/layout/layout-view.ts'
import { Refusal } from '../web/refusal.ts'

function frameOf(context: ResultContext, title: string, address: string): PageFrame {
  return pageFrame({
    language: context.language,
    title,
    address,
    organisation: context.organisationName,
    ...(context.look === undefined ? {} : { look: context.look }),
    round: `${context.roundTitle} · ${context.year}`,
    home: context.address,
    scripts: ['/assets/scripts/charts.js'],
  })
}

/** What stands above the pooled result of a programme. */
const pooledOf = (context: ResultContext): { readonly pooled?: PooledPart } =>
  context.pooled === undefined ? {} : { pooled: pooledPart(context, context.pooled) }

async function showDialogueType(context: ResultContext, scope: ResultScope, address: string, response: Response): Promise<void> {
  const page = dialogueTypeResultPage(context, scope)
  const html = await render('results/dialogue-type', context.language, {
    ...page,
    ...pooledOf(context),
    frame: frameOf(context, page.title, address),
  })
  response.type('html').send(html)
}

/** The group whose view a dialogue type is about: the first that the round has. */
function leadingGroup(context: ResultContext): string {
  const { groups } = currentRound(context).released
  return context.questionnaire.groups.find(({ id }) => id in groups)?.id ?? ''
}

/** The page of the whole round. */
export async function showResult(context: ResultContext, response: Response): Promise<void> {
  if (context.questionnaire.resultKind === 'dialogueType') {
    await showDialogueType(context, { group: leadingGroup(context) }, context.address, response)
    return
  }
  const page = criteriaResultPage(context)
  const html = await render('results/criteria', context.language, {
    ...page,
    ...pooledOf(context),
    frame: frameOf(context, page.title, context.address),
  })
  response.type('html').send(html)
}

/** The page of one unit, for questionnaires that are answered by unit. */
export async function showUnitResult(context: ResultContext, unit: string, response: Response): Promise<void> {
  const isKnown = context.questionnaire.resultKind === 'dialogueType' && Object.hasOwn(currentRound(context).released.units, unit)
  if (!isKnown) throw new Refusal(404, 'notFound')
  await showDialogueType(context, { unit }, `${context.address}/units/${unit}`, response)
}

/** A table of the result as a file that spreadsheets of the language open right. */
export function sendTable(context: ResultContext, id: string, response: Response): void {
  const table = resultTables(context).find((each) => each.id === id)
  if (table === undefined) throw new Refusal(404, 'notFound')
  response.attachment(`${id}-${context.year}.csv`).type('text/csv; charset=utf-8').send(toCsv(table, context.language))
}
