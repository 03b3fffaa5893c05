/**
 * What is kept of one person's answers. No person, no token, no address, no moment.
 */

/** `codes`: one integer per column of the questionnaire version, in the codebook's order (see `columnsOf`). */
export interface StoredResponse {
  readonly group: string
  /** Id of the organisational unit, or null where the group does not answer by unit. */
  readonly unit: string | null
  readonly codes: Int16Array
}
