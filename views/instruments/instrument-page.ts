/**
 * `/questionnaires/ID`: what a questionnaire is for, who answers, what it measures and asks, where it comes from and how it was tested.
 *
 * Everything comes from the definition. Called by `showInstrument`.
 */
import { minutesOf } from '../../questionnaires/form-page.ts'
import type { Evidence, Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { OrganisationKind } from '../../questionnaires/wording.ts'
import { textFor } from '../../questionnaires/wording.ts'
import { pageFrame } from '../frame/page-frame.ts'
import type { Voice } from '../sentences/voice.ts'
import { voiceFor } from '../sentences/voice.ts'
import type { LinkView, PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import type { AskedOfGroup } from './asked-questions.ts'
import { askedQuestions, itemCount } from './asked-questions.ts'
import { instrumentAddress, minutesRange, sampleAddress, trialAddress } from './instrument-facts.ts'
import type { MeasureGroup } from './what-it-measures.ts'
import { whatItMeasures } from './what-it-measures.ts'

export interface InstrumentPage {
  readonly frame: PageFrame
  readonly use: string
  readonly title: string
  readonly purpose: string
  readonly minutes: string
  readonly tryIt: LinkView
  readonly sample: LinkView
  /** Facts under a heading each. */
  readonly facts: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly measures: readonly MeasureGroup[]
  /** Names of the landscapes; null where the result is no such thing. */
  readonly landscapes: { readonly title: string; readonly names: readonly { readonly name: string; readonly tagline: string }[] } | null
  readonly asked: readonly AskedOfGroup[]
  /** The same questions in the words of other kinds of organisation. */
  readonly kinds: readonly LinkView[]
  readonly source: string
  readonly evidence: readonly string[]
}

function factsOf({ t, say, locale }: Voice, questionnaire: Questionnaire): InstrumentPage['facts'] {
  const { groups, languages, organisationKinds } = questionnaire
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  // Finnish and Swedish write them small.
  const spoken = list.format(languages.map((language) => names.of(language) ?? language))
  return [
    {
      title: t('instruments:who'),
      lines: groups.map(({ id, name }) => {
        const minutes = t('respond:minutes', { count: minutesOf(questionnaire, id) })
        return t('instruments:whoLine', { group: say(name), minutes, count: itemCount(questionnaire, id) })
      }),
    },
    { title: t('instruments:forWhom'), lines: [organisationKinds.map((kind) => t(`respond:kind.${kind}`)).join(' · ')] },
    { title: t('instruments:languages'), lines: [spoken.slice(0, 1).toLocaleUpperCase(locale) + spoken.slice(1)] },
  ]
}

const standing: Readonly<Record<Evidence['status'], string | null>> = {
  notYetValidated: 'quality:not_validated',
  pilot: 'quality:pilot',
  validated: null,
}

function evidenceOf({ t, say }: Voice, { status, note }: Evidence): readonly string[] {
  const key = standing[status]
  return [...(key === null ? [] : [t(key)]), say(note)]
}

function landscapesOf({ t, say }: Voice, { types }: Questionnaire): InstrumentPage['landscapes'] {
  if (types.length === 0) return null
  return {
    title: t('instruments:measures.types', { count: types.length }),
    names: types.map(({ name, tagline }) => ({ name: say(name), tagline: say(tagline) })),
  }
}

/** `kind`: whose words the questions are in. */
export function instrumentPage(questionnaire: Questionnaire, language: ScreenLanguage, kind: OrganisationKind): InstrumentPage {
  const voice = voiceFor(language, kind)
  const { t, say } = voice
  const { id, organisationKinds, useFor } = questionnaire
  const own = instrumentAddress(id)
  const title = say(questionnaire.title)
  const purpose = say(questionnaire.purpose)
  const address = kind === organisationKinds[0] ? own : `${own}?kind=${kind}`
  return {
    frame: pageFrame({ language, title, description: purpose, address }),
    use: t(`instruments:use.${useFor ?? 'other'}.title`),
    title,
    purpose,
    minutes: minutesRange(t, questionnaire),
    tryIt: { href: trialAddress(id), label: t('instruments:tryWhole') },
    sample: { href: sampleAddress(id), label: t('instruments:seeSample') },
    facts: factsOf(voice, questionnaire),
    measures: whatItMeasures(voice, questionnaire),
    landscapes: landscapesOf(voice, questionnaire),
    asked: askedQuestions(questionnaire, { language, organisationKind: kind }, t),
    kinds:
      organisationKinds.length < 2
        ? []
        : organisationKinds.map((each) => ({
            href: `${own}?kind=${each}#asked`,
            label: t(`respond:kind.${each}`),
            current: each === kind,
          })),
    source: textFor(questionnaire.source, { language, organisationKind: kind }),
    evidence: evidenceOf(voice, questionnaire.evidence),
  }
}
