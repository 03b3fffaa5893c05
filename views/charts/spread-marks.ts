/**
 * Keeps round marks apart that would cover each other: each is pushed just as far from the others as it must be.
 *
 * Called by `priorityChart`. In px; the same marks always end at the same places.
 */

export interface MarkPlace {
  readonly x: number
  readonly y: number
}

interface Box {
  readonly width: number
  readonly height: number
}

const mostRounds = 300

/** How far two marks at one place are pushed, by their place in the list. */
const directionOf = (index: number): MarkPlace => ({ x: Math.cos(index * 2.4), y: Math.sin(index * 2.4) })

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** Places at least `apart` from each other within the box, as near to where they belong as this simple way finds. */
export function spreadMarks(places: readonly MarkPlace[], apart: number, { width, height }: Box): readonly MarkPlace[] {
  const moved = places.map((place) => ({ ...place }))
  for (let round = 0; round < mostRounds; round++) {
    let isStill = true
    for (const [first, one] of moved.entries()) {
      for (const [offset, other] of moved.slice(first + 1).entries()) {
        const distance = Math.hypot(other.x - one.x, other.y - one.y)
        if (distance >= apart - 0.01) continue
        isStill = false
        const direction =
          distance < 0.01 ? directionOf(first + offset) : { x: (other.x - one.x) / distance, y: (other.y - one.y) / distance }
        const push = (apart - distance) / 2
        one.x = within(one.x - direction.x * push, apart / 2, width - apart / 2)
        one.y = within(one.y - direction.y * push, apart / 2, height - apart / 2)
        other.x = within(other.x + direction.x * push, apart / 2, width - apart / 2)
        other.y = within(other.y + direction.y * push, apart / 2, height - apart / 2)
      }
    }
    if (isStill) break
  }
  return moved
}
