/**
 * All tables of a result: what the server gives as /results/ID/tables/TABLE.csv. Empty ones are left out.
 */
import type { ResultContext } from '../results/result-context.ts'
import { backgroundTable } from './background-table.ts'
import { changeTable, gapTable } from './comparison-tables.ts'
import { ownQuestionTable } from './own-question-table.ts'
import { publishedTable, referenceTable } from './reference-table.ts'
import { respondentTable } from './respondent-table.ts'
import { dimensionTable, distributionTable, itemTable } from './score-tables.ts'
import { slopeTable } from './slope-table.ts'
import type { Table } from './table.ts'
import { facetTable, landscapeTable, positionTable } from './type-tables.ts'
import { yearsTable } from './years-table.ts'

const builders = [
  respondentTable,
  positionTable,
  landscapeTable,
  facetTable,
  dimensionTable,
  itemTable,
  distributionTable,
  ownQuestionTable,
  backgroundTable,
  gapTable,
  changeTable,
  slopeTable,
  yearsTable,
  referenceTable,
  publishedTable,
]

export const resultTables = (context: ResultContext): readonly Table[] =>
  builders.map((build) => build(context)).filter(({ rows }) => rows.length > 0)
