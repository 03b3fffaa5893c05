import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { InviteeRules } from '../../../../server/manage/invitations/invitation-setting.ts'
import type { AddressList, ListReading } from '../../../../server/manage/invitations/read-address-list.ts'
import { readAddressList } from '../../../../server/manage/invitations/read-address-list.ts'
import { unitsByName } from '../../../../server/manage/late/units-by-name.ts'
import { textOfBytes } from '../../../../server/web/text-of-bytes.ts'

const unit = (id: string, name: string, parent: string | null = null) => ({ unit: id, parent, name, persons: 10, depth: 0 })

const rules: InviteeRules = {
  groups: [
    { id: 'residents', names: ['residents', 'Asukkaat', 'Invånare'], byUnit: false },
    { id: 'staff', names: ['staff', 'Henkilöstö', 'Personal'], byUnit: true },
  ],
  units: [
    { id: 'u1', name: 'Kirjasto' },
    { id: 'u2', name: 'Keskuskoulu' },
  ],
  unitsCalled: unitsByName([unit('u1', 'Kirjasto'), unit('u2', 'Keskuskoulu'), unit('u3', 'Tiimi'), unit('u4', 'Tiimi')]),
  languages: ['sv', 'fi'],
}
const residents: InviteeRules = { ...rules, groups: rules.groups.slice(0, 1) }

const read = (text: string, of: InviteeRules = residents, known: readonly string[] = []) => readAddressList(text, of, new Set(known))

function listOf(reading: ListReading): AddressList {
  if (reading.outcome !== 'read') throw new Error(`The list was not read: ${reading.outcome}`)
  return reading.list
}
const problemsOf = async (text: string, of: InviteeRules = residents) =>
  listOf(await read(text, of)).faulty.map(({ line, problems }) => [line, ...problems.map(({ problem }) => problem)])

const full = {
  group: 'residents',
  unit: null,
  name: 'Äinö Šimková',
  email: '',
  street: 'Rantatie 5 B 12',
  postcode: '00100',
  town: 'Järvelä',
  language: 'fi',
}

