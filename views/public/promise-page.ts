/**
 * A page of promises in plain words: sections of a heading and its paragraphs, from views/texts/LANGUAGE/promises.json.
 */
import { pageFrame } from '../frame/page-frame.ts'
import type { PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'

const sections = {
  privacy: ['kept', 'notKept', 'invitation', 'unfinished', 'extras', 'kiosk', 'shown', 'log', 'remains', 'rights'],
  accessibility: ['state', 'known', 'feedback', 'supervision'],
} as const

/** What is listed below a section's text. */
const points: Readonly<Record<string, readonly string[]>> = {
  remains: ['memory', 'minute', 'copies', 'sender', 'link', 'network', 'texts'],
}

export interface PromisePage {
  readonly frame: PageFrame
  readonly title: string
  readonly lead: string
  readonly sections: readonly { readonly title: string; readonly text: string; readonly points: readonly string[] }[]
}

export function promisePage(promise: keyof typeof sections, language: ScreenLanguage): PromisePage {
  const t = translatorFor(language)
  const title = t(`promises:${promise}.title`)
  return {
    frame: pageFrame({ language, title, description: t(`promises:${promise}.lead`), address: `/${promise}`, width: 'form' }),
    title,
    lead: t(`promises:${promise}.lead`),
    sections: sections[promise].map((section) => ({
      title: t(`promises:${promise}.${section}.title`),
      text: t(`promises:${promise}.${section}.text`),
      points: (points[section] ?? []).map((point) => t(`promises:${promise}.${section}.${point}`)),
    })),
  }
}
