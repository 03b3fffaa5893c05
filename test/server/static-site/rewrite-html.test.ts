import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { htmlTokens } from '../../../server/static-site/html-tokens.ts'
import type { NewAddress } from '../../../server/static-site/rewrite-html.ts'
import { addressesIn, rewriteHtml } from '../../../server/static-site/rewrite-html.ts'
import { addressesInScript, addressesInStyle, rewriteStyle } from '../../../server/static-site/rewrite-style.ts'

const upper = (address: string): NewAddress => ({ to: address.toUpperCase() })

describe('The tokens of a page', () => {
  it('are the page again when they are joined, whatever it holds', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '<a href="x>y">',
      '</a>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '&amp;',
      'ä',
      '<br>',
      '=',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const html = pieces.join('')
        expect(
          htmlTokens(html)
            .map(({ raw }) => raw)
            .join(''),
        ).toBe(html)
      }),
    )
  })

  it('know attributes in any quotes, with entities, and those that stand alone', () => {
    const [tag] = htmlTokens(`<A HREF='/a?b=1&amp;c=2' download title="x > y" class=z>`)
    expect(tag).toMatchObject({
      kind: 'start',
      name: 'a',
      attributes: [
        { name: 'href', value: '/a?b=1&c=2' },
        { name: 'download', value: null },
        { name: 'title', value: 'x > y' },
        { name: 'class', value: 'z' },
      ],
    })
  })

  it('take nothing in comments, scripts and titles for a link', () => {
    const html = `<!-- <a href="/no"> --><title><a href="/no"></title><script type="application/json">{"a":"<a href='/no'>"}</script><a href="/yes">`
    expect(addressesIn(html)).toEqual(['/yes'])
  })
})

describe('A page with other addresses', () => {
  it('has them in links, pictures, styles and scripts, and is the same elsewhere', () => {
    const html = `<link rel="stylesheet" href="/s.css"><img src="/i.png" alt="/i.png"><a class="b" href="/x#y">/x</a><script src="/s.js" type="module"></script>`
    expect(rewriteHtml(html, upper)).toBe(
      `<link rel="stylesheet" href="/S.CSS"><img src="/I.PNG" alt="/i.png"><a class="b" href="/X#Y">/x</a><script src="/S.JS" type="module"></script>`,
    )
    expect(rewriteHtml(html, (address) => ({ to: address }))).toBe(html)
  })

  it('keeps the words of a link that leads nowhere, and the language they are in', () => {
    const html = '<p>a <a class="ds-button" href="/x" hreflang="sv" lang="sv">b <b>c</b></a> d</p>'
    expect(rewriteHtml(html, () => 'text')).toBe('<p>a <span lang="sv">b <b>c</b></span> d</p>')
    expect(rewriteHtml(html, () => 'nothing')).toBe('<p>a  d</p>')
  })

  it('has no form and nothing that stood in one', () => {
    const html = '<h1>a</h1><form action="/x"><label>b<input name="c"></label><a href="/d">e</a></form><p>f</p>'
    expect(rewriteHtml(html, upper)).toBe('<h1>a</h1><p>f</p>')
    expect(addressesIn(html)).toEqual(['/d'])
  })

  it('leaves out what is of use only where a server answers, with all that stands in it', () => {
    const html = '<p class="a only-served">b<p>c</p>d</p><p>e</p><details class="only-served"><summary>f</summary></details>g'
    expect(rewriteHtml(html, upper)).toBe('<p>e</p>g')
  })

  it('loses a script, a style or a picture that there is not', () => {
    const html = '<script src="/a.js"></script><link rel="stylesheet" href="/b.css"><img src="/c.png" alt=""><p>d</p>'
    expect(rewriteHtml(html, () => 'text')).toBe('<p>d</p>')
  })

  it('writes quotes and ampersands of an address so that they end nothing', () => {
    expect(rewriteHtml('<a href="/x">y</a>', () => ({ to: `/a?b="&c=<` }))).toBe('<a href="/a?b=&#34;&amp;c=&lt;">y</a>')
  })
})

describe('A style sheet', () => {
  it('has other addresses, whatever quotes they stand in, and keeps those that hold their content', () => {
    const css = `a{b:url(/x.woff2)}c{d:url('/y.png')}e{f:url("data:image/png;base64,AA==")}`
    expect(addressesInStyle(css)).toEqual(['/x.woff2', '/y.png'])
    expect(rewriteStyle(css, (address) => `..${address}`)).toBe(
      `a{b:url(../x.woff2)}c{d:url('../y.png')}e{f:url("data:image/png;base64,AA==")}`,
    )
  })
})

describe('A script', () => {
  it('tells of the files beside it', () => {
    const script = `import { a } from './a.js'\nimport './b.js'\nconst c = new URL('../vendor/c.js', import.meta.url)\nimport d from 'react'`
    expect(addressesInScript(script)).toEqual(['./a.js', './b.js', '../vendor/c.js'])
  })
})
