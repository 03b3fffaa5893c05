// Lint rules: typescript-eslint's strict set, and the sizes of STYLE as errors.
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['node_modules/**', 'var/**', 'docs/**', 'views/scripts/vendor/**'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.js'],
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export, so that it is found by its name.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  {
    files: ['questionnaires/**/*.ts', 'analysis/**/*.ts', 'data/**/*.ts', 'views/**/*.ts', 'server/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      'no-console': 'error',
    },
  },
  { files: ['server/puntari.ts', 'server/commands/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.ts'],
    ignores: ['server/settings.ts', 'test/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in server/settings.ts only.' },
      ],
    },
  },
  { files: ['test/**/*.ts'], rules: { 'max-lines': ['error', { max: 250 }] } },
  { files: ['*.config.mjs', '.dependency-cruiser.mjs', 'test/jest/*.mjs'], rules: { 'no-restricted-syntax': 'off' } },
)
