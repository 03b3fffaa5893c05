/**
 * Where things stand on a letter, so that the address shows in the window of the envelope and nothing else does. Millimetres on A4.
 *
 * The text of SFS 2487 and SFS 2488 is not free, so the window is what the kinds in use have in common: ISO C5 and C6/5 (90 × 45 mm,
 * 20 mm from the left, 45 mm from the top of the sheet, the usual one in Finland too) and the Nordic C5 (105 × 35 mm from 15 | 44 mm)
 * and E6/5 (95 × 30 mm from 15 | 40 mm; officeconsult.no/blogg/brevmaler-plassering-av-mottakerfelt-i-vinduskonvolutter). Address lines:
 * at most 30 characters as a rule, postcode and town in capitals last (Posti, instructions for addresses).
 */

export const pageMm = { width: 210, height: 297 }

/** What shows through each of those windows. */
export const windowMm = { left: 20, top: 45, width: 90, height: 25 }

/** The address stands inside with room to slip on all sides. */
export const addressMm = { left: 25, top: 47, width: 80, height: 21 }

/** Above and beside the window, and below the largest one: a sheet slips up to 12 mm in its envelope. */
export const senderMm = { left: 25, top: 13, width: 85, height: 18 }
export const dayMm = { left: 130, top: 13, width: 60 }
export const bodyMm = { left: 25, top: 98, width: 160, bottom: 282 }

/** 1 pt is 1/72 inch. */
export const points = (mm: number): number => (mm * 72) / 25.4
