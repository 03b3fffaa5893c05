// The transform: Node's own type stripping, and the language's own objects taken once a module. A test runs in a context of its own, in
// which every look at a global such as Math costs more than the arithmetic around it; a constant of the module costs nothing. The same is
// done to those packages that look the most (`jest.config.mjs`).
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

// Not Date and timers: tests may move the clock.
const numbers = ['BigInt', 'Infinity', 'Math', 'NaN', 'Number', 'isFinite', 'isNaN']
const arrays = ['Array', 'Float64Array', 'Int16Array', 'Int32Array', 'Uint16Array', 'Uint32Array', 'Uint8Array']
const others = ['JSON', 'Map', 'Object', 'Promise', 'RangeError', 'Reflect', 'Set', 'String', 'Symbol', 'WeakMap', 'WeakSet']

/** Whether the module looks at the global of this name, and has nothing of that name itself. */
function isTaken(name, code) {
  const isUsed = new RegExp(`(?<![.\\w$])${name}\\b`).test(code)
  const isDeclared = new RegExp(
    `\\b(?:const|let|var|function|class|import|as)\\s+${name}\\b|\\b(?:const|let|var|import)\\s+(?:\\w+\\s*,\\s*)?\\{[^}]*\\b${name}\\b`,
  )
  return isUsed && !isDeclared.test(code)
}

const directive = /^(?:\s|\/\*[^]*?\*\/|\/\/.*\n)*(?:'use strict'|"use strict");?/

/** Without a line more, so that all lines stay where they are. */
function withOwnGlobals(code) {
  const taken = [...numbers, ...arrays, ...others].filter((name) => isTaken(name, code))
  if (taken.length === 0) return code
  const start = directive.exec(code)?.[0] ?? ''
  return `${start} const { ${taken.join(', ')} } = globalThis; ${code.slice(start.length)}`
}

const own = readFileSync(import.meta.filename)

export default {
  getCacheKey: (source, path, { configString }) =>
    createHash('sha256').update(own).update(`${configString} ${path} ${source}`).digest('hex'),
  process: (source, path) => ({ code: withOwnGlobals(path.endsWith('.ts') ? stripTypeScriptTypes(source) : source) }),
}
