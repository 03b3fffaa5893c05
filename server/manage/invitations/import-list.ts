/**
 * Adding a list that was looked through: read once more against the list of this moment, then added in small lots behind the page.
 *
 * Also the lines that were left out as a file with the reason, to be mended and uploaded again. A list that was stopped half-way can be
 * uploaded again as a whole: those who are there already are left out.
 */
import type { Response } from 'express'
import type { Invitee } from '../../../data/invitation.ts'
import { problemSentence } from '../../../views/manage/invitations/invitee-problem.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { accountOf } from '../access/signed-in.ts'
import { noteStep } from '../log/note-step.ts'
import { visitOf } from '../staff-visit.ts'
import { invitationSetting } from './invitation-setting.ts'
import { keysInRound } from './person-keys.ts'
import { readAddressList } from './read-address-list.ts'
import type { ListRequest } from './show-list.ts'
import { ownerOf } from './show-list.ts'
import type { WaitingLists } from './waiting-lists.ts'

/** Added before the page tells of it: two transactions of the store. */
const lot = 1000

/** What was added when it ended, for whatever reason. */
async function addLots(
  { store }: Dependencies,
  roundId: string,
  people: readonly Invitee[],
  tell: (added: number) => void,
): Promise<number> {
  for (let at = 0; at < people.length; at += lot) {
    const outcome = await store.invitations.add(roundId, people.slice(at, at + lot))
    if (outcome !== 'added') return at
    tell(Math.min(at + lot, people.length))
  }
  return people.length
}

/** Reads and adds; never rejects. A failure is logged without what was in the list. */
async function runImport(lists: WaitingLists, dependencies: Dependencies, request: ListRequest, listId: string): Promise<void> {
  let [added, all, left] = [0, 0, 0]
  const say = (step: 'running' | 'done' | 'stopped'): void => lists.change(listId, { state: { step, added, all, left } })
  try {
    const setting = await invitationSetting(dependencies, request, visitOf(request).language)
    const { round } = setting.found
    const columns = lists.find(ownerOf(accountOf(request).id, round.id), listId)?.columns
    const known = await keysInRound(dependencies.store.invitations, round.id)
    const reading = await readAddressList(await lists.textOf(listId), setting, known, columns)
    if (reading.outcome !== 'read') return say('stopped')
    ;[all, left] = [reading.list.people.length, reading.list.faulty.length]
    say('running')
    added = await addLots(dependencies, round.id, reading.list.people, (soFar) => {
      added = soFar
      say('running')
    })
    if (added > 0) await noteStep(dependencies, request, round, 'invitationsImported', { count: added })
    say(added === all ? 'done' : 'stopped')
  } catch (error) {
    dependencies.log.error({ failure: error instanceof Error ? error.name : 'unknown' }, 'An address list could not be added')
    say('stopped')
  } finally {
    lists.forgetText(listId)
  }
}

/** How long a short list may keep its page waiting, so that it comes back done. */
const patienceMs = 700

export const confirmList =
  (lists: WaitingLists) =>
  async (dependencies: Dependencies, request: ListRequest, response: Response): Promise<void> => {
    const setting = await invitationSetting(dependencies, request, visitOf(request).language)
    const { id } = setting.found.round
    const own = `/manage/rounds/${id}/invitations/import`
    const list = lists.find(ownerOf(accountOf(request).id, id), request.params.list)
    if (list === undefined) return response.redirect(303, `${own}?gone=1`)
    if (list.state === undefined && list.summary !== undefined && setting.isRunning) {
      const { people, faulty } = list.summary
      lists.change(list.id, { state: { step: 'running', added: 0, all: people.count, left: faulty.count } })
      const running = runImport(lists, dependencies, request, list.id)
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())])
    }
    response.redirect(303, `${own}/${list.id}`)
  }

/** The lines that can't be taken, as they were, each with what is wrong and how to mend it. */
export const sendFaulty =
  (lists: WaitingLists) =>
  async (dependencies: Dependencies, request: ListRequest, response: Response): Promise<void> => {
    const language = screenLanguage(request)
    const t = translatorFor(language)
    const setting = await invitationSetting(dependencies, request, language)
    const { id } = setting.found.round
    const list = lists.find(ownerOf(accountOf(request).id, id), request.params.list)
    const text = list === undefined ? '' : await lists.textOf(list.id)
    const known = await keysInRound(dependencies.store.invitations, id)
    const reading = text === '' ? undefined : await readAddressList(text, setting, known, list?.columns)
    if (reading?.outcome !== 'read') return response.redirect(303, `/manage/rounds/${id}/invitations/import?gone=1`)
    const { columns, firstLines, faulty } = reading.list
    const heading = (at: number): string => {
      const field = columns.fields[at]
      return (columns.headed ? firstLines[0]?.[at] : undefined) ?? (field ? t(`invitations:column.${field}`) : '')
    }
    const labels = [...columns.fields.map((_, at) => heading(at)), t('invitations:preview.reason')]
    const rows = faulty.map(({ line, cells, problems }) => [
      ...columns.fields.map((_, at) => cells[at] ?? ''),
      t('invitations:preview.atLine', { line, problems: problems.map((problem) => problemSentence(t, problem)).join(' ') }),
    ])
    const table = { id: 'faulty', title: '', columns: labels.map((label) => ({ label, kind: 'text' as const })), rows }
    response.attachment('faulty-lines.csv').type('text/csv; charset=utf-8').send(toCsv(table, language))
  }
