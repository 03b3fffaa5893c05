/**
 * What a check of meaning is: a pure function from a well-shaped definition to its problems, one idea a file.
 *
 * `parseQuestionnaire` runs them all. To add one, write its file, add it to `part-checks.ts` or `whole-checks.ts`, its code to
 * `problem.ts`, its words to problem-texts/ and a fixture to test/questionnaires/fixtures/invalid/.
 */
import type { Definition } from '../definition.ts'
import type { Problem } from '../problem.ts'
import type { KnownIds } from './known-ids.ts'

/** Every problem of one sort. `known` also holds the ids of parts that are broken and not in the definition. */
export type Check = (definition: Definition, known: KnownIds) => readonly Problem[]
