/**
 * `/a/LINK/privacy`: the privacy notice of a survey, for anybody, at any time: also before it opens and after it has closed.
 */
import type { Request, Response } from 'express'
import { privacyNoticePage } from '../../views/privacy/privacy-notice-page.ts'
import { render } from '../../views/render.ts'
import type { Dependencies } from '../dependencies.ts'
import { frameLook } from '../look/frame-look.ts'
import { groupPrivacy, surveyPrivacy } from '../privacy/survey-privacy.ts'
import { Refusal } from '../web/refusal.ts'
import { shownLink } from './link-visit.ts'

export async function showPrivacyNotice(dependencies: Dependencies, request: Request<{ link: string }>, response: Response): Promise<void> {
  const shown = await shownLink(dependencies, request)
  const { language, round, link, organisation, address } = shown
  const asked = round.groups.find(({ group }) => group === link.group)
  if (asked === undefined) throw new Refusal(404, 'linkUnknown')
  const group = groupPrivacy(shown, asked, language)
  const page = privacyNoticePage({ survey: surveyPrivacy(shown, language), group, language, look: frameLook(organisation), address })
  response.type('html').send(await render('privacy/notice', language, page))
}
