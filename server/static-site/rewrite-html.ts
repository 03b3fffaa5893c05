/**
 * A page with other addresses in its links, and without what only a running server can do: forms, and links that lead nowhere.
 *
 * Called when a static folder is written. Which address becomes what is the caller's to say.
 */
import type { Attribute, HtmlToken } from './html-tokens.ts'
import { encoded, htmlTokens } from './html-tokens.ts'

/** `text`: the words stay and lead nowhere. `nothing`: the link goes with its words. */
export type NewAddress = { readonly to: string } | 'text' | 'nothing'

const addressAttributes = new Set(['href', 'src', 'action', 'poster', 'data', 'xlink:href'])

type StartTag = Extract<HtmlToken, { kind: 'start' }>

/** The first attribute of a tag that holds an address. `data` is one of `object` only. */
const addressOf = ({ name, attributes }: StartTag): Attribute | undefined =>
  attributes.find((each) => each.value !== null && addressAttributes.has(each.name) && (each.name !== 'data' || name === 'object'))

/** Every address of a page in order, as it stands in it. Forms are left out: nobody posts to a folder. */
export function addressesIn(html: string): readonly string[] {
  return htmlTokens(html).flatMap((token) => {
    const address = token.kind === 'start' && token.name !== 'form' ? addressOf(token)?.value : null
    return address === null || address === undefined ? [] : [address]
  })
}

/** Forms, and what a template marks as of use only where a server answers. */
const needsServer = ({ name, attributes }: StartTag): boolean =>
  name === 'form' || attributes.some((each) => each.name === 'class' && (each.value ?? '').split(/\s+/u).includes('only-served'))

function tagWith(name: string, attributes: readonly Attribute[]): string {
  const written = attributes.map((each) => (each.value === null ? ` ${each.name}` : ` ${each.name}="${encoded(each.value)}"`))
  return `<${name}${written.join('')}>`
}

/** Goes through the tokens and remembers what the next end tag closes. */
class Rewriting {
  private readonly newAddress: (address: string) => NewAddress
  private readonly written: string[] = []
  /** The element that goes with all that is in it, and how many of its kind are open. */
  private gone: string | null = null
  private open = 0
  private isText = false

  constructor(newAddress: (address: string) => NewAddress) {
    this.newAddress = newAddress
  }

  private write(text: string): void {
    if (this.gone === null) this.written.push(text)
  }

  /** Pictures and styles have no end tag: not writing them is all. */
  private startWithout({ name, attributes }: StartTag, fate: Exclude<NewAddress, object>): void {
    if (name === 'a' && fate === 'text') {
      this.isText = true
      // Without its class: a button that does nothing must not look like one.
      this.write(
        tagWith(
          'span',
          attributes.filter((each) => each.name === 'lang'),
        ),
      )
    } else if (name === 'a' || name === 'script') this.leaveOut(name)
  }

  private leaveOut(name: string): void {
    this.gone = name
    this.open = 1
  }

  private start(token: StartTag): void {
    if (this.gone !== null) this.open += Number(token.name === this.gone)
    else if (needsServer(token)) this.leaveOut(token.name)
    else this.startKept(token)
  }

  private startKept(token: StartTag): void {
    const found = addressOf(token)
    if (found === undefined || found.value === null) return this.write(token.raw)
    const changed = this.newAddress(found.value)
    if (typeof changed === 'object') {
      if (changed.to === found.value) return this.write(token.raw)
      const attributes = token.attributes.map((each) => (each === found ? { ...each, value: changed.to } : each))
      return this.write(tagWith(token.name, attributes))
    }
    this.startWithout(token, changed)
  }

  private end({ name, raw }: Extract<HtmlToken, { kind: 'end' }>): void {
    if (this.gone === name) {
      this.open -= 1
      if (this.open === 0) this.gone = null
    } else if (this.isText && name === 'a') {
      this.isText = false
      this.write('</span>')
    } else this.write(raw)
  }

  take(token: HtmlToken): void {
    if (token.kind === 'start') this.start(token)
    else if (token.kind === 'end') this.end(token)
    else this.write(token.raw)
  }

  result(): string {
    return this.written.join('')
  }
}

/**
 * The page with each address as `newAddress` has it. Forms go with all that stands in them. Where a picture, style or script has no new
 * address, its tag goes.
 */
export function rewriteHtml(html: string, newAddress: (address: string) => NewAddress): string {
  const rewriting = new Rewriting(newAddress)
  for (const token of htmlTokens(html)) rewriting.take(token)
  return rewriting.result()
}
