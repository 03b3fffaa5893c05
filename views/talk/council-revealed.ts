/**
 * The guesses beside what was answered: sentences and a picture for each statement, and how the guesses lay on the whole.
 */
import { chartFigure } from '../charts/chart-figure.ts'
import { dotsChart } from '../charts/dots-chart.ts'
import { groupLook } from '../charts/group-look.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, groupName } from '../results/result-context.ts'
import type { Voice } from '../sentences/voice.ts'
import type { CouncilGuess, CouncilInput } from './council-guess.ts'
import type { CouncilItem } from './council-items.ts'
import { councilGroups } from './council-items.ts'

export interface CouncilRevealed {
  readonly statement: string
  readonly sentences: readonly string[]
  /** Markup of the picture: the guess, the residents, the councillors themselves. */
  readonly picture: string
}

/** `questions`: one of each criterion that a statement is of. */
export interface CouncilAnswers {
  readonly headline: string
  readonly items: readonly CouncilRevealed[]
  readonly questions: readonly string[]
}

const hundred = (share: number): number => Math.round(share * 100)

function sentences(
  voice: Voice,
  one: CouncilItem,
  guessed: number | undefined,
  names: { readonly guessed: string; readonly guessing: string },
) {
  const { t, format } = voice
  const actual = hundred(one.share)
  const whole = format.whole(actual)
  const said = t(one.isCapped ? 'talk:council.saidOver' : 'talk:council.said', { group: names.guessed, n: whole })
  const own = one.ownShare === null ? [] : [t('talk:council.saidOwn', { group: names.guessing, n: format.whole(hundred(one.ownShare)) })]
  if (guessed === undefined) return [said, ...own]
  const off = guessed - actual
  const isNear = one.isCapped ? guessed > actual : Math.abs(off) <= 5
  const outcome = isNear ? 'near' : off > 0 ? 'tooHigh' : 'tooLow'
  const points = format.whole(Math.abs(off))
  return [
    t('talk:council.guessed', { n: format.whole(guessed) }),
    said,
    t(`talk:council.${outcome}`, { points, count: Math.abs(off) }),
    ...own,
  ]
}

function picture(context: ResultContext, one: CouncilItem, guessed: number | undefined): string {
  const voice = contextVoice(context)
  const { t, format } = voice
  const groups = councilGroups(context)
  const label = (value: number): string => format.whole(value)
  const rows = [
    ...(guessed === undefined ? [] : [{ name: t('talk:council.yourGuess'), value: guessed, series: 2 }]),
    { name: groupName(context, groups.guessed), value: hundred(one.share), series: 0 },
    ...(one.ownShare === null || groups.guessing === null
      ? []
      : [{ name: groupName(context, groups.guessing), value: hundred(one.ownShare), series: 1 }]),
  ]
  const free = { mark: 'staff', colour: 'group-staff', shape: 'triangle' } as const
  const looks = [
    groupLook(context.questionnaire, groups.guessed),
    groups.guessing === null ? free : groupLook(context.questionnaire, groups.guessing),
    free,
  ]
  const chart = dotsChart({
    rows: rows.map(({ name, value, series }) => ({
      label: name,
      dots: looks.map((_, index) => (index === series ? { value, text: label(value), tip: `${name}: ${label(value)}` } : null)),
    })),
    series: looks.map((look, index) => ({ label: rows.find(({ series }) => series === index)?.name ?? '', look })),
    domain: [0, 100],
    ticks: 25,
    thresholds: [],
    locale: voice.locale,
  })
  return chartFigure(chart, rows.map(({ name, value }) => `${name}: ${label(value)}`).join(', '))
}

/** How the guesses lay on the whole: only those that were made count. */
function headline({ t }: Voice, items: readonly CouncilItem[], guess: CouncilGuess): string {
  const offs = items.flatMap(({ item, share }) => (guess[item.id] === undefined ? [] : [(guess[item.id] ?? 0) - hundred(share)]))
  if (offs.length === 0) return t('talk:council.headline.none')
  const [high, low] = [offs.filter((off) => off > 5).length, offs.filter((off) => off < -5).length]
  if (high + low === 0) return t('talk:council.headline.near', { count: offs.length })
  if (high > low) return t('talk:council.headline.high', { count: high, of: offs.length })
  return low > high ? t('talk:council.headline.low', { count: low, of: offs.length }) : t('talk:council.headline.mixed')
}

export function councilAnswers(context: ResultContext, items: readonly CouncilItem[], { guess }: CouncilInput): CouncilAnswers {
  const voice = contextVoice(context)
  const groups = councilGroups(context)
  const names = {
    guessed: groupName(context, groups.guessed),
    guessing: groups.guessing === null ? '' : groupName(context, groups.guessing),
  }
  const dimensions = context.questionnaire.dimensions.filter(({ id }) => items.some(({ item }) => item.dimension === id))
  return {
    headline: headline(voice, items, guess),
    items: items.map((one) => ({
      statement: voice.say(one.item.wording),
      sentences: sentences(voice, one, guess[one.item.id], names),
      picture: picture(context, one, guess[one.item.id]),
    })),
    questions: dimensions.flatMap(({ questions }) => questions.slice(0, 1).map(voice.say)),
  }
}
