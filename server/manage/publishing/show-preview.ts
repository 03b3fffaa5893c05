/**
 * The preview of a round's public page: what everybody will see, or sees, under a bar that says so.
 */
import type { Request, Response } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { previewStory } from '../../results/round-story.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { findRound } from '../rounds/find-round.ts'

export async function showPreview(dependencies: Dependencies, request: Request<{ round: string }>, response: Response): Promise<void> {
  const { round } = await findRound(dependencies, request, request.params.round)
  const own = `/manage/rounds/${round.id}`
  if (round.state !== 'closed' && round.state !== 'released') return response.redirect(303, own)
  const context = await previewStory(dependencies, round, screenLanguage(request))
  const preview = { address: `${own}/preview`, back: `${own}/publish`, isReleased: round.state === 'released' }
  response.type('html').send(await dependencies.workshop.run('resultPage', { context, preview }))
}
