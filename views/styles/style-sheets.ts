/**
 * The one bundle of styles and the two font files: which, from where and in what order.
 * The server joins the sheets once at start, serves them under a name with their hash, and the fonts under FONT_ADDRESS.
 * Paths are relative to the project's root; what stands in the sheets is left to them.
 */

const components = 'node_modules/@digdir/designsystemet-css/dist/src'
const fonts = 'node_modules/@fontsource-variable/inter/files'

/**
 * Style sheets in the order in which they must be joined, relative to the project's root.
 * Later ones override earlier ones, and what is for print stays last.
 */
export const styleSheets: readonly string[] = [
  'views/styles/tokens.css',
  'views/styles/theme.css',
  `${components}/base.css`,
  `${components}/button.css`,
  `${components}/input.css`,
  `${components}/table.css`,
  'views/styles/fonts.css',
  'views/styles/base.css',
  'views/styles/page-frame.css',
  'views/styles/layout.css',
  'views/styles/fields.css',
  'views/styles/forms.css',
  'views/styles/results.css',
  'views/styles/figures.css',
  'views/styles/dialogue-type.css',
  'views/styles/results-extra.css',
  'views/styles/priority.css',
  'views/styles/compare.css',
  'views/styles/portal.css',
  'views/styles/instruments.css',
  'views/styles/publishing.css',
  'views/styles/landscapes.css',
  'views/styles/chart-colours.css',
  'views/styles/method.css',
  'views/styles/guide.css',
  'views/styles/privacy.css',
  'views/styles/staff.css',
  'views/styles/plan.css',
  'views/styles/comments.css',
  'views/styles/mail.css',
  'views/styles/letters.css',
  'views/styles/imports.css',
  'views/styles/report.css',
  'views/styles/report-pages.css',
  'views/styles/print.css',
  'views/styles/report-print.css',
]

/** The address under which `fonts.css` asks for the fonts, with a slash at both ends. */
export const fontAddress = '/assets/fonts/'

/** The icon of the browser's tab, and the address under which `layout/page-head` asks for it. */
export const markFile = 'views/styles/mark.svg'
export const markAddress = '/assets/mark.svg'

/** Font files, relative to the project's root; each is served under {@link fontAddress} and its own file name. Two subsets: Latin, and the rest of Latin on demand. */
export const fontFiles: readonly string[] = [`${fonts}/inter-latin-wght-normal.woff2`, `${fonts}/inter-latin-ext-wght-normal.woff2`]
