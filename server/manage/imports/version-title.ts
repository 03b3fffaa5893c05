/**
 * A questionnaire by its title, with its version where there are several.
 */
import type { Organisation } from '../../../data/organisation.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'

export function versionTitle(
  { library }: Pick<Dependencies, 'library'>,
  { organisation, questionnaire }: { readonly organisation: Organisation; readonly questionnaire: Questionnaire },
  language: ScreenLanguage,
): string {
  const title = textFor(questionnaire.title, { language, organisationKind: organisation.kind })
  // An organisation's own ones are not in the library: they always say which version they are.
  if (library.versionsOf(questionnaire.id).length === 1) return title
  return translatorFor(language)('import:version', { title, version: questionnaire.version })
}
