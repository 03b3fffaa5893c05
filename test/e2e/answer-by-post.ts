/**
 * Many people answering, without a browser each: the same requests that a browser without script sends, page by page.
 */

/** Radio groups of a page: name → values in order. */
function choicesIn(html: string): ReadonlyMap<string, readonly string[]> {
  const choices = new Map<string, string[]>()
  for (const [tag] of html.matchAll(/<input[^>]*type="radio"[^>]*>/g)) {
    const [name, value] = [/name="([^"]*)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? '']
    choices.set(name, [...(choices.get(name) ?? []), value])
  }
  return choices
}

/** Answers every page of a link with the option at this place (from 0) and sends. Gives the thank-you page. */
export async function answerByPost(address: string, link: string, place: number): Promise<string> {
  const begun = await fetch(`${address}${link}`, { method: 'POST', redirect: 'manual' })
  const cookie = begun.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  let next = begun.headers.get('location') ?? ''
  while (/\/page\//.test(next)) {
    const html = await (await fetch(`${address}${next}`, { headers: { cookie } })).text()
    const answers = [...choicesIn(html)].map(([name, values]): [string, string] => [name, values[Math.min(place, values.length - 1)] ?? ''])
    const body = new URLSearchParams([...answers, ['go', 'next']])
    next =
      (await fetch(`${address}${next}`, { method: 'POST', headers: { cookie }, body, redirect: 'manual' })).headers.get('location') ?? ''
  }
  return (await fetch(`${address}${next}`, { method: 'POST', headers: { cookie }, body: new URLSearchParams({ go: 'send' }) })).text()
}
