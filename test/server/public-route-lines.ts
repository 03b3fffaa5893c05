/**
 * Who gets what at the addresses that everybody may know: part of `route-matrix`.
 */
import type { RouteLine } from './route-rows.ts'
import { line } from './route-rows.ts'

export const publicRoutes: Readonly<Record<string, RouteLine>> = {
  'GET /': line('everybody'),
  'GET /privacy': line('everybody'),
  'GET /accessibility': line('everybody'),
  'GET /healthz': line('everybody'),
  'GET /assets/…': line('everybody'),
  'GET /guide': line('everybody'),
  'GET /guide/methods': line('everybody'),
  'GET /guide/methods/:method': line('everybody'),
  'GET /method': line('everybody'),
  'GET /method/:topic': line('everybody'),
  'GET /questionnaires/:questionnaire': line('everybody'),
  'GET /questionnaires/:questionnaire/sample': line('everybody'),
  'GET /questionnaires/:questionnaire/sample/units/:unit': line('everybody', { at: { unit: 'sample unit' } }),
  'GET /try/:questionnaire': line('everybody'),
  'POST /try/:questionnaire': line('everybody'),
  'GET /organisations/:organisation/logo': line('nothing'),
  'GET /organisations/:organisation/look.css': line('nothing'),
  'GET /programmes/:programme': line('nothing'),
  'GET /programmes/:programme/tables/:table': line('nothing'),
  'GET /programmes/:programme/charts/:chart': line('nothing'),
  'GET /programmes/:programme/sizes/:size': line('nothing'),
  'GET /programmes/:programme/sizes/:size/charts/:chart': line('nothing'),
  'GET /programmes/:programme/sizes/:size/tables/:table': line('nothing'),
}
