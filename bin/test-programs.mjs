// Makes sure that the programs which tests use are there: chromium for the stories, strace for the order of writes on Linux.
// By apt where that is allowed, else by a clear word.
import { spawnSync } from 'node:child_process'

const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

const hasChromium = () =>
  Boolean(process.env.PUNTARI_CHROMIUM) || runs('chromium-headless-shell', '--version') || runs('chromium', '--version')
const hasStrace = () => process.platform !== 'linux' || runs('strace', '-V')

function installByApt(packages) {
  console.log(`Installing ${packages.join(' and ')} for the tests (once) …`)
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
}

export function installTestPrograms() {
  const missing = [...(hasChromium() ? [] : ['chromium-headless-shell']), ...(hasStrace() ? [] : ['strace'])]
  const mayInstall = process.getuid?.() === 0 && runs('apt-get', '--version')
  // One by one: what one Debian does not have must not keep the other away.
  if (mayInstall) for (const name of missing) installByApt([name])
  // Not every Debian has it without its window.
  if (!hasChromium() && mayInstall) installByApt(['chromium'])
  if (!hasStrace()) console.warn('strace is missing: the order of disk writes and answers is not tested. Debian: apt-get install strace')
  if (hasChromium()) return
  console.error(
    'The tests need chromium on the PATH. Please install it (Debian: apt-get install chromium), or name it in PUNTARI_CHROMIUM.',
  )
  process.exit(1)
}
