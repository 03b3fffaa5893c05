/**
 * `data.json`: every published figure of a round with what must be known beside it. A job of the workshop.
 *
 * Keys are sorted, so that the same figures are the same bytes. What the fields mean stands in the codebook.
 */
import { releasedJson } from '../../analysis/released-json.ts'
import { canonicalJson } from '../../questionnaires/canonical-json.ts'
import { textHash } from '../../questionnaires/text-hash.ts'
import { currentRound } from '../results/result-context.ts'
import { translatorFor } from '../translate.ts'
import type { ByLanguage, OpenDataSource } from './open-data-source.ts'
import { inEveryLanguage, licence, textInEveryLanguage } from './open-data-source.ts'

/** Raised where a program that reads the file would have to be changed. */
const formatVersion = 1

/** How to name the source. */
export const citations = ({ context, title, version }: OpenDataSource): ByLanguage =>
  inEveryLanguage((language) =>
    translatorFor(language)('open-data:citation', {
      organisation: context.organisationName,
      year: context.year,
      survey: title[language],
      version,
    }),
  )

function about(source: OpenDataSource, resultHash: string) {
  const { context, title, units, opensOn, closesOn, version } = source
  const { questionnaire, organisationName, organisationKind, publication } = context
  const round = currentRound(context)
  const shown = questionnaire.groups.filter(({ id }) => id in round.released.groups)
  return {
    format: { name: 'puntari-open-data', version: formatVersion },
    program: { name: 'Puntari', version },
    licence,
    citation: citations(source),
    codebook: 'codebook.json',
    organisation: { name: organisationName, kind: organisationKind },
    survey: { title, questionnaire: questionnaire.id, version: questionnaire.version },
    year: context.year,
    /** Names this round in the keys of changes and slopes. */
    round: round.label,
    earlierRounds: context.rounds.slice(0, -1).map(({ label, year }) => ({ label, year })),
    days: { opened: opensOn, closed: closesOn, published: publication?.frozen?.on ?? null },
    groups: Object.fromEntries(shown.map(({ id, name }) => [id, textInEveryLanguage(context, name)])),
    units: Object.fromEntries(Object.entries(units).filter(([id]) => Object.hasOwn(round.released.units, id))),
    /** SHA-256 of `result` as it stands here, and of the figures as they were frozen, before anything was chosen not to be public. */
    hash: { result: resultHash, frozen: publication?.frozen?.hash ?? null },
  }
}

/** The file's text. */
export function openDataFile(source: OpenDataSource): string {
  const result = releasedJson(currentRound(source.context).released)
  return `${canonicalJson({ about: about(source, textHash(canonicalJson(result))), result })}\n`
}
