/**
 * Open answers with what managers marked at them. The answers themselves never change; from how many on they may be read is the
 * disclosure control's question (`releaseComments`).
 */
import type { Connections } from './connections.ts'

/** From `start` to before `end`, in UTF-16 units of the text. */
interface HiddenSpan {
  readonly start: number
  readonly end: number
}

/** `hidden`: what is left out where it is published. */
export interface CommentMarks {
  readonly hidden: readonly HiddenSpan[]
  readonly tags: readonly string[]
  readonly isPublic: boolean
}

/** `id`: of the text. `marks` null: nobody has gone through it yet. */
export interface Comment {
  readonly id: string
  readonly group: string
  readonly item: string
  readonly text: string
  readonly marks: CommentMarks | null
}

export interface Comments {
  /** All of a round, in the order of their random ids. */
  ofRound(roundId: string): Promise<readonly Comment[]>
  /** Whether any was chosen to be published: told without reading the texts. */
  hasPublic(roundId: string): Promise<boolean>
  /** unknown: the round has no such text. */
  mark(roundId: string, id: string, marks: CommentMarks): Promise<'marked' | 'unknown'>
}

interface Row {
  readonly id: Buffer
  readonly group: string
  readonly item: string
  readonly text: string
  readonly hidden: string | null
  readonly tags: string | null
  readonly public: number | null
}

const fromRow = ({ id, group, item, text, hidden, tags, public: isPublic }: Row): Comment => ({
  id: id.toString('hex'),
  group,
  item,
  text,
  marks:
    hidden === null || tags === null
      ? null
      : {
          hidden: JSON.parse(hidden) as CommentMarks['hidden'],
          tags: JSON.parse(tags) as CommentMarks['tags'],
          isPublic: isPublic === 1,
        },
})

export function commentsOn({ raw, reader }: Connections): Comments {
  const all = reader.prepare<[string], Row>(
    `select text.id, text.group_id as "group", text.item_id as item, text.text, mark.hidden, mark.tags, mark.public
     from text left join comment_mark as mark on mark.round_id = text.round_id and mark.text_id = text.id
     where text.round_id = ? order by text.id`,
  )
  const anyPublic = reader.prepare<[string], { readonly found: number }>(
    'select exists (select 1 from comment_mark where round_id = ? and public = 1) as found',
  )
  const write = raw.prepare<[string, string, number, string, Buffer]>(
    `insert into comment_mark (hidden, tags, public, round_id, text_id)
     select ?, ?, ?, round_id, id from text where round_id = ? and id = ?
     on conflict do update set hidden = excluded.hidden, tags = excluded.tags, public = excluded.public`,
  )
  return {
    ofRound: async (roundId) => all.all(roundId).map(fromRow),
    hasPublic: async (roundId) => anyPublic.get(roundId)?.found === 1,
    mark: async (roundId, id, { hidden, tags, isPublic }) => {
      const key = Buffer.from(id, 'hex')
      const { changes } = write.run(JSON.stringify(hidden), JSON.stringify(tags), isPublic ? 1 : 0, roundId, key)
      return changes === 1 ? 'marked' : 'unknown'
    },
  }
}
