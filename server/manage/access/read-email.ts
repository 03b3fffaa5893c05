/**
 * Whether a typed e-mail address can be one. Deliverability is not asked: it only names an account.
 */

const shape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u
const longest = 200

/** The address without blanks around it, or what is wrong: a key below `manage:problem`. */
export function readEmail(typed: string): { readonly email: string; readonly problem?: string } {
  const email = typed.trim()
  if (email === '') return { email, problem: 'emailMissing' }
  // The length first: on a hundred thousand dots the expression would take minutes, for anybody who posts them.
  return email.length <= longest && shape.test(email) ? { email } : { email, problem: 'emailWrong' }
}
