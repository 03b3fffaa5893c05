/**
 * People typed one a line, address and name in any order: `Liisa Lahti liisa@kunta.fi`, `liisa@kunta.fi; Liisa`, `Liisa <liisa@kunta.fi>`.
 *
 * Every problem at once, each with its line. Who belongs to the organisation already is the store's to say.
 */
import type { InvitedPerson } from '../../../data/invite-people.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import { readEmail } from '../access/read-email.ts'

const mostPeople = 50
const longestName = 100
const field = 'people'

/** `line` counts from 1, empty lines too. */
interface TypedPerson extends InvitedPerson {
  readonly line: number
}

const separators = /[\s;,<>"()]+/u

/** The word with an @ is the address; the rest is the name. */
function typedPerson(text: string, line: number): TypedPerson {
  const words = text.split(separators).filter((word) => word !== '')
  const email = words.find((word) => word.includes('@')) ?? ''
  return { line, email: email.replace(/^mailto:/iu, ''), name: words.filter((word) => word !== email).join(' ') }
}

function problemsOf({ line, email, name }: TypedPerson, before: readonly TypedPerson[]): readonly FormProblem[] {
  const first = before.find((other) => other.email.toLowerCase() === email.toLowerCase())
  if (email === '') return [{ field, problem: 'people:problem.noEmail', values: { line, typed: name.slice(0, 40) } }]
  if (readEmail(email).problem !== undefined)
    return [{ field, problem: 'people:problem.emailWrong', values: { line, typed: email.slice(0, 60) } }]
  if (first !== undefined) return [{ field, problem: 'people:problem.twice', values: { line, email, first: first.line } }]
  return [...name].length > longestName ? [{ field, problem: 'people:problem.nameLong', values: { line, most: longestName } }] : []
}

export interface PeopleReading {
  readonly people: readonly InvitedPerson[]
  readonly problems: readonly FormProblem[]
}

export function readPeopleLines(text: string): PeopleReading {
  const lines = text.split('\n').map((typed, index) => ({ typed: typed.trim(), line: index + 1 }))
  const people = lines.filter(({ typed }) => typed !== '').map(({ typed, line }) => typedPerson(typed, line))
  if (people.length === 0) return { people, problems: [{ field, problem: 'people:problem.nobody' }] }
  if (people.length > mostPeople)
    return { people: [], problems: [{ field, problem: 'people:problem.tooMany', values: { count: people.length, most: mostPeople } }] }
  return {
    people: people.map(({ email, name }) => ({ email, name })),
    problems: people.flatMap((person, index) => problemsOf(person, people.slice(0, index))),
  }
}
