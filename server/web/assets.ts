/**
 * Styles, fonts and browser scripts, all from this house. What has a hash in its name may be kept for good.
 */
import { basename, join } from 'node:path'
import { Router } from 'express'
import { styleAddress, styleBundle } from '../../views/styles/style-bundle.ts'
import { fontAddress, fontFiles, markAddress, markFile } from '../../views/styles/style-sheets.ts'

const projectRoot = join(import.meta.dirname, '..', '..')
/** Browser libraries, from their packages as they are. */
const vendorFiles: Readonly<Record<string, string>> = {
  'chart.umd.min.js': 'node_modules/chart.js/dist/chart.umd.min.js',
  'chartjs-chart-error-bars.umd.min.js': 'node_modules/chartjs-chart-error-bars/build/index.umd.min.js',
}
const forGood = 'public, max-age=31536000, immutable'
const anHour = { maxAge: '1h' }

export function assetsRouter(): Router {
  const router = Router()
  router.get(styleAddress, (_request, response) => {
    response.set('Cache-Control', forGood).type('css').send(styleBundle)
  })
  for (const file of fontFiles) {
    router.get(`${fontAddress}${basename(file)}`, (_request, response) => {
      response.sendFile(join(projectRoot, file), { maxAge: '365d', immutable: true })
    })
  }
  router.get(markAddress, (_request, response) => {
    response.sendFile(join(projectRoot, markFile), anHour)
  })
  for (const [name, file] of Object.entries(vendorFiles)) {
    router.get(`/assets/vendor/${name}`, (_request, response) => {
      response.sendFile(join(projectRoot, file), { maxAge: '1d' })
    })
  }
  router.get('/assets/scripts/:file', (request, response, next) => {
    response.sendFile(basename(request.params.file), { root: join(projectRoot, 'views', 'scripts'), ...anHour }, (error) => {
      if (error) next()
    })
  })
  return router
}
