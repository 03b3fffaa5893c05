/**
 * What the page of a round says of its publication. Called by `roundStory` for everybody who is not of the staff.
 */
import type { Round } from '../../data/round.ts'
import type { TextByLanguage } from '../../questionnaires/own-questions.ts'
import type { Foreword, PublicationContext } from '../../views/results/publication-context.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import { screenLanguages } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { publicChoice } from './public-rounds.ts'

const isWritten = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''

/** In the page's language, else in the first that it is written in: the municipality's words are better read in another than not at all. */
function forewordIn(foreword: TextByLanguage, language: ScreenLanguage): Foreword | null {
  const own = foreword[language]
  if (isWritten(own)) return { text: own }
  const written = screenLanguages.find((each) => isWritten(foreword[each]))
  return written === undefined ? null : { text: foreword[written] ?? '', language: written }
}

export async function publicationOf(
  dependencies: Pick<Dependencies, 'store'>,
  round: Round,
  language: ScreenLanguage,
): Promise<PublicationContext> {
  const { parts, groupsNotShown, foreword } = await publicChoice(dependencies, round)
  const frozen = (await dependencies.store.publications.find(round.id))?.frozen ?? null
  return { parts, groupsNotShown, foreword: forewordIn(foreword, language), frozen }
}
