#!/usr/bin/env node
// The command `puntari`: hands its words to the project's own Node. Plain JavaScript, because any Node may start it.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { installMissing } from './install.mjs'
import { projectNode, projectRoot } from './node.mjs'

installMissing({ development: false })
const { status } = spawnSync(projectNode(), [join(projectRoot, 'server', 'puntari.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
