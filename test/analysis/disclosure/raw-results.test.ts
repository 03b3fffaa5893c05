/** Who may touch results before disclosure control. A new way out fails here until it is listed, and listing it is a decision. */
import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Files outside `analysis/` that read raw responses or results, with the reason. */
const allowed: Readonly<Record<string, string>> = {
  'server/results/release-story.ts': 'gives results to the engine and lets out what it releases',
  'server/results/released-rounds.ts': 'reads the responses of rounds for it',
  'server/results/pooled-programmes.ts': 'reads the responses of a programme’s rounds for pooling, which releases them',
  'server/manage/microdata/microdata-of-round.ts':
    'microdata for research, a product of its own: permission, reason, audit entry, k-anonymous',
  'server/commands/analysis-report.ts': 'a researcher’s own file; the engine where a smallest cell is given',
}

const makesResults = /\b(analyseRound|analyseGroup|roundMembers|measureRound|unitMembers|backgroundMembers)\b/
const readsResponses = /\bresponses\s*\.\s*(ofRound|packedOfRound)\b/
const castsRelease = /\bas\s+(Released(Result|Group)|unknown\s+as)\b/

/** Comments say more than a file does. */
const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

const touchesRaw = (source: string): boolean =>
  [makesResults, readsResponses, castsRelease].some((way) => way.test(withoutComments(source)))

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|ejs|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

const outside = ['server', 'views', 'data', 'questionnaires'].flatMap((room) => sourcesIn(join(process.cwd(), room)))

describe('raw results', () => {
  it('are touched outside analysis/ only by the files that are listed here', () => {
    const found = outside.filter((path) => touchesRaw(readFileSync(path, 'utf8'))).map((path) => relative(process.cwd(), path))
    expect(found.filter((path) => !(path in allowed))).toEqual([])
  })

  it('are touched by every file of the list, so that it stays short', () => {
    const idle = Object.keys(allowed).filter((path) => !touchesRaw(readFileSync(join(process.cwd(), path), 'utf8')))
    expect(idle).toEqual([])
  })

  it.each([
    [
      'analyses a round for an export of its own',
      "import { analyseRound } from '../../analysis/analyse-round.ts'\nexport const out = analyseRound",
    ],
    ['imports it under another name', "import { measureRound as m } from '../../analysis/measure-round.ts'\nexport const out = m"],
    ['reads the responses of a round', 'export const out = (store) => store.responses.ofRound(id)'],
    ['reads them over two lines', 'export const out = store.responses\n  .ofRound(id)'],
    ['calls a result released', 'export const out = result as ReleasedResult'],
  ])('are found in a made-up file that %s', (_, source) => {
    expect(touchesRaw(source)).toBe(true)
  })

  it('are not found in a file that only speaks of them', () => {
    expect(touchesRaw('/** Called after `analyseRound`. */\nexport const out = (released) => released.groups')).toBe(false)
  })
})
