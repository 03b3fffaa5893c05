/**
 * Calendar days as they are kept, `2026-09-01`: the day before one, and the year of one. Used by the files about units.
 */

const dayMs = 86_400_000

export const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10)

export const yearOf = (day: string): string => day.slice(0, 4)
