/**
 * What the page of publishing is made from. Gathered by `server/manage/publishing`.
 */
import type { TextByLanguage } from '../../../questionnaires/own-questions.ts'
import type { PublicChoice, PublicPart } from '../../../questionnaires/public-parts.ts'
import type { FormProblem } from '../form-problem.ts'

/** Most characters of the foreword. */
export const longestForeword = 1500

/** Names of the fields. */
export const partsField = 'parts'
export const groupsField = 'groupsNotShown'
export const forewordField = (language: string): string => `foreword-${language}`

/** The form as it is kept or as it was typed. */
export interface PublishingForm extends PublicChoice {
  readonly foreword: TextByLanguage
}

/** `needs`: how many answers this group needs for words and for figures. `tier`: what is shown of it, whoever looks. */
export interface GroupReadiness {
  readonly group: string
  readonly name: string
  readonly answers: number
  readonly tier: 'full' | 'bands' | 'hidden'
  readonly needs: { readonly words: number; readonly figures: number }
}

/** Why the round can't be released as it is chosen. `only`: the group can't be left out, because there is no other. */
export type ReleaseBlock =
  | { readonly kind: 'emptyGroup'; readonly name: string; readonly only: boolean }
  | { readonly kind: 'aboveSize'; readonly name: string; readonly answers: number; readonly size: number; readonly only: boolean }

/** `frozen` null: released before figures were frozen. */
interface Released {
  readonly frozen: { readonly on: string; readonly hash: string } | null
  /** The address as a QR code: the side in squares, and the dark ones as an SVG path. */
  readonly qr: { readonly side: number; readonly path: string }
}

export interface PublishingInput {
  readonly roundId: string
  readonly title: string
  readonly organisation: { readonly id: string; readonly name: string }
  /** Where everybody reads the results, with the name of the server. */
  readonly address: string
  readonly released: Released | null
  readonly form: PublishingForm
  /** The parts that this round has. */
  readonly offered: readonly PublicPart[]
  /** Whether it has units that respondents were promised not to show to everybody. */
  readonly unitsPromised: boolean
  readonly groups: readonly GroupReadiness[]
  readonly blocks: readonly ReleaseBlock[]
  /** Titles of earlier surveys of this questionnaire that nobody released. */
  readonly earlierNotPublic: readonly string[]
  readonly notice?: 'saved' | 'released'
  readonly problems: readonly FormProblem[]
  /** Somebody else saved a choice in the meantime. */
  readonly overtaken: boolean
  readonly seen: string
}
