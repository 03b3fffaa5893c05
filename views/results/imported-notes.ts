/**
 * That the answers of a round were imported, and from where: said wherever the quality of a result is spoken of.
 */
import type { ResultContext } from './result-context.ts'
import { contextVoice, currentRound } from './result-context.ts'

/** Of the round that the page is about: stands above its figures. */
export function importedNote(context: ResultContext): readonly string[] {
  const { imported } = currentRound(context)
  return imported === undefined ? [] : [contextVoice(context).t('import:result.current', { source: imported })]
}

/** Of the round that the page is about, then of those before it. */
export function importedNotes(context: ResultContext): readonly string[] {
  const { t } = contextVoice(context)
  const current = currentRound(context)
  const earlier = context.rounds.filter((round) => round !== current)
  return [
    ...importedNote(context),
    ...earlier.flatMap(({ label, imported }) => (imported === undefined ? [] : [t('import:result.earlier', { label, source: imported })])),
  ]
}
