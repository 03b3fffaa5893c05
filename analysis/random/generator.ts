/**
 * Seeded chance: the only source of random numbers in the analysis. Same seed, same numbers, on every machine.
 *
 * Called by `typeProbabilities`. Not for secrets.
 */

// Taken once: in the isolated contexts of tests every look at a global costs more than the arithmetic.
const { imul } = Math

/** A stream of uniform numbers in (0, 1). Each call moves it on: the one place where the analysis keeps a state. */
export type Uniform = () => number

/** splitmix32: spreads one integer over the generator's four words. */
function seedWords(seed: number): Uint32Array {
  let state = seed >>> 0
  return Uint32Array.from({ length: 4 }, () => {
    state = (state + 0x9e3779b9) >>> 0
    let word = state
    word = imul(word ^ (word >>> 16), 0x85ebca6b)
    word = imul(word ^ (word >>> 13), 0xc2b2ae35)
    return (word ^ (word >>> 16)) >>> 0
  })
}

const rotateLeft = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))

/**
 * xoshiro128** 1.1 (Blackman and Vigna 2021, ACM Trans. Math. Softw. 47; public domain): a stream of integers in [0, 2³²).
 *
 * `words`: the four words of the state, not all 0.
 */
export function xoshiro(words: ArrayLike<number>): () => number {
  let [a, b, c, d] = [words[0] ?? 0, words[1] ?? 0, words[2] ?? 0, words[3] ?? 0]
  return () => {
    const result = imul(rotateLeft(imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotateLeft(d, 11)
    return result
  }
}

/** Uniform numbers from an integer seed. Two words make one number of 53 bits, moved by half a step so that it is never 0 or 1. */
export function uniformGenerator(seed: number): Uniform {
  const next = xoshiro(seedWords(seed))
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6) + 0.5) / 9007199254740992
}
