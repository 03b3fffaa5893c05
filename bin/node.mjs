// Finds the Node that runs Puntari: the one that came with the packages, else this one where it is new enough.
// By path, never by node_modules/.bin/node, which only some npm versions make.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))
const neededMajor = 24

export function projectNode() {
  const windows = process.platform === 'win32'
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const brought = join(projectRoot, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(brought)) return brought
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath
  console.error(
    `Puntari needs Node ${neededMajor} on ${process.platform}-${process.arch}; this is ${process.version}. Please install Node ${neededMajor} and try again.`,
  )
  process.exit(1)
}
