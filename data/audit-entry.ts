/**
 * An entry of the log: which steps of the staff are noted, and what is said of them. Kept by `audit`.
 *
 * The log can't be shortened: a detail never holds a name, an address or anything else that must go one day; people are ids.
 */

/** What stands in `detail` is named behind each; nothing, where nothing is. Words: views/texts/LANGUAGE/log.json. */
export const auditActions = [
  'roundCreated',
  'roundChanged',
  'roundOpened',
  'roundRescheduled', // closesOn, resultsOn
  'roundClosed',
  'roundReleased', // fingerprint: hash of the frozen figures
  'publicationChanged', // shown, withdrawn: parts, by a space; groups: how many are not shown
  'roundArchived',
  'roundRemoved', // survey: what it was called
  'smallestCellRaised', // from, to
  'lateAnswersAdded', // answers
  'answersImported', // answers, file: first digits of its hash
  'importRemoved', // survey: what it was called
  'microdataAllowed', // whom: account
  'microdataWithdrawn', // whom
  'microdataTaken', // file, reason
  'invitationsImported', // count
  'invitationsRemoved', // count
  'invitationsSent', // count
  'remindersSent', // count
  'lettersMade', // count
  'addressesPurged', // count: invitations and wishes
  'contactsTaken',
  'memberInvited', // role; whom, where the account is there
  'memberRoleChanged', // whom, role
  'memberRemoved', // whom
  'secondFactorReset', // whom
  'sessionsEnded', // whom
  'organisationCreated',
  'organisationChanged',
  'unitsImported', // count: units in the file
  'unitsChanged',
  'questionnaireTaken', // questionnaire: its id, version, hash: first digits
  'questionnaireRemoved', // the same
  'programmeOpened', // count: organisations
  'exportTaken', // file: its name
  'commentPublished',
  'commentWithdrawn',
  'actionAdded',
  'actionChanged',
  'actionRemoved',
] as const
export type AuditAction = (typeof auditActions)[number]

/**
 * `at`: day and time in Finland, `2026-11-21 14:05`, or only the day. `account`: null where the server did it by itself.
 * `organisation`: null where it concerns the whole installation.
 */
export interface NewAuditEntry {
  readonly at: string
  readonly account: string | null
  readonly organisation: string | null
  readonly round: string | null
  readonly action: AuditAction
  readonly detail: Readonly<Record<string, string | number>>
}

/** `id` rises by one with each entry of the whole house. `hash` is that of `chained` (audit-chain.ts). */
export interface AuditEntry extends NewAuditEntry {
  readonly id: number
  readonly previousHash: string
  readonly hash: string
  readonly chained: string
}
