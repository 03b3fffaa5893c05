/**
 * Nothing typed is lost: what stands against a page that was posted is shown together with what was typed on it.
 *
 * Where a code or a link is missing, all fields travel on in the form that asks for it. Where nothing more can be saved, texts are
 * shown, so that they can be copied.
 */
import type { PostedFields } from '../../questionnaires/item-kinds/reading.ts'
import { sentStrings } from '../../questionnaires/item-kinds/reading.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { CodeBoxParts } from '../../views/respond/code-box.ts'
import { codeField } from '../../views/respond/code-box.ts'
import type { HiddenField } from '../../views/templates/layout/layout-view.ts'
import { Refusal } from '../web/refusal.ts'
import type { ShownLink } from './link-visit.ts'

/** Names of the fields that say which page travels on. No item can have them. */
export const carriedLink = 'answer-link'
export const carriedPage = 'answer-page'

const notCarried: readonly string[] = [codeField, 'go', 'language']

/** All that was posted but for buttons and the code. */
export const hiddenFields = (fields: PostedFields): readonly HiddenField[] =>
  Object.keys(fields)
    .filter((name) => !notCarried.includes(name))
    .flatMap((name) => sentStrings(fields, name).map((value) => ({ name, value })))

/** The box for a code that goes on with this page once the code is there. */
function carryingBox(shown: ShownLink, pageId: string, fields: PostedFields): CodeBoxParts {
  const place = [
    { name: carriedLink, value: shown.link.code },
    { name: carriedPage, value: pageId },
  ]
  return { hidden: [...hiddenFields(fields), ...place], again: `${shown.address}/page/${encodeURIComponent(pageId)}` }
}

const typedTexts = ({ pages }: Questionnaire, fields: PostedFields): readonly string[] =>
  pages
    .flatMap(({ items }) => items)
    .filter(({ kind }) => kind === 'openText')
    .flatMap(({ id }) => sentStrings(fields, id))
    .filter((text) => text.trim() !== '')

function withTyped(refusal: Refusal, shown: ShownLink, pageId: string, fields: PostedFields): Refusal {
  const { status, code, values, offer } = refusal
  const kept =
    offer.codeBox === undefined ? { typed: typedTexts(shown.questionnaire, fields) } : { codeBox: carryingBox(shown, pageId, fields) }
  return new Refusal(status, code, values, { ...offer, ...kept })
}

/** What the work gave; a refusal of it keeps what was typed. */
export async function keepTyped<T>(shown: ShownLink, pageId: string, fields: PostedFields, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Refusal ? withTyped(error, shown, pageId, fields) : error
  }
}
