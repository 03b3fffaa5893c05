/**
 * The last section of a report: how it was computed in brief, where the result and its files are, licence, and how to cite it.
 */
import type { ResultKind } from '../../questionnaires/questionnaire.ts'
import { resultTables } from '../tables/result-tables.ts'
import type { MethodKind } from '../results/figure-parts.ts'
import { methodWords } from '../results/figure-parts.ts'
import { publicationView } from '../results/publication-view.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { contextVoice, currentRound } from '../results/result-context.ts'
import type { ReportFacts } from './report-facts.ts'
import { resultAddress, scopeTitle } from './report-facts.ts'
import type { ReportBlock, SectionDraft } from './report-block.ts'
import { headed, linesBlock } from './report-block.ts'

const ofCriteria: readonly MethodKind[] = ['scores', 'distribution', 'importance', 'gaps', 'changes', 'quality']

const kinds: Readonly<Record<ResultKind, readonly MethodKind[]>> = {
  criteria: [...ofCriteria, 'wanted'],
  nowAndWanted: ['wanted', ...ofCriteria],
  dialogueType: ['positions', 'landscapes', 'scores', 'changes'],
}

/** The section that shows such figures, where it may be left out. */
const sections: Partial<Readonly<Record<MethodKind, string>>> = {
  wanted: 'now-and-wanted',
  distribution: 'distributions',
  importance: 'priority',
  gaps: 'gaps',
  changes: 'years',
  quality: 'quality',
}

function howComputed(context: ResultContext, { publicUrl }: ReportFacts, told: readonly string[]): readonly ReportBlock[] {
  const voice = contextVoice(context)
  const isShown = (kind: MethodKind): boolean => {
    const section = sections[kind]
    return section === undefined || told.includes(section)
  }
  const words = kinds[context.questionnaire.resultKind].filter(isShown).flatMap((kind) => methodWords(voice, kind))
  const hidden = voice.t('report:hidden', { least: currentRound(context).released.smallestCell })
  const more = [{ href: `${publicUrl}/method`, label: voice.t('method:title') }]
  return [
    { kind: 'list', lines: [...words, hidden] },
    { kind: 'addresses', links: more },
  ]
}

function whereItIs(context: ResultContext, scope: ResultScope, facts: ReportFacts): readonly ReportBlock[] {
  const { t } = contextVoice(context)
  const page = { href: resultAddress(context, scope, facts), label: t('report:online') }
  const files = resultTables(context).map(({ id, title }) => ({
    href: `${facts.publicUrl}${context.address}/tables/${id}.csv`,
    label: title,
  }))
  return [
    { kind: 'addresses', links: [page] },
    { kind: 'files', links: files },
  ]
}

function citation(context: ResultContext, scope: ResultScope, facts: ReportFacts): string {
  const { t, format } = contextVoice(context)
  const values = {
    organisation: context.organisationName,
    year: context.year,
    title: scopeTitle(context, scope),
    address: resultAddress(context, scope, facts),
    day: format.day(facts.today),
  }
  return t('report:citation', values)
}

/** `told`: ids of the report's other sections. */
export function methodSection(context: ResultContext, scope: ResultScope, facts: ReportFacts, told: readonly string[]): SectionDraft {
  const { t } = contextVoice(context)
  const licence = t(facts.released === null ? 'report:licence.not_yet' : 'report:licence.text')
  const fingerprint = publicationView(context)?.fingerprint?.whole
  const checked = fingerprint === undefined ? null : `${t('publishing:page.whole')} ${fingerprint}`
  return {
    id: 'method',
    title: t('report:section.method'),
    blocks: [
      ...headed(t('report:how'), howComputed(context, facts, told)),
      ...headed(t('report:where'), whereItIs(context, scope, facts)),
      ...headed(t('report:licence.title'), linesBlock([licence, checked])),
      ...headed(t('report:cite'), linesBlock([citation(context, scope, facts)])),
    ],
  }
}
