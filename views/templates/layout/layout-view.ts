/**
 * What the partials of this folder take: the frame of a page, and the parts that many pages share.
 *
 * Every page's view model has a `frame: PageFrame`; the other types are handed to `include('/layout/…', { … })`.
 * All words are in the page's language already, but for the few that the partials ask of `t('layout:…')`.
 */
import type { Picture } from '../../charts/chart-drawing.ts'
import type { ChartColour } from '../../charts/palette.ts'
import type { ScreenLanguage } from '../../translate.ts'

export interface LinkView {
  readonly href: string
  readonly label: string
  /** The page one is on. */
  readonly current?: boolean
}

/** `short`: what is written where several files stand beside each other, such as SVG; part of the label, which is read aloud. */
export interface FileLink extends LinkView {
  readonly short?: string
}

/** A hidden field, such as the staff's CSRF token. */
export interface HiddenField {
  readonly name: string
  readonly value: string
}

/** On pages that are only read, languages are links. */
export interface LanguageLinks {
  readonly kind: 'links'
  readonly choices: readonly { readonly language: ScreenLanguage; readonly href: string }[]
}

/** While a form is being filled in, languages are its submit buttons, so that nothing typed is lost. */
export interface LanguageButtons {
  readonly kind: 'buttons'
  /** The form's id. The pressed button posts `language=sv`. */
  readonly form: string
  readonly choices: readonly { readonly language: ScreenLanguage }[]
  /** What Enter in a text box posts. Without it the first language button would be pressed. */
  readonly enter: HiddenField
}

/** How an organisation's pages look: a style sheet with its colour beside the house's, and its logo instead of the mark. */
export interface FrameLook {
  readonly styleHref?: string
  readonly logo?: { readonly href: string; readonly width: number; readonly height: number }
}

/** Everything `layout/page-head` and `layout/page-foot` need. */
export interface PageFrame {
  readonly language: ScreenLanguage
  /** Of the browser's tab; pages with errors start it with the word for error. */
  readonly title: string
  /** In a sentence, for search engines. */
  readonly description?: string
  readonly styleHref: string
  readonly look: FrameLook
  readonly scripts: readonly string[]
  /** `form` is one narrow column, `wide` up to 1 080 px. */
  readonly width: 'form' | 'wide'
  /** The organisation (or Puntari) beside the mark, and the round below or beside it. */
  readonly brand: { readonly href: string; readonly name: string; readonly round?: string }
  readonly languages: LanguageLinks | LanguageButtons
  /** Links under the head on staff pages; none for respondents. */
  readonly navigation?: readonly LinkView[]
  /** Who is signed in, and the form that signs out. */
  readonly account?: { readonly name: string; readonly signOutAction: string; readonly hidden: HiddenField }
  /** Words for the margins of printed pages, by name: `data-` attributes of the root, which the style sheet reads. */
  readonly running?: Readonly<Record<string, string>>
  /** Privacy, accessibility, about. */
  readonly footLinks: readonly LinkView[]
}

/** A table of text. The first cell of each row is its heading. */
export interface DataTable {
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

/** A picture with what it shows in words and its figures one click below. Made by `figureView` (views/results/figure-parts.ts). */
export interface FigureView {
  /** Stable and unique on its page, in kebab-case: part of its anchor `#chart-ID` and of the addresses of its files. */
  readonly id: string
  /** The finding in words: the picture's title. */
  readonly sentence: string
  /** The picture's accessible name, and its title where it stands alone; the sentence, where nothing more is needed. */
  readonly name: string
  /** Set where the sentence is also the heading of its card. */
  readonly heading?: 'h2' | 'h3'
  /** Whose answers it rests on and how many, one line a group. */
  readonly base: readonly string[]
  /** "Organisation · survey · year", for where it stands alone. */
  readonly source: string
  /** What is drawn; its files are made of it. */
  readonly picture: Picture
  /** Trusted markup from views/charts, inserted as it is; drawn when it is asked for. Empty where the template draws. */
  readonly svg: string
  readonly groups?: readonly { readonly group: MarkedGroup; readonly label: string }[]
  /** The key to the colours of stacked bars, in the order of the scale. */
  readonly scale?: readonly { readonly label: string; readonly colour: ChartColour }[]
  /** What lines and bars mean, in a short sentence. */
  readonly legend?: string
  readonly table: DataTable
  /** How it is computed, one paragraph each. */
  readonly method?: readonly string[]
  /** Where more is said of how it is computed. */
  readonly methodLink?: LinkView
  readonly downloads: readonly FileLink[]
}

export type MarkedGroup = 'residents' | 'councillors' | 'deputies' | 'staff' | 'officeHolders'

/** Nothing here yet, waiting, hidden or failed: always with a next step. */
export interface StateView {
  readonly kind: 'empty' | 'waiting' | 'suppressed' | 'error'
  readonly title: string
  readonly text: string
  readonly action?: LinkView
}

/** One axis of the dialogue type. `low`, `value`, `high` in per cent of the line from its left end, 0–100. */
export interface AxisView {
  readonly name: string
  readonly verdict: string
  readonly low: number
  readonly value: number
  readonly high: number
  readonly startPole: string
  readonly endPole: string
  /** Said instead of the drawing to those who do not see it. */
  readonly sentence: string
  /** Whole sentences under the line. */
  readonly notes?: readonly string[]
  /** Where people guessed it to be, in per cent of the line. */
  readonly guess?: number
}

/** How far one is. `text` such as "Sivu 3 / 8 · noin 6 minuuttia jäljellä". */
export interface ProgressView {
  readonly value: number
  readonly max: number
  readonly text: string
}

/** A problem and the id of the field it is about, as `#id`. */
export interface ProblemView {
  readonly href: string
  readonly text: string
}

interface FieldBase {
  readonly id: string
  readonly name: string
  readonly help?: string
  readonly error?: string
}

export interface TextFieldView extends FieldBase {
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'url'
  readonly inputmode?: 'numeric' | 'email'
  readonly autocomplete?: string
  readonly required?: boolean
  readonly maxLength?: number
  /** For years, counts and codes. */
  readonly short?: boolean
  readonly suffix?: string
  /** A box of several lines. */
  readonly rows?: number
}

/** `accept`: endings and media types, as the attribute has them. */
export interface FileFieldView extends FieldBase {
  readonly label: string
  readonly accept: string
}

export interface ChoiceFieldView extends FieldBase {
  readonly legend: string
  readonly kind: 'radio' | 'checkbox'
  readonly options: readonly { readonly value: string; readonly label: string; readonly help?: string; readonly checked: boolean }[]
}

export interface SelectFieldView extends FieldBase {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[]
}
