/**
 * What a person does with a page of questions in the stories: choose, go on, look at the place in the form.
 */
import type { Page } from 'playwright-core'

/** Chooses the option at this place (from 0) in every radio group of the page, and goes on. */
export async function answerPage(page: Page, place: number): Promise<void> {
  const names = await page.$$eval('#answers input[type=radio]', (inputs) => [
    ...new Set(inputs.map((input) => input.getAttribute('name') ?? '')),
  ])
  for (const name of names) {
    const options = page.locator(`#answers input[type=radio][name="${name}"]`)
    await options.nth(Math.min(place, (await options.count()) - 1)).check()
  }
  await page.click('#answers button[value=next]')
}

/** Answers page after page with the option at this place until the overview. Says how many pages there were. */
export async function answerAll(page: Page, place: number): Promise<number> {
  let pages = 0
  while ((await page.locator('#answers button[value=next]').count()) > 0) {
    await answerPage(page, place)
    pages += 1
  }
  return pages
}
