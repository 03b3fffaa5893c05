/**
 * What keeps two rounds from being one line: a new council between them, or a question that has changed. Marks for the chart, and notes.
 *
 * Called by the criteria over the years.
 */
import { placeInTime } from '../../analysis/place-in-time.ts'
import { termOn, termsBetween } from '../../questionnaires/council-terms.ts'
import type { YearMark } from '../charts/year-marks.ts'
import type { ResultContext, ResultRound } from './result-context.ts'
import { changesOf, contextVoice, steps } from './result-context.ts'

type Step = readonly [ResultRound, ResultRound]

/** When a round of the context was, in years. */
export const placeOf = ({ rounds }: ResultContext, round: ResultRound): number =>
  placeInTime(
    rounds.map(({ year }) => year),
    rounds.indexOf(round),
  )

const isCounty = ({ organisationKind }: ResultContext): boolean => organisationKind === 'county'
const councilKey = (context: ResultContext): string => (isCounty(context) ? 'county_council' : 'council')

/** The groups shown that sat in another council term in the later round; none where a round's day is not known. */
function renewedGroups({ questionnaire }: ResultContext, groups: readonly string[], [earlier, later]: Step) {
  const [then, now] = [earlier.day, later.day]
  if (then === undefined || now === undefined) return []
  return questionnaire.groups.filter((group) => groups.includes(group.id) && termsBetween(group, then, now))
}

const isBroken = (context: ResultContext, groups: readonly string[], dimension: string, [earlier, later]: Step): boolean =>
  groups.some((group) => changesOf(context, earlier, later, { group })?.dimensions[dimension]?.word === 'break')

/** Marks between neighbouring rounds for the groups that the chart of one criterion shows. */
export function marksBetween(context: ResultContext, groups: readonly string[], dimension: string): readonly YearMark[] {
  const { t } = contextVoice(context)
  return steps(context).flatMap((step): readonly YearMark[] => {
    const at = (placeOf(context, step[0]) + placeOf(context, step[1])) / 2
    const isRenewed = renewedGroups(context, groups, step).length > 0
    return [
      ...(isRenewed ? [{ at, kind: 'people' as const, label: t(`trend:label.${councilKey(context)}`) }] : []),
      ...(isBroken(context, groups, dimension, step) ? [{ at, kind: 'question' as const, label: t('trend:label.question') }] : []),
    ]
  })
}

/** One sentence or two for each step between which a new council began, whichever of its groups are shown. */
export function councilNotes(context: ResultContext, groups: readonly string[]): readonly string[] {
  const { t, format } = contextVoice(context)
  return steps(context).flatMap((step) => {
    const [group] = renewedGroups(context, groups, step)
    if (group === undefined) return []
    const [earlier, later] = step
    const began = termOn(group, later.day ?? '')?.from
    const rounds = { earlier: earlier.label, later: later.label }
    if (began === undefined) return [t('trend:note.between', rounds)]
    return [t(`trend:note.${councilKey(context)}`, { ...rounds, day: format.day(began) })]
  })
}
