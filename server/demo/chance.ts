/**
 * The demo's chance: streams of numbers with names, all from one seed. A stream more or less leaves the others as they are.
 *
 * Called by everything in this folder that draws; the generator itself is the analysis's.
 */
import { normalDraw } from '../../analysis/random/draws.ts'
import { uniformGenerator } from '../../analysis/random/generator.ts'

/** One stream. Each call moves it on. */
export interface Chance {
  /** Uniform in (0, 1). */
  readonly uniform: () => number
  /** Standard normal. */
  readonly normal: () => number
  /** True with this probability. */
  readonly happens: (share: number) => boolean
  /** Whole number from 0 to before `end`. */
  readonly below: (end: number) => number
}

/** FNV-1a over the UTF-16 code units: a name becomes a number of 32 bits. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

/** The stream of this name under this seed: always the same numbers. Not for secrets. */
export function chanceOf(seed: number, name: string): Chance {
  const uniform = uniformGenerator(numberOf(`${seed} ${name}`))
  return {
    uniform,
    normal: () => normalDraw(uniform),
    happens: (share) => uniform() < share,
    below: (end) => Math.floor(uniform() * end),
  }
}

/** Bytes of a stream, to give a store ids that are the same every time. Only for a demo that is thrown away. */
export function demoBytes(seed: number): (size: number) => Buffer {
  const chance = chanceOf(seed, 'bytes')
  return (size) => Buffer.from(Uint8Array.from({ length: size }, () => chance.below(256)))
}
