/**
 * From a view model to HTML: EJS templates of views/templates, read once and kept.
 *
 * Templates see one thing, `locals`: `page` (the typed view model), `t` and `format` of the page's language.
 */
import { join } from 'node:path'
import ejs from 'ejs'
import type { Formats } from './format.ts'
import { formatsFor } from './format.ts'
import type { ScreenLanguage, Translate } from './translate.ts'
import { translatorFor } from './translate.ts'

const root = join(import.meta.dirname, 'templates')

/** What every template sees. */
export interface Locals<Page> {
  readonly page: Page
  readonly t: Translate
  readonly format: Formats
  readonly language: ScreenLanguage
}

/**
 * Renders a template such as `respond/question-page` (relative to views/templates, without ending).
 * Rejects where the template is missing or broken: a programmer's mistake.
 */
export async function render<Page extends object>(template: string, language: ScreenLanguage, page: Page): Promise<string> {
  const locals: Locals<Page> = { page, t: translatorFor(language), format: formatsFor(language), language }
  return ejs.renderFile(join(root, `${template}.ejs`), locals, { _with: false, cache: true, root, views: [root], rmWhitespace: true })
}
