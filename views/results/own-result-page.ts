/**
 * View model of results/own-result: what one person's answers show, at once and kept nowhere.
 *
 * A partial of the thank-you and try pages, for both kinds of result. It speaks of how the person sees the unit or the
 * organisation, never of the person.
 */
import type { OwnResult } from '../../analysis/own-result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { OrganisationKind } from '../../questionnaires/wording.ts'
import { voiceFor } from '../sentences/voice.ts'
import type { ScreenLanguage } from '../translate.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import { methodAddress } from '../method/method-topics.ts'
import type { OwnProfile } from './own-profile.ts'
import { ownProfile } from './own-profile.ts'
import type { OwnType } from './own-type.ts'
import { ownType } from './own-type.ts'
import type { OwnWanted } from './own-wanted.ts'
import { ownWanted } from './own-wanted.ts'

/** `type`, or `profile` or `wanted` or both; none where too little was answered, and `explanation` says so. */
export interface OwnResultPage {
  readonly title: string
  readonly answered: string
  readonly explanation: string
  readonly type: OwnType | null
  readonly profile: OwnProfile | null
  readonly wanted: OwnWanted | null
  readonly note: string
  /** Opens apart: one's own result is shown once, and leaving the page would lose it. Null where there is nothing to explain. */
  readonly methodLink: LinkView | null
}

export function ownResultPage(
  questionnaire: Questionnaire,
  own: OwnResult,
  language: ScreenLanguage,
  kind: OrganisationKind,
): OwnResultPage {
  const voice = voiceFor(language, kind)
  const type = questionnaire.resultKind === 'dialogueType' ? ownType(voice, questionnaire, own) : null
  const profile = questionnaire.resultKind === 'dialogueType' ? null : ownProfile(voice, questionnaire, own)
  const wanted = ownWanted(voice, questionnaire, own)
  const isShown = type !== null || profile !== null || wanted !== null
  return {
    title: voice.say(questionnaire.ownResultTitle),
    answered: voice.t('own-result:answered', { count: own.answered, of: own.asked }),
    explanation: isShown ? '' : voice.t('own-result:too_few'),
    type,
    profile,
    wanted,
    note: voice.t(`own-result:note.${questionnaire.resultKind === 'dialogueType' ? 'dialogueType' : 'criteria'}`),
    methodLink: isShown ? { href: methodAddress(type ? 'dialogue-type' : 'scores'), label: voice.t('method:more_own') } : null,
  }
}
