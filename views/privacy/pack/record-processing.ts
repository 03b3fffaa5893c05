/**
 * Sixth part of the pack: the entry for the record of processing activities (GDPR article 30(1)).
 */
import { hasWay } from '../survey-privacy.ts'
import { backgroundsOf, writesTexts } from './describe-processing.ts'
import type { Fact, PackSection, PackWriter } from './pack-part.ts'
import { linesOf } from './pack-part.ts'
import { storageLines } from './weigh-necessity.ts'

function dataLines({ survey, p, format }: PackWriter): readonly string[] {
  const backgrounds = backgroundsOf(survey)
  return linesOf([
    [true, p('record.answers')],
    [backgrounds.length > 0, p('record.backgrounds', { list: format.list(backgrounds) })],
    [writesTexts(survey), p('record.texts')],
    [hasWay(survey, 'personal'), p('record.addresses')],
    [survey.contactWishes.length > 0, p('record.contacts')],
    [true, p('record.staff')],
  ])
}

function recordFacts(writer: PackWriter): readonly Fact[] {
  const { survey, p, format } = writer
  const fact = (id: string, ...lines: readonly string[]): Fact => ({ label: p(`recordFact.${id}`), lines })
  const known = (id: string, value: string): Fact => (value === '' ? { ...fact(id), gap: p(`gap.${id}`) } : fact(id, value))
  const recipients = [p('record.recipients'), ...(hasWay(survey, 'personal') ? [p('record.mailRecipients')] : [])]
  return [
    known('controller', survey.controller),
    known('contact', survey.contact),
    { ...fact('officer'), gap: p('gap.officer') },
    { ...fact('joint'), gap: p('gap.joint') },
    fact('purpose', survey.purpose),
    fact('subjects', format.list([...survey.groups.map(({ name }) => name), p('record.subjectsStaff')])),
    fact('data', ...dataLines(writer)),
    { ...fact('recipients', ...recipients), gap: p('gap.processors') },
    { ...fact('transfers', p('record.transfers')), gap: p('gap.transfers') },
    fact('storage', ...storageLines(writer)),
    fact('security', p('necessity.integrity'), p('necessity.accountability')),
  ]
}

export const recordProcessing = (writer: PackWriter): PackSection => ({
  id: 'record',
  title: writer.p('section.record'),
  parts: [{ kind: 'facts', facts: recordFacts(writer) }],
})
