// Makes sure that a chromium is there for the end-to-end tests: by apt where that is allowed, else by a clear word.
import { spawnSync } from 'node:child_process'

const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

export function installChromium() {
  if (process.env.PUNTARI_CHROMIUM || runs('chromium', '--version')) return
  const mayInstall = process.getuid?.() === 0 && runs('apt-get', '--version')
  if (mayInstall) {
    console.log('Installing chromium for the end-to-end tests (once) …')
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update', '-qq'], quiet)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'strace'], quiet)
    if (runs('chromium', '--version')) return
  }
  console.error(
    'The end-to-end tests need chromium on the PATH. Please install it (Debian: apt-get install chromium), or name it in PUNTARI_CHROMIUM.',
  )
  process.exit(1)
}
