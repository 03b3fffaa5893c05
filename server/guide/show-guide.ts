/**
 * `/guide`, `/guide/methods`, `/guide/methods/METHOD`: the dialogue guide, for everybody. Nothing is kept: answers stand in the address.
 */
import type { Request, Response } from 'express'
import { suggestMethods, weighMethod } from '../../analysis/guide/suggest-methods.ts'
import { guideFieldNames, guidePath, wishesStep } from '../../views/guide/guide-address.ts'
import type { GuideInput } from '../../views/guide/guide-frame.ts'
import { guideInformPage } from '../../views/guide/guide-inform-page.ts'
import { guideMethodPage } from '../../views/guide/guide-method-page.ts'
import { guideStartPage } from '../../views/guide/guide-start-page.ts'
import { guideSuggestionsPage } from '../../views/guide/guide-suggestions-page.ts'
import { guideWishesPage } from '../../views/guide/guide-wishes-page.ts'
import { methodListPage } from '../../views/guide/method-list-page.ts'
import { render } from '../../views/render.ts'
import type { Dependencies } from '../dependencies.ts'
import { Refusal } from '../web/refusal.ts'
import { guideInput, valuesOf } from './guide-input.ts'

async function send(response: Response, template: string, { language }: GuideInput, page: object): Promise<void> {
  response.type('html').send(await render(`guide/${template}`, language, page))
}

/** A form without script sends its empty fields too; the address without them is the one to share. Undefined where there are none. */
function withoutEmptyFields({ originalUrl }: Request): string | undefined {
  const { searchParams } = new URL(originalUrl, 'http://house.invalid')
  const filled = [...searchParams].filter(([, value]) => value.trim() !== '')
  if (filled.length === searchParams.size) return undefined
  return `${guidePath}?${new URLSearchParams(filled).toString()}`
}

/** First the question that decides; then wishes and limits; then suggestions. */
export async function showGuide(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const shorter = withoutEmptyFields(request)
  if (shorter !== undefined) return response.redirect(303, shorter)
  const input = await guideInput(dependencies, request)
  const asksWishes = valuesOf(request, guideFieldNames.step).includes(wishesStep)
  if (input.answers.influence === null) return send(response, 'start', input, guideStartPage(input, asksWishes))
  const suggested = suggestMethods(dependencies.guide, input.answers)
  if (suggested.kind === 'inform') return send(response, 'inform', input, guideInformPage(input))
  if (asksWishes) return send(response, 'wishes', input, guideWishesPage(input))
  await send(response, 'suggestions', input, guideSuggestionsPage(input, suggested))
}

export async function showMethods(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const input = await guideInput(dependencies, request)
  await send(response, 'methods', input, methodListPage(input))
}

export async function showMethod(dependencies: Dependencies, request: Request<{ method: string }>, response: Response): Promise<void> {
  const method = dependencies.guide.methods.find(({ id }) => id === request.params.method)
  if (method === undefined) throw new Refusal(404, 'notFound')
  const input = await guideInput(dependencies, request)
  const suggestion = weighMethod(method, input.answers, dependencies.guide.weights)
  await send(response, 'method', input, guideMethodPage(input, suggestion))
}
