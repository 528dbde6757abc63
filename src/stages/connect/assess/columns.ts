import { fail } from '../../../diagnostics/diagnostic.ts';
import type { DuckDbEngine, DuckDbSession } from '../../../engine/duckdb.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, name, sql, verbatim } from '../../../engine/raw.ts';
import {
  assessmentTable,
  columnOfAssessment,
  takesAnswers,
  typeOfAnswers,
  type AssessmentPlan,
} from '../../../model/assessment.ts';
import type { CatalogueColumn, ValueType } from '../../../model/types.ts';
import { storeColumns, storedTables, storeTable } from '../store/catalogue.ts';
import type { StoredColumn, StoredTable } from '../store/table.ts';

const category: ValueType = { kind: 'category', values: [] };
const fixed: readonly CatalogueColumn[] = [
  { name: 'at', label: 'at', type: { kind: 'date' }, personal: false, own: false },
  { name: 'by', label: 'by', type: category, personal: false, own: false },
  { name: 'deal', label: 'deal', type: { kind: 'text' }, personal: false, own: false },
];

/**
 * Makes sure that the table of assessments has a column for every question of the model, so that rules can name it before anybody has
 * answered. Happens whole or not at all; changes nothing where all is there.
 * @throws InputError `assess/column-type` where a file brought a column of the same name that cannot hold the answers
 */
export async function prepareAssessments(engine: DuckDbEngine, assessments: readonly AssessmentPlan[]): Promise<void> {
  const lacking = await lackingFor(engine, assessments);
  if (lacking !== undefined) await engine.transaction((session) => add(session, lacking));
}

/** The same within a transaction that is under way. */
export async function prepareAssessmentsIn(
  session: DuckDbSession,
  assessments: readonly AssessmentPlan[],
): Promise<void> {
  const lacking = await lackingFor(session, assessments);
  if (lacking !== undefined) await add(session, lacking);
}

interface Lacking {
  readonly table: StoredTable | undefined;
  readonly missing: readonly CatalogueColumn[];
  readonly changed: readonly CatalogueColumn[];
}

/** What the table lacks; undefined where all is there. */
async function lackingFor(session: Session, assessments: readonly AssessmentPlan[]): Promise<Lacking | undefined> {
  if (assessments.length === 0) return undefined;
  const table = (await storedTables(session)).find((each) => each.physical === assessmentTable);
  const wanted = [...fixed, ...assessments.map(columnOfAssessment)];
  const missing = wanted.filter((column) => table?.columns.some((each) => each.name === column.name) !== true);
  const changed = assessments.flatMap((each) => changedColumn(each, table));
  const isComplete = table !== undefined && table.linked && table.at !== null;
  return isComplete && missing.length === 0 && changed.length === 0 ? undefined : { table, missing, changed };
}

async function add(session: DuckDbSession, { table, missing, changed }: Lacking): Promise<void> {
  const target = name('data', assessmentTable);
  if (table === undefined)
    await session.run(sql`CREATE TABLE ${target} (_company INTEGER, _ref VARCHAR, _import INTEGER, _row BIGINT)`);
  for (const column of missing)
    await session.run(
      sql`ALTER TABLE ${target} ADD COLUMN ${name(column.name)} ${verbatim(sqlTypes[column.type.kind])}`,
    );
  await storeTable(session, {
    name: assessmentTable,
    kind: 'assessments',
    source: null,
    physical: assessmentTable,
    linked: true,
    at: { column: 'at', type: 'date' },
    repeats: false,
    versions: false,
  });
  await storeColumns(session, assessmentTable, missing.map(stored));
  for (const column of changed)
    await session.run(sql`UPDATE meta.columns SET type = ${bind('VARCHAR', JSON.stringify(column.type))},
      label = ${bind('VARCHAR', column.label)}, personal = ${bind('BOOLEAN', column.personal)}
      WHERE physical = ${bind('VARCHAR', assessmentTable)} AND name = ${bind('VARCHAR', column.name)}`);
}

const sqlTypes: Readonly<Record<ValueType['kind'], string>> = {
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  instant: 'TIMESTAMP',
  money: 'DECIMAL(18,4)',
  text: 'VARCHAR',
  category: 'VARCHAR',
  code: 'VARCHAR',
};

const stored = (column: CatalogueColumn): StoredColumn => ({ ...column, header: column.name, family: column.name });

/** The column as the model now has it, where the catalogue says otherwise. */
function changedColumn(assessment: AssessmentPlan, table: StoredTable | undefined): readonly CatalogueColumn[] {
  const there = table?.columns.find((each) => each.name === assessment.name);
  if (there === undefined) return [];
  if (!takesAnswers(there.type, assessment.answers))
    fail(
      'assess/column-type',
      { name: assessment.name, found: there.type.kind, wanted: typeOfAnswers(assessment.answers).kind },
      assessment.place,
    );
  const wanted = columnOfAssessment(assessment);
  const same =
    JSON.stringify(there.type) === JSON.stringify(wanted.type) &&
    there.label === wanted.label &&
    there.personal === wanted.personal;
  return same ? [] : [wanted];
}
