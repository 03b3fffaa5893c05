// What each npm script does, in order. `check` is what CI runs.
import { join } from 'node:path'
import { projectRoot } from './node.mjs'
import { installTestPrograms } from './test-programs.mjs'

const jestEnvironment = {
  NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  TZ: 'Pacific/Chatham',
  // Every suite with a server starts its thread and its programs anew: what Node has compiled once it need not compile again.
  NODE_COMPILE_CACHE: join(projectRoot, 'node_modules', '.cache', 'compiled'),
}
const jest = (name, ...args) => ({ name, arguments: ['node_modules/jest/bin/jest.js', ...args], environment: jestEnvironment })
const node = (name, ...args) => ({ name, arguments: args })

const checks = [
  node('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  node('lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'),
  node(
    'folder rules',
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    'questionnaires',
    'analysis',
    'data',
    'views',
    'server',
  ),
  node('types', 'node_modules/typescript/bin/tsc', '--noEmit'),
  node('lock file', 'test/lock-complete.mjs'),
  jest('tests'),
]

export const tasks = {
  start: { steps: [node('start', 'server/puntari.ts', 'serve')] },
  demo: { steps: [node('demo', 'server/puntari.ts', 'demo')] },
  check: { development: true, before: installTestPrograms, steps: checks },
  test: { development: true, before: installTestPrograms, steps: checks },
  'test:deep': {
    development: true,
    before: installTestPrograms,
    steps: [{ ...jest('deep tests'), environment: { ...jestEnvironment, PUNTARI_DEEP: '1' } }],
  },
  'check:texts': { development: true, steps: [node('texts', 'test/texts/check-texts.ts')] },
  bench: { development: true, steps: [node('bench', 'test/bench/bench.ts')] },
  coverage: { steps: [node('coverage', 'test/interval-coverage/write-coverage.ts')] },
  screenshots: { development: true, before: installTestPrograms, steps: [node('screenshots', 'test/screenshots/take-screenshots.ts')] },
  format: { development: true, steps: [node('format', 'node_modules/prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.')] },
}
