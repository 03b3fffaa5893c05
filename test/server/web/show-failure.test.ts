import { request } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { staffServer } from '../manage/staff-server.ts'

/** The page at exactly this path: `fetch` would tidy it up first. */
const pageAt = (address: string, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address)
    const asked = request({ hostname, port, path }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
    })
    asked.on('error', reject).end()
  })

describe('The page of an address that nobody knows', () => {
  it.each(['//example.com/', '/\\example.com', '///example.com/a', '/\\/example.com'])(
    'has no link to another site where the address is %s',
    async (path) => {
      const server = await staffServer()
      const html = await pageAt(server.address, path)
      await server.stop()
      const links = [...html.matchAll(/href="([^"]*\?lang=[^"]*)"/g)].map(([, href = '']) => href)
      expect(links.length).toBeGreaterThan(1)
      expect(links.map((href) => new URL(href, 'http://puntari.test/').host)).toEqual(links.map(() => 'puntari.test'))
    },
  )
})
