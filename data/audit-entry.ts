/**
 * An entry of an organisation's log: which steps of the staff are noted, and what is said of them. Kept by `audit`.
 */

export const auditActions = [
  'roundOpened',
  'roundClosed',
  'roundReleased',
  'smallestCellRaised',
  'lateAnswersAdded',
  'microdataAllowed',
  'microdataWithdrawn',
  'microdataTaken',
] as const
export type AuditAction = (typeof auditActions)[number]

/** `at`: day and time in Finland, `2026-11-21 14:05`, or only the day. `account`: null where the server did it by itself. */
export interface NewAuditEntry {
  readonly at: string
  readonly account: string | null
  readonly organisation: string
  readonly round: string | null
  readonly action: AuditAction
  readonly detail: Readonly<Record<string, string | number>>
}

/** `id` rises by one with each entry of the whole house. */
export interface AuditEntry extends NewAuditEntry {
  readonly id: number
}
