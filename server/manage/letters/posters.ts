/**
 * Posters with the open links of a survey: the page where languages are chosen, and the sheets. Links are there already; none are made.
 */
import type { Response } from 'express'
import type { Link } from '../../../data/links.ts'
import { resultsAddress } from '../../../views/day/results-address.ts'
import { drawPoster } from '../../../views/letters/poster-pdf.ts'
import { posterView } from '../../../views/letters/poster-view.ts'
import { postersPage } from '../../../views/letters/posters-page.ts'
import { printFonts } from '../../../views/letters/print-fonts.ts'
import { newSheets } from '../../../views/letters/sheet-drawing.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { screenLanguages } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { mailLanguages } from '../../mail/compose-round-mail.ts'
import { unitName } from '../../unit-name.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import type { RoundRequest } from '../invitations/invitation-setting.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { findRound, groupName, roundTitle } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'

/** The open links in the order of groups and of the tree of units, each with its unit. */
async function openLinks({ store }: Dependencies, { round }: FoundRound) {
  if (round.state !== 'open') return []
  const units = await store.rounds.units(round.id)
  const place = (list: readonly string[], id: string | null): number => list.indexOf(id ?? '')
  const [groups, unitIds] = [round.groups.map(({ group }) => group), units.map(({ unit }) => unit)]
  return (await store.links.ofRound(round.id))
    .filter(({ way }) => way === 'open')
    .toSorted((a, b) => place(groups, a.group) - place(groups, b.group) || place(unitIds, a.unit) - place(unitIds, b.unit))
    .map((link) => ({ link, unit: units.find(({ unit }) => unit === link.unit) }))
}

type OpenLink = Awaited<ReturnType<typeof openLinks>>[number]

const namesOf = (found: FoundRound, { link, unit }: OpenLink, language: ScreenLanguage) => ({
  language,
  survey: roundTitle(found, language),
  group: groupName(found, link.group, language),
  unit: unit === undefined ? null : unitName(unit.name, language),
})

export async function showPosters(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const visit = visitOf(request)
  const found = await findRound(dependencies, request, request.params.round)
  const links = await openLinks(dependencies, found)
  const page = postersPage(visit, {
    roundId: found.round.id,
    round: roundTitle(found, visit.language),
    organisation: found.organisation,
    links: links.map((link) => namesOf(found, link, visit.language)),
    chosen: mailLanguages(found.round),
  })
  await showStaffPage(response, 'letters/posters', visit, page)
}

const addressOf = (publicUrl: string, { code }: Link): string => `${publicUrl}/a/${code}`

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Without a chosen language: in those of the survey. */
export async function sendPosters(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findRound(dependencies, request, request.params.round)
  const links = await openLinks(dependencies, found)
  if (links.length === 0) return response.redirect(303, `/manage/rounds/${found.round.id}/posters`)
  const asked = [request.query['language']].flat()
  const chosen = screenLanguages.filter((language) => asked.includes(language))
  const languages = chosen.length === 0 ? mailLanguages(found.round) : chosen
  const screen = screenLanguage(request)
  const doc = newSheets(printFonts(), roundTitle(found, screen), screen)
  response.attachment('posters.pdf').type('application/pdf')
  doc.pipe(response)
  for (const each of links) {
    const input = {
      organisation: found.organisation.name,
      lastDay: found.round.closesOn,
      resultsOn: found.round.resultsOn,
      resultsAddress: resultsAddress(dependencies.settings.publicUrl, found.round.id),
      address: addressOf(dependencies.settings.publicUrl, each.link),
      languages: languages.map((language) => namesOf(found, each, language)),
    }
    drawPoster(doc, posterView(input))
    await pause()
  }
  doc.end()
}
