/**
 * Where each method comes from, and the R call that its figures were checked against. The same in every language.
 *
 * Called by `methodPage`. The values of R stand in test/golden; a call named here is one that golden.R makes.
 */
import type { MethodTopic } from './method-topics.ts'

export interface MethodSource {
  readonly literature: readonly string[]
  readonly rCalls: readonly string[]
}

const student = 'Student (1908): The probable error of a mean. Biometrika 6.'
const cochran = 'Cochran, W. G. (1977): Sampling Techniques, 3rd edition. Wiley.'
const wilson = 'Wilson, E. B. (1927): Probable inference, the law of succession, and statistical inference. JASA 22.'
const welch =
  'Welch, B. L. (1947): The generalization of “Student’s” problem when several different population variances are involved. Biometrika 34.'
const satterthwaite = 'Satterthwaite, F. E. (1946): An approximate distribution of estimates of variance components. Biometrics Bulletin 2.'
const holm = 'Holm, S. (1979): A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6.'
const hundepool = 'Hundepool, A. et al. (2012): Statistical Disclosure Control. Wiley.'

export const methodSources: Readonly<Record<MethodTopic, MethodSource>> = {
  scores: {
    literature: ['Likert, R. (1932): A technique for the measurement of attitudes. Archives of Psychology 140.'],
    rCalls: ['rowMeans(x, na.rm = TRUE)', 'mean(x)'],
  },
  distribution: { literature: [wilson], rCalls: ['prop.test(k, n, correct = FALSE)$conf.int'] },
  intervals: {
    literature: [student, cochran, wilson, 'Burstein, H. (1975): Finite population correction for binomial confidence limits. JASA 70.'],
    rCalls: ['t.test(x)$conf.int', 'survey::svymean(~x, svydesign(~1, fpc = ~N))', 'prop.test(k, n, correct = FALSE)$conf.int'],
  },
  verdicts: { literature: [student], rCalls: ['t.test(x)$conf.int'] },
  places: {
    literature: [holm, 'Goldstein, H. and Spiegelhalter, D. J. (1996): League tables and their limitations. JRSS A 159.'],
    rCalls: ['t.test(x, y, paired = TRUE)', 'p.adjust(p, "holm")'],
  },
  gaps: {
    literature: [
      welch,
      holm,
      'Hedges, L. V. (1981): Distribution theory for Glass’s estimator of effect size. Journal of Educational Statistics 6.',
    ],
    rCalls: ['t.test(x, y)', 'p.adjust(p, "holm")', 'uniroot(function(d) pt(t, df, d) - p, …)'],
  },
  changes: {
    literature: [welch, satterthwaite, holm],
    rCalls: ['t.test(later, earlier)', 'p.adjust(p, "holm")', 'qt(1 - alpha / (2 * k), df)'],
  },
  importance: {
    literature: [
      'Pearson, K. (1896): Regression, heredity and panmixia. Philosophical Transactions A 187.',
      'Fisher, R. A. (1921): On the “probable error” of a coefficient of correlation deduced from a small sample. Metron 1.',
      'Martilla, J. A. and James, J. C. (1977): Importance-performance analysis. Journal of Marketing 41.',
    ],
    rCalls: ['cor.test(x, y)'],
  },
  quality: {
    literature: [
      'Cronbach, L. J. (1951): Coefficient alpha and the internal structure of tests. Psychometrika 16.',
      'Feldt, L. S. (1965): The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty. Psychometrika 30.',
      'Harman, H. H. and Jones, W. H. (1966): Factor analysis by minimizing residuals (minres). Psychometrika 31.',
      'McDonald, R. P. (1999): Test Theory: A Unified Treatment. Erlbaum.',
    ],
    rCalls: ['psych::alpha(x)', 'psych::alpha.ci(alpha, n, k)', 'psych::omega(x, nfactors = 1)$omega_h'],
  },
  'dialogue-type': {
    literature: [
      'Jung, C. G. (1921): Psychologische Typen. Rascher.',
      student,
      'Kotz, S. and Nadarajah, S. (2004): Multivariate t Distributions and Their Applications. Cambridge University Press.',
    ],
    rCalls: ['pt(abs(mean(x)) / (sd(x) / sqrt(n)), n - 1)', 'chol(cor(x)); rchisq(draws, n - 1)'],
  },
  'who-answered': {
    literature: ['AAPOR (2023): Standard Definitions, 10th edition (RR1).', cochran],
    rCalls: ['completes / invited', 'survey::svydesign(~1, fpc = ~N)'],
  },
  'not-shown': { literature: [hundepool], rCalls: [] },
  'reference-groups': { literature: [welch, holm], rCalls: ['median(x)', 'range(x)', 'p.adjust(p, "holm")'] },
  microdata: {
    literature: ['Sweeney, L. (2002): k-anonymity: a model for protecting privacy. IJUFKS 10.', hundepool],
    rCalls: [],
  },
}
