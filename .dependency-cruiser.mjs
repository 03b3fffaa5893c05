// The folder rules of ARCHITECTURE, checked by machine. Each rule's comment says why.
const ours = '^(questionnaires|analysis|data|views|server|test)/'
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    forbid('no-cycles', 'Two files that import each other can only be understood together.', {}, { circular: true }),
    forbid(
      'questionnaires-stand-alone',
      'Definitions are understood without any other room of ours.',
      { path: '^questionnaires/' },
      { path: ours, pathNot: '^questionnaires/' },
    ),
    forbid(
      'questionnaires-use-yup-only',
      'The pure code that understands definitions needs one library: yup.',
      { path: '^questionnaires/' },
      { dependencyTypes: ['npm'], pathNot: 'node_modules/yup' },
    ),
    forbid(
      'analysis-is-pure',
      'Analysis knows answers and questionnaires; no store, page or server.',
      { path: '^analysis/' },
      { path: ours, pathNot: '^(analysis|questionnaires)/' },
    ),
    forbid('analysis-has-no-io', 'No I/O, clock or chance that is not passed in.', { path: '^analysis/' }, { dependencyTypes: ['core'] }),
    forbid(
      'analysis-uses-statistics-only',
      'Analysis needs distributions, nothing else.',
      { path: '^analysis/' },
      { dependencyTypes: ['npm'], pathNot: 'node_modules/@stdlib' },
    ),
    forbid(
      'data-knows-no-page',
      'The store knows types of questionnaires, no analysis, page or server.',
      { path: '^data/' },
      { path: ours, pathNot: '^(data|questionnaires)/' },
    ),
    forbid(
      'views-know-no-store',
      'A page is made from a view model, never from the store or a request.',
      { path: '^views/' },
      { path: ours, pathNot: '^(views|questionnaires|analysis)/' },
    ),
    forbid(
      'only-data-speaks-sql',
      'All SQL and its drivers stand in data/.',
      { path: '^(questionnaires|analysis|views|server)/' },
      { path: 'node_modules/(kysely|better-sqlite3|pg)/' },
    ),
    forbid(
      'nobody-imports-tests',
      'What runs does not need tests.',
      { path: '^(questionnaires|analysis|data|views|server)/' },
      { path: '^test/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'] },
  },
}
