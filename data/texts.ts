/**
 * Free texts of a round, apart from the responses: nothing ties a text to a person's codes or unit.
 *
 * They come in with `responses.submit`. From how many answers they may be shown is the disclosure control's question.
 */
import type { Connections } from './connections.ts'

export interface StoredText {
  readonly group: string
  readonly item: string
  readonly language: string
  readonly text: string
}

export interface Texts {
  /** All texts of a round, in the order of their random keys. */
  ofRound(roundId: string): Promise<readonly StoredText[]>
}

export function textsOn({ reader }: Connections): Texts {
  const all = reader.prepare<[string], StoredText>(
    'select group_id as "group", item_id as item, language, text from text where round_id = ? order by id',
  )
  return { ofRound: async (roundId) => all.all(roundId) }
}
