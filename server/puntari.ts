/**
 * The command line: which command does what. Each command stands in server/commands and returns its exit code.
 */
import { readFile } from 'node:fs/promises'
import { analyseCommand } from './commands/analyse.ts'
import { auditCommand } from './commands/audit.ts'
import { checkCommand } from './commands/check.ts'
import type { CommandIo } from './commands/command-io.ts'
import { exitCodes } from './commands/command-io.ts'
import { publishCommand } from './commands/publish.ts'
import { demoCommand, serveCommand } from './commands/serve.ts'
import { userCommand } from './commands/user.ts'
import { verifyCommand } from './commands/verify.ts'
import { methodIdsIn, shippedGuide } from './guide-library.ts'

const usage = `puntari serve                          start the server (settings: README)
puntari demo                           the same on a throw-away store with invented towns
puntari check FILE…                    every problem of questionnaire definitions
puntari check --against OLD NEW        what a new version changed without saying so
puntari analyse DEFINITION.json RESPONSES.csv [--design DESIGN.json] [--json OUT] [--smallest-cell K] [--level L] [--seed N]
puntari audit verify [HASH]            whether the log of the staff is as it was written, and still holds a hash that you kept
puntari publish FOLDER [--organisation ID] [--base /path]
                                       every published result as a folder of plain files, in three languages
puntari verify FOLDER                  whether such a folder is as it was written, with the figures of the database
puntari user add EMAIL [--name NAME] [--admin] [--organisation ID --role ROLE [--unit ID]]
                                       an account, and a link with which its owner chooses a password
puntari user list                      every account with its roles
puntari user password EMAIL            a link for a new password, good for an hour`

const io: CommandIo = { out: (text) => console.log(text), err: (text) => console.error(text) }
const read = (file: string): Promise<string> => readFile(file, 'utf8')

const [command = 'help', ...rest] = process.argv.slice(2)
const commands: Readonly<Record<string, () => Promise<number>>> = {
  serve: () => serveCommand(io),
  demo: () => demoCommand(io),
  check: () => checkCommand(rest, { read, write: io.out, methods: methodIdsIn(shippedGuide) }),
  analyse: () => analyseCommand(rest, io),
  audit: () => auditCommand(rest, io),
  publish: () => publishCommand(rest, io),
  verify: () => verifyCommand(rest, io),
  user: () => userCommand(rest, io),
  help: async () => {
    io.out(usage)
    return exitCodes.done
  },
}

const run = Object.hasOwn(commands, command) ? commands[command] : undefined
if (run === undefined) {
  io.err(`There is no command "${command}".\n${usage}`)
  process.exitCode = exitCodes.wrongUse
} else process.exitCode = await run()
