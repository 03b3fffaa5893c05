// Installs the locked packages when they are missing or the lock file has changed since the last time.
// Called by every task. A marker beside the packages says what was installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './node.mjs'

const marker = join(projectRoot, 'node_modules', '.puntari-installed.json')

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(projectRoot, 'package-lock.json')))
    .digest('hex')
}

function installed() {
  return existsSync(marker) ? JSON.parse(readFileSync(marker, 'utf8')) : {}
}

function npm(args) {
  const script = process.env.npm_execpath
  const environment = { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] }
  if (script && /\.c?js$/.test(script)) return spawnSync(process.execPath, [script, ...args], environment)
  return spawnSync('npm', args, { ...environment, shell: process.platform === 'win32' })
}

/** `development`: the tools for tests too. Running the server needs only the rest, and a full set is never thinned. */
export function installMissing({ development }) {
  const hash = lockHash()
  const now = installed()
  if (now.hash === hash && (now.development || !development)) return
  console.log('Installing what is missing (once, about a minute) …')
  const { status } = npm(['ci', '--loglevel=error', '--no-progress', ...(development ? [] : ['--omit=dev'])])
  if (status !== 0) {
    console.error('The packages could not be installed. Please check that this machine reaches its npm registry, and try again.')
    process.exit(1)
  }
  writeFileSync(marker, JSON.stringify({ hash, development }))
}
