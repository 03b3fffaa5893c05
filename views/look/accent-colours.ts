/**
 * From the colour that an organisation chose to colours that everybody can read, for the light and the dark scheme.
 *
 * The light scheme darkens it and the dark one lightens it, as little as needed: text in it on every ground of the pages, and text on it,
 * have a contrast of 4.5. `look-sheet` puts them into a style sheet. The grounds are those of views/styles/tokens.css; a test compares.
 */
import { contrastOf, mixed } from './contrast.ts'

/** `strong`: under the pointer. `tint`: behind text. `interval`: on the lines of axes, where the accent marks the value. */
export interface AccentColours {
  readonly accent: string
  readonly strong: string
  readonly tint: string
  readonly interval: string
}

/** What stands beside the accent. `texts`: other colours that are read on its tint. */
export interface Scheme {
  readonly grounds: readonly string[]
  readonly surface: string
  readonly texts: readonly string[]
  readonly onAccent: string
  readonly track: string
  /** Where the accent goes until it can be read: black, or white. */
  readonly towards: string
  readonly tintShare: number
}

export const lightScheme: Scheme = {
  grounds: ['#fafbfa', '#ffffff', '#eef3f0'],
  surface: '#ffffff',
  texts: ['#14211d', '#4b5c58', '#1b5a96', '#a8123d', '#7a4c00', '#758a85'],
  onAccent: '#ffffff',
  track: '#d8e1de',
  towards: '#000000',
  tintShare: 0.08,
}

export const darkScheme: Scheme = {
  grounds: ['#101715', '#19221f', '#222e2a'],
  surface: '#19221f',
  texts: ['#edf3f0', '#b0c0ba', '#9cc9f0', '#ffa3b8', '#f0c573', '#80958e'],
  onAccent: '#0d1f19',
  track: '#33413c',
  towards: '#ffffff',
  tintShare: 0.14,
}

const readable = 4.5
const visible = 3
const steps = Array.from({ length: 101 }, (_, index) => index / 100)

/** As much of the accent in the track as leaves the accent itself visible on it. */
function intervalOf(accent: string, { track }: Scheme): string {
  const share = steps.find((each) => contrastOf(mixed(track, accent, each), accent) >= visible) ?? 1
  return mixed(track, accent, share)
}

const tintOf = (accent: string, { surface, tintShare }: Scheme): string => mixed(accent, surface, tintShare)
const strongOf = (accent: string, { towards }: Scheme): string => mixed(towards, accent, 0.22)

function canBeRead(accent: string, scheme: Scheme): boolean {
  const { grounds, onAccent, track } = scheme
  const onGrounds = [...grounds, tintOf(accent, scheme)].every((ground) => contrastOf(accent, ground) >= readable)
  const bearsText = [accent, strongOf(accent, scheme)].every((ground) => contrastOf(onAccent, ground) >= readable)
  return onGrounds && bearsText && contrastOf(accent, track) >= visible
}

/** `chosen`: `#rrggbb`. The same colour comes back as `accent` where it can be read as it is. */
export function accentColours(chosen: string, scheme: Scheme): AccentColours {
  const share = steps.find((each) => canBeRead(mixed(scheme.towards, chosen, each), scheme)) ?? 1
  const accent = mixed(scheme.towards, chosen, share)
  return { accent, strong: strongOf(accent, scheme), tint: tintOf(accent, scheme), interval: intervalOf(accent, scheme) }
}
