/**
 * What a thief has: one copy of the data folder, every mail that was sent, the log of the server. And what only the test knows.
 */

/** `mails`: the token in each person's mail. `receipts`: the receipt that each person wrote down, where they were asked to show it. */
export interface Evidence {
  /** Path of the database in the copied folder. */
  readonly file: string
  readonly mails: readonly string[]
  readonly receipts: readonly string[]
  readonly log: string
}

/** `answers`: of each person, the codes as they are stored, in hexadecimal digits; no two alike. `turns`: persons in the order in which they sent. */
export interface Truth {
  readonly answers: readonly string[]
  readonly turns: readonly number[]
}
