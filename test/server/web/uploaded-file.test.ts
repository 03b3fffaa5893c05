import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import fc from 'fast-check'
import { pino } from 'pino'
import { showFailure } from '../../../server/web/show-failure.ts'
import { readUpload, uploadedFile, uploadField } from '../../../server/web/uploaded-file.ts'

let server: Server
let address: string
beforeAll(async () => {
  const app = express()
  app.use(express.urlencoded({ extended: false }), readUpload(uploadField, { mostBytes: 1000 }))
  app.post('/', (request, response) => {
    const upload = uploadedFile(request, 500)
    const body: unknown = request.body
    response.json({ outcome: upload.outcome, text: upload.outcome === 'read' ? Buffer.from(upload.bytes).toString() : null, body })
  })
  app.use(showFailure({ log: pino({ level: 'silent' }) }))
  await new Promise<void>((resolve) => (server = app.listen(0, '127.0.0.1', () => resolve())))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

type Parts = readonly (readonly [string, string | Blob])[]
const post = (parts: Parts) => {
  const body = new FormData()
  for (const [name, value] of parts) {
    if (typeof value === 'string') body.append(name, value)
    else body.append(name, value, 'units.csv')
  }
  return fetch(address, { method: 'POST', body })
}
const file = (bytes: number) => new Blob(['x'.repeat(bytes)])

describe('A form with a file', () => {
  it('gives the bytes and the other fields', async () => {
    const answer = await post([
      ['token', 'abc'],
      ['name', 'Äänekoski'],
      ['name', 'Åbo'],
      [uploadField, new Blob(['päivä'])],
    ])
    expect(await answer.json()).toEqual({ outcome: 'read', text: 'päivä', body: { token: 'abc', name: ['Äänekoski', 'Åbo'] } })
  })

  it('has none where none was chosen, as browsers send it, and where the form is an ordinary one', async () => {
    const body = `--b\r\nContent-Disposition: form-data; name="pasted"\r\n\r\nx;1\r\n--b\r\nContent-Disposition: form-data; name="${uploadField}"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n`
    const unchosen = await fetch(address, { method: 'POST', body, headers: { 'content-type': 'multipart/form-data; boundary=b' } })
    expect(await unchosen.json()).toEqual({ outcome: 'none', text: null, body: { pasted: 'x;1' } })
    const ordinary = await fetch(address, { method: 'POST', body: new URLSearchParams({ pasted: 'x' }) })
    expect(await ordinary.json()).toEqual({ outcome: 'none', text: null, body: { pasted: 'x' } })
  })

  it('is told from one whose file is too large for the form or for all forms, and keeps what stood before it', async () => {
    for (const bytes of [501, 1000, 1001, 300_000])
      expect(
        await (
          await post([
            ['token', 'abc'],
            [uploadField, file(bytes)],
          ])
        ).json(),
      ).toMatchObject({
        outcome: 'tooLarge',
        body: { token: 'abc' },
      })
    const longText = await post([
      ['token', 'abc'],
      ['pasted', 'x'.repeat(1_100_000)],
    ])
    expect(await longText.json()).toMatchObject({ outcome: 'tooLarge', body: { token: 'abc' } })
  })

  it('is refused with a page where it is no form of ours', async () => {
    const send = (body: string, type: string) => fetch(address, { method: 'POST', body, headers: { 'content-type': type } })
    const answers = await Promise.all([
      send('x', 'multipart/form-data'),
      send('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nbroken off', 'multipart/form-data; boundary=b'),
      send('--b\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--b--\r\n', 'multipart/form-data; boundary=b'),
      post([['other', file(10)]]),
      post([
        [uploadField, file(10)],
        [uploadField, file(10)],
      ]),
      post([['list[4294967294]', 'x']]),
      post(Array.from({ length: 61 }, (_, index) => [`f${index}`, 'x'] as const)),
    ])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400))
  })

  it('never brings the server down, whatever the fields are called', async () => {
    const name = fc.oneof(fc.constantFrom('a', 'a[]', 'a[b]', 'a[0]', '__proto__', 'constructor[x]', 'toString', ''), fc.string())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, fc.string()), { maxLength: 5 }), async (parts) => {
        expect([200, 400]).toContain((await post(parts)).status)
      }),
      { numRuns: 60 },
    )
  })
})
