/**
 * Sample results of questionnaires, made once each and kept: whoever asks again costs nothing.
 *
 * Made with the router of questionnaires. The workshop does the work; here is only what the page says of itself.
 */
import type { ReleasedResult } from '../../analysis/released-result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { methodNames } from '../../views/guide/method-names.ts'
import { sampleAddress } from '../../views/instruments/instrument-facts.ts'
import type { ResultContext } from '../../views/results/result-context.ts'
import { voiceFor } from '../../views/sentences/voice.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { sampleUnits } from './sample-release.ts'

/** Which page: of the whole (`unit` null), or of one unit. */
export interface SampleAsked {
  readonly questionnaire: Questionnaire
  readonly language: ScreenLanguage
  readonly unit: string | null
}

/** Gives the page; null where there is none of this unit. */
export type SampleResults = (asked: SampleAsked) => Promise<Buffer | null>

/** Each is made once; what failed is tried again next time. */
function keptOnce<Made>(): (key: string, make: () => Promise<Made>) => Promise<Made> {
  const made = new Map<string, Promise<Made>>()
  return (key, make) => {
    const making = made.get(key) ?? make()
    made.set(key, making)
    making.catch(() => made.delete(key))
    return making
  }
}

/** Everything but the guide's methods. */
function contextOf({ questionnaire, language }: SampleAsked, year: number, released: ReleasedResult): Omit<ResultContext, 'methods'> {
  const kind = questionnaire.organisationKinds[0] ?? 'municipality'
  const { t, say } = voiceFor(language, kind)
  return {
    language,
    questionnaire,
    organisationKind: kind,
    organisationName: t(`instruments:sample.organisation.${kind}`),
    roundTitle: t('instruments:sample.round', { title: say(questionnaire.title) }),
    year,
    unitNames: Object.fromEntries(sampleUnits.map(({ key }) => [key, t(`instruments:sample.units.${key}`)])),
    rounds: [{ label: String(year), year, released }],
    address: sampleAddress(questionnaire.id),
    isSample: true,
  }
}

const isUnit = (unit: string | null): boolean => unit === null || sampleUnits.some(({ key }) => key === unit)

/** The figures are made once a definition, the pages once a language. */
export function sampleResults({ workshop, guide, today }: Pick<Dependencies, 'workshop' | 'guide' | 'today'>): SampleResults {
  const [figures, pages] = [keptOnce<ReleasedResult>(), keptOnce<Buffer | null>()]
  return async (asked) => {
    const { questionnaire, language, unit } = asked
    if (!isUnit(unit)) return null
    const year = Number(today().slice(0, 4))
    const of = `${questionnaire.hash} ${year}`
    return pages(`${of} ${language} ${unit ?? ''}`, async () => {
      const released = await figures(of, () => workshop.run('sampleRelease', { questionnaire, label: String(year) }))
      const context = { ...contextOf(asked, year, released), methods: methodNames(guide.methods, language) }
      const html = await (unit === null ? workshop.run('resultPage', { context }) : workshop.run('unitResultPage', { context, unit }))
      // As bytes, which take half the room of text.
      return html === null ? null : Buffer.from(html)
    })
  }
}
