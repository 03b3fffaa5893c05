import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DemoGuide } from '../../../server/demo/demo-guide.ts'
import { fillDemo } from '../../../server/demo/fill-demo.ts'
import { neighbours } from '../../../server/demo/neighbours.ts'
import { library, today } from '../demo/demo-library.ts'
import type { StaffServer } from '../manage/staff-server.ts'
import { password, staffServer } from '../manage/staff-server.ts'
import { staffBrowser } from '../manage/staff-browser.ts'

let server: StaffServer
let guide: DemoGuide
beforeAll(async () => {
  server = await staffServer(undefined, undefined, {
    prepare: async ({ store }) => {
      guide = await fillDemo(store, library, { seed: 2026, today })
    },
  })
}, 120_000)
afterAll(() => server.stop())

const pathOf = (title: RegExp): string => guide.results.find((result) => title.test(result.title))?.path ?? ''
const bodyOf = async (path: string, cookie = ''): Promise<string> =>
  (await fetch(`${server.address}${path}`, { headers: { cookie, 'accept-language': 'en' } })).text()
/** The section about others. */
const sectionOf = (html: string): string => /<(section|p)[^>]* id="reference">[\s\S]*?<\/\1>/.exec(html)?.[0] ?? ''

async function signedIn(): Promise<string> {
  const browser = staffBrowser(server.address)
  const account = guide.accounts.find(({ email }) => email.startsWith('kunta'))
  const fields = { email: account?.email ?? '', password: account?.password ?? password }
  await browser.send(await browser.open('/manage/sign-in'), '/manage/sign-in', fields)
  return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

describe('A municipality of the demo', () => {
  it('is compared with seven of its size, none of which is named, and the public reads what managers read', async () => {
    const path = pathOf(/Koivuranta.*2024.*barometer/)
    const [forAll, forManager] = [await bodyOf(path), await bodyOf(path, await signedIn())].map(sectionOf)
    expect(forAll).toContain('This is compared with 7 other municipalities in the same size class.')
    expect(forManager).toBe(forAll)
    for (const { organisation } of neighbours) expect(forAll).not.toContain(organisation.name)
    const csv = await bodyOf(`${path}/tables/reference.csv`)
    for (const { organisation } of neighbours) expect(csv).not.toContain(organisation.name)
    expect(csv.split('\r\n').filter((line) => line.startsWith('"Clarity","Residents"'))).toHaveLength(1)
  })

  it('compares no residents who answered through an open link', async () => {
    const path = pathOf(/Koivuranta.*2025.*barometer/)
    expect(sectionOf(await bodyOf(path))).toContain('This group answered through an open link.')
    const csv = await bodyOf(`${path}/tables/reference.csv`)
    expect(csv).toContain('"Councillors"')
    expect(csv).not.toContain('"Residents"')
  })

  it('has nobody to compare its units’ dialogue with: one line says so', async () => {
    expect(sectionOf(await bodyOf(pathOf(/Koivuranta.*2025.*work/)))).toMatch(
      /^<p.*too few municipalities to compare with \(found 0, needed 5\)/,
    )
  })

  it('has too few to compare with as soon as three of them are of another size, and then no figure of theirs', async () => {
    const path = pathOf(/Koivuranta.*2024.*barometer/)
    const names = neighbours.slice(0, 3).map(({ organisation }) => organisation.name)
    const moved = (await server.store.organisations.list()).filter(({ name }) => names.includes(name))
    for (const { id } of moved) await server.store.organisations.change(id, { inhabitants: 9_999 })
    const section = sectionOf(await bodyOf(path))
    expect(section).toMatch(/^<p.*too few municipalities to compare with \(found 4, needed 5\)/)
    expect(section).not.toMatch(/\d\d/)
    const [header = '', ...rows] = (await bodyOf(`${path}/tables/reference.csv`)).trim().split('\r\n')
    const at = header.split(',').findIndex((cell) => cell.includes('Lowest of the others'))
    expect(
      new Set(
        rows.map((row) =>
          row
            .split(',')
            .slice(at, at + 5)
            .join(''),
        ),
      ),
    ).toEqual(new Set(['""""""""""']))
    for (const [index, { id }] of moved.entries())
      await server.store.organisations.change(id, { inhabitants: neighbours[index]?.organisation.inhabitants ?? null })
  })

  it('sees a published value of its own beside its result, with the source', async () => {
    const path = pathOf(/Koivuranta.*2024.*barometer/)
    const organisation = (await server.store.rounds.find(path.replace('/results/', '')))?.organisation ?? ''
    const about = {
      organisation,
      questionnaire: 'democracy-barometer',
      group: 'residents',
      kind: 'dimensions',
      measure: 'clarity',
    } as const
    const rest = { value: 51.5, lower: null, upper: null, n: null, year: 2024, label: 'Mean of 131', source: 'Report, p. 8' }
    await server.store.referenceValues.add([{ ...about, ...rest, address: 'https://example.org/r' }])
    const section = sectionOf(await bodyOf(path))
    expect(section).toContain('Mean of 131, 2024')
    expect(section).toContain('href="https://example.org/r"')
    expect(await bodyOf(`${path}/tables/published-values.csv`)).toContain('"Report, p. 8"')
  })
})
