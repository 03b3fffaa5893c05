/**
 * `npm run check:texts`: spells every text with the tools of Debian: voikkospell and voikkogc for Finnish, hunspell for Swedish
 * and English. Words that are right but unknown to them stand in allowed-words.txt. Exit code 1 where anything is found.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allTexts } from './all-texts.ts'

const packages = 'voikko-fi libvoikko-dev hunspell-sv hunspell-en-gb'

function run(command: string, args: readonly string[], input: string): string {
  const { error, stdout } = spawnSync(command, [...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  if (error) throw new Error(`${command} is not there. Please install: apt-get install ${packages}`)
  return stdout
}

const allowed = new Set(
  readFileSync(join(import.meta.dirname, 'allowed-words.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
)

/** Words without placeholders, addresses and figures, with the texts they stand in. */
function wordsOf(language: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const { place, text } of allTexts().filter((each) => each.language === language)) {
    const bare = text.replace(/\{\{[^}]*\}\}(:\p{L}+)?/gu, ' ').replace(/https?:\S+|\S+@\S+|\/\S+/gu, ' ')
    for (const word of bare.match(/\p{L}[\p{L}\p{M}'’-]*\p{L}|\p{L}/gu) ?? []) if (!words.has(word)) words.set(word, place)
  }
  return words
}

function unknownWords(language: string): readonly string[] {
  const words = [...wordsOf(language).keys()].filter((word) => !allowed.has(word))
  if (language === 'fi') {
    const answers = run('voikkospell', ['-s'], words.join('\n'))
    return answers.split('\n').flatMap((line) => (line.startsWith('W: ') ? [line.slice(3)] : []))
  }
  const dictionary = language === 'sv' ? 'sv_SE' : 'en_GB'
  return run('hunspell', ['-d', dictionary, '-i', 'utf-8', '-l'], words.join('\n').replaceAll('’', "'"))
    .split('\n')
    .filter((word) => word !== '' && !allowed.has(word))
}

/** The name of the program, and what is filled in later, as the checker knows words: it takes both for mistakes of capitals and marks. */
const forChecker = (text: string): string =>
  text
    .replaceAll(/\bPuntar(?=i)/gu, 'Helsing')
    .replaceAll(/^\{\w+\}/gu, 'Kysely')
    .replaceAll(/\{\w+\}/gu, 'kysely')

/** What the grammar checker finds, one paragraph a text; it ends each with a line "-". A label or an example needs no capital (7), full stop (9) or verb (17). */
const passedCodes = new Set(['7', '9', '17'])
function grammarFindings(): readonly string[] {
  // A text of several lines is an example or a list: each line stands by itself.
  const finnish = allTexts().filter(({ language, text }) => language === 'fi' && !text.includes('{{'))
  const lines = finnish.flatMap(({ place, text }) => text.split('\n').map((line) => ({ place, text: line.trim() })))
  // Lines of a file are no sentences.
  const texts = lines.filter(({ text }) => !/\S;\S/.test(text))
  const answers = run('voikkogc', [], texts.map(({ text }) => `${forChecker(text).replaceAll(/\s+/g, ' ')}\n`).join('')).split(/^-$/m)
  return texts.flatMap(({ place, text }, at) =>
    (answers[at] ?? 'no answer')
      .split('\n')
      .filter((line) => line !== '' && !passedCodes.has(/^\[code=(\d+)/.exec(line)?.[1] ?? ''))
      .map((line) => `${place}: ${line} in "${text}"`),
  )
}

const findings = [
  ...['fi', 'sv', 'en'].flatMap((language) =>
    unknownWords(language).map((word) => `${language}: ${word} (${wordsOf(language).get(word) ?? '?'})`),
  ),
  ...grammarFindings(),
]
for (const finding of findings) console.error(finding)
console.log(`${allTexts().length} texts checked, ${findings.length} findings`)
process.exitCode = findings.length === 0 ? 0 : 1
