/**
 * Table of slopes: the change a year over three rounds or more, by group and unit. Those that could not be computed are left out.
 */
import { hasInterval } from '../../analysis/estimate.ts'
import type { GroupSlopes, SlopeResult } from '../../analysis/result.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound, scopeName, slopesOfScope } from '../results/result-context.ts'
import { movedTowards } from '../sentences/axis-words.ts'
import type { Voice } from '../sentences/voice.ts'
import { axisOf, subjectLabel } from './comparison-tables.ts'
import { scopes } from './shown-groups.ts'
import type { Cell, Column, ColumnKind, Table } from './table.ts'
import { column, estimateCells, estimateColumns } from './table.ts'

const families = ['positions', 'dimensions', 'items'] as const

const own = ({ t }: Voice, key: string, kind: ColumnKind): Column => ({ label: t(`slope:column.${key}`), kind })

function columns(voice: Voice): readonly Column[] {
  const [, ...ends] = estimateColumns(voice, 'score')
  return [
    column(voice, 'subject', 'text'),
    column(voice, 'group', 'text'),
    own(voice, 'rounds', 'text'),
    own(voice, 'per_year', 'score'),
    ...ends,
    column(voice, 'adjusted_p', 'p'),
    column(voice, 'finding', 'text'),
    own(voice, 'unseen', 'score'),
  ]
}

/** One row a scope and a dimension, axis or item. */
export function slopeTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const rowsOf = (name: string, family: keyof GroupSlopes, slopes: GroupSlopes): readonly (readonly Cell[])[] =>
    Object.entries(slopes[family]).flatMap(([id, { perYear, rounds, adjustedP, word, unseenBelow }]: [string, SlopeResult]) =>
      hasInterval(perYear)
        ? [
            [
              ...[subjectLabel(context, family, id), name, rounds.join(', ')],
              ...estimateCells(voice, perYear, null),
              adjustedP,
              (family === 'positions' ? movedTowards(voice, axisOf(context, id), word) : null) ?? voice.t(`slope:word.${word}`),
              unseenBelow,
            ],
          ]
        : [],
    )
  const rows = scopes(context, currentRound(context)).flatMap((scope) => {
    const slopes = slopesOfScope(context, scope)
    return slopes ? families.flatMap((family) => rowsOf(scopeName(context, scope), family, slopes)) : []
  })
  return { id: 'slopes', title: voice.t('slope:table'), columns: columns(voice), rows }
}
