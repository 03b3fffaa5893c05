/**
 * Making letters: a new code for each of a lot who has not answered, noted in the log, then sent as PDF or as a file for mail merge.
 *
 * Codes are in what is sent and nowhere else: the store keeps their hashes.
 */
import type { Response } from 'express'
import { drawLetter } from '../../../views/letters/letter-pdf.ts'
import type { LetterRecipient } from '../../../views/letters/letter-view.ts'
import { letterView } from '../../../views/letters/letter-view.ts'
import { mergeTable } from '../../../views/letters/merge-table.ts'
import { printFonts } from '../../../views/letters/print-fonts.ts'
import { newSheets } from '../../../views/letters/sheet-drawing.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import type { InvitationSetting, RoundRequest } from '../invitations/invitation-setting.ts'
import { invitationSetting } from '../invitations/invitation-setting.ts'
import { noteStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { lotSize, pilesOf } from './addressed-people.ts'
import { letterInput, sampleRecipient } from './letter-words.ts'
import { quietGroups, sampleLanguage, showLetters } from './show-letters.ts'

interface Lot {
  readonly language: ScreenLanguage
  /** Of its first address, from 1. */
  readonly from: number
  readonly recipients: readonly LetterRecipient[]
}

/** The lot that the form names, with fresh codes; undefined where there is nobody left in it, or no letters may be made of it. */
async function mintLot(dependencies: Dependencies, request: RoundRequest, setting: InvitationSetting): Promise<Lot | undefined> {
  const { invitations } = dependencies.store
  const { text } = postedFields(request)
  const quiet = quietGroups(setting, await invitations.counts(setting.found.round.id))
  const piles = await pilesOf(dependencies, setting)
  const pile = piles.find(({ group, language }) => group === text('group') && language === text('spoken') && !quiet.has(group))
  const from = Number(text('from'))
  if (pile === undefined || !Number.isSafeInteger(from) || from < 1) return undefined
  const ids = pile.people.slice(from - 1, from - 1 + lotSize).map(({ id }) => id)
  const fresh = await invitations.newTokens(ids, 'code')
  const tokenOf = new Map(fresh.map(({ invitation, token }) => [invitation.id, token]))
  const recipients = pile.people.flatMap((person) => {
    const code = tokenOf.get(person.id)
    return code === undefined ? [] : [{ ...person, code }]
  })
  return recipients.length === 0 ? undefined : { language: pile.language, from, recipients }
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Draws and sends one letter after another, so that answers are not kept waiting. */
async function sendPdf(dependencies: Dependencies, response: Response, found: FoundRound, lot: Omit<Lot, 'from'>, file: string) {
  const input = letterInput(dependencies, found, lot.language)
  const bytes = await dependencies.store.organisations.logoOf(found.organisation.id)
  const logo = bytes === undefined ? undefined : { bytes: Buffer.from(bytes) }
  const doc = newSheets(printFonts(), input.survey, lot.language)
  response.attachment(file).type('application/pdf')
  doc.pipe(response)
  for (const recipient of lot.recipients) {
    drawLetter(doc, letterView(input, recipient), logo)
    await pause()
  }
  doc.end()
}

export async function makeLetters(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const language = screenLanguage(request)
  const setting = await invitationSetting(dependencies, request, language)
  const { found } = setting
  const lot = setting.isRunning ? await mintLot(dependencies, request, setting) : undefined
  if (lot === undefined) return showLetters(dependencies, request, response, true)
  await noteStep(dependencies, request, found.round, 'lettersMade', { count: lot.recipients.length })
  const file = `letters-${lot.language}-${lot.from}-${lot.from + lotSize - 1}`
  if (postedFields(request).text('as') !== 'csv') return sendPdf(dependencies, response, found, lot, `${file}.pdf`)
  const input = letterInput(dependencies, found, lot.language)
  const table = mergeTable(
    language,
    lot.recipients.map((recipient) => letterView(input, recipient)),
  )
  response.attachment(`${file}.csv`).type('text/csv; charset=utf-8').send(toCsv(table, language))
}

export async function sendSample(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const setting = await invitationSetting(dependencies, request, screenLanguage(request))
  const language = sampleLanguage(request, setting)
  await sendPdf(dependencies, response, setting.found, { language, recipients: [sampleRecipient(language)] }, `letter-${language}.pdf`)
}
