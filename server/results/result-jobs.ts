/**
 * What the workshop can do: each job by its name. A job is a function of plain data that gives plain data, and knows no store.
 *
 * To add one: a line here, called by `dependencies.workshop.run('name', input)`.
 */
import { sampleRelease } from '../instruments/sample-release.ts'
import { checkUpload } from '../manage/questionnaires/check-upload.ts'
import { profileImport } from '../manage/imports/profile-import.ts'
import { importedAnswers, importProblems, previewImport } from '../manage/imports/read-import.ts'
import { codebookFile } from '../../views/open-data/codebook-file.ts'
import { openDataFile } from '../../views/open-data/data-file.ts'
import { openDataHtml } from '../open-data/open-data-jobs.ts'
import { workbenchHtml } from '../manage/results/workbench-html.ts'
import { compareChart, comparePageHtml, compareTable } from './compare/compare-jobs.ts'
import { findingsOfRound, movementChart, planMovements, publicPlanHtml } from './plan/plan-jobs.ts'
import { releaseJob } from './release-job.ts'
import { poolJob } from './pool-job.ts'
import { packageTable, packageTexts } from './report/package-jobs.ts'
import { discussionHtml, reportHtml, summaryHtml } from './report/report-jobs.ts'
import { resultChart } from './result-chart.ts'
import { resultPage, unitResultPage } from './result-page.ts'
import { resultTable } from './result-table.ts'
import { councilHtml, teamHtml } from './talk/talk-jobs.ts'

const jobs = {
  release: releaseJob,
  sampleRelease,
  pool: poolJob,
  resultPage,
  workbench: workbenchHtml,
  unitResultPage,
  resultChart,
  resultTable,
  team: teamHtml,
  council: councilHtml,
  openDataPage: openDataHtml,
  openData: openDataFile,
  codebook: codebookFile,
  comparePage: comparePageHtml,
  compareTable,
  compareChart,
  report: reportHtml,
  discussion: discussionHtml,
  summary: summaryHtml,
  packageTexts,
  packageTable,
  planMovements,
  findingsOfRound,
  publicPlan: publicPlanHtml,
  movementChart,
  profileImport,
  previewImport,
  importProblems,
  importedAnswers,
  checkUpload,
} as const satisfies Readonly<Record<string, (input: never) => unknown>>

type Jobs = typeof jobs
export type JobName = keyof Jobs
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0]
export type JobOutput<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>

/** Does the job of this name. `input`: what `run` took for it, copied into this thread. */
export const doJob = async (name: JobName, input: unknown): Promise<unknown> => jobs[name](input as never)
