/**
 * What the page of publishing needs to know of a round: what there is to show of each group, what stands against publishing, and which
 * parts it has. Called by the page and by the step, so that both see the same.
 */
import { sumOfCompletes } from '../../../data/counters.ts'
import { answersNeeded } from '../../../analysis/disclosure/answers-needed.ts'
import { groupBasis, isAboveSize } from '../../../analysis/group-basis.ts'
import type { PublicationChoice } from '../../../data/publication.ts'
import type { Round } from '../../../data/round.ts'
import { itemsOf } from '../../../questionnaires/columns.ts'
import type { PublicPart } from '../../../questionnaires/public-parts.ts'
import { publicParts } from '../../../questionnaires/public-parts.ts'
import type { GroupReadiness, ReleaseBlock } from '../../../views/manage/publishing/publishing-input.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { questionnaireOfRound } from '../../questionnaire-of-round.ts'
import { everybody } from '../../results/readers.ts'
import { roundsTogether } from '../../results/rounds-together.ts'
import { samplingDesignOf } from '../../results/sampling-design-of.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { groupName, roundTitle } from '../rounds/find-round.ts'

/** The parts that a round has at all; the others need no box. */
export function partsOffered({ round, questionnaire }: FoundRound): readonly PublicPart[] {
  const byUnit = questionnaire.groups.some((group) => group.byUnit === true && round.groups.some((asked) => asked.group === group.id))
  const missing: Readonly<Partial<Record<PublicPart, boolean>>> = {
    backgrounds: !itemsOf(questionnaire).some(({ background }) => background === true),
    gaps: questionnaire.gaps.length === 0,
    years: round.previousRound === null,
    units: !byUnit || round.terms.unitAudience !== 'allUnits',
    ownQuestions: round.terms.ownQuestions.length === 0,
    priority: questionnaire.overallItem === undefined,
  }
  return publicParts.filter((part) => missing[part] !== true)
}

/** Whether a group answers by unit and respondents were told that not everybody sees the units. */
export const promisesUnits = ({ round, questionnaire }: FoundRound): boolean =>
  round.terms.unitAudience !== 'allUnits' &&
  questionnaire.groups.some(({ id, byUnit }) => byUnit === true && round.groups.some(({ group }) => group === id))

/** Answers by group, from the counters. */
async function answersByGroup({ store }: Dependencies, { id }: Round): Promise<ReadonlyMap<string, number>> {
  const completes = await store.counters.completes(id)
  const groups = Map.groupBy(completes, ({ group }) => group)
  return new Map([...groups].map(([group, rows]) => [group, sumOfCompletes(rows)]))
}

/** Each group that was asked, in the questionnaire's order, with what is shown of it to everybody who may see it. */
export async function readinessOf(
  dependencies: Dependencies,
  found: FoundRound,
  language: ScreenLanguage,
): Promise<readonly GroupReadiness[]> {
  const { round, questionnaire } = found
  const released = (await roundsTogether(dependencies, round, everybody)).at(-1)?.released
  const answers = await answersByGroup(dependencies, round)
  const asked = questionnaire.groups.filter(({ id }) => round.groups.some(({ group }) => group === id))
  return asked.map(({ id, byUnit }) => ({
    group: id,
    name: groupName(found, id, language),
    answers: answers.get(id) ?? 0,
    tier: released?.groups[id]?.tier ?? 'hidden',
    needs: answersNeeded(released ?? round, byUnit === true),
  }))
}

/** What stands against publishing what was chosen: a group in which nobody answered, or more than were asked. */
export async function blocksOf(
  { store }: Dependencies,
  { round, questionnaire }: FoundRound,
  { groupsNotShown }: Pick<PublicationChoice, 'groupsNotShown'>,
  groups: readonly Pick<GroupReadiness, 'group' | 'name' | 'answers'>[],
): Promise<readonly ReleaseBlock[]> {
  const design = samplingDesignOf(round, await store.rounds.units(round.id))
  const completes = await store.counters.completes(round.id)
  const usable = groups.filter(({ answers }) => answers > 0).length
  return groups.flatMap(({ group, name, answers }): readonly ReleaseBlock[] => {
    if (groupsNotShown.includes(group)) return []
    if (answers === 0) return [{ kind: 'emptyGroup', name, only: usable === 0 }]
    const units = completes.flatMap((each) => (each.group === group && each.unit !== null && each.completes > 0 ? [each.unit] : []))
    const basis = groupBasis(questionnaire, group, design, units)
    const size = Math.min(basis.populationSize ?? Infinity, basis.invited ?? Infinity)
    return isAboveSize(answers, basis) ? [{ kind: 'aboveSize', name, answers, size, only: groups.length < 2 }] : []
  })
}

/** Titles of earlier rounds of this questionnaire whose results nobody released, the oldest first. */
export async function earlierNotPublic(
  dependencies: Dependencies,
  found: FoundRound,
  language: ScreenLanguage,
): Promise<readonly string[]> {
  const { store } = dependencies
  const titles: string[] = []
  const known = new Set([found.round.id])
  for (let id = found.round.previousRound; id !== null && !known.has(id);) {
    known.add(id)
    const round = await store.rounds.find(id)
    if (round === undefined || round.questionnaire !== found.round.questionnaire) break
    const questionnaire = await questionnaireOfRound(dependencies, round)
    if (round.state === 'closed') titles.unshift(roundTitle({ ...found, round, questionnaire }, language))
    id = round.previousRound
  }
  return titles
}
