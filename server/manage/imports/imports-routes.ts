/**
 * The addresses of earlier results that come in: answers from a file, published values, mappings. Mounted by `manageRouter`.
 */
import type { Router } from 'express'
import { newId } from '../../../data/random-id.ts'
import type { Dependencies } from '../../dependencies.ts'
import { staffRoutes } from '../access/staff-routes.ts'
import { ownEarlierValues } from '../reference/reference-values.ts'
import { chooseColumns, showColumns } from './choose-columns.ts'
import { chooseValues, showValues } from './choose-values.ts'
import { confirmImport, forgetImport } from './confirm-import.ts'
import { removeMapping, saveMapping, sendMapping, sendSavedMapping, takeMapping } from './mappings.ts'
import { sendProblems, showPreview } from './preview-import.ts'
import { askRemoval, placeImportedRound, removeImportedRound, showImports } from './show-imports.ts'
import { showImportForm, takeFile } from './take-file.ts'
import { waitingImports } from './waiting-imports.ts'

export function importsRoutes(dependencies: Dependencies): Router {
  const { router, get, post } = staffRoutes(dependencies)
  const imports = waitingImports(() => newId(dependencies.randomBytes))
  const own = '/organisations/:organisation/imports' as const
  get(own, 'manage', showImports)
  get(`${own}/new`, 'manage', showImportForm)
  post(`${own}/new`, 'manage', takeFile(imports))
  get(`${own}/published`, 'manage', ownEarlierValues.show)
  post(`${own}/published`, 'manage', ownEarlierValues.add)
  post(`${own}/published/:value/remove`, 'manage', ownEarlierValues.remove)
  post(`${own}/mappings`, 'manage', takeMapping)
  get(`${own}/mappings/:mapping.json`, 'manage', sendSavedMapping)
  post(`${own}/mappings/:mapping/remove`, 'manage', removeMapping)
  post(`${own}/rounds/:round/place`, 'manage', placeImportedRound)
  get(`${own}/rounds/:round/remove`, 'manage', askRemoval)
  post(`${own}/rounds/:round/remove`, 'manage', removeImportedRound)
  get(`${own}/:import`, 'manage', showPreview(imports))
  get(`${own}/:import/columns`, 'manage', showColumns(imports))
  post(`${own}/:import/columns`, 'manage', chooseColumns(imports))
  get(`${own}/:import/values`, 'manage', showValues(imports))
  post(`${own}/:import/values`, 'manage', chooseValues(imports))
  get(`${own}/:import/problems.csv`, 'manage', sendProblems(imports))
  get(`${own}/:import/mapping.json`, 'manage', sendMapping(imports))
  post(`${own}/:import/mapping`, 'manage', saveMapping(imports))
  post(`${own}/:import/confirm`, 'manage', confirmImport(imports))
  post(`${own}/:import/forget`, 'manage', forgetImport(imports))
  return router
}
