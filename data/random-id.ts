/**
 * Random identifiers: short ones for people and addresses, binary keys for rows that must not tell their order.
 *
 * Chance is passed in (`openStore` takes `crypto.randomBytes` unless told otherwise), so that a demo can be the same every time.
 */

/** That many random bytes. */
export type RandomBytes = (size: number) => Uint8Array

/** Lower-case letters and digits without those taken for each other (0 o, 1 i l). */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const bitsPerCharacter = Math.log2(alphabet.length)

/** So many characters of these, each as likely as the others. */
export function fairCharacters(random: RandomBytes, characters: string, length: number): string {
  const fairBelow = 256 - (256 % characters.length)
  const name: string[] = []
  while (name.length < length) {
    const fair = [...random(length)].filter((byte) => byte < fairBelow)
    name.push(...fair.slice(0, length - name.length).map((byte) => characters.charAt(byte % characters.length)))
  }
  return name.join('')
}

/** An id of at least `bits` bits that can be read aloud, typed and put into an address. */
const randomName = (random: RandomBytes, bits: number): string => fairCharacters(random, alphabet, Math.ceil(bits / bitsPerCharacter))

/** Id of an organisation, unit, round or account: 13 characters. */
export const newId = (random: RandomBytes): string => randomName(random, 60)

/** Code of a link: 17 characters, more than 80 bits, so that nobody finds an open round by guessing. */
export const newLinkCode = (random: RandomBytes): string => randomName(random, 80)

/** Token of a personal link: 26 characters, 128 bits. */
export const newLinkToken = (random: RandomBytes): string => randomName(random, 128)

/** Receipt for a sent answer: 13 characters, 60 bits. */
export const newReceiptCode = (random: RandomBytes): string => randomName(random, 60)

/** Key of a response or a text: 128 bits. */
export const newRowKey = (random: RandomBytes): Buffer => Buffer.from(random(16))

/** The same list in an order of chance. */
export function shuffled<T>(list: readonly T[], random: RandomBytes): readonly T[] {
  const keyed = list.map((entry) => ({ entry, key: Buffer.from(random(6)).readUIntBE(0, 6) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ entry }) => entry)
}
