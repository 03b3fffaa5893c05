/**
 * Tokens of invitations: long ones for links, and answer codes that a person types from a letter. Made and looked up by `invitations`.
 *
 * Only their hashes are kept. A code has 32 bits of chance: who has a copy of the database could try all codes against the hashes, and
 * learn what the table of invitations says anyway: who is invited, and whether the invitation is spent.
 */
import { createHash } from 'node:crypto'
import type { RandomBytes } from './random-id.ts'
import { fairCharacters, newLinkToken } from './random-id.ts'

/** link: 26 characters, 128 bits; code: 8 characters such as `KX7M-PR3D`. */
export type TokenKind = 'link' | 'code'

/** 25 characters of which none is taken for another, however it is written, and which make no words: no vowels; no 0 1 2 5 8, no Y. */
export const codeAlphabet = '34679BCDFGHJKLMNPQRSTVWXZ'
const chosen = 7

/** Each prime to 25, and neighbours differ by a number prime to 25: one wrong character and two that changed places are always found. */
const weights = [1, 2, 3, 4, 6, 7, 8]

/** A token as it is meant, however it was typed: with any of the hyphens and dashes that word processors put in. */
export const bareToken = (typed: string): string => typed.replaceAll(/[\s.\-\u2010-\u2015\u2212]/gu, '').toUpperCase()

/** The eighth character: the sum of the others' places in the alphabet, weighted, modulo 25. */
function checkCharacter(characters: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * codeAlphabet.indexOf(characters.charAt(at)), 0)
  return codeAlphabet.charAt(sum % codeAlphabet.length)
}

/** Answers in two groups, as people see them. */
const inGroups = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** A new answer code such as `KX7M-PR3D`. */
export function newAnswerCode(random: RandomBytes): string {
  const characters = fairCharacters(random, codeAlphabet, chosen)
  return inGroups(characters + checkCharacter(characters))
}

export const newToken = (random: RandomBytes, kind: TokenKind): string => (kind === 'code' ? newAnswerCode(random) : newLinkToken(random))

/**
 * What is wrong with a typed answer code, before anything is looked up: nothing, its length, a character that no code has, or the
 * check character, that is a slip of the pen. Capitals, blanks, full stops and hyphens don't matter.
 */
export function codeProblem(typed: string): 'empty' | 'length' | 'character' | 'mistyped' | undefined {
  const code = bareToken(typed)
  if (code === '') return 'empty'
  if ([...code].some((character) => !codeAlphabet.includes(character))) return 'character'
  if (code.length !== chosen + 1) return 'length'
  return checkCharacter(code.slice(0, chosen)) === code.charAt(chosen) ? undefined : 'mistyped'
}

/** The hash by which a token is known, however it was typed. */
export const tokenHash = (typed: string): Buffer =>
  createHash('sha256')
    .update(`puntari token ${bareToken(typed)}`, 'utf8')
    .digest()
