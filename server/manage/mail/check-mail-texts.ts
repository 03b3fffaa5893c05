/**
 * What is wrong with an organisation's own mail texts: places that nobody fills, links where none can be, too much of it.
 */
import type { MailTextKey } from '../../../data/change-mail-texts.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { TypedMailTexts } from '../../../views/manage/mail/mail-texts-page.ts'
import { mailTextField } from '../../../views/manage/mail/mail-texts-page.ts'
import { placeholders, unknownPlaceholders } from '../../../views/mail/placeholders.ts'

const longest: Readonly<Record<MailTextKey, number>> = { mailSubject: 150, mailBody: 5000, reminderSubject: 150, reminderBody: 5000 }
const known = placeholders.map((name) => `{${name}}`).join(' ')

function problemsOf(key: MailTextKey, text: string): readonly Omit<FormProblem, 'field'>[] {
  const unknown = unknownPlaceholders(text)
  const isSubject = key === 'mailSubject' || key === 'reminderSubject'
  return [
    ...(text.length > longest[key] ? [{ problem: 'mail:problem.tooLong', values: { most: longest[key] } }] : []),
    ...(unknown.length > 0 ? [{ problem: 'mail:problem.unknownPlace', values: { places: unknown.join(' '), known } }] : []),
    ...(isSubject && text.includes('{link}') ? [{ problem: 'mail:problem.linkInSubject' }] : []),
    ...(isSubject && text.includes('\n') ? [{ problem: 'mail:problem.manyLines' }] : []),
  ]
}

export const checkMailTexts = (typed: TypedMailTexts): readonly FormProblem[] =>
  typed.flatMap(({ language, texts }) =>
    texts.flatMap(({ key, text }) => problemsOf(key, text).map((problem) => ({ ...problem, field: mailTextField(key, language) }))),
  )
