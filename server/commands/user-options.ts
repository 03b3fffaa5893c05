/**
 * The options of `puntari user add`, read and checked; the store is not asked.
 */
import { parseArgs } from 'node:util'
import type { MembershipRole } from '../../data/account.ts'
import { membershipRoles } from '../../data/account.ts'
import { readEmail } from '../manage/access/read-email.ts'

/** `organisation` and `role` come together; `unit` with the role unitViewer only. */
export interface AddOptions {
  readonly email: string
  readonly name: string
  readonly admin: boolean
  readonly organisation?: string
  readonly role?: MembershipRole
  readonly unit?: string
}

const known = {
  name: { type: 'string' },
  admin: { type: 'boolean' },
  organisation: { type: 'string' },
  role: { type: 'string' },
  unit: { type: 'string' },
} as const

interface Values {
  readonly organisation?: string | undefined
  readonly role?: string | undefined
  readonly unit?: string | undefined
}

function membershipFault({ organisation, role, unit }: Values): string | undefined {
  if ((organisation === undefined) !== (role === undefined)) return '--organisation and --role belong together.'
  if (role !== undefined && !membershipRoles.some((each) => each === role)) return `--role must be one of ${membershipRoles.join(', ')}.`
  if ((role === 'unitViewer') !== (unit !== undefined)) return '--unit belongs to --role unitViewer.'
  return undefined
}

/** The options, or what is wrong with them. */
export function readAddOptions(given: readonly string[]): AddOptions | { readonly fault: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...given], options: known, allowPositionals: true, strict: true })
    const [typed = '', ...more] = positionals
    const { email, problem } = readEmail(typed)
    if (problem !== undefined || more.length > 0) return { fault: 'Name one e-mail address.' }
    const fault = membershipFault(values)
    if (fault !== undefined) return { fault }
    const role = membershipRoles.find((each) => each === values.role)
    return {
      email,
      name: values.name?.trim() ?? '',
      admin: values.admin ?? false,
      ...(values.organisation === undefined ? {} : { organisation: values.organisation }),
      ...(role === undefined ? {} : { role }),
      ...(values.unit === undefined ? {} : { unit: values.unit }),
    }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}
