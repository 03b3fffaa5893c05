/**
 * Who gets what at every route. A route that is new fails the test until it has its line here; see `route-matrix.test.ts`.
 *
 * A line names a row of `route-rows.ts`, and where it needs something special: `at` says which of the fixture's things stand in the
 * address (`route-fixture.ts` lists them), `fields` what is posted, `signsOut` that the visitor is signed out by it.
 */
import { routesOfImports } from './imports-route-lines.ts'
import { routesOfOwnQuestionnaires } from './own-questionnaire-route-lines.ts'
import { resultRouteMatrix } from './result-route-matrix.ts'
import { publicRoutes } from './public-route-lines.ts'
import type { RouteLine } from './route-rows.ts'
import { line } from './route-rows.ts'
import { routesOfAPlan } from './plan/plan-route-lines.ts'

const closed = { round: 'closed' }
const people = { account: 'spare person' }

const answering: Readonly<Record<string, RouteLine>> = {
  'GET /a/:link': line('everybody'),
  'POST /a/:link': line('everybody'),
  'GET /a/:link/privacy': line('everybody'),
  'POST /a/:link/forget': line('everybody'),
  'GET /a/:link/page/:page': line('everybody'),
  'POST /a/:link/page/:page': line('everybody'),
  'GET /a/:link/overview': line('everybody'),
  'POST /a/:link/overview': line('everybody'),
  'GET /a/:link/contact': line('nothing'),
  'POST /a/:link/contact': line('nothing'),
  'GET /p/:token': line('everybody', { at: { token: 'personal token' } }),
  'GET /code': line('everybody'),
  'POST /code': line('everybody'),
  'GET /receipt': line('everybody'),
  'POST /receipt': line('everybody'),
}

const chosen = { fields: { password: 'vihreä harppu ja lumi' }, signsOut: true }
const invited = { token: 'invitation token' }
const forgetful = { token: 'reset token' }
const doors: Readonly<Record<string, RouteLine>> = {
  'GET /manage/setup': line('signIn'),
  'POST /manage/setup': line('signIn'),
  'GET /manage/sign-in': line('everybody'),
  'POST /manage/sign-in': line('everybody'),
  'GET /manage/sign-in/code': line('signIn'),
  'POST /manage/sign-in/code': line('signIn'),
  'GET /manage/sign-in/provider': line('nothing'),
  'GET /manage/sign-in/return': line('nothing'),
  'GET /manage/forgotten-password': line('everybody'),
  'POST /manage/forgotten-password': line('everybody'),
  'GET /manage/welcome/:token': line('everybody', { at: invited }),
  'POST /manage/welcome/:token': line('everybody', { at: invited, ...chosen }),
  'GET /manage/new-password/:token': line('everybody', { at: forgetful }),
  'POST /manage/new-password/:token': line('everybody', { at: forgetful, ...chosen }),
}

const ofTheHouse: Readonly<Record<string, RouteLine>> = {
  'GET /manage': line('signedIn'),
  'POST /manage/sign-out': { row: 'signIn', signsOut: true },
  'GET /manage/account': line('signedIn'),
  'GET /manage/account/password': line('signedIn'),
  'POST /manage/account/password': line('signedIn'),
  'GET /manage/account/second-factor': line('signedIn'),
  'POST /manage/account/second-factor': line('signedIn'),
  'GET /manage/account/second-factor/off': line('signedIn'),
  'POST /manage/account/second-factor/off': line('signedIn'),
  'GET /manage/account/second-factor/recovery-codes': line('signedIn'),
  'POST /manage/account/second-factor/recovery-codes': line('signedIn'),
  'POST /manage/account/sessions/end': line('signedIn'),
  'POST /manage/account/sessions/end-all': line('signIn', { signsOut: true }),
  'GET /manage/accounts/:account/second-factor': line('administer', { at: { account: 'careful person' } }),
  'POST /manage/accounts/:account/second-factor': line('administer', { at: { account: 'careful person' } }),
  'GET /manage/log': line('administer'),
  'GET /manage/log.csv': line('administer'),
  'GET /manage/organisations/new': line('administer'),
  'POST /manage/organisations/new': line('administer'),
  'GET /manage/people': line('administer'),
  'POST /manage/people': line('administer'),
  'GET /manage/people/:account/role': line('administer', { at: people }),
  'POST /manage/people/:account/role': line('administer', { at: people, fields: { role: 'member' } }),
  'GET /manage/people/:account/remove': line('administer', { at: people }),
  'POST /manage/people/:account/remove': line('administer', { at: { account: 'doomed person' } }),
  'POST /manage/people/:account/invitation': line('administer', { at: people }),
}

