/**
 * What the routes work with. Made once by the command that starts a server, and by tests: the same parts, other settings.
 */
import type { Logger } from 'pino'
import type { Store } from '../data/store.ts'
import type { Guide } from '../questionnaires/guide/guide.ts'
import type { SendMail } from './mail/outgoing-mail.ts'
import type { QuestionnaireLibrary } from './questionnaire-library.ts'
import type { Release } from './results/released-round.ts'
import type { Settings } from './settings.ts'
import type { Workshop } from './workshop/workshop.ts'

export interface Dependencies {
  readonly store: Store
  readonly library: QuestionnaireLibrary
  readonly guide: Guide
  readonly settings: Settings
  readonly log: Logger
  /** The thread for what takes long. */
  readonly workshop: Workshop
  /** Closed rounds as they may be shown together. */
  readonly release: Release
  /** Today's calendar day in Finland, such as 2026-11-21. */
  readonly today: () => string
  /** The time in Finland to the minute, such as 14:05. */
  readonly timeOfDay: () => string
  /** The moment, in milliseconds since 1970: for what ends after a time, such as a link or a wait. */
  readonly now: () => number
  /** Cryptographic chance. */
  readonly randomBytes: (size: number) => Buffer
  /** The way to the mail server; absent where none is set up: then no mail is queued. */
  readonly sendMail?: SendMail
  /** Whether this is the demo on a throw-away store: said on every page. */
  readonly demo: boolean
}
