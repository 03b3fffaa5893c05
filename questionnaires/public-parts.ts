/**
 * What of a round's results everybody may see, beside what is always public: who answered, and the criteria or the landscape of groups.
 *
 * Chosen by managers, kept by `data/publications`, carried out by `analysis/disclosure/narrow-parts` and by the pages of comments and plans.
 */

/**
 * items: statements with distributions and places; years: changes and slopes, and the earlier rounds beside this one; units: only where
 * the round's terms say that everybody sees them; priority: importance beside performance; comments: those that were chosen;
 * plan: "what we heard, what we do".
 */
export const publicParts = [
  'items',
  'backgrounds',
  'gaps',
  'years',
  'units',
  'reference',
  'ownQuestions',
  'priority',
  'comments',
  'plan',
] as const
export type PublicPart = (typeof publicParts)[number]

/** `groupsNotShown`: respondent groups of which nothing is public, not even that so many answered. */
export interface PublicChoice {
  readonly parts: readonly PublicPart[]
  readonly groupsNotShown: readonly string[]
}

/** Comments and the plan are chosen one by one elsewhere, so nothing of them is public until somebody says so. */
export const defaultPublicChoice: PublicChoice = {
  parts: publicParts.filter((part) => part !== 'comments' && part !== 'plan'),
  groupsNotShown: [],
}

export const isPublicPart = (name: unknown): name is PublicPart => publicParts.some((part) => part === name)
