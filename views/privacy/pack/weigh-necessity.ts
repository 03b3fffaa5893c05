/**
 * Third part of the pack: why so much and no more (GDPR articles 5 and 35(7)(b)), and how people's rights are met.
 */
import { hasWay } from '../survey-privacy.ts'
import { backgroundsOf, basisLine } from './describe-processing.ts'
import type { Fact, PackSection, PackWriter } from './pack-part.ts'
import { gapsOf } from './pack-part.ts'

/** How long each kind of data is kept, one line each. */
export function storageLines({ survey, t }: PackWriter): readonly string[] {
  return [
    t('privacy-notice:howLong.drafts'),
    ...(hasWay(survey, 'personal') ? [t('privacy-notice:howLong.addresses', { count: survey.addressDays })] : []),
    ...(survey.contactWishes.length > 0 ? [t('privacy-notice:howLong.contacts', { count: survey.addressDays })] : []),
    t('privacy-notice:howLong.answers', { count: survey.answersYears }),
  ]
}

function principles(writer: PackWriter): readonly Fact[] {
  const { survey, p, format } = writer
  const principle = (id: string, ...lines: readonly string[]): Fact => ({ label: p(`principle.${id}`), lines })
  const backgrounds = backgroundsOf(survey)
  const asked = backgrounds.length === 0 ? p('necessity.noBackgrounds') : p('necessity.backgrounds', { list: format.list(backgrounds) })
  return [
    principle('lawfulness', basisLine(writer)),
    principle('transparency', p('necessity.notice')),
    principle('purpose', p('necessity.purpose')),
    principle('minimisation', p('necessity.noNames'), asked),
    principle('accuracy', p(hasWay(survey, 'personal') ? 'necessity.accuracyAddresses' : 'necessity.accuracy')),
    { ...principle('storage', ...storageLines(writer)), gap: p('gap.deletion') },
    principle('integrity', p('necessity.integrity')),
    principle('accountability', p('necessity.accountability')),
    principle('rights', p('necessity.rights'), p('necessity.research')),
  ]
}

export function weighNecessity(writer: PackWriter): PackSection {
  const { p } = writer
  return {
    id: 'necessity',
    title: p('section.necessity'),
    parts: [
      { kind: 'facts', facts: principles(writer) },
      ...gapsOf(writer, [
        [true, 'why'],
        [true, 'views'],
        [true, 'advice'],
      ]),
    ],
  }
}
