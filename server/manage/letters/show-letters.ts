/**
 * The page from which letters are made, and the sample of a letter as a page. Showing them makes no codes.
 */
import type { Response } from 'express'
import type { InvitationCount } from '../../../data/invitation.ts'
import { letterSamplePage } from '../../../views/letters/letter-sample-page.ts'
import { letterView } from '../../../views/letters/letter-view.ts'
import { isPrintable } from '../../../views/letters/print-fonts.ts'
import { lettersPage } from '../../../views/letters/letters-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { InvitationSetting, RoundRequest } from '../invitations/invitation-setting.ts'
import { invitationSetting, keepsQuiet } from '../invitations/invitation-setting.ts'
import { groupName, roundTitle } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { Pile } from './addressed-people.ts'
import { lotSize, pilesOf } from './addressed-people.ts'
import { letterInput, sampleRecipient } from './letter-words.ts'

/** Ids of the groups of which no more letters are made. */
export const quietGroups = ({ groups }: InvitationSetting, counts: readonly InvitationCount[]): ReadonlySet<string> =>
  new Set(groups.filter((group) => keepsQuiet(group, counts)).map(({ id }) => id))

const unprintableNames = (piles: readonly Pile[]): readonly string[] =>
  piles.flatMap(({ people }) =>
    people.filter(({ name, street, town }) => !isPrintable(`${name}${street}${town}`)).map(({ name, email }) => name || email),
  )

export async function showLetters(dependencies: Dependencies, request: RoundRequest, response: Response, nobody = false): Promise<void> {
  const visit = visitOf(request)
  const setting = await invitationSetting(dependencies, request, visit.language)
  const { round, organisation } = setting.found
  if (!setting.isRunning) return response.redirect(303, `/manage/rounds/${round.id}`)
  const quiet = quietGroups(setting, await dependencies.store.invitations.counts(round.id))
  const piles = await pilesOf(dependencies, setting)
  const page = lettersPage(
    { ...visit, address: `/manage/rounds/${round.id}/letters` },
    {
      roundId: round.id,
      round: roundTitle(setting.found, visit.language),
      organisation,
      piles: piles.map(({ group, language, people }) => ({
        group,
        groupName: groupName(setting.found, group, visit.language),
        language,
        count: people.length,
        isQuiet: quiet.has(group),
      })),
      lotSize,
      languages: setting.languages,
      unprintable: unprintableNames(piles),
      nobody,
    },
  )
  await showStaffPage(response, 'letters/letters', visit, page)
}

/** The language asked for, if the survey's letters have it; else their first. */
export const sampleLanguage = (request: RoundRequest, { languages }: InvitationSetting): ScreenLanguage =>
  languages.find((language) => language === request.query['language']) ?? languages[0] ?? 'fi'

export async function showSample(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const visit = visitOf(request)
  const setting = await invitationSetting(dependencies, request, visit.language)
  const language = sampleLanguage(request, setting)
  const letter = letterView(letterInput(dependencies, setting.found, language), sampleRecipient(language))
  const page = letterSamplePage(visit, { roundId: setting.found.round.id, organisation: setting.found.organisation, letter })
  await showStaffPage(response, 'letters/sample', visit, page)
}
