/**
 * "How sure is this?": the side of each axis and the likeliest landscapes with their probabilities, and what would not have shown.
 */
import { hasInterval } from '../../analysis/estimate.ts'
import { poleName } from '../sentences/axis-words.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { probabilityWords } from '../sentences/probability-words.ts'
import type { TypeView } from './type-view.ts'
import { changesOf, currentRound } from './result-context.ts'

export interface SurenessView {
  readonly lead: string
  readonly sides: readonly { readonly axis: string; readonly words: string }[]
  readonly landscapes: readonly string[]
  /** At most two axes are open: the likeliest landscapes may stand at the first level. */
  readonly isNameable: boolean
  /** Where few answered; stands at the first level. */
  readonly rough: string | null
  readonly notes: readonly string[]
}

function sides({ context, voice, type }: TypeView): SurenessView['sides'] {
  return context.questionnaire.axes.flatMap((axis) => {
    const position = type.positions[axis.id]
    const probability = type.letterProbability[axis.id] ?? null
    const pole = position ? poleName(voice, axis, valueOf(position) ?? 0) : null
    if (probability === null || pole === null) return [{ axis: voice.say(axis.name), words: voice.t('results:axis.none') }]
    const key = type.openAxes.includes(axis.id) ? 'open' : 'sure'
    return [{ axis: voice.say(axis.name), words: voice.t(`results:sure.${key}`, { pole, share: probabilityWords(voice, probability) }) }]
  })
}

/** The likeliest three with at least 1 %, and "undecided" where it has that. */
function landscapes({ context, voice, type }: TypeView): readonly string[] {
  const { probabilities } = type
  if (probabilities === null) return []
  const named = context.questionnaire.types.map(({ letters, name }) => ({ name: voice.say(name), share: probabilities[letters] ?? 0 }))
  const likeliest = named.toSorted((first, second) => second.share - first.share).slice(0, 3)
  const undecided = { name: voice.t('results:undecided'), share: probabilities['undecided'] ?? 0 }
  return [...likeliest, undecided]
    .filter(({ share }) => share >= 0.01)
    .map(({ name, share }) => `${name} ${probabilityWords(voice, share)}`)
}

function notes({ context, voice, scope, figures, type }: TypeView): readonly string[] {
  const { t, format } = voice
  const margins = Object.values(type.positions).flatMap((position) =>
    hasInterval(position) ? [(position.upper - position.lower) / 2] : [],
  )
  const earlier = context.rounds.at(-2)
  const changes = earlier ? changesOf(context, earlier, currentRound(context), scope) : undefined
  const unseen = Object.values(changes?.positions ?? {}).flatMap(({ unseenBelow }) => (unseenBelow === null ? [] : [unseenBelow]))
  return [
    ...(margins.length > 0 ? [t('results:sure.margin', { points: format.whole(Math.ceil(Math.max(...margins))) })] : []),
    ...(unseen.length > 0 ? [t('results:sure.unseen', { points: format.whole(Math.ceil(Math.max(...unseen))) })] : []),
    ...(figures.warnings.includes('sizeUnknown') ? [t('results:warning.size_unknown')] : []),
    ...(figures.straightLiners.count > 0
      ? [t('results:straight_liners', { count: figures.straightLiners.count, of: figures.straightLiners.of })]
      : []),
  ]
}

export const typeSureness = (view: TypeView): SurenessView => ({
  lead: view.voice.t(`results:sure.${view.type.statement}`),
  sides: sides(view),
  landscapes: landscapes(view),
  isNameable: view.type.statement !== 'balanced' && view.type.statement !== 'none',
  rough: view.figures.warnings.includes('rough') ? view.voice.t('results:warning.rough') : null,
  notes: notes(view),
})
