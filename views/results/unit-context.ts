/**
 * The context of one unit's page where the result is criteria: the unit stands where its group stood, under its own name.
 *
 * Called by the jobs that make result pages and their files. Tables are files of the whole, which hold the units too.
 */
import { narrowToUnit } from '../../analysis/disclosure/narrow-to-unit.ts'
import type { ResultContext, ResultRound } from './result-context.ts'
import { currentRound, scopeAddress, scopeName } from './result-context.ts'
import { unitHistoryNote } from './unit-history.ts'
import { unitLinks } from './unit-links.ts'
import { unitsBelowNote } from './units-below.ts'

/** Without what is told of the whole only: others beside it, values from elsewhere, open answers. */
function ofWholeAndUnits(context: ResultContext): Omit<ResultContext, 'questionnaire' | 'rounds'> {
  const { language, organisationKind, organisationName, roundTitle, year, unitNames, address, methods } = context
  const { look, publication, isSample } = context
  return {
    ...{ language, organisationKind, organisationName, roundTitle, year, unitNames, address, methods },
    ...(look === undefined ? {} : { look }),
    ...(publication === undefined ? {} : { publication }),
    ...(isSample === undefined ? {} : { isSample }),
  }
}

/** Null where nobody answers by unit, or the round has no such unit. */
export function unitContext(context: ResultContext, unit: string): ResultContext | null {
  const { questionnaire } = context
  const group = questionnaire.groups.find(({ byUnit }) => byUnit === true)
  if (group === undefined || !Object.hasOwn(currentRound(context).released.units, unit)) return null
  const name = scopeName(context, { unit })
  const ofUnit = (round: ResultRound): ResultRound => ({ ...round, released: narrowToUnit(round.released, group.id, unit) })
  const [first, ...others] = context.rounds
  return {
    ...ofWholeAndUnits(context),
    questionnaire: {
      ...questionnaire,
      groups: [{ ...group, name: Object.fromEntries(questionnaire.languages.map((language) => [language, name])) }],
      gaps: [],
    },
    rounds: [ofUnit(first), ...others.map(ofUnit)],
    pageAddress: scopeAddress(context, { unit }),
    ofUnit: {
      links: unitLinks(context, { unit }),
      below: unitsBelowNote(context, { unit }),
      history: unitHistoryNote(context, { unit }),
    },
  }
}
