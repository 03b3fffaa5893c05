/**
 * Where the form of a round stands: addresses and names for the pages of a respondent.
 */
import type { FormSetting } from '../../views/respond/question-page.ts'
import { frameLook } from '../look/frame-look.ts'
import type { LinkVisit } from './link-visit.ts'

/** `action`: the address that the page posts to. */
export function formSetting(visit: LinkVisit, action: string): FormSetting {
  return {
    language: visit.language,
    action,
    address: visit.address,
    hidden: [],
    forgetAction: `${visit.address}/forget`,
    way: visit.link.way,
    organisation: visit.organisation.name,
    look: frameLook(visit.organisation),
    round: visit.title,
  }
}
