import type { ClusterVariable, ClusterVariables } from '../../../contract/clusters/lab.ts';
import { columnLength, isKnown } from '../../../kernels/data/mixed-data.ts';
import type { BoundPlan } from '../../../model/bound.ts';
import { printName } from '../../../model/expression/syntax/print.ts';
import type { CatalogueTable, ValueType } from '../../../model/types.ts';
import { isUsable } from '../../../stages/segment/discover/advice/column.ts';
import { groundOf } from '../../ask/ground/where.ts';
import type { Ground } from '../../ask/ground/ground.ts';
import type { Project } from '../../project.ts';
import type { Work } from '../../work.ts';
import { MOST_LEVELS } from '../find/shape-companies.ts';
import { readCompanies, type ReadVariable } from './read.ts';

/** Columns of a survey that tell of the asking, not of the answer. */
const ABOUT_ASKING = new Set(['at', 'respondent', 'by', 'deal', 'year']);

interface Offered {
  readonly text: string;
  readonly from: ClusterVariable['from'];
  readonly table: string | null;
}

/**
 * Everything segments can be looked for by: variables, attributes, schemes and answers to surveys and assessments, with how many companies' values are known.
 * Nothing personal is offered. The last answer is kept for as long as model, data and run are the same.
 *
 * @param within only companies for which this holds
 * @throws InputError when the condition does not read
 */
export async function clusterVariables(project: Project, within?: string, work: Work = {}): Promise<ClusterVariables> {
  const ground = await groundOf(project);
  const kept = known.get(ground);
  if (kept !== undefined && kept.within === within) return kept.answer;
  const offered = [...namesOf(ground.bound), ...answersOf(ground.bound)].toSorted(
    (a, b) => order.indexOf(a.from) - order.indexOf(b.from),
  );
  const table = await readCompanies(
    project,
    offered.map(({ text }) => text),
    { within },
    work,
  );
  const variables = offered.flatMap((each): ClusterVariable[] => {
    const read = table.variables.get(each.text);
    return read === undefined ? [] : [sheetOf(each, read)];
  });
  const answer = {
    as_of: ground.moment.asOf,
    companies: { read: table.companies.length, among: table.among },
    variables,
  };
  known.set(ground, { within, answer });
  return answer;
}

const known = new WeakMap<Ground, { readonly within: string | undefined; readonly answer: ClusterVariables }>();

/** What people look for segments by first. */
const order: readonly Offered['from'][] = ['variable', 'answer', 'assessment', 'attribute', 'scheme'];

const USABLE: ReadonlySet<ValueType['kind']> = new Set(['number', 'money', 'boolean', 'category', 'code', 'text']);

function namesOf({ names, plan }: BoundPlan): Offered[] {
  const shown = new Set(plan.variables.filter(({ name, origin }) => origin.variable === name).map(({ name }) => name));
  return Object.entries(names)
    .filter(([name, { kind, personal, type }]) => {
      if (personal || !USABLE.has(type.kind)) return false;
      return kind === 'variable' ? shown.has(name) : true;
    })
    .map(([name, { kind }]) => ({ text: printName(name), from: kind === 'score' ? 'scheme' : kind, table: null }));
}

function answersOf({ catalogue }: BoundPlan): Offered[] {
  const asked = catalogue.tables.filter(({ kind, linked }) => linked && (kind === 'survey' || kind === 'assessments'));
  return asked.flatMap((table: CatalogueTable) =>
    table.columns
      .filter(({ name, personal, type }) => !personal && USABLE.has(type.kind) && !ABOUT_ASKING.has(name))
      .map(({ name }) => ({
        text: `${printName(table.name)}.${printName(name)}`,
        from: table.kind === 'survey' ? ('answer' as const) : ('assessment' as const),
        table: table.name,
      })),
  );
}

function sheetOf({ text, from, table }: Offered, { label, type, column }: ReadVariable): ClusterVariable {
  const rows = columnLength(column);
  let told = 0;
  for (let row = 0; row < rows; row++) told += Number(isKnown(column, row));
  const distinct =
    column.kind === 'categorical'
      ? new Set(column.codes.filter((code) => code >= 0)).size
      : new Set(column.values.filter((value) => !Number.isNaN(value))).size;
  return {
    variable: text,
    label,
    type: type.kind === 'number' || type.kind === 'money' || type.kind === 'boolean' ? type.kind : 'category',
    from,
    table,
    known: rows === 0 ? 0 : told / rows,
    distinct,
    unfit:
      told === 0 ? 'unknown' : distinct < 2 ? 'constant' : isUsable(column, MOST_LEVELS) ? null : 'too-many-values',
  };
}
