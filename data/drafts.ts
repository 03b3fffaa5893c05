/**
 * Answers on their way: kept encrypted under a secret that only the respondent's cookie holds, until sent, forgotten, or the
 * round closes. Written through the same batching writer as the answers.
 */
import type { Answers } from '../questionnaires/answers.ts'
import type { Language } from '../questionnaires/wording.ts'
import type { Connections } from './connections.ts'
import { draftIdOf, openDraft, sealDraft } from './draft-cipher.ts'
import type { RawDatabase } from './open-connection.ts'

/** `link`: code of the link by which the person came; it says the group and unit. `page`: id of the page to come back to. */
export interface DraftContent {
  readonly answers: Answers
  readonly link: string
  readonly language: Language
  readonly page: string
}

export interface DraftKey {
  readonly secret: string
  readonly roundId: string
}

/** `day` counts a first save as "started" in the round's counter; it is not kept with the draft. */
export interface DraftToSave extends DraftKey {
  readonly content: DraftContent
  readonly day: string
}

export type SaveOutcome = 'saved' | 'alreadyReceived' | 'roundClosed'

export interface Drafts {
  /** Resolves after the disk has it. `alreadyReceived`: this draft was sent before; nothing is kept. */
  save(draft: DraftToSave): Promise<SaveOutcome>
  /** What was saved, or undefined where there is none (any more). Rejects where somebody altered the content. */
  find(key: DraftKey): Promise<DraftContent | undefined>
  forget(key: DraftKey): Promise<'forgotten' | 'notThere'>
}

function statementsOn(raw: RawDatabase) {
  return {
    state: raw.prepare<[string], string>('select state from round where id = ?').pluck(),
    isSpent: raw.prepare<[string, Buffer]>('select 1 from spent_draft where round_id = ? and id = ?').pluck(),
    replace: raw.prepare<[Buffer, string, Buffer]>('update draft set content = ? where round_id = ? and id = ?'),
    insert: raw.prepare<[string, Buffer, Buffer]>('insert into draft (round_id, id, content) values (?, ?, ?)'),
    started: raw.prepare<[string, string]>('insert into round_day values (?, ?, 1, 0) on conflict do update set started = started + 1'),
    forget: raw.prepare<[string, Buffer]>('delete from draft where round_id = ? and id = ?'),
  }
}

type Statements = ReturnType<typeof statementsOn>

function save(statements: Statements, { roundId, day }: DraftToSave, id: Buffer, sealed: Buffer): SaveOutcome {
  if (statements.state.get(roundId) !== 'open') return 'roundClosed'
  if (statements.isSpent.get(roundId, id) !== undefined) return 'alreadyReceived'
  if (statements.replace.run(sealed, roundId, id).changes > 0) return 'saved'
  statements.insert.run(roundId, id, sealed)
  statements.started.run(roundId, day)
  return 'saved'
}

export function draftsOn({ raw, reader, commits }: Connections): Drafts {
  const statements = statementsOn(raw)
  const content = reader.prepare<[string, Buffer], Buffer>('select content from draft where round_id = ? and id = ?').pluck()
  return {
    save: (draft) => {
      const id = draftIdOf(draft.secret)
      const sealed = sealDraft(JSON.stringify(draft.content), draft.secret, draft.roundId)
      return commits.write('save', () => save(statements, draft, id, sealed))
    },
    find: async ({ secret, roundId }) => {
      const sealed = content.get(roundId, draftIdOf(secret))
      return sealed === undefined ? undefined : (JSON.parse(openDraft(sealed, secret, roundId)) as DraftContent)
    },
    forget: ({ secret, roundId }) =>
      commits.write('forget', () => (statements.forget.run(roundId, draftIdOf(secret)).changes > 0 ? 'forgotten' : 'notThere')),
  }
}
