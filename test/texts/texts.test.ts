import { describe, expect, it } from '@jest/globals'
import { allTexts, screenKeys, sentencesOf } from './all-texts.ts'

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/{{\s*\w+\s*}}/g) ?? [])].sort()
const pluralEnd = /_(zero|one|two|few|many|other)$/

describe('The texts on screen', () => {
  const finnish = screenKeys('fi')

  it.each(['sv', 'en'])('have in %s the same keys as in fi', (language) => {
    expect([...screenKeys(language).keys()].sort()).toEqual([...finnish.keys()].sort())
  })

  it.each(['sv', 'en'])('have in %s the same placeholders as in fi', (language) => {
    const differing = [...screenKeys(language)].filter(
      ([key, text]) => !pluralEnd.test(key) && `${placeholders(text)}` !== `${placeholders(finnish.get(key) ?? '')}`,
    )
    expect(differing).toEqual([])
  })

  it('have both forms of every plural', () => {
    const halves = [...finnish.keys()].filter((key) => key.endsWith('_one') && !finnish.has(key.replace(/_one$/, '_other')))
    expect(halves).toEqual([])
  })

  it('are nowhere empty and hold no markup', () => {
    expect(allTexts().filter(({ text }) => text.trim() === '' || /<[a-z/]/i.test(text))).toEqual([])
  })
})

describe('What respondents read', () => {
  const longest: Readonly<Record<string, number>> = { fi: 15, sv: 18, en: 18 }
  const forRespondents = allTexts().filter(({ place }) => !/manage\.json|method|results\.json|\/evidence\/|\/source\//.test(place))

  it('has sentences of at most 15 words in Finnish and 18 in Swedish and English', () => {
    const tooLong = forRespondents.flatMap(({ language, place, text }) =>
      sentencesOf(text)
        .filter((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length > (longest[language] ?? 18))
        .map((sentence) => `${place}: ${sentence}`),
    )
    expect(tooLong).toEqual([])
  })
})
