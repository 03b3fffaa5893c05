/**
 * One person as typed, in a form or on a line of a list: who is to be invited, or everything that is wrong, with how to mend it.
 *
 * Called by the form of one invitation and by the reader of lists. Whether the person is in the list already is asked elsewhere.
 */
import type { Invitee } from '../../../data/invitation.ts'
import type { InviteeProblem } from '../../../views/manage/invitations/invitee-problem.ts'
import { readEmail } from '../access/read-email.ts'
import { nearestTo } from '../reference/known-measures.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { TypedLine } from './address-columns.ts'
import { languageCalled } from './language-called.ts'
import type { InviteeRules, InvitedGroup } from './invitation-setting.ts'

/** `invitee`: absent where there are problems. `assumed`: no language was given, so the round's first was taken. */
export interface InviteeReading {
  readonly problems: readonly InviteeProblem[]
  readonly invitee?: Invitee
  readonly assumed?: boolean
}

/** What fits on an envelope, and in a mail's head. */
const longest = { name: 120, street: 120, postcode: 12, town: 60 } as const
const measured = ['name', 'street', 'postcode', 'town'] as const

/** Format characters can turn the direction of what stands behind them. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Cf}\p{Cc}\p{Z}]+/gu, ' ')
    .trim()

const shown = (typed: string): string => (typed.length > 40 ? `${typed.slice(0, 40)}…` : typed)

/** Spreadsheets take `00100` for a number and write 100. */
export const fullPostcode = (typed: string): string => (/^\d{3,4}$/u.test(typed) ? typed.padStart(5, '0') : typed)

function placeOf({ postcode, town, place }: TypedLine): { readonly postcode: string; readonly town: string } {
  const [, first = '', rest = ''] = /^([\d-]{3,6}|\d{3} \d{2})\s+(.+)$/u.exec(tidy(place)) ?? []
  const own = { postcode: tidy(postcode), town: tidy(town) }
  return { postcode: fullPostcode(own.postcode || first), town: own.town || rest || (first === '' ? tidy(place) : '') }
}

function groupOf({ group }: TypedLine, { groups }: InviteeRules): InvitedGroup | InviteeProblem {
  const typed = tidy(group).toLowerCase()
  const [only] = groups
  if (typed === '' && only !== undefined && groups.length === 1) return only
  const names = groups.map((each) => each.names[1] ?? each.id).join(', ')
  if (typed === '') return { field: 'group', problem: 'groupMissing', values: { names } }
  const found = groups.find((each) => each.names.some((name) => name.toLowerCase() === typed))
  return found ?? { field: 'group', problem: 'groupUnknown', values: { typed: shown(group), names } }
}

function unitOf(typed: string, { units, unitsCalled }: InviteeRules): string | InviteeProblem {
  if (typed === '') return { field: 'unit', problem: 'unitMissing' }
  const [unit, another] = unitsCalled(typed)
  if (unit !== undefined && another === undefined) return unit
  if (unit !== undefined) return { field: 'unit', problem: 'unitSeveral', values: { typed: shown(typed) } }
  const named = units.map(({ id, name }) => ({ id, names: [name] }))
  const nearest = units.find(({ id }) => id === nearestTo(named, typed))
  return nearest === undefined
    ? { field: 'unit', problem: 'unitUnknown', values: { typed: shown(typed) } }
    : { field: 'unit', problem: 'unitNear', values: { typed: shown(typed), nearest: nearest.name } }
}

function languageOf(typed: string, { languages }: InviteeRules): ScreenLanguage | InviteeProblem {
  const [first = 'fi'] = languages
  if (typed === '') return first
  const wanted = languageCalled(typed)
  const found = languages.find((language) => language === wanted)
  const problem = wanted === undefined ? 'languageUnknown' : 'languageUnused'
  return found ?? { field: 'language', problem, values: { typed: shown(typed), known: languages.join(', ') } }
}

const hasProblem = <Found>(found: Found | InviteeProblem): found is InviteeProblem =>
  typeof found === 'object' && found !== null && 'problem' in found

type Contact = Omit<Invitee, 'group' | 'unit' | 'language'>

/** Nobody, or nobody who can be reached by mail or by letter. */
function reachProblems({ name, email, street, postcode, town }: Contact): readonly InviteeProblem[] {
  if (name === '' && email === '') return [{ field: 'name', problem: 'nobody' }]
  if (email !== '' || [name, street, postcode, town].every((part) => part !== '')) return []
  return [{ field: 'street', problem: 'unreachable' }]
}

function contactProblems(contact: Contact): readonly InviteeProblem[] {
  const { email } = contact
  const tooLong = measured.filter((field) => [...contact[field]].length > longest[field])
  const isBroken = email !== '' && readEmail(email).problem !== undefined
  return [
    ...tooLong.map((field) => ({ field, problem: 'tooLong', values: { most: longest[field] } })),
    ...(isBroken ? [{ field: 'email', problem: 'emailWrong', values: { typed: shown(email) } }] : []),
    ...reachProblems(contact),
  ]
}

/** Reads one person. */
export function checkInvitee(typed: TypedLine, setting: InviteeRules): InviteeReading {
  const group = groupOf(typed, setting)
  const unit = hasProblem(group) || !group.byUnit ? null : unitOf(tidy(typed.unit), setting)
  const spoken = tidy(typed.language)
  const language = languageOf(spoken, setting)
  const name = tidy(typed.name) || tidy(`${typed.firstName} ${typed.lastName}`)
  const contact = { name, email: tidy(typed.email), street: tidy(typed.street), ...placeOf(typed) }
  const problems = [...contactProblems(contact), ...[group, unit, language].filter((found) => hasProblem(found))]
  if (problems.length > 0 || hasProblem(group) || hasProblem(unit) || hasProblem(language)) return { problems }
  return { problems, invitee: { ...contact, group: group.id, unit, language }, assumed: spoken === '' }
}
