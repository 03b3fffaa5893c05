/**
 * First part of the pack: what is processed, for what, and how (GDPR article 35(7)(a)); and whether an assessment is needed at all.
 */
import type { SurveyPrivacy } from '../survey-privacy.ts'
import { hasWay } from '../survey-privacy.ts'
import type { Fact, PackPart, PackSection, PackWriter } from './pack-part.ts'
import { gapsOf, linesOf } from './pack-part.ts'

/** From here on the guidance of authorities speaks of many people; no law names a number. */
const manyPersons = 5000

const answersByUnit = ({ groups }: SurveyPrivacy): boolean => groups.some(({ byUnit }) => byUnit)
export const writesTexts = ({ groups }: SurveyPrivacy): boolean => groups.some((group) => group.writesTexts)

/** What people are asked about themselves, each once. */
export const backgroundsOf = ({ groups }: SurveyPrivacy): readonly string[] => [
  ...new Set(groups.flatMap(({ backgrounds }) => backgrounds)),
]

export function basisLine({ survey, t }: PackWriter): string {
  return t(`privacy-notice:basis.${survey.legalBasis}`)
}

function surveyFacts(writer: PackWriter): readonly Fact[] {
  const { survey, p, format } = writer
  const fact = (id: string, ...lines: readonly string[]): Fact => ({ label: p(`fact.${id}`), lines })
  const yesNo = (yes: boolean): string => p(yes ? 'word.yes' : 'word.no')
  const backgrounds = backgroundsOf(survey)
  const wishes = survey.contactWishes.map((wish) => p(`wish.${wish}`))
  return [
    fact('survey', survey.title),
    fact('organisation', survey.organisation),
    fact('questionnaire', survey.questionnaire),
    fact(
      'days',
      p('days', { opens: format.day(survey.opensOn), closes: format.day(survey.closesOn), results: format.day(survey.resultsOn) }),
    ),
    fact('purpose', survey.purpose),
    fact('basis', basisLine(writer)),
    fact('backgrounds', backgrounds.length === 0 ? p('word.none') : format.list(backgrounds)),
    fact('texts', yesNo(writesTexts(survey))),
    fact('ownQuestions', format.whole(survey.ownQuestions)),
    fact('smallestCell', p('smallestCell', { number: format.whole(survey.smallestCell) })),
    ...(answersByUnit(survey) ? [fact('unitAudience', p(`unitAudience.${survey.unitAudience}`))] : []),
    fact('receipts', yesNo(survey.receipts)),
    fact('contacts', wishes.length === 0 ? p('word.none') : format.list(wishes)),
  ]
}

function groupTable({ survey, p, format }: PackWriter): PackPart {
  const columns = ['group', 'recruitment', 'persons', 'ways'].map((id) => ({ label: p(`column.${id}`), numeric: id === 'persons' }))
  const rows = survey.groups.map(({ name, recruitment, persons, ways }) => [
    name,
    p(`recruitment.${recruitment}`),
    persons === null ? p('word.unknown') : format.whole(persons),
    format.list([...ways].map((way) => p(`way.${way}`))),
  ])
  return { kind: 'table', table: { caption: p('groupsTitle'), columns, rows } }
}

function stepLines({ survey, p }: PackWriter): readonly string[] {
  return linesOf([
    [true, p('step.plan')],
    [hasWay(survey, 'personal'), p('step.invite')],
    [true, p('step.answer')],
    [hasWay(survey, 'personal'), p('step.spend')],
    [true, p('step.send')],
    [true, p('step.close')],
    [true, p('step.results')],
  ])
}

export function describeProcessing(writer: PackWriter): PackSection {
  const { survey, p } = writer
  return {
    id: 'processing',
    title: p('section.processing'),
    parts: [
      { kind: 'facts', facts: surveyFacts(writer) },
      groupTable(writer),
      { kind: 'list', title: p('stepsTitle'), lines: stepLines(writer) },
      ...gapsOf(writer, [
        [survey.legalBasis === 'publicTask', 'law'],
        [survey.legalBasis === 'consent', 'consent'],
        [survey.legalBasis === 'legitimateInterest', 'balance'],
        [survey.legalBasis === 'legitimateInterest' && survey.isAuthority, 'authorityBasis'],
        [true, 'server'],
        [hasWay(survey, 'personal'), 'mailServer'],
        [hasWay(survey, 'personal'), 'source'],
      ]),
    ],
  }
}

/** Article 35(1): what speaks for an assessment and what against it. The decision is the organisation's. */
export function describeNeed(writer: PackWriter): PackSection {
  const { survey, p, format } = writer
  const persons = survey.groups.reduce((sum, group) => sum + (group.persons ?? 0), 0)
  const inFavour = linesOf([
    [true, p('need.opinions')],
    [answersByUnit(survey), p('need.employees')],
    [hasWay(survey, 'personal'), p('need.named')],
    [writesTexts(survey), p('need.texts')],
    [persons >= manyPersons, p('need.many', { number: format.whole(persons) })],
  ])
  return {
    id: 'need',
    title: p('section.need'),
    parts: [
      { kind: 'text', text: p('need.law') },
      { kind: 'list', title: p('need.inFavourTitle'), lines: inFavour },
      { kind: 'list', title: p('need.againstTitle'), lines: [p('need.noPerson'), p('need.noDecision')] },
      ...gapsOf(writer, [[true, 'decision']]),
    ],
  }
}