const organisation = '/manage/organisations/:organisation'
const ofAnOrganisation: Readonly<Record<string, RouteLine>> = {
  [`GET ${organisation}`]: line('see'),
  [`GET ${organisation}/edit`]: line('manage'),
  [`POST ${organisation}/edit`]: line('manage'),
  [`GET ${organisation}/look`]: line('manage'),
  [`POST ${organisation}/look`]: line('manage'),
  [`POST ${organisation}/look/logo`]: line('manage'),
  [`GET ${organisation}/units.csv`]: line('manage'),
  [`GET ${organisation}/units/file`]: line('manage'),
  [`POST ${organisation}/units/file`]: line('manage'),
  [`GET ${organisation}/units/:unit/edit`]: line('manage'),
  [`POST ${organisation}/units/:unit/edit`]: line('manage'),
  [`GET ${organisation}/units/merge`]: line('manage'),
  [`POST ${organisation}/units/merge`]: line('manage'),
  [`GET ${organisation}/units/split`]: line('manage'),
  [`POST ${organisation}/units/split`]: line('manage'),
  [`GET ${organisation}/units/end`]: line('manage'),
  [`POST ${organisation}/units/end`]: line('manage'),
  [`POST ${organisation}/units/take-back`]: line('manage'),
  [`GET ${organisation}/reference-values`]: line('manage'),
  [`POST ${organisation}/reference-values`]: line('manage'),
  [`POST ${organisation}/reference-values/:value/remove`]: line('manage'),
  [`GET ${organisation}/log`]: line('manage'),
  [`GET ${organisation}/log.csv`]: line('manage'),
  [`GET ${organisation}/microdata`]: line('administer'),
  [`GET ${organisation}/microdata/:account`]: line('administer', { at: people }),
  [`POST ${organisation}/microdata/:account`]: line('administer', { at: people }),
  [`GET ${organisation}/people`]: line('manage'),
  [`POST ${organisation}/people`]: line('manage'),
  [`GET ${organisation}/people/:account`]: line('manage', { at: people }),
  [`POST ${organisation}/people/:account`]: line('manage', { at: people }),
  [`GET ${organisation}/people/:account/remove`]: line('manage', { at: people }),
  [`POST ${organisation}/people/:account/remove`]: line('manage', { at: { account: 'doomed member' } }),
  [`POST ${organisation}/people/:account/invitation`]: line('manage', { at: people }),
}

const round = '/manage/rounds/:round'
const draft = { round: 'draft' }
const ofARound: Readonly<Record<string, RouteLine>> = {
  'GET /manage/rounds/new': line('prepare', { at: { from: 'closed' } }),
  'POST /manage/rounds/new': line('prepare', { at: { from: 'closed' } }),
  [`GET ${round}`]: line('see'),
  [`GET ${round}/edit`]: line('prepare', { at: draft }),
  [`POST ${round}/edit`]: line('prepare', { at: draft }),
  [`GET ${round}/texts`]: line('prepare', { at: draft }),
  [`POST ${round}/texts`]: line('prepare', { at: draft }),
  [`GET ${round}/privacy-pack`]: line('prepare'),
  [`GET ${round}/privacy-pack/:language`]: line('prepare'),
  [`GET ${round}/archive`]: line('run', { at: { round: 'released' } }),
  [`POST ${round}/archive`]: line('run', { at: { round: 'doomed released' } }),
  [`POST ${round}/open`]: line('run', { at: { round: 'doomed draft' } }),
  [`POST ${round}/days`]: line('run'),
  [`POST ${round}/smallest-cell`]: line('run'),
  [`GET ${round}/close`]: line('run'),
  [`POST ${round}/close`]: line('run', { at: { round: 'doomed open' } }),
  [`GET ${round}/publish`]: line('run', { at: closed }),
  [`POST ${round}/publish`]: line('run', { at: closed }),
  [`GET ${round}/preview`]: line('run', { at: closed }),
  [`POST ${round}/release`]: line('run', { at: { round: 'doomed closed' } }),
  [`GET ${round}/remove`]: line('run', { at: draft }),
  [`POST ${round}/remove`]: line('run', { at: { round: 'doomed draft' } }),
  [`GET ${round}/late-answers`]: line('enterData', { at: closed }),
  [`POST ${round}/late-answers`]: line('enterData', { at: closed }),
  [`GET ${round}/microdata`]: line('readResults', { at: closed }),
  [`POST ${round}/microdata`]: line('readResults', { at: { round: 'with microdata' } }),
}

