/** The figures of result pages on a running server: each with its title, its base and its files, for those who may see the round. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { House } from '../two-organisations.ts'
import { openTwoOrganisations } from '../two-organisations.ts'
import { enterAs } from '../visitors.ts'

let house: House
let released: string
let closed: string

beforeAll(async () => {
  house = await openTwoOrganisations()
  const before = await house.addRound(house.own, 'released', 'allUnits')
  released = await house.addRound(house.own, 'released', 'allUnits', before)
  closed = await house.addRound(house.own, 'closed', 'ownUnit')
}, 60_000)
afterAll(() => house.close())

const read = (path: string): Promise<Response> => fetch(`${house.server.address}${path}`)

interface Figure {
  readonly id: string
  readonly html: string
}

const figuresIn = (html: string): readonly Figure[] =>
  [...html.matchAll(/<figure class="figure" id="chart-([^"]+)">([\s\S]*?)<\/figure>/g)].map(([, id = '', inner = '']) => ({
    id,
    html: inner,
  }))

const filesOf = ({ html }: Figure): readonly string[] => [...html.matchAll(/<a href="([^"]+)" download/g)].map(([, href]) => href ?? '')

const types = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png', csv: 'text/csv; charset=utf-8' } as const

async function checkFiles(figure: Figure): Promise<void> {
  const files = filesOf(figure)
  expect(files.map((file) => file.split('.').at(-1))).toEqual(['svg', 'png', 'csv'])
  for (const ending of ['svg', 'png', 'csv'] as const) {
    const file = await read(files.find((each) => each.endsWith(ending)) ?? '')
    expect([figure.id, file.status, file.headers.get('content-type')]).toEqual([figure.id, 200, types[ending]])
    expect(file.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="?[a-z0-9-]+-2026\\.${ending}"?$`))
    expect((await file.bytes()).length).toBeGreaterThan(100)
  }
}

describe('Every figure of a result page', () => {
  it.each([
    ['of the whole', () => `/results/${released}`],
    ['of a unit', () => `/results/${released}/units/${house.own.units.schools}`],
  ])(
    '%s has an id, a title, whose answers it rests on, and three files',
    async (_, path) => {
      const html = await (await read(`${path()}?lang=en`)).text()
      const figures = figuresIn(html)
      expect(figures.length).toBeGreaterThan(5)
      expect(figures).toHaveLength(html.match(/<figure class="figure"/g)?.length ?? 0)
      expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
      for (const figure of figures) {
        expect(figure.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(figure.html).toMatch(/<figcaption>(<h\d>)?[^<]{10,}/)
        expect(figure.html).toMatch(/figure__base">[^<]*\d[^<]*</)
        await checkFiles(figure)
      }
    },
    60_000,
  )

  it('is drawn in the language of the reader', async () => {
    const titles = await Promise.all(
      ['fi', 'sv', 'en'].map(async (language) => {
        const svg = await (
          await fetch(`${house.server.address}/results/${released}/charts/axes.svg`, { headers: { 'accept-language': language } })
        ).text()
        return /<title id="title">([^<]*)/.exec(svg)?.[1]
      }),
    )
    expect(new Set(titles).size).toBe(3)
  })

  it('does not exist where the page has none, and breaks nothing whatever is asked for', async () => {
    const names = [
      'no-such.svg',
      'axes',
      'axes.gif',
      'axes.svg.png',
      '.svg',
      '%2e%2e%2faxes.svg',
      '__proto__.svg',
      'a%00.svg',
      '%F0%9F%91%BB.png',
    ]
    for (const name of names) expect([name, (await read(`/results/${released}/charts/${name}`)).status]).toEqual([name, 404])
    expect((await read(`/results/${released}/units/nowhere/charts/axes.svg`)).status).toBe(404)
  })
})

describe('A figure of a round that is not released', () => {
  it('does not exist for strangers, and is kept by no cache of those who may see it', async () => {
    const manager = await enterAs(house, 'manager')
    const paths = [`/results/${closed}/charts/axes.svg`, `/results/${closed}/units/${house.own.units.school}/charts/axes.png`]
    for (const path of paths) {
      expect([path, (await read(path)).status]).toEqual([path, 404])
      expect([path, (await manager.knock('GET', path)).status]).toEqual([path, 200])
    }
  })

  it('is of a unit only there for those who see the unit', async () => {
    const viewer = await enterAs(house, 'unitViewer')
    const status = async (unit: string) => (await viewer.knock('GET', `/results/${closed}/units/${unit}/charts/axes.svg`)).status
    expect([await status(house.own.units.school), await status(house.own.units.libraries)]).toEqual([200, 404])
    const { text } = await viewer.knock('GET', `/results/${closed}/charts/units.svg`)
    expect([text.includes('Keskuskoulu'), text.includes('Kirjastot')]).toEqual([true, false])
  })
})
