// Runs one task of package.json's scripts: installs what is missing, then hands over to the project's own Node.
// Plain JavaScript for any Node from 18 on, because it runs before anything is installed. The tasks stand in bin/tasks.mjs.
import { spawnSync } from 'node:child_process'
import { installMissing } from './install.mjs'
import { projectNode, projectRoot } from './node.mjs'
import { tasks } from './tasks.mjs'

const [taskName = '', ...rest] = process.argv.slice(2)
const task = tasks[taskName]
if (!task) {
  console.error(`Unknown task "${taskName}". Known: ${Object.keys(tasks).join(', ')}.`)
  process.exit(2)
}

installMissing({ development: task.development })
if (task.before) await task.before()

let failed = 0
for (const step of task.steps) {
  const isLast = step === task.steps.at(-1)
  const { status, signal } = spawnSync(projectNode(), [...step.arguments, ...(isLast ? rest : [])], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...step.environment },
  })
  if (status !== 0) {
    if (task.steps.length > 1) console.error(`\n✗ ${step.name}${signal ? ` (${signal})` : ''}`)
    failed = status ?? 1
    break
  }
  // The last step's own closing line must stay the last.
  if (!isLast) console.log(`✓ ${step.name}`)
}
process.exitCode = failed
