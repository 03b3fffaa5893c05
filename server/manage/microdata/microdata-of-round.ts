/**
 * The microdata of a closed round, made anew each time: from the moment it is made, nobody adds answers to the round.
 */
import type { Microdata } from '../../../analysis/disclosure/microdata.ts'
import { microdata } from '../../../analysis/disclosure/microdata.ts'
import type { MicrodataSubject } from '../../../views/manage/microdata-words.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { unitName } from '../../unit-name.ts'
import type { FoundRound } from '../rounds/find-round.ts'

/** Marks the round as seen first, then reads its answers. */
export async function microdataOf({ store }: Dependencies, { round, questionnaire }: FoundRound): Promise<Microdata> {
  if (!round.resultsSeen) await store.rounds.markResultsSeen([round.id])
  const units = await store.rounds.units(round.id)
  const [responses, texts] = [await store.responses.ofRound(round.id), await store.texts.ofRound(round.id)]
  return microdata({ questionnaire, responses, texts, units, smallestCell: round.smallestCell, seed: round.seed })
}

/** What the words about a round's microdata are made from. */
export async function subjectOf({ store }: Dependencies, found: FoundRound, language: ScreenLanguage): Promise<MicrodataSubject> {
  const units = await store.rounds.units(found.round.id)
  return {
    questionnaire: found.questionnaire,
    organisationKind: found.organisation.kind,
    language,
    unitNames: Object.fromEntries(units.map(({ unit, name }) => [unit, unitName(name, language)])),
    groups: found.round.groups.map(({ group }) => group),
  }
}
