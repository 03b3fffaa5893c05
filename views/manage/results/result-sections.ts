/**
 * The way through a result: each section that the page has, by its name and its place. Called by the workbench.
 */
import type { CriteriaPage } from '../../results/criteria-result-page.ts'
import type { DialogueTypePage } from '../../results/dialogue-type-result-page.ts'
import type { LinkView } from '../../templates/layout/layout-view.ts'
import type { Translate } from '../../translate.ts'

/** A result page with the kind that says how it is drawn. */
export type ResultBody =
  { readonly kind: 'criteria'; readonly page: CriteriaPage } | { readonly kind: 'dialogueType'; readonly page: DialogueTypePage }

type Place = readonly [id: string, words: string, stands: boolean]

const criteriaPlaces = (page: CriteriaPage): readonly Place[] => [
  ['overview', 'results:section.overview', page.overview !== null],
  ['findings', 'workbench:section.findings', page.groups.length > 0],
  ['distributions', 'results:section.distribution', page.distributions.length > 0],
  ['backgrounds', 'background:section', page.backgrounds.length > 0],
  ['priority', 'priority:title', page.priority !== null],
  ['gaps', 'results:section.gap', page.gaps.length + page.gapNotes.length > 0],
  ['years', 'results:section.years', page.years !== null],
  ['reference', 'reference:title', page.reference !== null],
  ['comments', 'comments:public.title', page.comments !== null],
  ['questions', 'results:section.questions', page.talk.length > 0],
  ['sure', 'results:section.sure', true],
]

const typePlaces = ({ shown, units, unitLinks, reference, comments }: DialogueTypePage): readonly Place[] => [
  ['overview', 'results:section.axes', shown !== null],
  ['portrait', 'workbench:section.portrait', (shown?.portraits.length ?? 0) > 0],
  ['facets', 'results:section.facets', (shown?.facets ?? null) !== null],
  ['years', 'results:section.years', (shown?.years ?? null) !== null],
  ['questions', 'results:section.questions', shown !== null],
  ['reference', 'reference:title', reference !== null],
  ['comments', 'comments:public.title', comments !== null],
  ['units', 'results:section.units', units !== null || unitLinks.length > 0],
]

/** Links to the sections that stand on the page, in its order. */
export function resultSections(t: Translate, body: ResultBody): readonly LinkView[] {
  const places = body.kind === 'criteria' ? criteriaPlaces(body.page) : typePlaces(body.page)
  return places.filter(([, , stands]) => stands).map(([id, words]) => ({ href: `#${id}`, label: t(words) }))
}
