/**
 * The page that lists the files of open data: a job of the workshop. The files themselves are made in `views/open-data`.
 */
import { openDataPage } from '../../views/open-data/open-data-page.ts'
import type { OpenDataSource } from '../../views/open-data/open-data-source.ts'
import { render } from '../../views/render.ts'
import { resultFrame } from '../results/result-frame.ts'

/** The page as HTML. */
export async function openDataHtml(source: OpenDataSource): Promise<string> {
  const { context } = source
  const page = openDataPage(source)
  return render('open-data/page', context.language, { ...page, frame: resultFrame(context, page.title, `${context.address}/data`) })
}
