/**
 * The 16 landscapes with the share of persons whose own picture falls into each.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { isSuppressed } from '../../analysis/estimate.ts'
import type { MatrixCell } from '../charts/matrix-chart.ts'
import { matrixChart } from '../charts/matrix-chart.ts'
import { shareWords, valueOf } from '../sentences/estimate-words.ts'
import type { Voice } from '../sentences/voice.ts'
import { missing, rowsWhere } from '../tables/table.ts'
import { landscapeTable } from '../tables/type-tables.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { baseOf } from './figure-base.ts'
import { figureView } from './figure-parts.ts'
import { scopeAddress } from './result-context.ts'
import type { TypeView } from './type-view.ts'

/** Steps of the shading, which the style sheet's share-0 … share-5 show. */
export function shareStep(share: number): number {
  if (share <= 0) return 0
  return 1 + [0.05, 0.15, 0.25, 0.4].filter((bound) => share >= bound).length
}

export interface MatrixView {
  readonly cells: readonly MatrixCell[]
  readonly figure: FigureView
}

/** Nearly all: disclosure control left only "over 90 %". */
const isCapped = (share: Estimate): boolean => isSuppressed(share) && share.band === 'high'

interface Picture {
  readonly name: string
  readonly share: string
}

/** The commonest, said before the picture: two, or all that tie with them where these are at most three. Shares tie as they are shown. */
function commonest({ t }: Voice, pictures: readonly Picture[]): string {
  const tiedWith = (one: Picture | undefined): readonly Picture[] => pictures.filter(({ share }) => share === one?.share)
  const first = tiedWith(pictures[0])
  const [one, other, third, ...others] = first.length > 1 ? first : [...first, ...tiedWith(pictures[1])]
  if (one === undefined) return t('results:matrix.none')
  if (first.length > 3) return t('results:matrix.tied', { number: first.length, share: one.share })
  if (other === undefined || others.length > 0) return t('results:matrix.one', { ...one })
  const two = { ...one, other: other.name, otherShare: other.share }
  return third === undefined
    ? t('results:matrix.two', two)
    : t('results:matrix.three', { ...two, third: third.name, thirdShare: third.share })
}

function finding({ context, voice, type }: TypeView): string {
  const capped = context.questionnaire.types.find(({ letters }) => {
    const share = type.personShares[letters]
    return share !== undefined && isCapped(share)
  })
  if (capped) return voice.t('results:matrix.over', { name: voice.say(capped.name), share: voice.format.percent(0.9) })
  const shares = context.questionnaire.types
    .map(({ letters, name }) => ({
      name: voice.say(name),
      share: valueOf(type.personShares[letters] ?? { suppressed: 'complementary' }) ?? 0,
    }))
    .filter(({ share }) => share > 0)
    .toSorted((first, second) => second.share - first.share)
  return commonest(
    voice,
    shares.map(({ name, share }) => ({ name, share: voice.format.percent(share) })),
  )
}

export function typeMatrix(view: TypeView): MatrixView {
  const { context, voice, type, scope, name } = view
  const cells = context.questionnaire.types.map(({ letters, name: own }): MatrixCell => {
    const estimate = type.personShares[letters]
    const share = estimate ? valueOf(estimate) : null
    if (estimate && isCapped(estimate)) return { name: voice.say(own), share: shareWords(voice, estimate), step: 5 }
    // As in the table: nobody is 0 %, and hidden beside a capped one is a dash.
    return { name: voice.say(own), share: share === null ? missing : voice.format.percent(share), step: shareStep(share ?? 0) }
  })
  const table = rowsWhere(landscapeTable(context), (row) => row[1] === name)
  return {
    cells,
    figure: figureView(context, {
      id: 'landscapes',
      sentence: finding(view),
      base: baseOf(context, [scope]),
      picture: { chart: matrixChart({ cells, locale: voice.locale }), inPage: false },
      legend: voice.t('results:matrix.legend'),
      table,
      method: 'landscapes',
      page: scopeAddress(context, scope),
    }),
  }
}
