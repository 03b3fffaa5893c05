/**
 * Recovery codes: for who has lost the phone with the app. Shown once; only hashes are kept.
 */
import { hashTypedCode, newTypedCode } from '../../typed-code.ts'

const howMany = 10

export const newRecoveryCodes = (randomBytes: (size: number) => Uint8Array): readonly string[] =>
  Array.from({ length: howMany }, () => newTypedCode(randomBytes))

export const recoveryHashes = (codes: readonly string[]): readonly string[] => codes.map(hashTypedCode)
