// Says which optional platform packages package-lock.json names but does not hold: `npm ci` refuses such a lock elsewhere.
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))

function isHeld(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (at === '') return false
  }
}

const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isHeld(at, name))
    .map((name) => `${at || '(root)'} -> ${name}`),
)
const hosts = Object.entries(packages).filter(([, entry]) => entry.resolved)
for (const line of missing) console.error(`package-lock.json does not hold ${line}`)
for (const [at] of hosts) console.error(`package-lock.json names a registry host at ${at}`)
process.exitCode = missing.length + hosts.length === 0 ? 0 : 1
