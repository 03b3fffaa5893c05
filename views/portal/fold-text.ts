/**
 * A text as a search compares it: lower case, without accents and dots, so that "jarvela" finds Järvelä and "malmo" Malmø.
 */

/** Letters of the north and its neighbours that Unicode does not take apart. */
const whole: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ŧ: 't',
  ŋ: 'n',
  ß: 'ss',
  ı: 'i',
}

/** Folded, with one space between words. */
export function foldText(text: string): string {
  const apart = text.normalize('NFKD').toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return apart
    .replaceAll(/[øæœðđþłŧŋßı]/gu, (letter) => whole[letter] ?? letter)
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
