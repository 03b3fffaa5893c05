/**
 * Texts of a definition, and the one way to a sentence on screen: language, then respondent group, then kind of organisation.
 *
 * Called by the form engine and the pages. Completeness is the checker's job; here a text is taken as checked.
 */

/** Languages every definition must hold. More BCP 47 tags may be declared in `Questionnaire.languages`. */
export const requiredLanguages = ['fi', 'sv', 'en'] as const

/** A BCP 47 tag, `fi`, `sv`, `en` or another that the definition declares. */
export type Language = string

/** Kinds of organisation for which a wording may differ. */
export const organisationKinds = ['municipality', 'city', 'county', 'jointAuthority', 'other'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** One wording for all kinds of organisation, or one for each kind that the questionnaire declares. */
export type Wording = string | Readonly<Partial<Record<OrganisationKind, string>>>

/** A text in every declared language. */
export type Text = Readonly<Record<Language, Wording>>

/** A text for every group that sees it, where groups read different words for the same item. */
export type GroupedText = Text | { readonly byGroup: Readonly<Record<string, Text>> }

/** Whom a text is for. `group` absent: a reader who is not a respondent, who sees the first group's words. */
export interface Audience {
  readonly language: Language
  readonly organisationKind: OrganisationKind
  readonly group?: string
}

/** Whether groups read different words. */
export const isGrouped = (text: GroupedText): text is { readonly byGroup: Readonly<Record<string, Text>> } => 'byGroup' in text

/**
 * The sentence that this audience reads.
 *
 * A language the text does not have falls back to English; a kind of organisation it does not have, to its first wording.
 * A text of a checked definition never needs either within its declared languages and kinds.
 */
export function textFor(text: GroupedText, audience: Audience): string {
  const ungrouped = isGrouped(text) ? (text.byGroup[audience.group ?? ''] ?? Object.values(text.byGroup)[0] ?? {}) : text
  const wording = ungrouped[audience.language] ?? ungrouped['en'] ?? ''
  return typeof wording === 'string' ? wording : (wording[audience.organisationKind] ?? Object.values(wording)[0] ?? '')
}
