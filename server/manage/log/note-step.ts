/**
 * Writes a step of the staff into the organisation's log. Called after a step was taken, and before microdata leaves the house.
 */
import type { Request } from 'express'
import type { AuditAction, NewAuditEntry } from '../../../data/audit-entry.ts'
import type { Round } from '../../../data/round.ts'
import type { Dependencies } from '../../dependencies.ts'
import { accountOf } from '../access/signed-in.ts'

type Parts = Pick<Dependencies, 'store' | 'today' | 'timeOfDay'>

/** Day and minute in Finland, as the log has them. */
export const logMoment = ({ today, timeOfDay }: Omit<Parts, 'store'>): string => `${today()} ${timeOfDay()}`

/** A step that concerns an organisation and no round of it; null: the whole installation. */
export async function noteStaffStep(
  parts: Parts,
  request: Request,
  organisation: string | null,
  action: AuditAction,
  detail: NewAuditEntry['detail'] = {},
): Promise<void> {
  await parts.store.audit.add({ at: logMoment(parts), account: accountOf(request).id, organisation, round: null, action, detail })
}

/** `request`: of the signed-in person; absent where the server did it by itself. */
export async function noteStep(
  parts: Parts,
  request: Request | undefined,
  round: Pick<Round, 'id' | 'organisation'>,
  action: AuditAction,
  detail: NewAuditEntry['detail'] = {},
): Promise<void> {
  const account = request === undefined ? null : accountOf(request).id
  await parts.store.audit.add({ at: logMoment(parts), account, organisation: round.organisation, round: round.id, action, detail })
}
