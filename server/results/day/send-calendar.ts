/**
 * `/results/ROUND/day.ics`: the day of results for a calendar. The same bytes for everybody and every time, in each language.
 */
import type { Request, Response } from 'express'
import { calendarFile } from '../../../views/day/calendar-file.ts'
import { resultsAddress } from '../../../views/day/results-address.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { announcedRound } from './announced-round.ts'

export async function sendCalendar(dependencies: Dependencies, request: Request<{ round: string }>, response: Response): Promise<void> {
  const language = screenLanguage(request)
  const announced = await announcedRound(dependencies, request.params.round, language)
  if (announced === undefined) throw new Refusal(404, 'notFound')
  const { round, organisation, survey } = announced
  const { publicUrl } = dependencies.settings
  const t = translatorFor(language)
  const address = resultsAddress(publicUrl, round.id)
  const file = calendarFile({
    uid: `results-${round.id}@${new URL(publicUrl).hostname}`,
    stampDay: round.opensOn,
    day: round.resultsOn,
    summary: t('day:ics.summary', { survey }),
    description: t('day:ics.description', { address, organisation: organisation.name }),
    url: address,
  })
  response.attachment(`results-${round.resultsOn}.ics`).type('text/calendar; charset=utf-8').send(file)
}
