/** Words as they are compared: case, blanks and the ways to write one letter make no difference. */
export const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('fi').replaceAll(/\s+/gu, ' ').trim()
