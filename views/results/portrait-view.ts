/**
 * A landscape with all its words: portrait, what comes easily, blind spots, with the grain, first steps, questions, methods.
 */
import type { DialogueType } from '../../questionnaires/meaning.ts'
import type { MethodNames } from '../guide/method-names.ts'
import { methodLinks } from '../guide/method-names.ts'
import type { Voice } from '../sentences/voice.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import { landscapeDrawing } from './landscape-drawing.ts'

export interface PortraitView {
  readonly name: string
  readonly tagline: string
  readonly drawing: string | null
  readonly portrait: string
  readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly methods: readonly LinkView[]
}

/** Lists without lines are left out. */
export function portraitView(voice: Voice, type: DialogueType, methods: MethodNames): PortraitView {
  const { t, say } = voice
  const lists = [
    { title: t('results:portrait.comes_easily'), lines: type.comesEasily },
    { title: t('results:portrait.blind_spots'), lines: type.blindSpots },
    { title: t('results:portrait.with_the_grain'), lines: type.withTheGrain },
    { title: t('results:portrait.first_steps'), lines: type.firstSteps },
    { title: t('results:portrait.questions'), lines: type.questions },
  ]
  return {
    name: say(type.name),
    tagline: say(type.tagline),
    drawing: landscapeDrawing(type.landscape),
    portrait: say(type.portrait),
    lists: lists.filter(({ lines }) => lines.length > 0).map(({ title, lines }) => ({ title, lines: lines.map(say) })),
    methods: methodLinks(methods, type.methods),
  }
}
