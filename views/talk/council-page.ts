/**
 * Councillors guess what residents answered to four statements; then the page shows how far off they were.
 *
 * A guess stands in the address and is kept nowhere. Self-selected residents are told as those who chose to answer.
 */
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound, groupName } from '../results/result-context.ts'
import { withheldText } from '../results/withheld-text.ts'
import type { Voice } from '../sentences/voice.ts'
import { selfSelectedCaution, whoAnswered } from '../sentences/who-answered.ts'
import type { StateView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { CouncilInput } from './council-guess.ts'
import { guessName } from './council-guess.ts'
import type { CouncilAnswers } from './council-revealed.ts'
import { councilAnswers } from './council-revealed.ts'
import type { CouncilItem } from './council-items.ts'
import { councilGroups, councilItems, upperCodes } from './council-items.ts'
import type { AgendaLine } from './talk-agenda.ts'
import { talkAgenda } from './talk-agenda.ts'

export interface CouncilPage {
  readonly title: string
  readonly labels: readonly string[]
  readonly caution: string | null
  readonly agenda: readonly AgendaLine[]
  readonly action: string
  readonly state: StateView | null
  readonly question: string
  readonly fields: readonly TextFieldView[] | null
  readonly problems: readonly { readonly href: string; readonly text: string }[]
  readonly revealed: CouncilAnswers | null
  readonly againHref: string
  readonly backHref: string
}

function optionWords({ say, format }: Voice, { scale }: CouncilItem): string {
  const upper = upperCodes(scale)
  return format.list(scale.options.filter(({ code }) => upper.includes(code)).map(({ label }) => say(label)))
}

function field(voice: Voice, one: CouncilItem, { guess, wrong }: CouncilInput): TextFieldView {
  const { t, say } = voice
  const id = guessName(one.item.id)
  const typed = wrong[one.item.id]
  return {
    id,
    name: id,
    label: say(one.item.wording),
    help: t('talk:council.scale', { options: optionWords(voice, one) }),
    value: typed ?? (guess[one.item.id] === undefined ? '' : String(guess[one.item.id])),
    inputmode: 'numeric',
    short: true,
    suffix: t('talk:council.ofHundred'),
    ...(typed === undefined ? {} : { error: t('talk:council.problem') }),
  }
}

export function councilPage(context: ResultContext, input: CouncilInput): CouncilPage {
  const voice = contextVoice(context)
  const { t } = voice
  const items = councilItems(context)
  const { guessed } = councilGroups(context)
  const group = currentRound(context).released.groups[guessed]
  const isOpen = items.length > 0 && input.step === 'reveal'
  const address = `${context.address}/council`
  const kind = group?.tier === 'bands' ? 'bands' : 'hidden'
  const withheld = group?.tier === 'full' ? t('talk:council.noItems') : withheldText(context, { group: guessed }, kind)
  return {
    title: t('talk:council.title'),
    labels: [`${context.roundTitle} ${context.year}`, whoAnswered(voice, groupName(context, guessed), group)],
    caution: group === undefined ? null : selfSelectedCaution(voice, guessed, group),
    agenda: talkAgenda(voice, 'council'),
    action: address,
    state:
      items.length > 0
        ? null
        : {
            kind: 'suppressed',
            title: t('talk:council.nothing'),
            text: withheld,
            action: { href: context.address, label: t('talk:back') },
          },
    question: t('talk:council.question', { group: groupName(context, guessed) }),
    fields: items.length > 0 && !isOpen ? items.map((one) => field(voice, one, input)) : null,
    problems: Object.keys(input.wrong).map((item) => ({ href: `#${guessName(item)}`, text: t('talk:council.problem') })),
    revealed: isOpen ? councilAnswers(context, items, input) : null,
    againHref: address,
    backHref: context.address,
  }
}
