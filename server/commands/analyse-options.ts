/**
 * The words behind `puntari analyse`, read and checked. Called by the command.
 */
import { parseArgs } from 'node:util'
import { lowestSmallestCell } from '../../analysis/disclosure/tier.ts'
import type { ReportOptions } from './analysis-report.ts'

/** Paths of files. `json`: where to write, `-` for standard output; absent: a summary in words is printed. */
export interface AnalyseOptions extends ReportOptions {
  readonly definition: string
  readonly responses: string
  readonly design?: string
  readonly json?: string
}

export type ReadOptions =
  { readonly ok: true; readonly options: AnalyseOptions } | { readonly ok: false; readonly problems: readonly string[] }

export const analyseUsage =
  'puntari analyse DEFINITION.json RESPONSES.csv [--design DESIGN.json] [--json OUT] [--smallest-cell K] [--level L] [--seed N]'

const text = { type: 'string' } as const
const known = { design: text, json: text, 'smallest-cell': text, level: text, seed: text }

interface Bounds {
  readonly fits: (value: number) => boolean
  readonly must: string
}

const isWhole = (value: number, from: number, to: number): boolean => Number.isInteger(value) && value >= from && value <= to

const numbers = {
  'smallest-cell': {
    fits: (value: number) => isWhole(value, lowestSmallestCell, 9999),
    must: `must be a whole number from ${lowestSmallestCell} up`,
  },
  level: { fits: (value: number) => value > 0 && value < 1, must: 'must be between 0 and 1, such as 0.95' },
  seed: { fits: (value: number) => isWhole(value, 0, 2_147_483_647), must: 'must be a whole number from 0 to 2147483647' },
} as const satisfies Readonly<Record<string, Bounds>>

/** A number as people write it; what is none becomes NaN, which no bounds take. */
const numberIn = (word: string): number => (/^\d*\.?\d+$/u.test(word) ? Number(word) : NaN)

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The options, or everything that is wrong with the words, the usage last. Never throws. */
export function readAnalyseOptions(args: readonly string[]): ReadOptions {
  const read = parsed(args)
  if (typeof read === 'string') return { ok: false, problems: [read, analyseUsage] }
  const { values, positionals } = read
  const [definition, responses, ...surplus] = positionals
  const wrongNumbers = Object.entries(numbers).flatMap(([name, { fits, must }]) => {
    const word = new Map(Object.entries(values)).get(name)
    return word === undefined || fits(numberIn(word)) ? [] : [`--${name} ${must}; it is "${word}".`]
  })
  const tooMany = surplus.length === 0 ? [] : [`There is a word too many: ${surplus.join(' ')}`]
  if (definition === undefined || responses === undefined) {
    return { ok: false, problems: ['Please name the definition and the file of responses.', ...wrongNumbers, analyseUsage] }
  }
  if (wrongNumbers.length + tooMany.length > 0) return { ok: false, problems: [...wrongNumbers, ...tooMany, analyseUsage] }
  const { design, json, level, seed } = values
  const smallestCell = values['smallest-cell']
  return {
    ok: true,
    options: {
      definition,
      responses,
      ...(design === undefined ? {} : { design }),
      ...(json === undefined ? {} : { json }),
      ...(level === undefined ? {} : { level: Number(level) }),
      ...(seed === undefined ? {} : { seed: Number(seed) }),
      ...(smallestCell === undefined ? {} : { smallestCell: Number(smallestCell) }),
    },
  }
}
