/**
 * Seventh part of the pack: what is personal data in which phase of a survey, where it lies and when it goes.
 */
import type { SurveyPrivacy } from '../survey-privacy.ts'
import { hasWay } from '../survey-privacy.ts'
import { writesTexts } from './describe-processing.ts'
import type { PackPart, PackSection, PackWriter } from './pack-part.ts'

type Kind = 'yes' | 'no' | 'pseudonymous' | 'encrypted' | 'possible'

/** `where`, `gone`: keys of privacy-pack.json. */
interface Kept {
  readonly data: string
  readonly personal: Kind
  readonly where: string
  readonly gone: string
  readonly concerns?: (survey: SurveyPrivacy) => boolean
}

const isPersonal = (survey: SurveyPrivacy): boolean => hasWay(survey, 'personal')
const hasContacts = ({ contactWishes }: SurveyPrivacy): boolean => contactWishes.length > 0

const accounts: Kept = { data: 'accounts', personal: 'yes', where: 'database', gone: 'account' }
const log: Kept = { data: 'log', personal: 'pseudonymous', where: 'database', gone: 'never' }
const invitations: Kept = { data: 'invitations', personal: 'yes', where: 'database', gone: 'addresses', concerns: isPersonal }
const tokens: Kept = { data: 'tokens', personal: 'pseudonymous', where: 'database', gone: 'addresses', concerns: isPersonal }
const outbox: Kept = { data: 'outbox', personal: 'yes', where: 'database', gone: 'addresses', concerns: isPersonal }
const mails: Kept = { data: 'mails', personal: 'yes', where: 'mailboxes', gone: 'mailServer', concerns: isPersonal }
const letters: Kept = { data: 'letters', personal: 'yes', where: 'downloads', gone: 'byHand', concerns: isPersonal }
const used: Kept = { data: 'used', personal: 'yes', where: 'database', gone: 'addresses', concerns: isPersonal }
const drafts: Kept = { data: 'drafts', personal: 'encrypted', where: 'draftKeys', gone: 'sending' }
const answers: Kept = { data: 'answers', personal: 'possible', where: 'database', gone: 'answers' }
const texts: Kept = { data: 'texts', personal: 'possible', where: 'database', gone: 'answers', concerns: writesTexts }
const receipts: Kept = { data: 'receipts', personal: 'no', where: 'database', gone: 'addresses', concerns: (survey) => survey.receipts }
const contacts: Kept = { data: 'contacts', personal: 'yes', where: 'database', gone: 'contacts', concerns: hasContacts }
const counts: Kept = { data: 'counts', personal: 'no', where: 'database', gone: 'answers' }
const traces: Kept = { data: 'traces', personal: 'possible', where: 'database', gone: 'minute' }
const cookies: Kept = { data: 'cookies', personal: 'yes', where: 'device', gone: 'cookies' }
const traffic: Kept = { data: 'traffic', personal: 'yes', where: 'proxy', gone: 'proxy' }
const research: Kept = { data: 'research', personal: 'possible', where: 'downloads', gone: 'byHand' }
const results: Kept = { data: 'results', personal: 'no', where: 'memory', gone: 'answers' }
const backups: Kept = { data: 'backups', personal: 'possible', where: 'backups', gone: 'backups' }

const phases: readonly (readonly [phase: string, kept: readonly Kept[]])[] = [
  ['planning', [accounts, log]],
  ['inviting', [invitations, tokens, outbox, mails, letters]],
  ['answering', [drafts, answers, texts, traces, used, receipts, contacts, counts, cookies, traffic]],
  ['closed', [answers, texts, invitations, contacts, results, research]],
  ['purged', [answers, texts, results, log, backups]],
]

function phaseTable({ survey, p }: PackWriter, phase: string, kept: readonly Kept[]): PackPart | undefined {
  const columns = ['data', 'personal', 'where', 'gone'].map((id) => ({ label: p(`column.${id}`), numeric: false }))
  const rows = kept
    .filter(({ concerns }) => concerns === undefined || concerns(survey))
    .map(({ data, personal, where, gone }) => {
      const count = gone === 'answers' ? survey.answersYears : survey.addressDays
      return [p(`data.${data}`), p(`personal.${personal}`), p(`where.${where}`), p(`gone.${gone}`, { count })]
    })
  const title = phase === 'purged' && !isPersonal(survey) && !hasContacts(survey) ? 'later' : phase
  return rows.length === 0 ? undefined : { kind: 'table', table: { caption: p(`phase.${title}`), columns, rows } }
}

export function listPhases(writer: PackWriter): PackSection {
  const tables = phases.map(([phase, kept]) => phaseTable(writer, phase, kept)).filter((part) => part !== undefined)
  return {
    id: 'phases',
    title: writer.p('section.phases'),
    parts: [{ kind: 'text', text: writer.p('phasesLead') }, ...tables],
  }
}
