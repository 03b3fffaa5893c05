/**
 * What somebody needs to look round in the demo: accounts, addresses to answer at, rounds to read. Made by `fillDemo`.
 */
import type { DemoName } from './demo-plan.ts'

/** `does`: what the account may do, in a few words. */
export interface DemoAccount {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly does: string
}

/** `path`: where to answer, from the server's address on, such as `/a/CODE`. */
export interface DemoLink {
  readonly unit: DemoName
  readonly path: string
}

/** `path`: the round's results. */
export interface DemoResults {
  readonly title: string
  readonly path: string
}

export interface DemoGuide {
  readonly accounts: readonly DemoAccount[]
  readonly links: readonly DemoLink[]
  readonly results: readonly DemoResults[]
}

/** The guide as the console prints it. `publicUrl`: the server's address, without a slash at its end. */
export function describeGuide({ accounts, links, results }: DemoGuide, publicUrl: string): string {
  return [
    `The demo is at ${publicUrl}/`,
    '',
    `Sign in at ${publicUrl}/manage`,
    ...accounts.map(({ email, password, does }) => `  ${email}  password ${password}  (${does})`),
    '',
    'Answer as somebody of',
    ...links.map(({ unit, path }) => `  ${unit.fi} / ${unit.sv}: ${publicUrl}${path}`),
    '',
    'Results',
    ...results.map(({ title, path }) => `  ${title}: ${publicUrl}${path}`),
    '',
    'Everything here is invented, and thrown away when the server stops.',
  ].join('\n')
}
