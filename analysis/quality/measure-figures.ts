/**
 * The figures of quality of one measure, as plain numbers from its covariances.
 *
 * Called by `measureQuality`, and again and again by `leavesAnswersOpen`, which asks what they would be with other answers.
 */
import { alphaWithoutEach, cronbachAlpha, restCorrelations } from './cronbach-alpha.ts'
import type { SquareMatrix } from './covariances.ts'
import { correlationMatrix } from './covariances.ts'
import { mcdonaldOmega } from './mcdonald-omega.ts'

/** `rest`, `without`: in the order of the items. */
export interface MeasureFigures {
  readonly alpha: number
  readonly rest: readonly (number | null)[]
  readonly without: readonly number[]
  /** Null where one factor does not describe the items. */
  readonly omega: number | null
}

export const figuresWithoutOmega = (covariances: SquareMatrix): Omit<MeasureFigures, 'omega'> => ({
  alpha: cronbachAlpha(covariances),
  rest: restCorrelations(covariances),
  without: alphaWithoutEach(covariances),
})

export const omegaOf = (covariances: SquareMatrix): number | null => mcdonaldOmega(correlationMatrix(covariances))
