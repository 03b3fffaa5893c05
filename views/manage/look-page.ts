/**
 * The page where an organisation chooses the colour and the logo of its pages, with a sample of how the colour is used.
 */
import type { AccentColours, Scheme } from '../look/accent-colours.ts'
import { accentColours, darkScheme, lightScheme } from '../look/accent-colours.ts'
import type { FileFieldView, ProblemView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf, problemViews } from './form-problem.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** Colours to begin with; each can be read as it is. Names: `look:suggestion`. */
export const suggestedColours = [
  { name: 'lake', colour: '#1f629c' },
  { name: 'night', colour: '#23395d' },
  { name: 'sea', colour: '#00636b' },
  { name: 'heather', colour: '#7d4595' },
  { name: 'brick', colour: '#9c2f1c' },
  { name: 'bark', colour: '#6a4a1d' },
] as const

/** `typed`: as it stands in the field. `chosen`: the colour that it says, where it says one. */
export interface LookInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly typed: string
  readonly chosen: string | null
  /** Whether the organisation has a colour of its own now. */
  readonly hasColour: boolean
  readonly logo?: { readonly href: string; readonly width: number; readonly height: number }
  readonly problems: readonly FormProblem[]
  readonly saved: boolean
}

/** One scheme of the sample, with the grounds it stands on. */
export interface SamplePanel extends AccentColours {
  readonly ground: string
  readonly onAccent: string
  readonly text: string
}

export interface LookSample {
  readonly sentences: readonly string[]
  readonly panels: readonly SamplePanel[]
}

export interface LookPage extends StaffPage {
  readonly action: string
  readonly logoAction: string
  readonly backHref: string
  readonly problems: readonly ProblemView[]
  readonly saved: boolean
  readonly colourField: TextFieldView
  readonly suggestions: readonly { readonly value: string; readonly label: string }[]
  readonly sample?: LookSample
  readonly hasColour: boolean
  readonly logo?: NonNullable<LookInput['logo']>
  readonly logoField: FileFieldView
}

function panelOf(chosen: string, scheme: Scheme): SamplePanel {
  const { surface, onAccent, texts } = scheme
  return { ...accentColours(chosen, scheme), ground: surface, onAccent, text: texts[0] ?? onAccent }
}

function sampleOf(t: Translate, chosen: string): LookSample {
  const [light, dark] = [panelOf(chosen, lightScheme), panelOf(chosen, darkScheme)]
  const first = light.accent === chosen ? t('look:readable') : t('look:darkened', { colour: chosen, used: light.accent })
  return { sentences: [first, t('look:dark', { used: dark.accent })], panels: [light, dark] }
}

export function lookPage(visit: StaffVisit, input: LookInput): LookPage {
  const { organisation, problems, chosen, logo } = input
  const t = translatorFor(visit.language)
  const own = `/manage/organisations/${organisation.id}`
  return {
    ...staffPage(visit, { title: t('look:title'), width: 'form', organisation, failed: problems.length > 0, form: 'look' }),
    action: `${own}/look`,
    logoAction: `${own}/look/logo`,
    backHref: own,
    problems: problemViews(t, problems),
    saved: input.saved,
    colourField: {
      id: 'accent',
      name: 'accent',
      label: t('look:colour'),
      help: t('look:colourHelp'),
      value: input.typed,
      short: true,
      maxLength: 40,
      ...errorOf(t, problems, 'accent'),
    },
    suggestions: suggestedColours.map(({ name, colour }) => ({ value: colour, label: t(`look:suggestion.${name}`) })),
    ...(chosen === null ? {} : { sample: sampleOf(t, chosen) }),
    hasColour: input.hasColour,
    ...(logo === undefined ? {} : { logo }),
    logoField: {
      id: 'file',
      name: 'file',
      label: t(logo === undefined ? 'look:logoFile' : 'look:logoOther'),
      help: t('look:logoHelp'),
      accept: '.png,.jpg,.jpeg,image/png,image/jpeg',
      ...errorOf(t, problems, 'file'),
    },
  }
}
