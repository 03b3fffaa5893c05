/**
 * How the 45 minutes of a talk are spent. The page of a team and that of a council each have their own.
 */
import type { Voice } from '../sentences/voice.ts'

export interface AgendaLine {
  readonly minutes: string
  readonly title: string
  readonly text: string
}

const minutesOf = {
  team: { guess: 5, reveal: 5, recognise: 10, discuss: 15, experiment: 10 },
  council: { guess: 10, reveal: 5, discuss: 20, decide: 10 },
} as const

export const talkAgenda = ({ t }: Voice, who: keyof typeof minutesOf): readonly AgendaLine[] =>
  Object.entries(minutesOf[who]).map(([step, count]) => ({
    minutes: t('talk:minutes', { count }),
    title: t(`talk:agenda.${who}.${step}.title`),
    text: t(`talk:agenda.${who}.${step}.text`),
  }))
