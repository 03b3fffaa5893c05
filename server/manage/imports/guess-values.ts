/**
 * What a value of a file probably means: a code by its number or label in any language, a reason of absence by its usual words.
 *
 * A guess is shown to a person, who confirms or changes it. Nothing is turned round: codes are those of the codebook.
 */
import { missingReasonOf } from '../../../questionnaires/columns.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { absenceReasons, noUnit } from '../../../views/manage/imports/import-mapping.ts'
import { folded } from '../folded.ts'
import { plain } from './plain-words.ts'
import type { ImportTarget } from './targets.ts'
import { allWords } from './targets.ts'

type Reason = (typeof absenceReasons)[number]

/** As survey programs and people write them in three languages. */
const reasonWords: Readonly<Record<Reason, string>> = {
  dontKnow:
    'en osaa sanoa|en tiedä|eos|ei osaa sanoa|en halua tai osaa sanoa|vet ej|vet inte|kan inte säga|kan ej säga|osäker|don t know|do not know|dk|can t say|cannot say|unsure',
  notConcerned: 'ei koske minua|ei koske|berör inte mig|berör ej|gäller inte mig|does not concern me|not applicable|n a|na',
  notAnswered: 'ei vastausta|ei vastannut|tyhjä|puuttuu|inget svar|saknas|tomt|no answer|missing|null|nan|blank',
}

const reasonByWords = new Map(absenceReasons.flatMap((reason) => reasonWords[reason].split('|').map((words) => [words, reason])))

/** A whole number, also as spreadsheets write it: 4, 4.0, 4,00. */
export function wholeOf(value: string): number | undefined {
  const digits = /^[+-]?\d{1,6}(?=(?:[.,]0{1,6})?$)/u.exec(value.trim().replace(/^[−–]/u, '-'))?.[0]
  return digits === undefined ? undefined : Number(digits)
}

function reasonOf(value: string, dontKnow: ReadonlySet<string>): Reason | undefined {
  const reason = missingReasonOf(wholeOf(value) ?? 0)
  if (reason !== undefined && reason !== 'notAsked') return reason
  const words = plain(value)
  return dontKnow.has(words) ? 'dontKnow' : reasonByWords.get(words)
}

const [chosenWords, leftWords] = [
  '1|x|v|kyllä|valittu|ja|vald|valt|yes|true|checked|selected|tosi|sant',
  '0|ei|ei valittu|nej|inte vald|no|false|unchecked|not selected|epätosi|falskt',
].map((words) => new Set(words.split('|')))

/** A function from a value to what it stands for, '' where that can't be told. */
export function valueGuesser(questionnaire: Questionnaire, target: ImportTarget): (value: string) => string {
  const codes = new Set(target.options.map(({ code }) => code))
  const words = new Map(target.options.flatMap(({ code, label }) => allWords(questionnaire, label).map((label) => [plain(label), code])))
  const dontKnow = new Set(target.dontKnow === undefined ? [] : allWords(questionnaire, target.dontKnow).map(plain))
  const codeOf = (value: string): number | undefined => {
    const number = wholeOf(value)
    if (number !== undefined) return codes.has(number) ? number : undefined
    const byWords = words.get(plain(value))
    if (byWords !== undefined) return byWords
    // "4 = Agree", "4 (agree)"
    const leading = Number(/^\d{1,4}(?=\s*[=:.)(–-])/u.exec(value.trim())?.[0] ?? Number.NaN)
    return codes.has(leading) ? leading : undefined
  }
  return (value) => {
    if (target.kind === 'option') {
      if (chosenWords?.has(folded(value))) return '1'
      if (leftWords?.has(folded(value))) return '0'
      const ofItem = words.get(plain(value))
      return ofItem === undefined ? (reasonOf(value, dontKnow) ?? '') : '1'
    }
    return String(codeOf(value) ?? reasonOf(value, dontKnow) ?? '')
  }
}

/** A function from a value to the thing of this name, '' where that can't be told. `mayBeNone`: a word for nothing means no unit. */
export function nameGuesser(
  things: readonly { readonly id: string; readonly names: readonly string[] }[],
  mayBeNone: boolean,
): (value: string) => string {
  const known = things.map(({ id, names }) => ({ id, names: new Set([id, ...names].map(plain)) }))
  return (value) => {
    const found = known.filter(({ names }) => names.has(plain(value)))
    if (found.length === 1) return found[0]?.id ?? ''
    return mayBeNone && found.length === 0 && reasonByWords.has(plain(value)) ? noUnit : ''
  }
}
