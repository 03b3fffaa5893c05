/**
 * The settings of the process, read from the environment once, here and nowhere else. A wrong one fails by name at start.
 */
import { number, object, string, ValidationError } from 'yup'
import type { SingleSignOnSettings } from './single-sign-on-settings.ts'
import { singleSignOnOf, singleSignOnShape } from './single-sign-on-settings.ts'

/** Absent from the settings: no mail can be sent. */
export interface MailSettings {
  /** Address of the mail server with user and password, such as smtps://user:password@mail.example.org. */
  readonly url: string
  /** Whom mails come from: an address, or a name with an address. */
  readonly from: string
  /** How many go out in a minute at most. */
  readonly perMinute: number
}

export interface Settings {
  readonly port: number
  readonly host: string
  /** Folder of the database; made when missing. */
  readonly dataFolder: string
  /** Address under which people reach the server, without a slash at the end. */
  readonly publicUrl: string
  /** Signs staff sessions; absent: one is made and kept in the data folder. */
  readonly sessionSecret?: string
  /** How many proxies stand before the server. */
  readonly trustProxy: number
  /** The identity provider of the staff; absent: people sign in with passwords of this installation. */
  readonly oidc?: SingleSignOnSettings
  readonly mail?: MailSettings
}

function wholeNumber(name: string, least: number, most: number) {
  const words = `${name} must be a whole number from ${least} to ${most}`
  return number().typeError(words).integer(words).min(least, words).max(most, words)
}

const sender = /^(?:[^\s<>@"(),;:]+@[^\s<>@"(),;:]+|[^<>\p{Cc}]+ <[^\s<>@"(),;:]+@[^\s<>@"(),;:]+>)$/u

const shape = object({
  PORT: wholeNumber('PORT', 0, 65_535).default(3000),
  HOST: string().default('127.0.0.1'),
  PUNTARI_DATA: string().default('var'),
  PUBLIC_URL: string().matches(
    /^https?:\/\/[^/]+$/,
    'PUBLIC_URL must look like https://puntari.example.org, without a path or a slash at the end',
  ),
  SESSION_SECRET: string().min(32, 'SESSION_SECRET must have at least 32 characters'),
  TRUST_PROXY: wholeNumber('TRUST_PROXY', 0, 10).default(0),
  SMTP_URL: string().matches(/^smtps?:\/\/[^/\s]+/, 'SMTP_URL must look like smtps://user:password@mail.example.org'),
  MAIL_FROM: string().when('SMTP_URL', ([url]: readonly unknown[], from) => {
    const form = from.matches(sender, 'MAIL_FROM must look like kysely@kunta.fi or Kunta <kysely@kunta.fi>')
    return url === undefined ? form : form.required('MAIL_FROM is missing: the address that mails come from, as SMTP_URL is set')
  }),
  MAIL_PER_MINUTE: wholeNumber('MAIL_PER_MINUTE', 1, 60_000).default(60),
}).concat(singleSignOnShape)

/** Says what is wrong by name, and nothing of the other values: the environment holds secrets. */
export class SettingsError extends Error {}

/** An environment variable that is set to nothing counts as not set. */
const withoutEmpty = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))

/**
 * The settings of this environment.
 * @throws SettingsError that lists every wrong variable with what it must be.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  try {
    const read = shape.validateSync(withoutEmpty(environment), { abortEarly: false, stripUnknown: true })
    const oidc = singleSignOnOf(read)
    return {
      port: read.PORT,
      host: read.HOST,
      dataFolder: read.PUNTARI_DATA,
      publicUrl: read.PUBLIC_URL ?? `http://localhost:${read.PORT}`,
      ...(read.SESSION_SECRET === undefined ? {} : { sessionSecret: read.SESSION_SECRET }),
      trustProxy: read.TRUST_PROXY,
      ...(oidc === undefined ? {} : { oidc }),
      ...(read.SMTP_URL === undefined || read.MAIL_FROM === undefined
        ? {}
        : { mail: { url: read.SMTP_URL, from: read.MAIL_FROM, perMinute: read.MAIL_PER_MINUTE } }),
    }
  } catch (error) {
    if (error instanceof ValidationError) throw new SettingsError(`Settings: ${error.errors.join('; ')}`)
    throw error
  }
}
