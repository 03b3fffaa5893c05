/**
 * View model of manage/publishing: what there is to show, what everybody may see of it, the preview, and the step of publishing.
 */
import type { PublicPart } from '../../../questionnaires/public-parts.ts'
import type { Formats } from '../../format.ts'
import { formatsFor } from '../../format.ts'
import type { ChoiceFieldView, LinkView, ProblemView, TextFieldView } from '../../templates/layout/layout-view.ts'
import type { Translate } from '../../translate.ts'
import { screenLanguages, translatorFor } from '../../translate.ts'
import { errorOf, problemViews } from '../form-problem.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { PublishingInput } from './publishing-input.ts'
import { forewordField, groupsField, longestForeword, partsField } from './publishing-input.ts'
import { blockLines, readinessLines } from './readiness-lines.ts'

/** What stands on the page once the results are public. */
interface PublicView {
  readonly title: string
  readonly address: string
  readonly fingerprint: string | null
  readonly qr: { readonly side: number; readonly path: string; readonly name: string }
}

export interface PublishingPage extends StaffPage {
  readonly lead: string
  readonly survey: string
  readonly notice?: string
  readonly overtaken: boolean
  readonly problems: readonly ProblemView[]
  readonly blocks: readonly string[]
  readonly earlier: string | null
  readonly readiness: readonly string[]
  readonly action: string
  readonly releaseAction: string
  readonly seen: string
  readonly parts: ChoiceFieldView
  readonly unitsNote: string | null
  /** None where there is only one group, which can't be left out. */
  readonly groups: ChoiceFieldView | null
  readonly foreword: readonly TextFieldView[]
  readonly preview: LinkView
  /** What happens by publishing; null once it has been done. */
  readonly consequences: readonly string[] | null
  readonly public: PublicView | null
  readonly cancelHref: string
}

const partOption = (t: Translate, part: PublicPart, chosen: readonly PublicPart[]) => ({
  value: part,
  label: t(`publishing:part.${part}`),
  help: t(`publishing:part.${part}Help`),
  checked: chosen.includes(part),
})

function groupsChoice(t: Translate, { groups, form, problems }: PublishingInput): ChoiceFieldView | null {
  if (groups.length < 2) return null
  return {
    id: groupsField,
    name: groupsField,
    kind: 'checkbox',
    legend: t('publishing:choose.groups'),
    help: t('publishing:choose.groupsHelp'),
    options: groups.map(({ group, name }) => ({ value: group, label: name, checked: form.groupsNotShown.includes(group) })),
    ...errorOf(t, problems, groupsField),
  }
}

const forewordFields = (t: Translate, whole: Formats['whole'], { form, problems }: PublishingInput): readonly TextFieldView[] =>
  screenLanguages.map((language) => {
    const id = forewordField(language)
    return {
      id,
      name: id,
      label: t('publishing:foreword.label', { language: t(`publishing:foreword.language.${language}`) }),
      help: t('publishing:foreword.help', { most: whole(longestForeword) }),
      value: form.foreword[language] ?? '',
      rows: 5,
      ...errorOf(t, problems, id),
    }
  })

function publicView({ language }: StaffVisit, { released, address }: PublishingInput): PublicView | null {
  if (released === null) return null
  const t = translatorFor(language)
  const { frozen, qr } = released
  return {
    title:
      frozen === null ? t('publishing:public.titleUndated') : t('publishing:public.title', { day: formatsFor(language).day(frozen.on) }),
    address,
    fingerprint: frozen?.hash ?? null,
    qr: { ...qr, name: t('publishing:public.qrName') },
  }
}

const consequenceKeys = ['everybody', 'frozen', 'small', 'late', 'forGood'] as const

export function publishingPage(visit: StaffVisit, input: PublishingInput): PublishingPage {
  const t = translatorFor(visit.language)
  const { roundId, organisation, problems, released, address, notice, overtaken } = input
  const own = `/manage/rounds/${roundId}`
  const state = released === null ? '' : 'Released'
  const look = released === null ? 'publishing:preview.link' : 'publishing:public.look'
  const failed = problems.length > 0
  return {
    ...staffPage(visit, { title: t(`publishing:title${state}`), width: 'form', organisation, failed, form: 'choice' }),
    lead: t(`publishing:lead${state}`),
    survey: input.title,
    ...(notice === undefined ? {} : { notice: t(`publishing:${notice}`) }),
    overtaken,
    problems: problemViews(t, problems),
    blocks: released === null ? blockLines(visit.language, input.blocks) : [],
    earlier:
      released === null && input.earlierNotPublic.length > 0
        ? t('publishing:earlier.text', { names: formatsFor(visit.language).list(input.earlierNotPublic) })
        : null,
    readiness: readinessLines(visit.language, input),
    action: `${own}/publish`,
    releaseAction: `${own}/release`,
    seen: input.seen,
    parts: {
      id: partsField,
      name: partsField,
      kind: 'checkbox',
      legend: t('publishing:choose.parts'),
      help: t('publishing:choose.partsHelp'),
      options: input.offered.map((part) => partOption(t, part, input.form.parts)),
    },
    unitsNote: input.unitsPromised ? t('publishing:choose.units') : null,
    groups: groupsChoice(t, input),
    foreword: forewordFields(t, formatsFor(visit.language).whole, input),
    preview: { href: `${own}/preview`, label: t(look) },
    consequences: released === null ? consequenceKeys.map((key) => t(`publishing:release.${key}`, { address })) : null,
    public: publicView(visit, input),
    cancelHref: own,
  }
}
