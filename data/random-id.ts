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

/** An id of at least `bits` bits that can be read aloud, typed and put into an address. */
function randomName(random: RandomBytes, bits: number): string {
  const length = Math.ceil(bits / bitsPerCharacter)
  const fairBelow = 256 - (256 % alphabet.length)
  const name: string[] = []
  while (name.length < length) {
    const fair = [...random(length)].filter((byte) => byte < fairBelow)
    name.push(...fair.slice(0, length - name.length).map((byte) => alphabet.charAt(byte % alphabet.length)))
  }
  return name.join('')
}

/** Id of an organisation, unit, round or account: 13 characters. */
export const newId = (random: RandomBytes): string => randomName(random, 60)

/** Code of a link: 17 characters, more than 80 bits, so that nobody finds an open round by guessing. */
export const newLinkCode = (random: RandomBytes): string => randomName(random, 80)

/** Key of a response or a text: 128 bits. */
export const newRowKey = (random: RandomBytes): Buffer => Buffer.from(random(16))

/** The same list in an order of chance. */
export function shuffled<T>(list: readonly T[], random: RandomBytes): readonly T[] {
  const keyed = list.map((entry) => ({ entry, key: Buffer.from(random(6)).readUIntBE(0, 6) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ entry }) => entry)
}