describe('An address list', () => {
  it.each([
    ['Finnish, with semicolons', 'Nimi;Katuosoite;Postinumero;Postitoimipaikka;Kieli\nÄinö Šimková;Rantatie 5 B 12;00100;Järvelä;suomi'],
    ['Swedish, with tabs', 'Namn\tGatuadress\tPostnummer\tPostort\tSpråk\nÄinö Šimková\tRantatie 5 B 12\t00100\tJärvelä\tfinska'],
    [
      'English, with commas and quotes',
      'Town,Name,Street address,Postcode,Language\r\n"Järvelä","Äinö Šimková","Rantatie 5 B 12",100,FI\r\n',
    ],
    [
      'names in two columns, postcode and town in one',
      'ETUNIMI;Sukunimi;Lähiosoite;Postinumero ja toimipaikka;kieli\n Äinö ;Šimková;Rantatie 5  B 12;00100 Järvelä;fi',
    ],
    ['a cell with a line end', 'Nimi;Katuosoite;Postinumero;Postitoimipaikka;Kieli\n"Äinö\nŠimková";Rantatie 5 B 12;00100;Järvelä;fi'],
  ])('is understood by its headings in any order: %s', async (_what, text) => {
    expect(listOf(await read(text))).toMatchObject({ people: [full], faulty: [], assumed: 0 })
  })

  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
    ['UTF-16, as Excel writes Unicode text', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Windows-1252', (text: string) => Buffer.from([...text].map((letter) => (letter === 'Š' ? 0x8a : (letter.codePointAt(0) ?? 0))))],
  ])('is the same in %s', async (_what, encode) => {
    const text = 'Nimi;Sähköposti\nÄinö Šimková;äinö@example.fi'
    expect(listOf(await read(textOfBytes(encode(text)))).people).toMatchObject([{ name: 'Äinö Šimková', email: 'äinö@example.fi' }])
  })

  it('that has no language is taken in the first language of the survey, and that is told', async () => {
    const list = listOf(await read('email\na@example.fi\nb@example.fi'))
    expect([list.assumed, ...list.people.map(({ language }) => language)]).toEqual([2, 'sv', 'sv'])
  })

  it('tells every problem of every line at once', async () => {
    const text = [
      'Nimi;Sähköposti;Katuosoite;Postinumero;Postitoimipaikka;Kieli',
      ';;Rantatie 5;00100;Järvelä;fi',
      'Bo;;;;;sv',
      'Bo;bo(at)example.fi;;;;viro',
      'Cecilia;c@example.fi;;;;en',
      'Dag;d@example.fi;;',
      'Dag;d@example.fi;;;;;;',
      'DAG;D@example.fi;;;;',
      `${'E'.repeat(121)};e@example.fi;;;;`,
    ].join('\n')
    expect(await problemsOf(text)).toEqual([
      [2, 'nobody'],
      [3, 'unreachable'],
      [4, 'emailWrong', 'languageUnknown'],
      [5, 'languageUnused'],
      [6, 'width'],
      [8, 'double'],
      [9, 'tooLong'],
    ])
  })

  it('tells who is twice in it by the line on which the person came first, also by name and street alone', async () => {
    const text =
      'name,street,postcode,town\nAino Mäki,Rantatie 5,00100,Järvelä\nBo,Ågatan 1,20100,Åbo\naino  mäki,RANTATIE 5.,00100,Järvelä'
    expect(listOf(await read(text)).faulty).toMatchObject([{ line: 4, problems: [{ problem: 'double', values: { first: 2 } }] }])
  })

  it('leaves out who is in the round’s list already, without a fault', async () => {
    const list = listOf(await read('email\na@example.fi\nB@example.fi', residents, ['residents\nb@example.fi']))
    expect([list.people.length, list.alreadyThere, list.faulty.length]).toEqual([1, 1, 0])
  })

  it('finds groups and units by name, and says which unit is nearest', async () => {
    const text = [
      'Ryhmä;Yksikkö;Sähköposti',
      'Henkilöstö;kirjasto;a@example.fi',
      'Asukkaat;;b@example.fi',
      'Henkilöstö;Kirjastoo;c@example.fi',
      'Personal;Tiimi;d@example.fi',
      'staff;;e@example.fi',
      'Marsilaiset;;f@example.fi',
      ';;g@example.fi',
    ].join('\n')
    const list = listOf(await read(text, rules))
    expect(list.people.map(({ group, unit: of }) => [group, of])).toEqual([
      ['staff', 'u1'],
      ['residents', null],
    ])
    expect(list.faulty.map(({ line, problems }) => [line, problems[0]?.problem])).toEqual([
      [4, 'unitNear'],
      [5, 'unitSeveral'],
      [6, 'unitMissing'],
      [7, 'groupUnknown'],
      [8, 'groupMissing'],
    ])
    expect(list.faulty[0]?.problems[0]?.values).toEqual({ typed: 'Kirjastoo', nearest: 'Kirjasto' })
  })

  it.each([
    ['without headings', 'Aino;aino@example.fi\nBo;bo@example.fi', false],
    ['with headings of another language', 'Nome;Posta\nAino;aino@example.fi', false],
    ['whose headings name nobody', 'Katuosoite;Kieli\nRantatie 5;fi', true],
    ['with two columns of the same', 'email;e-mail\na@example.fi;b@example.fi', true],
  ])('%s asks what its columns hold', async (_what, text, headed) => {
    expect(await read(text)).toMatchObject({ outcome: 'columnsUnclear', columns: { headed } })
  })

  it.each([
    ['an empty file', '', 'empty'],
    ['lines without a word', '\n ;;\n', 'empty'],
    ['headings only', 'email', 'headingsOnly'],
    ['a workbook', 'PK\u0003\u0004 and so on', 'notText'],
    ['an open quotation mark', 'email\n"a@example.fi', 'quote'],
    ['50 001 people', `email\n${Array.from({ length: 50_001 }, (_, at) => `p${at}@example.fi`).join('\n')}`, 'tooMany'],
  ])('%s is told as such', async (_what, text, outcome) => {
    expect((await read(text)).outcome).toBe(outcome)
  })

  it('is never an exception, whatever it holds', async () => {
    const cell = fc.oneof(fc.constantFrom('nimi', 'email', 'ryhmä', '__proto__', 'constructor', '"', ';', 'a@b.fi', ''), fc.string())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), async (lines) => {
        expect((await read(lines.map((cells) => cells.join(';')).join('\n'), rules)).outcome).toEqual(expect.any(String))
      }),
      { numRuns: 200 },
    )
  })

  it('of 50 000 people is read', async () => {
    const lines = Array.from({ length: 50_000 }, (_, at) => `Asukas ${at};p${at}@example.fi;Rantatie ${at};00100;Järvelä;fi`)
    const begin = performance.now()
    const list = listOf(await read(`Nimi;Sähköposti;Katuosoite;Postinumero;Postitoimipaikka;Kieli\n${lines.join('\n')}`))
    expect([list.people.length, list.faulty.length]).toEqual([50_000, 0])
    // Noted, not asserted: machines differ.
    process.stderr.write(`50 000 lines read in ${Math.round(performance.now() - begin)} ms\n`)
  })
})
