/**
 * Addresses in style sheets (`url(…)`) and in scripts (imports, and files named beside the script). Called when a static folder is written.
 */

const inStyle = /url\(\s*(['"]?)([^'")]+)\1\s*\)/gu
const inScript = /(?:\bfrom\s+|\bimport\s*\(?\s*|new URL\(\s*)(['"])(\.{1,2}\/[^'"]+)\1/gu

/** Every address of a style sheet, without those that hold their content themselves. */
export const addressesInStyle = (css: string): readonly string[] =>
  [...css.matchAll(inStyle)].flatMap(([, , address]) => (address === undefined || address.startsWith('data:') ? [] : [address]))

/** The style sheet with other addresses. */
export const rewriteStyle = (css: string, newAddress: (address: string) => string): string =>
  css.replaceAll(inStyle, (whole, quote: string, address: string) =>
    address.startsWith('data:') ? whole : `url(${quote}${newAddress(address)}${quote})`,
  )

/** Files that a script asks for, named from where it stands: `./chart-marks.js`. They stay as they are, for the folders stay beside each other. */
export const addressesInScript = (script: string): readonly string[] =>
  [...script.matchAll(inScript)].flatMap(([, , address]) => (address === undefined ? [] : [address]))
