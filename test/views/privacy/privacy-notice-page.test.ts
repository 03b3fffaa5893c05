import { describe, expect, it } from '@jest/globals'
import type { GroupPrivacy, SurveyPrivacy } from '../../../views/privacy/survey-privacy.ts'
import { privacyNoticePage } from '../../../views/privacy/privacy-notice-page.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { quietGroup, quietSurvey, richGroup, richSurvey } from './made-surveys.ts'

const notice = (survey: SurveyPrivacy, group: GroupPrivacy, language: 'fi' | 'sv' | 'en' = 'en') =>
  privacyNoticePage({ survey, group, language, look: {}, address: '/a/abc' })
const textOf = (page: ReturnType<typeof notice>): string => page.sections.flatMap(({ lines }) => lines).join('\n')

describe('The privacy notice', () => {
  it('says nothing of invitations, receipts, raffles, devices and own words where the survey has none', () => {
    const text = textOf(notice(quietSurvey, quietGroup))
    for (const word of ['invitation', 'receipt', 'e-mail', 'shared device', 'own words', 'your unit', 'single unit', 'object to'])
      expect([word, text.toLowerCase().includes(word)]).toEqual([word, false])
  })

  it('says all of it where the survey has it', () => {
    const text = textOf(notice(richSurvey, richGroup))
    for (const words of [
      'Of your invitation we keep',
      'Ask the organiser',
      'If you take a receipt',
      'If you leave your e-mail',
      'On a shared device',
    ])
      expect(text.toLowerCase()).toContain(words.toLowerCase())
    for (const words of ['14 days after the last day', '5 years', 'at least 6 answers', 'by that unit’s own readers', 'object to'])
      expect(text).toContain(words)
  })

  it.each([
    ['publicTask', 'section 4 of the Finnish Data Protection Act', 'object to'],
    ['legitimateInterest', 'article 6(1)(f)', 'object to'],
    ['consent', 'article 6(1)(a)', 'withdraw your consent and'],
  ] as const)('names the legal basis %s and the right that goes with it', (legalBasis, article, right) => {
    const text = textOf(notice({ ...richSurvey, legalBasis }, richGroup))
    expect(text).toContain(article)
    expect(text).toContain(right)
  })

  it('names the organisation where controller and contact are not written yet, and each once', () => {
    const text = textOf(notice({ ...quietSurvey, controller: '', contact: '' }, quietGroup))
    expect(text).toContain('Controller: Koivuranta.')
    expect(text).not.toContain('Organiser of the survey')
    expect(text).toContain('The organiser of the survey can tell you more: Koivuranta.')
  })

  it.each(screenLanguages)('leaves no placeholder open in %s, whatever the settings', (language) => {
    for (const unitAudience of ['managers', 'ownUnit', 'allUnits'] as const)
      for (const addressDays of [1, 30]) {
        const page = notice({ ...richSurvey, unitAudience, addressDays, answersYears: addressDays }, richGroup, language)
        expect(textOf(page)).not.toContain('{{')
      }
  })
})
