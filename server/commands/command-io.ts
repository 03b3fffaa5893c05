/**
 * Where a command writes. The process gives its own streams, tests collect the lines.
 */

/** Each call is one or more whole lines, without the line break at the end. */
export interface CommandIo {
  /** What was asked for. */
  readonly out: (text: string) => void
  /** What went wrong, or what should be known beside it. */
  readonly err: (text: string) => void
}

/** How a command ended, as the shell sees it. */
export const exitCodes = { done: 0, problems: 1, wrongUse: 2 } as const
