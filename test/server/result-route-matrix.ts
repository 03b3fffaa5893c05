/**
 * Who gets what at the routes of results: what everybody reads, and what those who run a survey make of it. Part of `routeMatrix`.
 */
import type { RouteLine } from './route-rows.ts'
import { line } from './route-rows.ts'

const closed = { round: 'closed' }
const round = '/manage/rounds/:round'

const read: Readonly<Record<string, RouteLine>> = {
  'GET /results': line('everybody'),
  'GET /results/list': line('everybody'),
  // Open data are of released rounds only, for the staff too.
  'GET /results/:round/data': line('nothing', { at: closed }),
  'GET /results/:round/data.json': line('nothing', { at: closed }),
  'GET /results/:round/codebook.json': line('nothing', { at: closed }),
  // Whoever may not see the results yet is told their day.
  'GET /results/:round': line('everybody', { at: closed }),
  'GET /results/:round/day.ics': line('everybody', { at: closed }),
  'GET /results/:round/plan': line('closedResult', { at: closed }),
  'GET /results/:round/plan/charts/:chart': line('nothing', { at: closed }),
  'GET /results/:round/charts/:chart': line('closedResult', { at: closed }),
  'GET /results/:round/units/:unit': line('closedResultOfUnit', { at: closed }),
  'GET /results/:round/units/:unit/charts/:chart': line('closedResultOfUnit', { at: closed }),
  'GET /results/:round/team': line('closedResult', { at: closed }),
  'POST /results/:round/team': line('closedResult', { at: closed }),
  'GET /results/:round/units/:unit/team': line('closedResultOfUnit', { at: closed }),
  'POST /results/:round/units/:unit/team': line('closedResultOfUnit', { at: closed }),
  // The fixture's survey has dialogue types: there a team talks.
  'GET /results/:round/council': line('nothing', { at: closed }),
  'GET /results/:round/compare': line('closedResult', { at: closed }),
  'GET /results/:round/compare/:file': line('closedResult', { at: { ...closed, file: 'file of a comparison' } }),
  'GET /results/:round/report': line('closedResult', { at: closed }),
  'GET /results/:round/discussion': line('closedResult', { at: closed }),
  'GET /results/:round/summary': line('closedResult', { at: closed }),
  'GET /results/:round/units/:unit/report': line('closedResultOfUnit', { at: closed }),
  'GET /results/:round/units/:unit/discussion': line('closedResultOfUnit', { at: closed }),
  'GET /results/:round/tables/:table': line('closedResult', { at: closed }),
}

/** The fixture's survey asks no open question. */
const ofComments: Readonly<Record<string, RouteLine>> = {
  [`GET ${round}/workbench`]: line('readResults', { at: closed }),
  [`GET ${round}/comments`]: line('readResults', { at: closed }),
  [`GET ${round}/comments/:comment`]: line('readNothing', { at: closed }),
  [`POST ${round}/comments/:comment`]: line('manageNothing', { at: closed }),
}

const ofThePackage: Readonly<Record<string, RouteLine>> = {
  [`GET ${round}/package`]: line('readResults', { at: closed }),
  [`GET ${round}/package/agenda/:language`]: line('readResults', { at: closed }),
  [`GET ${round}/package/welfare/:language`]: line('readResults', { at: closed }),
  [`GET ${round}/package/indicators/:language`]: line('readResults', { at: closed }),
}

export const resultRouteMatrix: Readonly<Record<string, RouteLine>> = { ...read, ...ofComments, ...ofThePackage }
