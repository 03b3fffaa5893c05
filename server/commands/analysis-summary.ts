/**
 * The analysis as plain text for a terminal: who answered, criteria, dialogue type, gaps, changes, slopes; no methods.
 *
 * Called by the command where no `--json` is given; pure. All figures stand in the JSON.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { GroupResult, Result, Warning } from '../../analysis/result.ts'
import type { Item } from '../../questionnaires/item.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { isOwnQuestion } from '../../questionnaires/own-questions.ts'
import type { AnalysisReport } from './analysis-report.ts'
import { changeText, estimateText, gapText, inEnglish, slopeText, typeText, verdictTexts } from './figures-as-text.ts'
import { ownQuestionsAsText } from './own-questions-as-text.ts'

type Names = ReadonlyMap<string, string>

const recruitmentTexts = { census: 'census', randomSample: 'random sample', selfSelected: 'self-selected' } as const

const warningTexts: Readonly<Record<Warning, string>> = {
  aboveSize: 'More answers than persons: the size or the answers are wrong.',
  emptyGroup: 'Nobody answered.',
  rough: 'Fewer than 30 answers: intervals are rough.',
  sizeUnknown: 'The number of persons is not known: no finite population correction.',
}

const wantedTexts = { more: 'more wanted', less: 'less wanted', cantTell: 'can’t tell', none: '' } as const

const line = (indent: number, name: string, ...rest: readonly string[]): string =>
  `${' '.repeat(indent)}${[name.padEnd(Math.max(0, 46 - indent)), ...rest].join('  ')}`.trimEnd()

/** A reverse-keyed item bears its positive name, so that a high figure is always good. */
const labelOf = (item: Item): string =>
  inEnglish(item.kind === 'rating' && item.resultLabel !== undefined ? item.resultLabel : item.shortLabel)

/** Names of dimensions, axes, groups and items by id. */
function namesOf(questionnaire: Questionnaire): Names {
  const { dimensions, nowAndWanted, axes, groups } = questionnaire
  const named = [...dimensions, ...nowAndWanted, ...axes, ...groups].map(({ id, name }): [string, string] => [id, inEnglish(name)])
  const items = questionnaire.pages.flatMap(({ items }) => items.map((item): [string, string] => [item.id, labelOf(item)]))
  return new Map([...items, ...named])
}

function headline(id: string, group: GroupResult, name: string): string {
  const { n, recruitment, populationSize, responseRate } = group
  const of = populationSize === null ? '' : ` of ${populationSize}`
  const rate = responseRate === null ? '' : `, response rate ${Math.round(responseRate * 100)} %`
  const label = name === id ? id : `${name} (${id})`
  return `${label}: ${n}${of} answered, ${recruitmentTexts[recruitment]}${rate}`
}

function typeLines(group: GroupResult, questionnaire: Questionnaire, names: Names): readonly string[] {
  if (group.type === null || group.n === 0) return []
  const positions = Object.entries(group.type.positions)
  return [
    line(2, 'Dialogue type', typeText(group.type, questionnaire)),
    ...positions.map(([axis, position]) => line(4, names.get(axis) ?? axis, estimateText(position, 'position'))),
  ]
}

/** What is wanted minus what is, in points 0–100 of the scale. */
function wantedLines({ nowAndWanted = {} }: GroupResult, names: Names): readonly string[] {
  const rows = Object.entries(nowAndWanted).map(([id, { difference, word }]) =>
    line(4, names.get(id) ?? id, estimateText(difference, 'difference'), wantedTexts[word]),
  )
  return rows.length === 0 ? [] : ['  Wanted minus now', ...rows]
}

/** Items are listed for groups only: with every unit it would be too long to read. */
function figureLines(group: GroupResult, questionnaire: Questionnaire, names: Names, withItems: boolean): readonly string[] {
  // The interval that the verdict rests on, not the one of this group now.
  const scores = Object.entries(group.dimensions).map(([id, { inference, verdict }]) =>
    line(2, names.get(id) ?? id, estimateText(inference, 'score'), verdictTexts[verdict]),
  )
  const isRating = (id: string): boolean =>
    !isOwnQuestion(id) && questionnaire.pages.some(({ items }) => items.some((item) => item.id === id && item.kind === 'rating'))
  const items = withItems ? Object.entries(group.items).filter(([id]) => isRating(id)) : []
  return [
    ...typeLines(group, questionnaire, names),
    ...wantedLines(group, names),
    ...scores,
    ...items.map(([id, { inference, verdict }]) => line(4, names.get(id) ?? id, estimateText(inference, 'score'), verdictTexts[verdict])),
    ...(withItems ? ownQuestionsAsText(group, questionnaire).map(({ indent, name, share }) => line(indent, name, share)) : []),
  ]
}

