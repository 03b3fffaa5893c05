// Prints "N passed, N failed" as the very last line. A suite that does not load counts as a failure.
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    process.once('exit', () => process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`))
  }
}
