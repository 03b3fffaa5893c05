/**
 * Files of own questionnaires for the tests: a sound one whose texts try what texts can, and its next version.
 */
import { validDefinition } from '../../../questionnaires/read-fixture.ts'

/** What a page must never take for markup, and letters that are read from right to left. */
export const naughtyTitle = 'Onko 5 < 6 & "oikein" \'nyt\'? שלום'
/** The same as it stands in HTML. */
export const escapedTitle = 'Onko 5 &lt; 6 &amp; &#34;oikein&#34; &#39;nyt&#39;? שלום'

const inAll = (text: string) => ({ fi: text, sv: text, en: text })

/** The JSON of the smallest definition as a first version, with changes of members at the top. */
export function ownDefinition(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const smallest = Object.entries(validDefinition('smallest')).filter(([name]) => name !== 'previousVersion')
  return { ...Object.fromEntries(smallest), id: 'kuulemmeko', version: 1, title: inAll(naughtyTitle), ...changes }
}

export const fileOf = (definition: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(definition, null, 2))
