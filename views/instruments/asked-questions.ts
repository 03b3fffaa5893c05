/**
 * All that a questionnaire asks of a group, to be read: page by page, with the answers that can be given. Nothing can be filled in here.
 *
 * Called by the page of a questionnaire. Items with the same answers stand together, so that these are said once.
 */
import type { Item } from '../../questionnaires/item.ts'
import type { Page, Questionnaire } from '../../questionnaires/questionnaire.ts'
import { isForGroup } from '../../questionnaires/show-if.ts'
import type { Audience } from '../../questionnaires/wording.ts'
import { textFor } from '../../questionnaires/wording.ts'
import type { QuestionSurroundings } from '../form/build-question-view.ts'
import { questionView } from '../form/build-question-view.ts'
import type { Translate } from '../translate.ts'

/** `sides`: of a pair, its two statements. */
export interface AskedQuestion {
  readonly legend: string
  readonly help?: string
  readonly sides?: readonly [string, string]
  /** Said where not everybody is asked. */
  readonly onlyIf?: string
}

/** Questions in a row that take the same answers, and what these are. */
export interface AskedBlock {
  readonly questions: readonly AskedQuestion[]
  readonly answers: string
}

export interface AskedPageView {
  readonly title: string
  readonly instruction?: string
  readonly blocks: readonly AskedBlock[]
}

export interface AskedOfGroup {
  readonly id: string
  readonly title: string
  readonly pages: readonly AskedPageView[]
}

interface Reading extends QuestionSurroundings {
  readonly audience: Audience & { readonly group: string }
}

function answersOf(item: Item, reading: Reading): string {
  const { audience, t } = reading
  const { options, extras } = questionView(item, reading)
  if (item.kind === 'openText') return t('instruments:asked.text')
  if (item.kind === 'number') {
    const { minimum, maximum, unit } = item
    return unit === undefined
      ? t('instruments:asked.number', { minimum, maximum })
      : t('instruments:asked.numberIn', { minimum, maximum, unit: textFor(unit, audience) })
  }
  const labels = [...options, ...extras].map(({ label }) => label).join(' · ')
  return t(item.kind === 'multipleChoice' ? 'instruments:asked.several' : 'instruments:asked.options', { options: labels })
}

function questionOf(item: Item, reading: Reading): AskedQuestion {
  const { legend, help, a, b } = questionView(item, reading)
  return {
    legend,
    ...(help === undefined ? {} : { help }),
    ...(a === undefined || b === undefined ? {} : { sides: [a, b] }),
    ...(item.showIf === undefined ? {} : { onlyIf: reading.t('instruments:asked.onlyIf') }),
  }
}

function blocksOf(items: readonly Item[], reading: Reading): readonly AskedBlock[] {
  return items.reduce<readonly AskedBlock[]>((blocks, item) => {
    const [question, answers, last] = [questionOf(item, reading), answersOf(item, reading), blocks.at(-1)]
    if (last === undefined || last.answers !== answers) return [...blocks, { questions: [question], answers }]
    return [...blocks.slice(0, -1), { answers, questions: [...last.questions, question] }]
  }, [])
}

/** The pages with what they ask this group; the others are left out. */
function pagesFor({ pages }: Questionnaire, group: string): readonly { readonly page: Page; readonly items: readonly Item[] }[] {
  return pages
    .map((page) => ({ page, items: page.items.filter((item) => isForGroup(item, group)) }))
    .filter(({ items }) => items.length > 0)
}

/** Number of items that a group may be asked. */
export const itemCount = (questionnaire: Questionnaire, group: string): number =>
  pagesFor(questionnaire, group).flatMap(({ items }) => items).length

/** One for each group, in the order of the questionnaire. */
export function askedQuestions(questionnaire: Questionnaire, audience: Audience, t: Translate): readonly AskedOfGroup[] {
  return questionnaire.groups.map(({ id, name }) => {
    const reading: Reading = { questionnaire, audience: { ...audience, group: id }, answers: {}, problems: [], t }
    const pages = pagesFor(questionnaire, id)
    const items = pages.flatMap((one) => one.items).length
    return {
      id,
      title: t('instruments:asked.group', { group: textFor(name, audience), pages: pages.length, items }),
      pages: pages.map(({ page, items: asked }, index) => ({
        title:
          page.title === undefined
            ? t('instruments:asked.pageWithout', { number: index + 1 })
            : t('instruments:asked.page', { number: index + 1, title: textFor(page.title, audience) }),
        ...(page.instruction === undefined ? {} : { instruction: textFor(page.instruction, reading.audience) }),
        blocks: blocksOf(asked, reading),
      })),
    }
  })
}
