/**
 * Problems of a definition in words: what is wrong, and how to mend it. Called by `puntari check`, by staff pages, and by the library's errors.
 */
import type { Problem, ProblemCode } from './problem.ts'
import en from './problem-texts/en.json' with { type: 'json' }
import fi from './problem-texts/fi.json' with { type: 'json' }
import sv from './problem-texts/sv.json' with { type: 'json' }
import type { requiredLanguages } from './wording.ts'

/** `wrong` says what is not right, `mend` what to do about it: whole sentences. */
export interface ProblemDescription {
  readonly wrong: string
  readonly mend: string
}

type ProblemTexts = Readonly<Record<ProblemCode, ProblemDescription>>

const texts: Readonly<Record<(typeof requiredLanguages)[number], ProblemTexts>> = { en, fi, sv }

/** The problem in words. Values stand in for the `{placeholders}` of its text. */
export function describeProblem({ code, values }: Problem, language: (typeof requiredLanguages)[number]): ProblemDescription {
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
  const { wrong, mend } = texts[language][code]
  return { wrong: filled(wrong), mend: filled(mend) }
}