const ofMails: Readonly<Record<string, RouteLine>> = {
  [`GET ${round}/mail`]: line('prepare'),
  [`GET ${round}/mail/texts`]: line('prepare'),
  [`POST ${round}/mail/texts`]: line('prepare'),
  [`GET ${round}/mail/preview`]: line('prepare'),
  [`POST ${round}/mail/test`]: line('prepare'),
  [`POST ${round}/mail/reminders`]: line('run'),
  [`GET ${round}/mail/send/invitation`]: line('run'),
  [`POST ${round}/mail/send/invitation`]: line('run'),
  [`GET ${round}/mail/send/reminder`]: line('run'),
  [`POST ${round}/mail/send/reminder`]: line('run'),
  [`GET ${round}/mail/progress`]: line('run'),
  [`POST ${round}/mail/stop`]: line('run'),
  [`GET ${round}/mail/undelivered`]: line('run'),
  [`POST ${round}/mail/undelivered`]: line('run'),
}

const programme = `${organisation}/programmes/:programme`
const ofAProgramme: Readonly<Record<string, RouteLine>> = {
  [`GET ${organisation}/programmes/new`]: line('association'),
  [`POST ${organisation}/programmes/new`]: line('association'),
  [`GET ${programme}`]: line('readNothing'),
  [`POST ${programme}/members`]: line('manageNothing'),
  [`POST ${programme}/withdraw`]: line('manageNothing'),
  [`POST ${programme}/accept-all`]: line('administerNothing'),
  [`POST ${programme}/open`]: line('manageNothing'),
  [`GET ${programme}/pool`]: line('manageNothing'),
  [`POST ${programme}/pool`]: line('manageNothing'),
  [`GET ${programme}/release`]: line('manageNothing'),
  [`POST ${programme}/release`]: line('manageNothing'),
  [`GET ${organisation}/proposals/:programme`]: line('manageNothing'),
  [`POST ${organisation}/proposals/:programme`]: line('manageNothing'),
}

const invitations = `${round}/invitations`
const ofInvitations: Readonly<Record<string, RouteLine>> = {
  [`GET ${invitations}`]: line('prepare'),
  [`POST ${invitations}/remove`]: line('prepare'),
  [`POST ${invitations}/export`]: line('prepare'),
  [`GET ${invitations}/new`]: line('prepare'),
  [`POST ${invitations}/new`]: line('prepare'),
  [`GET ${invitations}/import`]: line('prepare'),
  [`POST ${invitations}/import`]: line('prepare'),
  [`GET ${invitations}/import/:list`]: line('prepare'),
  [`POST ${invitations}/import/:list/columns`]: line('prepare'),
  [`POST ${invitations}/import/:list/confirm`]: line('prepare'),
  [`GET ${invitations}/import/:list/faulty.csv`]: line('prepare'),
  [`GET ${invitations}/:invitation/edit`]: line('prepare'),
  [`POST ${invitations}/:invitation/edit`]: line('prepare'),
  [`GET ${round}/contacts`]: line('run', { at: closed }),
  [`POST ${round}/contacts/file`]: line('run', { at: closed }),
  [`POST ${round}/contacts/draw`]: line('run', { at: closed }),
  [`GET ${round}/letters`]: line('run'),
  [`POST ${round}/letters`]: line('run'),
  [`GET ${round}/letters/sample`]: line('run'),
  [`GET ${round}/letters/sample.pdf`]: line('run'),
  [`GET ${round}/posters`]: line('prepare'),
  [`GET ${round}/posters.pdf`]: line('prepare'),
}

export const routeMatrix: Readonly<Record<string, RouteLine>> = {
  ...publicRoutes,
  ...resultRouteMatrix,
  ...answering,
  ...doors,
  ...ofTheHouse,
  ...ofAnOrganisation,
  ...ofAProgramme,
  ...routesOfImports,
  ...routesOfOwnQuestionnaires,
  ...routesOfAPlan,
  ...ofARound,
  ...ofInvitations,
  ...ofMails,
}
