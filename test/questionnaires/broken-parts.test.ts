/**
 * One broken part is told once: nothing that refers to it is called wrong as well, and what else is wrong is told in the same go.
 */
import { describe, expect, it } from '@jest/globals'
import { changedAt, pathsIn } from './changed-definition.ts'
import { parseQuestionnaire } from '../../questionnaires/parse-questionnaire.ts'
import { isShapeProblem } from '../../questionnaires/problem.ts'
import { validDefinition } from './read-fixture.ts'

const tiny = validDefinition('tiny')
const problemsOf = (json: unknown) => {
  const parsed = parseQuestionnaire(json)
  return parsed.ok ? [] : parsed.problems
}

/** No part of a definition is a list of empty lists. */
const wrongEverywhere = () => [[], []]
const paths = pathsIn(tiny).slice(1)

describe('A broken part', () => {
  it.each(paths.filter((path) => path.length <= 5 && !path.includes('sv') && !path.includes('en')).map((path) => [path.join('/')]))(
    'at %s brings no other problem with it',
    (place) => {
      const path = paths.find((one) => one.join('/') === place) ?? []
      const found = problemsOf(changedAt(tiny, path, wrongEverywhere))
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter((problem) => !isShapeProblem(problem))).toEqual([])
    },
  )

  it.each(['scales', 'dimensions', 'axes', 'pages', 'title', 'evidence', 'rules', 'id', 'version'])(
    '%s leaves faults elsewhere to be told',
    (section) => {
      const faulty = { ...tiny, gaps: [{ first: 'staff', second: 'staff' }], [section]: true }
      expect(
        problemsOf(faulty)
          .map(({ pointer }) => pointer)
          .toSorted(),
      ).toEqual([`/${section}`, '/gaps/0'].toSorted())
    },
  )

  it('among items does not shift the places of the items after it', () => {
    const first = changedAt(tiny, ['pages', 2, 'items', 0], () => 7)
    const both = changedAt(first, ['pages', 2, 'items', 3, 'scale'], () => 'yes')
    expect(problemsOf(both).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/pages/2/items/0', 'notObject'],
      ['/pages/2/items/3/scale', 'unknownScale'],
    ])
  })
})
