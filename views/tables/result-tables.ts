/**
 * All tables of a result: what the server gives as /results/ID/tables/TABLE.csv. Empty ones are left out.
 */
import type { ResultContext } from '../results/result-context.ts'
import { backgroundTable } from './background-table.ts'
import { changeTable, gapTable } from './comparison-tables.ts'
import { itemYearsTable } from './item-years-table.ts'
import { ownQuestionTable } from './own-question-table.ts'
import { priorityTable } from './priority-table.ts'
import { itemQualityTable, qualityTable } from './quality-tables.ts'
import { publishedTable, referenceTable } from './reference-table.ts'
import { respondentTable } from './respondent-table.ts'
import { dimensionTable, distributionTable, itemTable } from './score-tables.ts'
import { slopeTable } from './slope-table.ts'
import type { Table } from './table.ts'
import { facetTable, landscapeTable, positionTable } from './type-tables.ts'
import { wantedTable } from './wanted-table.ts'
import { yearsTable } from './years-table.ts'

const builders = [
  respondentTable,
  positionTable,
  landscapeTable,
  facetTable,
  wantedTable,
  dimensionTable,
  itemTable,
  distributionTable,
  priorityTable,
  ownQuestionTable,
  backgroundTable,
  gapTable,
  changeTable,
  slopeTable,
  yearsTable,
  itemYearsTable,
  referenceTable,
  publishedTable,
  qualityTable,
  itemQualityTable,
]

export const resultTables = (context: ResultContext): readonly Table[] =>
  builders.map((build) => build(context)).filter(({ rows }) => rows.length > 0)
