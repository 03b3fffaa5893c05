/**
 * Where the results of a round are or will be, as letters, mails and the thank-you page name it. The address is the same before and after.
 */

/** `publicUrl`: the server's address, without a slash at its end. */
export const resultsAddress = (publicUrl: string, round: string): string => `${publicUrl}/results/${round}`

/** The calendar file with the day, in one language. */
export const calendarAddress = (round: string, language: string): string => `/results/${round}/day.ics?lang=${language}`
