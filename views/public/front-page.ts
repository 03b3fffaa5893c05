/**
 * The front page: what Puntari is for in one sentence, what can be answered now, what can be read, and every questionnaire by its use.
 */
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { textFor } from '../../questionnaires/wording.ts'
import { formatsFor } from '../format.ts'
import { pageFrame } from '../frame/page-frame.ts'
import type { UseGroup } from '../instruments/by-use.ts'
import { byUse } from '../instruments/by-use.ts'
import { anyonesWords, instrumentAddress, instrumentFacts, instrumentLinks, trialAddress } from '../instruments/instrument-facts.ts'
import type { CodeBox } from '../respond/code-box.ts'
import { codeBox } from '../respond/code-box.ts'
import type { LinkView, PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'

/** A round on the front page. `closesOn`: ISO day. */
export interface RoundLine {
  readonly href: string
  readonly title: string
  readonly organisation: string
  readonly year: number
  readonly closesOn: string
}

/** So many surveys have a card of their own, the newest. */
const mostCards = 4

export interface FrontPageParts {
  readonly language: ScreenLanguage
  readonly questionnaires: readonly Questionnaire[]
  readonly open: readonly RoundLine[]
  readonly released: readonly RoundLine[]
  readonly demo: boolean
}

/** A card that leads somewhere: heading, a line or two, the words on its button. */
export interface CardView {
  readonly href: string
  readonly title: string
  readonly text: string
  readonly facts: readonly string[]
  readonly action: string
  /** What the links lead to, for those who hear a link without its card. */
  readonly about: string
  /** The same of earlier years. */
  readonly earlier: readonly LinkView[]
}

/** A questionnaire: its title leads to its page. `tryIt`: where everybody may fill it in. */
export interface OfferedInstrument extends LinkView {
  readonly purpose: string
  readonly facts: readonly string[]
  readonly tryIt: LinkView
  /** To its questions and its sample result. */
  readonly links: readonly LinkView[]
}

export interface FrontPage {
  readonly frame: PageFrame
  readonly demo: boolean
  readonly codeBox: CodeBox
  readonly open: readonly CardView[]
  readonly released: readonly CardView[]
  /** Further published results, in a list: their names would fill the page. */
  readonly further: readonly LinkView[]
  readonly uses: readonly UseGroup<OfferedInstrument>[]
}

/** One card for the rounds that ask the same of the same organisation: the newest in front, earlier years as links. */
function bySurvey(rounds: readonly RoundLine[]): readonly (readonly RoundLine[])[] {
  const surveys = Object.groupBy(rounds, ({ organisation, title }) => JSON.stringify([organisation, title]))
  return Object.values(surveys).map((same = []) => same.toSorted((first, second) => second.year - first.year))
}

function readingCard(t: Translate, [newest, ...others]: readonly RoundLine[]): readonly CardView[] {
  if (newest === undefined) return []
  const { href, title, organisation, year } = newest
  const earlier = others.map((round) => ({ href: round.href, label: String(round.year) }))
  const about = `${title}, ${organisation}`
  return [{ href, title, text: organisation, facts: [], action: t('public:read', { year }), about, earlier }]
}

/** A unit's own survey first: it is the one that any team may start with. */
const unitsFirst = (first: Questionnaire, second: Questionnaire): number =>
  Number(second.resultKind === 'dialogueType') - Number(first.resultKind === 'dialogueType')

const offered =
  (t: Translate, language: ScreenLanguage) =>
  (questionnaire: Questionnaire): OfferedInstrument => {
    const audience = anyonesWords(questionnaire, language)
    return {
      href: instrumentAddress(questionnaire.id),
      label: textFor(questionnaire.title, audience),
      purpose: textFor(questionnaire.purpose, audience),
      facts: instrumentFacts(t, questionnaire, audience),
      tryIt: { href: trialAddress(questionnaire.id), label: t('instruments:tryIt') },
      links: instrumentLinks(t, questionnaire.id),
    }
  }

export function frontPage({ language, questionnaires, open, released, demo }: FrontPageParts): FrontPage {
  const t = translatorFor(language)
  const format = formatsFor(language)
  const surveys = bySurvey(released)
  const answer = (round: RoundLine): CardView => ({
    href: round.href,
    title: round.title,
    text: round.organisation,
    facts: [t('respond:closesOn', { day: format.day(round.closesOn) })],
    action: t('public:answer'),
    about: `${round.title}, ${round.organisation}`,
    earlier: [],
  })
  return {
    frame: pageFrame({ language, title: t('public:title'), description: t('public:description'), address: '/' }),
    demo,
    codeBox: codeBox({}, t),
    open: open.map(answer),
    released: surveys.slice(0, mostCards).flatMap((rounds) => readingCard(t, rounds)),
    further: surveys
      .slice(mostCards)
      .flat()
      .map(({ href, title, organisation, year }) => ({ href, label: `${organisation}: ${title} ${year}` })),
    uses: byUse(t, questionnaires.toSorted(unitsFirst)).map((use) => ({ ...use, instruments: use.instruments.map(offered(t, language)) })),
  }
}
