/**
 * What is being imported, in words: the questionnaire and the year.
 */
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { ImportSetting } from './import-setting.ts'
import { versionTitle } from './version-title.ts'

export const importTitle = (dependencies: Pick<Dependencies, 'library'>, setting: ImportSetting, language: ScreenLanguage): string =>
  `${versionTitle(dependencies, setting, language)} ${setting.waiting.plan.year}`
