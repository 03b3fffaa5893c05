/** `puntari publish` and `puntari verify`, from a data folder to a plain file server and a browser. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { verifyCommand } from '../../server/commands/verify.ts'
import { addressesIn } from '../../server/static-site/rewrite-html.ts'
import { addressesInStyle } from '../../server/static-site/rewrite-style.ts'
import { fileServer, fillDataFolder, publish, serverOn, settingsOf } from '../server/static-site/published-house.ts'
import { textOfPage } from '../server/static-site/text-of-page.ts'
import { faultsOf, faultsOfUnfolded, launchChromium, narrow, phone } from './house.ts'

const root = mkdtempSync(join(tmpdir(), 'puntari-publish-'))
const [data, site] = [join(root, 'data'), join(root, 'site')]
let filled: Awaited<ReturnType<typeof fillDataFolder>>
let first: Awaited<ReturnType<typeof publish>>

beforeAll(async () => {
  mkdirSync(data)
  filled = await fillDataFolder(data)
  first = await publish(data, site)
}, 120_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
const readText = (file: string): string => readFileSync(join(site, file), 'utf8')
const pagesOf = (folder: string): readonly string[] => filesOf(folder).filter((file) => file.endsWith('.html'))

async function verify(folder: string, dataFolder = data) {
  const lines: string[] = []
  const write = (text: string) => lines.push(text)
  return { code: await verifyCommand([folder], { out: write, err: write }, settingsOf(dataFolder)), text: lines.join('\n') }
}

describe('A published folder', () => {
  it('is there whole, with nothing left out and nothing beside it', () => {
    expect([first.code, first.text]).toEqual([0, expect.stringMatching(/^(?:\d+ files … .*\n)*Published results: 1\. Files: \d+, in /)])
    expect(readdirSync(root).toSorted()).toEqual(['data', 'site'])
    for (const language of ['fi', 'sv', 'en'])
      for (const page of ['', 'method/', 'accessibility/', `results/${filled.released}/`, `results/${filled.released}/data/`])
        expect(readText(`${language}/${page}index.html`)).toContain(`<html lang="${language}">`)
  })

  it('has no broken link from a plain file server', async () => {
    const server = await fileServer(site)
    const asked = new Map<string, number>()
    try {
      for (const file of filesOf(site).filter((name) => /\.(html|css)$/.test(name))) {
        const [text, here] = [readText(file), `${server.address}/${file}`]
        for (const address of file.endsWith('.css') ? addressesInStyle(text) : addressesIn(text)) {
          const { origin, pathname, href } = new URL(address, here)
          if (origin !== server.address || asked.has(pathname)) continue
          asked.set(pathname, (await fetch(href)).status)
        }
      }
    } finally {
      await server.close()
    }
    expect([...asked].filter(([, status]) => status !== 200)).toEqual([])
    expect(asked.size).toBeGreaterThan(100)
  })

  it('says what the pages of the server say, figure by figure, in every language', async () => {
    const server = await serverOn(data)
    try {
      for (const language of ['fi', 'sv', 'en'])
        for (const file of pagesOf(join(site, language)).filter((name) => name.includes(filled.released) && !name.includes('view-'))) {
          const path = `/${file.replace(/\/index\.html$/, '')}`
          const served = await (await fetch(`${server.address}${path}`, { headers: { 'accept-language': language } })).text()
          expect(textOfPage(readText(`${language}/${file}`))).toBe(textOfPage(served))
        }
    } finally {
      await server.stop()
    }
  }, 60_000)

  it('is read on a phone without script, in the language one chooses, and axe finds nothing', async () => {
    const [server, browser] = [await fileServer(site), await launchChromium()]
    try {
      const still = await (await browser.newContext({ viewport: narrow, javaScriptEnabled: false })).newPage()
      await still.goto(server.address)
      await still.click('text=På svenska')
      await still.click(`a[href*="${filled.released}"]`)
      expect(await still.getAttribute('html', 'lang')).toBe('sv')
      expect(await still.locator('svg').filter({ visible: true }).count()).toBeGreaterThan(1)
      await still.click('.languages a[lang=en]')
      expect([await still.getAttribute('html', 'lang'), await faultsOf(still, false)]).toEqual(['en', []])
      const page = await (await browser.newContext({ viewport: phone })).newPage()
      const failures: string[] = []
      page.on('console', (message) => void (message.type() === 'error' && failures.push(message.text())))
      for (const path of ['', 'fi/', `sv/results/${filled.released}/`, `en/results/${filled.released}/data/`]) {
        await page.goto(`${server.address}/${path}`, { waitUntil: 'networkidle' })
        expect(await faultsOfUnfolded(page)).toEqual([])
      }
      await page.goto(`${server.address}/fi/results/${filled.released}/`)
      await page.locator('.chart').first().hover()
      await page.waitForSelector('.chart--live canvas', { state: 'attached' })
      expect(failures).toEqual([])
    } finally {
      await browser.close()
      await server.close()
    }
  }, 60_000)

  it('leads from each page to the same page in the other languages', () => {
    for (const [from, to] of [
      ['fi', 'sv'],
      ['sv', 'en'],
      ['en', 'fi'],
    ] as const)
      // prettier-ignore
      expect(readText(`${from}/results/${filled.released}/index.html`)).toContain(
        `href="../../../${to}/results/${filled.released}/index.html" lang="${to}" hreflang="${to}"`,
      )
  })

  it('knows nothing of what is not released, of the staff and of answering, and has no form', () => {
    for (const file of pagesOf(site)) {
      const html = readText(file)
      expect(html).not.toContain(filled.closed)
      expect(html).not.toMatch(/<form|href="\/|\/manage|\/try\//)
    }
    expect(filesOf(site).filter((file) => file.includes(filled.closed))).toEqual([])
  })

  it('has pages of at most 150 KB as they are sent, without scripts and fonts', () => {
    const styles = filesOf(site).filter((file) => file.endsWith('.css'))
    const sent = (file: string): number => gzipSync(readText(file).replaceAll(/<script[\s\S]*?<\/script>/g, '')).length
    const style = styles.reduce((sum, file) => sum + sent(file), 0)
    for (const file of pagesOf(site)) expect(sent(file) + style).toBeLessThan(150_000)
  })
})

describe('A second run', () => {
  it('writes the same bytes in place of the first', async () => {
    const before = readText('SHA256SUMS')
    writeFileSync(join(site, 'leftover.txt'), 'x')
    expect((await publish(data, site)).code).toBe(0)
    expect(existsSync(join(site, 'leftover.txt'))).toBe(false)
    expect(readText('SHA256SUMS')).toBe(before)
  }, 120_000)

  it('of another organisation has none of the results, and links from a base where one is named', async () => {
    const other = join(root, 'other')
    const { code, text } = await publish(data, other, '--organisation', filled.other, '--base', '/puntari/')
    expect([code, text]).toEqual([0, expect.stringMatching(/Published results: 0\./)])
    const html = readFileSync(join(other, 'fi', 'index.html'), 'utf8')
    expect(html).toContain('href="/puntari/assets/style-')
    expect(html).not.toContain(filled.released)
    expect((await verify(other)).code).toBe(0)
  }, 60_000)

  it('leaves a folder alone that it did not make, and says so', async () => {
    const own = join(root, 'own')
    mkdirSync(own)
    writeFileSync(join(own, 'thesis.txt'), 'x')
    expect(await publish(data, own)).toEqual({ code: 2, text: expect.stringContaining('was not made by this command') })
    expect(readdirSync(own)).toEqual(['thesis.txt'])
    mkdirSync(`${join(root, 'new')}.partial`)
    writeFileSync(join(`${join(root, 'new')}.partial`, 'x'), '')
    expect((await publish(data, join(root, 'new'))).code).toBe(2)
  }, 30_000)

  it.each([
    [['a', 'b'], /Name one folder/],
    [[], /Name one folder/],
    [['a', '--base', 'http://x'], /--base must be a path/],
    [['a', '--colour'], /colour/],
    [['a', '--organisation', 'nobody'], /There is no organisation nobody/],
  ] as const)(
    'with %j is refused with what is wrong',
    async (given, words) => {
      expect(await publish(data, ...given)).toEqual({ code: 2, text: expect.stringMatching(words) })
    },
    30_000,
  )

  it('needs a database', async () => {
    expect(await publish(join(root, 'nowhere'), site)).toEqual({ code: 2, text: expect.stringContaining('There is no database at') })
  })
})

describe('puntari verify', () => {
  it('finds all as it was, with the figures of the database', async () => {
    const { code, text } = await verify(site)
    expect([code, text]).toEqual([
      0,
      expect.stringMatching(/All \d+ files are as they were written\.\nFigures that agree .*: 1 of 1 results\./),
    ])
    expect(await verify(site, join(root, 'nowhere'))).toEqual({ code: 0, text: expect.stringContaining('were not compared') })
  })

  it('names every file that is changed, missing or not of the publication', async () => {
    const [page, table] = ['fi/index.html', `fi/results/${filled.released}/tables/respondents.csv`]
    const kept = [readText(page), readText(table)] as const
    writeFileSync(join(site, page), `${kept[0]} `)
    rmSync(join(site, table))
    writeFileSync(join(site, 'fi', 'new.html'), '')
    const { code, text } = await verify(site)
    expect(code).toBe(1)
    for (const line of [`Changed: ${page}`, `Missing: ${table}`, 'Not from this publication: fi/new.html']) expect(text).toContain(line)
    writeFileSync(join(site, page), kept[0])
    writeFileSync(join(site, table), kept[1])
    rmSync(join(site, 'fi', 'new.html'))
    expect((await verify(site)).code).toBe(0)
  })

  it('finds figures that somebody changed in the database', async () => {
    const raw = new Database(join(data, 'puntari.db'))
    for (const { name } of raw.prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'publication'").all() as {
      name: string
    }[])
      raw.exec(`drop trigger ${name}`)
    raw.exec("update publication set frozen = frozen || ' '")
    raw.close()
    expect(await verify(site)).toEqual({ code: 1, text: expect.stringContaining('Somebody changed the frozen figures') })
  })

  it('says so where there is no such folder', async () => {
    expect(await verify(root)).toEqual({ code: 2, text: expect.stringContaining('no folder that puntari publish has finished') })
  })
})
