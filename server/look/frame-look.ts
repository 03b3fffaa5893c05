/**
 * What the head of a page needs to look like an organisation: the addresses of its colours and its logo.
 *
 * Called wherever pages of an organisation are shown to respondents and readers. The addresses change with what they lead to, so that
 * browsers may keep it for good.
 */
import type { Organisation } from '../../data/organisation.ts'
import type { FrameLook } from '../../views/templates/layout/layout-view.ts'

/** Higher than before wherever `lookSheet` makes other colours of the same choice. */
const sheetVersion = 1

export const sheetMark = ({ accent }: Pick<Organisation, 'accent'>): string => `${(accent ?? '').slice(1)}-${sheetVersion}`

/** Empty where the organisation chose neither. */
export function frameLook({ id, accent, logo }: Pick<Organisation, 'id' | 'accent' | 'logo'>): FrameLook {
  return {
    ...(accent === null ? {} : { styleHref: `/organisations/${id}/look.css?v=${sheetMark({ accent })}` }),
    ...(logo === null ? {} : { logo: { href: `/organisations/${id}/logo?v=${logo.mark}`, width: logo.width, height: logo.height } }),
  }
}
