/**
 * Work on one thing in the order in which it came: two tabs that save pages of one draft, two guesses at codes.
 */

export interface OneAtATime {
  /** What the work gave, after all work on the same thing that came earlier has ended, well or badly. */
  <T>(thing: string, work: () => Promise<T>): Promise<T>
}

export function oneAtATime(): OneAtATime {
  const last = new Map<string, Promise<unknown>>()
  return async (thing, work) => {
    const before = last.get(thing)
    const mine = before === undefined ? work() : before.then(work)
    const settled = mine.catch(() => undefined)
    last.set(thing, settled)
    try {
      return await mine
    } finally {
      if (last.get(thing) === settled) last.delete(thing)
    }
  }
}
