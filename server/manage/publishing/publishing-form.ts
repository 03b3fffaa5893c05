/**
 * The choice of what is public as fields: as it is kept, as it was posted, and what is wrong with it.
 */
import type { PublicationChoice } from '../../../data/publication.ts'
import { plainTextFaults, withoutUnseen } from '../../../questionnaires/plain-text.ts'
import type { PublicPart } from '../../../questionnaires/public-parts.ts'
import { isPublicPart } from '../../../questionnaires/public-parts.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { PublishingForm } from '../../../views/manage/publishing/publishing-input.ts'
import { forewordField, groupsField, longestForeword, partsField } from '../../../views/manage/publishing/publishing-input.ts'
import { screenLanguages } from '../../../views/translate.ts'
import type { PostedFields } from '../posted-fields.ts'

/** `before`: what was chosen; a part that the form did not offer stays as it was. `groups`: of the round. */
export function typedChoice(
  { text, all }: PostedFields,
  before: PublicationChoice,
  offered: readonly PublicPart[],
  groups: readonly string[],
): PublishingForm {
  const ticked = all(partsField).filter(isPublicPart)
  const words = screenLanguages.map((language) => [language, withoutUnseen(text(forewordField(language)))] as const)
  return {
    parts: [...before.parts.filter((part) => !offered.includes(part)), ...offered.filter((part) => ticked.includes(part))],
    groupsNotShown: groups.filter((group) => all(groupsField).includes(group)),
    foreword: Object.fromEntries(words),
  }
}

/** Every problem at once. */
export function choiceProblems({ groupsNotShown, foreword }: PublishingForm, groups: readonly string[]): readonly FormProblem[] {
  const words = screenLanguages.flatMap((language): readonly FormProblem[] => {
    const [field, typed] = [forewordField(language), foreword[language] ?? '']
    const { tag } = plainTextFaults(typed)
    return [
      ...(typed.length > longestForeword ? [{ field, problem: 'publishing:problem.forewordLong', values: { most: longestForeword } }] : []),
      ...(tag === undefined ? [] : [{ field, problem: 'publishing:problem.forewordTag', values: { tag } }]),
    ]
  })
  const allHidden = groups.length > 0 && groups.every((group) => groupsNotShown.includes(group))
  return [...(allHidden ? [{ field: groupsField, problem: 'publishing:problem.allHidden' }] : []), ...words]
}

/** As it is kept: without what is empty. */
export const keptChoice = ({ parts, groupsNotShown, foreword }: PublishingForm): PublicationChoice => ({
  parts,
  groupsNotShown,
  foreword: Object.fromEntries(
    Object.entries(foreword).flatMap(([language, words = '']) => (words.trim() === '' ? [] : [[language, words.trim()]])),
  ),
})
