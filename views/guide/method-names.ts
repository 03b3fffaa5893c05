/**
 * Names of the dialogue guide's methods wherever else a page speaks of them: results, reports, the development plan.
 *
 * The server gives the names of one language along; the guide's own pages have the whole method.
 */
import type { GuideMethod } from '../../questionnaires/guide/guide.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'

/** By id, in one language. */
export type MethodNames = Readonly<Record<string, string>>

export interface MethodChoice {
  readonly id: string
  readonly name: string
}

export const methodNames = (methods: readonly Pick<GuideMethod, 'id' | 'name'>[], language: ScreenLanguage): MethodNames =>
  Object.fromEntries(methods.map(({ id, name }) => [id, name[language]]))

/** The page of a method of the guide. */
export const guideMethodAddress = (id: string): string => `/guide/methods/${id}`

/** Methods that the guide has, without repeats, in the order given: an old questionnaire may point to one that is gone. */
export const methodChoices = (names: MethodNames, ids: readonly string[]): readonly MethodChoice[] =>
  [...new Set(ids)].flatMap((id) => {
    const name = Object.hasOwn(names, id) ? names[id] : undefined
    return name === undefined ? [] : [{ id, name }]
  })

/** The same as links to their pages. */
export const methodLinks = (names: MethodNames, ids: readonly string[]): readonly LinkView[] =>
  methodChoices(names, ids).map(({ id, name }) => ({ href: guideMethodAddress(id), label: name }))

/** Every method there is, by name. */
export const allMethods = (names: MethodNames, locale: string): readonly MethodChoice[] =>
  methodChoices(names, Object.keys(names)).toSorted((one, other) => one.name.localeCompare(other.name, locale))
