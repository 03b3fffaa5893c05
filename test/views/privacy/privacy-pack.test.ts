import { describe, expect, it } from '@jest/globals'
import type { PackPart } from '../../../views/privacy/pack/pack-part.ts'
import { privacyPack } from '../../../views/privacy/pack/privacy-pack-page.ts'
import type { SurveyPrivacy } from '../../../views/privacy/survey-privacy.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { quietSurvey, richSurvey } from './made-surveys.ts'

const packOf = (survey: SurveyPrivacy, language: 'fi' | 'sv' | 'en' = 'en') => privacyPack(language, { survey, today: '2026-08-20' })

function wordsOf(part: PackPart): readonly string[] {
  if (part.kind === 'list') return [part.title, ...part.lines]
  if (part.kind === 'facts') return part.facts.flatMap(({ label, lines, gap = '' }) => [label, ...lines, gap])
  if (part.kind === 'table') return [part.table.caption, ...part.table.columns.map(({ label }) => label), ...part.table.rows.flat()]
  return [part.text]
}
const textOf = (survey: SurveyPrivacy, language: 'fi' | 'sv' | 'en' = 'en'): string =>
  packOf(survey, language)
    .sections.flatMap(({ parts }) => parts.flatMap(wordsOf))
    .join('\n')

describe('The pack for the data-protection officer', () => {
  it('has description, need, necessity, risks, what remains, the record and the phases', () => {
    const ids = packOf(richSurvey).sections.map(({ id }) => id)
    expect(ids).toEqual(['processing', 'need', 'necessity', 'risks', 'remaining', 'record', 'phases'])
  })

  it('is filled from the settings of the survey', () => {
    const text = textOf(richSurvey)
    for (const words of [
      'At least 5 answers',
      'City board',
      'Birch Street 1',
      '14 days after',
      '5 years',
      '6,200',
      'Age and Years in the unit',
      'for a raffle',
    ])
      expect(text).toContain(words)
  })

  it('has no risk, data or gap of what the survey does not have', () => {
    const [quiet, rich] = [textOf(quietSurvey), textOf(richSurvey)]
    for (const words of [
      'invited person',
      'Mails that were sent',
      'which mail server',
      'shared device sees',
      'Checksums of receipts',
      'free text',
      'superior',
    ])
      expect([words, quiet.includes(words), rich.includes(words)]).toEqual([words, false, true])
  })

  it('marks what only the organisation can write, and counts it', () => {
    const filled = packOf(richSurvey)
    const empty = packOf({ ...richSurvey, controller: '', contact: '' })
    const numberIn = (text: string) => Number(/\d+/.exec(text)?.[0])
    expect(numberIn(empty.gaps)).toBe(numberIn(filled.gaps) + 2)
    expect(textOf({ ...richSurvey, controller: '' })).toContain('the controller’s name.')
  })

  it('warns an authority that legitimate interest is not for its tasks, and nobody else', () => {
    const survey = { ...richSurvey, legalBasis: 'legitimateInterest' } as const
    expect(textOf(survey)).toContain('does not suit the tasks of authorities')
    expect(textOf({ ...survey, isAuthority: false })).not.toContain('does not suit the tasks of authorities')
  })

  it.each(screenLanguages)('leaves no placeholder open in %s', (language) => {
    for (const survey of [quietSurvey, richSurvey])
      for (const addressDays of [1, 30]) expect(textOf({ ...survey, addressDays, answersYears: addressDays }, language)).not.toContain('{{')
  })

  it('gives every risk a level before and after, and none that grows', () => {
    const levels = ['low', 'medium', 'high']
    const weigh = (text: string) => text.split(', ').map((level) => levels.indexOf(level))
    const table = packOf(richSurvey)
      .sections.find(({ id }) => id === 'risks')
      ?.parts.find((part) => part.kind === 'table')
    expect(table?.table.rows.length).toBe(12)
    for (const [, before = '', , after = ''] of table?.table.rows ?? []) {
      const [was, is] = [weigh(before), weigh(after)]
      expect([...was, ...is].every((level) => level >= 0)).toBe(true)
      expect(is.every((level, index) => level <= (was[index] ?? -1))).toBe(true)
    }
  })
})
