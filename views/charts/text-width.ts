/**
 * About how wide a text is drawn. Charts are laid out before anything is drawn, so this is reckoned and not measured.
 */

/** Share of the type size that a letter takes on average in Inter; a little too much, so that no label runs into the plot. */
export const letterWidth = 0.56

/** About how wide a text is drawn, in px. */
export const textWidth = (text: string, fontSize: number): number => text.length * fontSize * letterWidth
