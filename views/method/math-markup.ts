/**
 * Formulas as MathML, which browsers draw and screen readers speak. Trusted markup: nothing in it comes from outside the program.
 *
 * Called by `methodFormulas` only. Symbols are the same in every language; the words beside each formula stand in the texts.
 */

/** One symbol: a number, a name (`x_1` with an index, `s_1^2` with index and power, `x¯` as a mean), or a sign. */
function symbol(token: string): string {
  const [name = '', index, exponent] = token.split(/[_^]/)
  if (index !== undefined && exponent !== undefined) return `<msubsup>${[name, index, exponent].map(symbol).join('')}</msubsup>`
  if (index !== undefined) return token.includes('^') ? power(name, index) : `<msub>${symbol(name)}${symbol(index)}</msub>`
  if (token.endsWith('¯')) return `<mover>${symbol(token.slice(0, -1))}<mo>¯</mo></mover>`
  if (/^\d+$/.test(token)) return `<mn>${token}</mn>`
  return /^\p{L}+$/u.test(token) ? `<mi>${token}</mi>` : `<mo>${token}</mo>`
}

/** Parts side by side. A part is markup made here, or symbols with blanks between them. */
export function row(...parts: readonly string[]): string {
  const inner = parts.map((part) => (part.startsWith('<') ? part : part.trim().split(/\s+/).map(symbol).join('')))
  return `<mrow>${inner.join('')}</mrow>`
}

export const fraction = (above: string, below: string): string => `<mfrac>${row(above)}${row(below)}</mfrac>`
export const root = (inner: string): string => `<msqrt>${row(inner)}</msqrt>`
export const power = (base: string, exponent: string): string => `<msup>${row(base)}${row(exponent)}</msup>`
export const sum = (inner: string): string => row('Σ', inner)

/** A whole formula. */
export const formula = (...parts: readonly string[]): string =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML" displaystyle="true">${row(...parts)}</math>`
