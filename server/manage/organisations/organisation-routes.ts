/**
 * The addresses of organisations and their units. Mounted by `manageRouter`, behind sign-in.
 */
import type { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { changeColour, changeLogo, showLook } from './edit-look.ts'
import { changeOrganisation, makeOrganisation, showNewOrganisation, showOrganisationForm } from './edit-organisation.ts'
import { changeUnit, showUnit } from './edit-unit.ts'
import { endUnit, showEnd, takeBack } from './end-unit.ts'
import { mergeUnits, showMerge } from './merge-units.ts'
import { showOrganisation } from './show-organisation.ts'
import { showSplit, splitUnit } from './split-unit.ts'
import { exportUnits, showUnitFile, takeUnitFile } from './unit-file.ts'

export function organisationRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  get('/organisations/new', 'administer', showNewOrganisation)
  post('/organisations/new', 'administer', makeOrganisation)
  get('/organisations/:organisation', 'see', showOrganisation)
  get('/organisations/:organisation/edit', 'manage', showOrganisationForm)
  post('/organisations/:organisation/edit', 'manage', changeOrganisation)
  get('/organisations/:organisation/look', 'manage', showLook)
  post('/organisations/:organisation/look', 'manage', changeColour)
  post('/organisations/:organisation/look/logo', 'manage', changeLogo)
  get('/organisations/:organisation/units/merge', 'manage', showMerge)
  post('/organisations/:organisation/units/merge', 'manage', mergeUnits)
  get('/organisations/:organisation/units/split', 'manage', showSplit)
  post('/organisations/:organisation/units/split', 'manage', splitUnit)
  get('/organisations/:organisation/units/end', 'manage', showEnd)
  post('/organisations/:organisation/units/end', 'manage', endUnit)
  post('/organisations/:organisation/units/take-back', 'manage', takeBack)
  get('/organisations/:organisation/units.csv', 'manage', exportUnits)
  get('/organisations/:organisation/units/file', 'manage', showUnitFile)
  post('/organisations/:organisation/units/file', 'manage', takeUnitFile)
  get('/organisations/:organisation/units/:unit/edit', 'manage', showUnit)
  post('/organisations/:organisation/units/:unit/edit', 'manage', changeUnit)
  return router
}
