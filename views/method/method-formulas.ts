/**
 * The formulas of each method page, in the order in which the texts put them into words.
 *
 * Called by `methodPage`. Each is the formula that the doc comment of the function behind it states; what a symbol means is said in
 * the words beside it.
 */
import { formula, fraction, power, root, row, sum } from './math-markup.ts'
import type { MethodTopic } from './method-topics.ts'

// Roots hold one line only: fonts without mathematics can't draw a taller sign.
const wilson = formula(
  fraction(
    row('p +', fraction('z^2', '2 n'), '±', fraction('z', '2 n'), '·', root('4 n p ( 1 − p ) + z^2')),
    row('1 +', fraction('z^2', 'n')),
  ),
)

const squaredError = (group: string): string => fraction(`s_${group}^2`, `n_${group}`)
const apart = row('t_r − t¯')

/** Trusted markup by topic; none where rules in words are all there is. */
export const methodFormulas: Readonly<Record<MethodTopic, readonly string[]>> = {
  scores: [
    formula('p =', fraction('k − a', 'b − a'), '· 100'),
    formula('k^′ = a + b − k'),
    formula('x =', fraction('p_1 + p_2 + … + p_m', 'm')),
    formula('x¯ =', fraction('x_1 + x_2 + … + x_n', 'n')),
  ],
  distribution: [formula('p =', fraction('k', 'n')), formula('e =', fraction('d', 'm'))],
  intervals: [
    formula('x¯ ± t ·', fraction('s', root('n'))),
    formula('x¯ ± t ·', fraction('s', root('n')), '·', fraction(root('N − n'), root('N'))),
    wilson,
    formula('n^* =', fraction('n ( N − 1 )', 'N − n')),
  ],
  verdicts: [formula('L ≥ S'), formula('U ≤ K')],
  places: [formula('F = 1 + A'), formula('T = k − B')],
  gaps: [
    formula('d = x¯_1 − x¯_2'),
    formula('d ± t · e ,  e^2 =', squaredError('1'), '+', squaredError('2')),
    formula('p_i · ( k − i + 1 )'),
    formula('g = J ·', fraction('d', 's')),
  ],
  changes: [
    formula('d = x¯_2 − x¯_1'),
    formula('b =', fraction(sum(row('(', apart, ') · x¯_r')), sum(power(row('(', apart, ')'), '2')))),
    formula('e^2 =', sum(row('c_r^2 ·', squaredError('r')))),
  ],
  importance: [
    formula('r =', fraction(sum(row('(', 'x − x¯', ') (', 'y − y¯', ')')), '( n − 1 ) s_x s_y')),
    formula('tanh (', 'artanh r ±', fraction('z', root('n − 3')), ')'),
  ],
  quality: [
    formula('α =', fraction('k', 'k − 1'), '· ( 1 −', fraction(sum('s_i^2'), 's^2'), ')'),
    formula('1 − ( 1 − α ) · F'),
    formula('ω =', fraction(power(row('(', sum('λ'), ')'), '2'), sum('r'))),
  ],
  'dialogue-type': [formula('x = v ·', fraction('2 k − a − b', 'b − a'), '· 100'), formula('P = P ( T ≤', fraction('| x¯ |', 'e'), ')')],
  'who-answered': [formula('r =', fraction('n', 'm')), formula('1 −', fraction('n', 'N'))],
  'not-shown': [],
  'reference-groups': [formula('F = 1 + A'), formula('T = k − B')],
  microdata: [],
}
