import type { ValuesAnswer } from '../../../contract/model/builder.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { fail } from '../../../diagnostics/diagnostic.ts';
import type { Cell } from '../../../engine/engine.ts';
import { beginningsUnder, isIndustry } from '../../../model/codes/industry.ts';
import { labelOf } from '../../../model/codes/label.ts';
import { codeTable } from '../../../model/codes/tables.ts';
import type { CodeScheme, ValueType } from '../../../model/types.ts';
import { aggregate, cast, column, isKnown, literal, select, subquery } from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import { segmentsOf } from '../../../stages/segment/segments.ts';
import type { Project } from '../../project.ts';
import type { Work } from '../../work.ts';
import { groundOf, selectMarked } from '../ground/where.ts';
import type { Ground } from '../ground/ground.ts';

export interface ValuesOptions {
  /** Only values, or names of codes, that hold this text, whatever its case. */
  readonly search?: string;
  readonly limit?: number;
}

interface Counted {
  readonly value: string;
  readonly companies: number;
}

/**
 * What values a name has among the companies and how many have each: what an editor of conditions offers. Codes come with their titles and
 * count the companies under them. Numbers, money and dates have a range in place of a list.
 * @throws InputError when nothing is called so
 */
export async function askValues(
  project: Project,
  name: string,
  options: ValuesOptions = {},
  work: Work = {},
): Promise<ValuesAnswer> {
  const ground = await groundOf(project);
  const type = ground.bound.names[name]?.type ?? failUnknown(name, ground);
  const session = project.workspace.engine;
  const from = subquery(selectMarked(ground, [], [name]), 'companies');
  const value = column(name);
  const isRange = type.kind === 'number' || type.kind === 'money' || type.kind === 'date' || type.kind === 'instant';
  if (isRange) {
    const query = select({ columns: [...totals(name), ...quantiles(name)], from });
    const [row] = await session.rows(print(query, session.dialect), work);
    const at = (of: string): Cell => row?.[of] ?? null;
    return {
      ...counts(name, row),
      values: [],
      more: false,
      range: { least: at('least'), low: at('low'), middle: at('middle'), high: at('high'), most: at('most') },
    };
  }
  const [row] = await session.rows(print(select({ columns: totals(name), from }), session.dialect), work);
  const query = select({
    columns: [
      { value: cast(value, 'VARCHAR'), as: 'value' },
      { value: aggregate('count', []), as: 'companies' },
    ],
    from,
    where: isKnown(value),
    groupBy: [value],
    orderBy: [{ by: column('companies'), descending: true }, { by: column('value') }],
    limit: mostRead,
  });
  const rows = await session.rows(print(query, session.dialect), work);
  const counted = rows.map((each): Counted => ({ value: String(each['value']), companies: Number(each['companies']) }));
  const listed = listOf(name, type, counted, ground);
  const wanted = (options.search ?? '').trim().toLocaleLowerCase();
  const fitting = listed.filter(
    (each) =>
      each.value.toLocaleLowerCase().startsWith(wanted) ||
      (each.label ?? each.value).toLocaleLowerCase().includes(wanted),
  );
  const limit = options.limit ?? 50;
  return { ...counts(name, row), values: fitting.slice(0, limit), more: fitting.length > limit, range: null };
}

/** An open list of texts may have as many values as there are companies: beyond these, only a search in the database would help. */
const mostRead = 20_000;

const totals = (name: string) => [
  { value: aggregate('count', []), as: 'companies' },
  { value: aggregate('count', [column(name)]), as: 'known' },
];

const counts = (name: string, row: Readonly<Record<string, Cell>> | undefined) => ({
  name,
  companies: Number(row?.['companies'] ?? 0),
  unknown: Number(row?.['companies'] ?? 0) - Number(row?.['known'] ?? 0),
});

const quantiles = (name: string) => [
  { value: aggregate('min', [column(name)]), as: 'least' },
  { value: aggregate('quantile_disc', [column(name), literal('DOUBLE', 0.1)]), as: 'low' },
  { value: aggregate('quantile_disc', [column(name), literal('DOUBLE', 0.5)]), as: 'middle' },
  { value: aggregate('quantile_disc', [column(name), literal('DOUBLE', 0.9)]), as: 'high' },
  { value: aggregate('max', [column(name)]), as: 'most' },
];

type Listed = ValuesAnswer['values'];

/** Values as conditions write them, those nobody has among them where the list is known. */
function listOf(name: string, type: ValueType, counted: readonly Counted[], { bound }: Ground): Listed {
  const companies = new Map(counted.map((each) => [each.value, each.companies]));
  const scheme = bound.plan.schemes.find((each) => each.id === name && bound.names[name]?.kind === 'scheme');
  if (scheme !== undefined) {
    return segmentsOf(scheme, bound).map((each) => ({
      value: each.name,
      label: null,
      companies: companies.get(each.id) ?? 0,
    }));
  }
  if (type.kind === 'category' && type.values.length > 0) {
    return type.values.map((value) => ({ value, label: null, companies: companies.get(value) ?? 0 }));
  }
  if (type.kind === 'code') return codesOf(type.scheme, counted);
  return counted.map((each) => ({ ...each, label: labelOf({ name, type }, each.value) ?? null }));
}

/** Codes that some company is under, with their titles, each after the one it is under; counted with all below. */
function codesOf(scheme: CodeScheme, counted: readonly Counted[]): Listed {
  const table = codeTable(scheme);
  const label = (value: string): string | null => labelOf({ name: '', type: { kind: 'code', scheme } }, value) ?? null;
  if (table === undefined) return counted.map((each) => ({ ...each, label: label(each.value) }));
  const plain = (code: string): string => (isIndustry(scheme) ? code.replaceAll('.', '') : code);
  const beginnings = new Map<string, number>();
  for (const { value, companies } of counted) {
    const digits = plain(value);
    for (let end = 1; end <= digits.length; end += 1) {
      const beginning = digits.slice(0, end);
      beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + companies);
    }
  }
  return [...table.names.keys()]
    .map((value) => ({
      value,
      label: label(value),
      companies: beginningsUnder(scheme, value).reduce((sum, each) => sum + (beginnings.get(each) ?? 0), 0),
    }))
    .filter((each) => each.companies > 0);
}

function failUnknown(name: string, ground: Ground): never {
  const near = nearest(name, Object.keys(ground.bound.names));
  return fail('ask/unknown-column', { name, ...(near === undefined ? {} : { nearest: near }) });
}
