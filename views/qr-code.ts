/**
 * A QR code as SVG markup: dark on white in every colour scheme, with the quiet zone of four modules that readers need.
 *
 * Markup without style or script, so that it can stand in a page under our content security policy.
 */
import { create } from 'qrcode'
import { escapeHtml } from './charts/escape-html.ts'

const quiet = 4

/** `name`: what it is, for those who do not see it. `text`: what it says; up to about 2 000 characters. */
export function qrCode(text: string, name: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const places = Array.from({ length: modules.size }, (_, place) => place)
  const dark = places.flatMap((row) =>
    places.filter((column) => modules.get(row, column)).map((column) => `M${column + quiet} ${row + quiet}h1v1h-1z`),
  )
  const side = modules.size + 2 * quiet
  return `<svg class="qr-code" viewBox="0 0 ${side} ${side}" role="img" aria-label="${escapeHtml(name)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${dark.join('')}"/></svg>`
}
