/**
 * Places in an organisation's own mail texts that are filled for each recipient, such as `{name}`.
 *
 * Used when mails are made, and by the form where the texts are written, which names those that do not exist.
 */

export const placeholders = ['name', 'link', 'lastDay', 'organisation', 'survey'] as const
export type Placeholder = (typeof placeholders)[number]
export type PlaceholderValues = Readonly<Record<Placeholder, string>>

const braced = /\{([^{}\n]*)\}/g
const isKnown = (name: string): name is Placeholder => placeholders.some((known) => known === name)

/** The placeholders of a text that do not exist, each once, as they were typed: `{nimi}`. */
export const unknownPlaceholders = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(braced)].flatMap(([whole, name = '']) => (isKnown(name) ? [] : [whole]))),
]

/** Where a value is empty, such as the name of somebody whose name is not known, the blank before it goes as well. */
export const fillPlaceholders = (text: string, values: PlaceholderValues): string =>
  text.replaceAll(/[ \t]?\{([^{}\n]*)\}/g, (whole, name: string) => {
    if (!isKnown(name)) return whole
    const before = whole.startsWith('{') ? '' : whole.charAt(0)
    return values[name] === '' ? '' : before + values[name]
  })

/** The parts of a text before, between and after the link: where the button of the mail stands. One part where the text has no link. */
export const aroundLink = (text: string): readonly string[] => text.split(/[ \t]*\{link\}[ \t]*/)