function groupLines(id: string, group: GroupResult | ReleasedGroup, questionnaire: Questionnaire, names: Names): readonly string[] {
  const name = names.get(id) ?? id
  if ('tier' in group && group.tier === 'hidden') return [`${name}: not shown: too few answers`]
  if ('tier' in group && group.tier === 'bands') {
    const words = Object.entries({ ...group.dimensions, ...group.positions })
    return [`${name}: few answers, words only`, ...words.map(([figure, word]) => line(2, names.get(figure) ?? figure, word))]
  }
  const figures = 'tier' in group ? group.figures : group
  const withItems = questionnaire.groups.some((known) => known.id === id)
  const warnings = figures.warnings.map((warning) => `  ${warningTexts[warning]}`)
  const describesOnly = figures.recruitment === 'selfSelected' ? ['  This describes those who chose to answer and nobody else.'] : []
  return [
    headline(id, figures, name),
    ...describesOnly,
    ...warnings,
    ...(figures.n === 0 ? [] : figureLines(figures, questionnaire, names, withItems)),
  ]
}

function gapLines(gaps: Result['gaps'], names: Names): readonly string[] {
  return Object.entries(gaps).flatMap(([key, { dimensions }]) => {
    const pair = key.split('-').map((group) => names.get(group) ?? group)
    const rows = Object.entries(dimensions).map(([id, gap]) =>
      line(4, names.get(id) ?? id, estimateText(gap.difference, 'difference'), gapText(gap)),
    )
    return rows.length === 0 ? [] : [`  ${pair.join(' minus ')}`, ...rows]
  })
}

function changeLines(changes: AnalysisReport['changes'], names: Names): readonly string[] {
  return Object.entries(changes).flatMap(([step, { groups, units }]) =>
    [...Object.entries(groups), ...Object.entries(units)].flatMap(([member, { dimensions, positions }]) => {
      const rows = Object.entries({ ...positions, ...dimensions })
      const lines = rows.map(([id, change]) =>
        line(4, names.get(id) ?? id, estimateText(change.difference, 'difference'), changeText(change)),
      )
      return lines.length === 0 ? [] : [`  ${step}  ${names.get(member) ?? member}`, ...lines]
    }),
  )
}

/** Slopes that could be computed; the others stand in the JSON with the reason. */
function slopeLines({ groups, units }: AnalysisReport['slopes'], names: Names): readonly string[] {
  return [...Object.entries(groups), ...Object.entries(units)].flatMap(([member, { dimensions, positions }]) => {
    const rows = Object.entries({ ...positions, ...dimensions }).filter(([, { word }]) => word !== 'none')
    const lines = rows.map(([id, slope]) => line(4, names.get(id) ?? id, `${slope.rounds.join(', ')}  ${slopeText(slope)}`))
    return lines.length === 0 ? [] : [`  ${names.get(member) ?? member}`, ...lines]
  })
}

/** The text, with line breaks between lines and none at the end. */
export function analysisSummary(questionnaire: Questionnaire, report: AnalysisReport): string {
  const names = namesOf(questionnaire)
  const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', title, ...lines])
  const members = (of: AnalysisReport['last']['groups']): readonly string[] =>
    Object.entries(of).flatMap(([id, group]: readonly [string, GroupResult | ReleasedGroup]) => [
      '',
      ...groupLines(id, group, questionnaire, names),
    ])
  return [
    `${inEnglish(questionnaire.title)} (${questionnaire.id}, version ${questionnaire.version}); ${Math.round(report.last.level * 1000) / 10} % intervals`,
    ...(report.round === undefined ? [] : [`Round ${report.round}; all rounds: ${Object.keys(report.rounds ?? {}).join(', ')}`]),
    ...members(report.last.groups),
    ...members(report.last.units),
    ...section('Gaps', gapLines(report.last.gaps, names)),
    ...section('Changes', changeLines(report.changes, names)),
    ...section('Slopes', slopeLines(report.slopes, names)),
  ].join('\n')
}
