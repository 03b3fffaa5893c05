/**
 * Answers on their way: kept encrypted under a secret that only the respondent holds and a key in a file apart, until sent, forgotten,
 * or the round closes. Written through the same batching writer as the answers.
 */
import type { Answers } from '../questionnaires/answers.ts'
import type { Language } from '../questionnaires/wording.ts'
import type { Connections } from './connections.ts'
import { draftIdOf, openDraft, sealDraft } from './draft-cipher.ts'
import type { DraftKeys } from './draft-keys.ts'
import { draftKeysOn, readDraftKeysOn } from './draft-keys.ts'
import type { RawDatabase } from './open-connection.ts'

/**
 * `link`: code of the link by which the person came; it says the group and unit. `page`: id of the page to come back to. `receipt`: the
 * code that the person is shown before sending, where the round has receipts.
 */
export interface DraftContent {
  readonly answers: Answers
  readonly link: string
  readonly language: Language
  readonly page: string
  readonly receipt?: string
}

export interface DraftKey {
  readonly secret: string
  readonly roundId: string
}

/**
 * `day` counts a first save as "started" in the round's counter; it is not kept with the draft. `invitation`: id of the invitation by
 * whose token the person came, if so; it is not kept with the draft either.
 */
export interface DraftToSave extends DraftKey {
  readonly content: DraftContent
  readonly day: string
  readonly invitation?: string
}

export type SaveOutcome = 'saved' | 'alreadyReceived' | 'roundClosed'

export interface Drafts {
  /** Resolves after the disk has it. `alreadyReceived`: this draft was sent before, or the invitation is spent; nothing is kept. */
  save(draft: DraftToSave): Promise<SaveOutcome>
  /** What was saved, or undefined where there is none (any more). Rejects where somebody altered the content. */
  find(key: DraftKey): Promise<DraftContent | undefined>
  forget(key: DraftKey): Promise<'forgotten' | 'notThere'>
}

function statementsOn(raw: RawDatabase) {
  return {
    state: raw.prepare<[string], string>('select state from round where id = ?').pluck(),
    isInvitationSpent: raw.prepare<[string], number>('select 1 from invitation where id = ? and spent = 1').pluck(),
    isSpent: raw.prepare<[string, Buffer]>('select 1 from spent_draft where round_id = ? and id = ?').pluck(),
    replace: raw.prepare<[Buffer, string, Buffer]>('update draft set content = ? where round_id = ? and id = ?'),
    insert: raw.prepare<[string, Buffer, Buffer]>('insert into draft (round_id, id, content) values (?, ?, ?)'),
    started: raw.prepare<[string, string]>('insert into round_day values (?, ?, 1, 0) on conflict do update set started = started + 1'),
    forget: raw.prepare<[string, Buffer]>('delete from draft where round_id = ? and id = ?'),
  }
}

type Statements = ReturnType<typeof statementsOn>

function save(statements: Statements, keys: DraftKeys, { content, secret, roundId, day, invitation }: DraftToSave): SaveOutcome {
  const id = draftIdOf(secret)
  if (statements.state.get(roundId) !== 'open') return 'roundClosed'
  if (statements.isSpent.get(roundId, id) !== undefined) return 'alreadyReceived'
  if (invitation !== undefined && statements.isInvitationSpent.get(invitation) !== undefined) return 'alreadyReceived'
  const sealed = sealDraft(JSON.stringify(content), { secret, roundId, fileKey: keys.of(id) ?? keys.make(id) })
  if (statements.replace.run(sealed, roundId, id).changes > 0) return 'saved'
  statements.insert.run(roundId, id, sealed)
  statements.started.run(roundId, day)
  return 'saved'
}

export function draftsOn({ raw, reader, commits, random }: Connections): Drafts {
  const statements = statementsOn(raw)
  const [keys, readKeys] = [draftKeysOn(raw, random), readDraftKeysOn(reader)]
  const content = reader.prepare<[string, Buffer], Buffer>('select content from draft where round_id = ? and id = ?').pluck()
  return {
    save: (draft) => commits.write('save', () => save(statements, keys, draft)),
    find: async ({ secret, roundId }) => {
      const id = draftIdOf(secret)
      const [sealed, fileKey] = [content.get(roundId, id), readKeys.of(id)]
      if (sealed === undefined || fileKey === undefined) return undefined
      return JSON.parse(openDraft(sealed, { secret, roundId, fileKey })) as DraftContent
    },
    forget: ({ secret, roundId }) =>
      commits.write('forget', () => (statements.forget.run(roundId, draftIdOf(secret)).changes > 0 ? 'forgotten' : 'notThere')),
  }
}
