/**
 * Dimensions, axes, facets and dialogue types as they stand in a file.
 */
import { exactly, id, letter, list, numberWithin, outsideId, record, reference } from './building-blocks.ts'
import { label, text } from './text-structure.ts'

/** More axes would make more types than anybody can write portraits for: 2⁶ = 64. */
export const mostAxes = 6

const meaning = {
  name: label(),
  description: text(),
  questions: list(text()),
  methods: list(outsideId()),
}

export const dimension = () =>
  exactly({ ...meaning, id: id(), low: text(), high: text(), minimumAnsweredShare: numberWithin(0.01, 1).optional() })

export const nowAndWanted = () => exactly({ ...meaning, id: id(), now: reference(), wanted: reference() })

const pole = () => exactly({ letter: letter(), name: label(), description: text() })

export const axis = () =>
  exactly({ ...meaning, id: id(), poles: list(pole(), { minimum: 2, maximum: 2, tooFew: 'poleCount', tooMany: 'poleCount' }) })

export const facet = () => exactly({ id: id(), name: label() })

export const facetRow = () => exactly({ id: id(), name: label(), items: record(reference()) })

export const dialogueType = () =>
  exactly({
    letters: reference(),
    landscape: outsideId(),
    name: label(),
    asName: label(),
    tagline: text(),
    portrait: text(),
    comesEasily: list(text()),
    blindSpots: list(text()),
    withTheGrain: list(text()),
    firstSteps: list(text()),
    questions: list(text()),
    methods: list(outsideId()),
  })
