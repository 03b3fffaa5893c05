/**
 * Why a password would soon be guessed, by zxcvbn with the words and names of Finnish and English. Called by `newPasswordProblem`.
 *
 * The dictionaries are loaded with the first new password, not with the server. How long a password must be is said elsewhere.
 */
import type { MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core'

/** What stands out in a weak password; `guessable` where nothing does. Words: `account:weak`. */
export type Weakness = 'ownWords' | 'common' | 'repeat' | 'sequence' | 'keyboard' | 'date' | 'guessable'

/** 3 of 4: more than 10^8 guesses. */
const leastScore = 3
/** What comes after is not looked at: it could only be stronger, and looking takes long. */
const lookedAt = 48

/** Words that everybody would try first here. */
const houseWords = [
  ...['puntari', 'ilmapuntari', 'demokratiapuntari', 'barometri', 'barometer', 'kysely', 'enkät', 'survey'],
  ...['kunta', 'kaupunki', 'hyvinvointialue', 'kommun', 'stad', 'välfärdsområde', 'municipality', 'demokratia', 'demokrati'],
]

const shortestWord = 3
/** So many letters and digits must be there beside the words that everybody would try. */
const leastOwnLetters = 6

async function makeFactory(): Promise<ZxcvbnFactory> {
  const [core, common, english, finnish] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-fi'),
  ])
  // The Finnish lists have the names that the English ones had before; each dictionary needs its own.
  const ofFinnish = Object.fromEntries(Object.entries(finnish.dictionary).map(([name, words]) => [`${name}-fi`, words]))
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...ofFinnish },
    graphs: common.adjacencyGraphs,
    maxLength: lookedAt,
    l33tMaxSubstitutions: 10,
  })
}

let factory: Promise<ZxcvbnFactory> | undefined

/** The words of names and addresses, each also as it stands. */
const wordsOf = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= shortestWord)

/** How much of the password is left without these words, the longest taken first. */
function lettersBeside(password: string, words: readonly string[]): number {
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  const left = longestFirst.reduce((text, word) => text.replaceAll(word, ' '), password.toLowerCase())
  return left.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

function weaknessOfMatch({ pattern, dictionaryName }: MatchExtended): Weakness | undefined {
  if (pattern === 'dictionary') {
    if (dictionaryName === 'userInputs') return 'ownWords'
    return String(dictionaryName).startsWith('passwords') ? 'common' : undefined
  }
  if (pattern === 'repeat' || pattern === 'sequence' || pattern === 'date') return pattern
  return pattern === 'spatial' ? 'keyboard' : undefined
}

/**
 * What is weak in the password; undefined where it is strong enough.
 *
 * `ownTexts`: what others know of the person: e-mail address, name, names of the organisations.
 */
export async function weaknessOf(password: string, ownTexts: readonly string[]): Promise<Weakness | undefined> {
  const [typed, words] = [password.normalize('NFKC'), [...houseWords, ...wordsOf(ownTexts)]]
  factory ??= makeFactory()
  const { score, sequence } = (await factory).check(typed, words)
  if (lettersBeside(typed, words) < leastOwnLetters && lettersBeside(typed, []) >= leastOwnLetters) return 'ownWords'
  if (score >= leastScore) return undefined
  const found = sequence.map(weaknessOfMatch).filter((weakness) => weakness !== undefined)
  return found[0] ?? 'guessable'
}
