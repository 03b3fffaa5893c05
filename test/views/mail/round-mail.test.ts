import { describe, expect, it } from '@jest/globals'
import { mailAsText } from '../../../views/mail/mail-as-text.ts'
import type { PlaceholderValues } from '../../../views/mail/placeholders.ts'
import { aroundLink, fillPlaceholders, unknownPlaceholders } from '../../../views/mail/placeholders.ts'
import type { RoundMailInput } from '../../../views/mail/round-mail.ts'
import { roundMail } from '../../../views/mail/round-mail.ts'
import { render } from '../../../views/render.ts'
import { screenLanguages } from '../../../views/translate.ts'

const values: PlaceholderValues = { name: 'Åke', link: 'https://a/p/t', lastDay: '1.9.', organisation: 'Ääkkölä', survey: 'Kysely' }

describe('The places of an own text', () => {
  it('are filled; what is not known stays as it was typed', () => {
    expect(fillPlaceholders('{name}: {survey} {nimi} {lastDay}', values)).toBe('Åke: Kysely {nimi} 1.9.')
    expect(unknownPlaceholders('{name} {nimi} {Link} {nimi}')).toEqual(['{nimi}', '{Link}'])
  })

  it('take the blank before them along where nothing is known', () => {
    expect(fillPlaceholders('Hei {name}, kysely {survey}', { ...values, name: '' })).toBe('Hei, kysely Kysely')
  })

  it('are not filled twice: what a name holds stays a name', () => {
    expect(fillPlaceholders('{name}', { ...values, name: '{link} $&' })).toBe('{link} $&')
  })

  it('part the text where the link stands', () => {
    expect(aroundLink('Ennen {link} jälkeen')).toEqual(['Ennen', 'jälkeen'])
    expect(aroundLink('Ei linkkiä')).toEqual(['Ei linkkiä'])
  })
})

const input: RoundMailInput = {
  kind: 'invitation',
  language: 'fi',
  name: 'Maija',
  link: 'https://kysely.example/p/abc',
  lastDay: '2026-09-30',
  resultsOn: '2027-10-15',
  resultsAddress: 'https://kysely.example/results/r1',
  organisation: 'Ääkkölä',
  survey: 'Demokratiabarometri 2026',
  contact: '',
  privacyHref: 'https://kysely.example/a/xyz/privacy',
}

describe('An invitation', () => {
  it.each(screenLanguages)('says in %s who asks, until when, what is kept, and holds the link once in its text', async (language) => {
    const view = roundMail({ ...input, language })
    const text = mailAsText(view)
    for (const part of ['Maija', 'Ääkkölä', 'Demokratiabarometri 2026', '2026', '2027', input.resultsAddress, input.privacyHref])
      expect(text).toContain(part)
    expect(text.split(input.link)).toHaveLength(2)
    const html = await render('mail/mail', language, view)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).not.toMatch(/<img|<script|<link|url\(/)
    expect([...html.matchAll(/https?:[^"<\s]+/g)].every(([address]) => address.startsWith('https://kysely.example/'))).toBe(true)
  })

  it('has the link at the end where the own text leaves it out, and shows markup as text', async () => {
    const view = roundMail({ ...input, body: 'Vastaa <b>heti</b>', subject: 'Aihe {survey}' })
    expect(view.subject).toBe('Aihe Demokratiabarometri 2026')
    expect(mailAsText(view)).toMatch(/heti<\/b>\n\nVastaa kyselyyn:\nhttps:/)
    expect(await render('mail/mail', 'fi', view)).toContain('&lt;b&gt;heti&lt;/b&gt;')
  })

  it.each(screenLanguages)('that reminds says in %s one sentence more', (language) => {
    const [first, reminder] = (['invitation', 'reminder'] as const).map((kind) => roundMail({ ...input, kind, language, body: 'x' }))
    expect((reminder?.blocks.length ?? 0) - (first?.blocks.length ?? 0)).toBe(1)
  })
})
