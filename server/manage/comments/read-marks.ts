/**
 * What a person typed at an open answer: words to hide, tags, and whether it may be published; or every problem at once.
 */
import { spansOf } from '../../../analysis/comments/name-suggestions.ts'
import type { CommentMarks } from '../../../data/comments.ts'
import type { TypedMarks } from '../../../views/manage/comments/comment-page.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { PostedFields } from '../posted-fields.ts'

const mostTags = 5
const longestTag = 40

export const typedMarks = ({ text }: PostedFields): TypedMarks => ({
  hidden: text('hidden'),
  tags: text('tags'),
  isPublic: text('publish') === 'yes',
})

const parts = (typed: string, separator: RegExp): readonly string[] => [
  ...new Set(
    typed
      .split(separator)
      .map((part) => part.trim().replaceAll(/\s+/g, ' '))
      .filter((part) => part !== ''),
  ),
]

function tagProblems(tags: readonly string[]): readonly FormProblem[] {
  const long = tags.find((tag) => [...tag].length > longestTag)
  if (tags.length > mostTags)
    return [{ field: 'tags', problem: 'comments:problem.tooManyTags', values: { count: tags.length, most: mostTags } }]
  return long === undefined ? [] : [{ field: 'tags', problem: 'comments:problem.longTag', values: { tag: long, most: longestTag } }]
}

/** A phrase that is not in the text would be thought hidden, and is not. */
function hiddenProblems(text: string, phrases: readonly string[]): readonly FormProblem[] {
  const missing = phrases.find((phrase) => spansOf(text, [phrase]).length === 0)
  return missing === undefined ? [] : [{ field: 'hidden', problem: 'comments:problem.notInText', values: { phrase: missing } }]
}

/** `text`: of the answer. */
export function readMarks(
  text: string,
  typed: TypedMarks,
): { readonly marks: CommentMarks } | { readonly problems: readonly FormProblem[] } {
  const [tags, phrases] = [parts(typed.tags, /[,\n]/), parts(typed.hidden, /\n/)]
  const problems = [...hiddenProblems(text, phrases), ...tagProblems(tags)]
  return problems.length > 0 ? { problems } : { marks: { hidden: spansOf(text, phrases), tags, isPublic: typed.isPublic } }
}
