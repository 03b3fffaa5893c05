/**
 * What the main part of a page says, links and pictures with it: to compare a page of the server with the one in a static folder.
 */
import { rewriteHtml } from '../../../server/static-site/rewrite-html.ts'

/** Without forms and what else only a server can do; words of links that lead nowhere in a folder stay. */
export function textOfPage(html: string): string {
  const whole = rewriteHtml(html, (address) => (/\/(?:team|council)$/.test(address) ? 'nothing' : { to: address }))
  const main = /<main[\s\S]*<\/main>/.exec(whole)?.[0] ?? ''
  return main
    .replaceAll(/<script[\s\S]*?<\/script>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}
