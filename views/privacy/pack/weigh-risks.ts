/**
 * Fourth and fifth part of the pack: risks to people with likelihood and severity before and after the measures, and what remains
 * (GDPR article 35(7)(c) and (d)).
 *
 * The levels are the makers' estimates, and the pack says so: an organisation may judge otherwise.
 */
import type { SurveyPrivacy } from '../survey-privacy.ts'
import { hasWay } from '../survey-privacy.ts'
import { writesTexts } from './describe-processing.ts'
import type { PackSection, PackWriter } from './pack-part.ts'
import { gapsOf, linesOf } from './pack-part.ts'

type Level = 'low' | 'medium' | 'high'

/** Likelihood and severity. */
type Weight = readonly [likelihood: Level, severity: Level]

interface Risk {
  readonly id: string
  readonly before: Weight
  readonly after: Weight
  /** Absent: every survey has it. */
  readonly concerns?: (survey: SurveyPrivacy) => boolean
}

const isPersonal = (survey: SurveyPrivacy): boolean => hasWay(survey, 'personal')

const risks: readonly Risk[] = [
  { id: 'linked', before: ['medium', 'high'], after: ['low', 'high'], concerns: isPersonal },
  { id: 'small', before: ['high', 'high'], after: ['low', 'medium'] },
  { id: 'timing', before: ['medium', 'high'], after: ['low', 'high'] },
  { id: 'pressure', before: ['medium', 'medium'], after: ['low', 'medium'], concerns: ({ groups }) => groups.some(({ byUnit }) => byUnit) },
  { id: 'texts', before: ['high', 'medium'], after: ['medium', 'medium'], concerns: writesTexts },
  { id: 'addresses', before: ['medium', 'medium'], after: ['low', 'medium'], concerns: isPersonal },
  { id: 'drafts', before: ['medium', 'medium'], after: ['low', 'medium'] },
  { id: 'copy', before: ['medium', 'high'], after: ['low', 'medium'] },
  { id: 'contacts', before: ['medium', 'medium'], after: ['low', 'low'], concerns: ({ contactWishes }) => contactWishes.length > 0 },
  { id: 'kiosk', before: ['medium', 'medium'], after: ['low', 'medium'], concerns: (survey) => hasWay(survey, 'kiosk') },
  { id: 'research', before: ['medium', 'medium'], after: ['low', 'medium'] },
  { id: 'accounts', before: ['medium', 'high'], after: ['low', 'medium'] },
]

export function weighRisks(writer: PackWriter): PackSection {
  const { survey, p, format } = writer
  const weight = ([likelihood, severity]: Weight): string =>
    p('weight', { likelihood: p(`level.${likelihood}`), severity: p(`level.${severity}`) })
  const values = { number: format.whole(survey.smallestCell), count: survey.addressDays }
  const rows = risks
    .filter(({ concerns }) => concerns === undefined || concerns(survey))
    .map(({ id, before, after }) => [p(`risk.${id}.risk`), weight(before), p(`risk.${id}.measures`, values), weight(after)])
  const columns = ['risk', 'before', 'measures', 'after'].map((id) => ({ label: p(`column.${id}`), numeric: false }))
  return {
    id: 'risks',
    title: p('section.risks'),
    parts: [
      { kind: 'text', text: p('risksScale') },
      { kind: 'table', table: { caption: p('risksTitle'), columns, rows } },
    ],
  }
}

export function nameRemainingRisks(writer: PackWriter): PackSection {
  const { survey, p } = writer
  const lines = linesOf([
    [true, p('remaining.memory')],
    [true, p('remaining.minute')],
    [true, p(isPersonal(survey) ? 'remaining.copiesPersonal' : 'remaining.copies')],
    [isPersonal(survey), p('remaining.sender')],
    [isPersonal(survey), p('remaining.link')],
    [true, p('remaining.network')],
    [true, p('remaining.disk')],
    [writesTexts(survey), p('remaining.texts')],
  ])
  return {
    id: 'remaining',
    title: p('section.remaining'),
    parts: [
      { kind: 'list', title: p('remainingTitle'), lines },
      { kind: 'text', text: p('remaining.consult') },
      ...gapsOf(writer, [
        [true, 'proxy'],
        [true, 'backups'],
        [true, 'acceptance'],
      ]),
    ],
  }
}
