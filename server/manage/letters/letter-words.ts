/**
 * What the letters of a round say in one language, and the invented person of the sample.
 */
import { resultsAddress } from '../../../views/day/results-address.ts'
import type { LetterInput, LetterRecipient } from '../../../views/letters/letter-view.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { roundTitle } from '../rounds/find-round.ts'

export function letterInput({ settings, today }: Dependencies, found: FoundRound, language: ScreenLanguage): LetterInput {
  const { round, organisation } = found
  return {
    language,
    organisation: organisation.name,
    survey: roundTitle(found, language),
    today: today(),
    lastDay: round.closesOn,
    resultsOn: round.resultsOn,
    resultsAddress: resultsAddress(settings.publicUrl, round.id),
    own: round.terms.texts.letter?.[language],
    contact: round.terms.privacy.contact.trim(),
    publicUrl: settings.publicUrl,
  }
}

/** Its check character is wrong, so that nobody can ever have this code. */
export const sampleCode = 'KX7M-PR3D'

export function sampleRecipient(language: ScreenLanguage): LetterRecipient {
  const t = translatorFor(language)
  return {
    name: t('letters:sample.name'),
    street: t('letters:sample.street'),
    postcode: '00100',
    town: t('letters:sample.town'),
    code: sampleCode,
  }
}
