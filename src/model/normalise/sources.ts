import type { ModelData } from '../schema/model.ts';
import { kindOfSource, SOURCE_KINDS } from '../schema/sources.ts';
import type { ColumnMapping, ResolvePlan, SourcePlan } from '../plan.ts';
import { slug } from '../slug.ts';
import type { Path } from '../source/node.ts';
import { entriesInOrder, placeOf, report, type Context } from './context.ts';

type SourceData = NonNullable<ModelData['sources']>[number];
type MappingData = NonNullable<SourceData['map']>[string];

export function normaliseSources(
  data: readonly SourceData[],
  resolve: ResolvePlan,
  context: Context,
): readonly SourcePlan[] {
  const seen = new Map<string, string>();
  return data.map((source, index) => {
    const path = ['sources', index];
    const plan = normaliseSource(source, resolve, path, context);
    const other = seen.get(plan.id);
    if (other !== undefined)
      report(context, path, 'model/same-id', { what: 'source', name: source.read, other, id: plan.id });
    seen.set(plan.id, source.read);
    return plan;
  });
}

/** Records are one company when they share any of these, unless the model says otherwise. */
export function normaliseResolve(data: ModelData['resolve']): ResolvePlan {
  return { match: data?.match ?? ['org_number', 'name + postal_code'] };
}

function normaliseSource(data: SourceData, resolve: ResolvePlan, path: Path, context: Context): SourcePlan {
  checkTable(data, path, context);
  return {
    id: data.name ?? idOfFile(data.read),
    read: data.read,
    as: data.as,
    ...(data.table === undefined ? {} : { table: data.table }),
    map: Object.fromEntries(
      entriesInOrder(context, [...path, 'map'], data.map ?? {}).map(([column, mapping]) => [
        column,
        normaliseMapping(mapping),
      ]),
    ),
    others: data.others ?? 'keep',
    companyBy: companyBy(data, resolve),
    ...(data.unknown_companies === 'add' && kindOfSource(data.as) !== 'companies' ? { unknownCompanies: 'add' } : {}),
    ...(data.observed === undefined ? {} : { observed: data.observed }),
    tolerance: data.tolerance ?? 0.2,
    options: {
      ...data.options,
      ...(data.sheet === undefined ? {} : { sheet: data.sheet }),
      ...(data.member === undefined ? {} : { member: data.member }),
    },
    place: placeOf(context, path),
  };
}

/** What of `resolve` rows can name a company by: a name within a postal code takes a record of the company. */
export const rowIdentifiers = ({ match }: ResolvePlan): readonly string[] =>
  match.filter((each) => each !== 'name + postal_code');

/** Company records are matched by `resolve`; where nothing in the file names a company, `row` makes each record known by its number. */
function companyBy(data: SourceData, resolve: ResolvePlan): readonly string[] {
  if (kindOfSource(data.as) !== 'companies') return data.company_by ?? ['id', ...rowIdentifiers(resolve)];
  return isByRow(data) ? ['row'] : [];
}

const isByRow = (data: SourceData): boolean => data.company_by?.length === 1 && data.company_by[0] === 'row';

function checkTable(data: SourceData, path: Path, context: Context): void {
  if (data.as === 'table' && data.table === undefined) {
    report(context, path, 'model/missing-key', { key: 'table', expected: 'the name of your table' });
  }
  if (kindOfSource(data.as) === 'companies' && data.table !== undefined) {
    report(context, [...path, 'table'], 'model/no-effect', {
      key: 'table',
      because: 'company records have a table a source',
    });
  }
  if (kindOfSource(data.as) === 'companies' && data.company_by !== undefined && !isByRow(data)) {
    report(context, [...path, 'company_by'], 'model/no-effect', {
      key: 'company_by',
      because: 'company records are matched by `resolve`, or known by their number with `company_by: row`',
    });
  }
  if (kindOfSource(data.as) !== 'companies' && data.company_by?.includes('row') === true) {
    report(context, [...path, 'company_by'], 'model/no-effect', {
      key: 'company_by: row',
      because: 'only company records are known by their number in the file',
    });
  }
  if (kindOfSource(data.as) === 'companies' && data.unknown_companies !== undefined) {
    report(context, [...path, 'unknown_companies'], 'model/no-effect', {
      key: 'unknown_companies',
      because: 'every company record is a company',
    });
  }
  const kind = SOURCE_KINDS.find((each) => each === data.table);
  if (kind !== undefined && kind !== kindOfSource(data.as)) {
    report(context, [...path, 'table'], 'model/name-taken', { name: kind, by: `the standard table of ${kind}` });
  }
}

function normaliseMapping(data: MappingData): ColumnMapping {
  if (typeof data === 'string') return { column: data };
  const { currency, ...rest } = data;
  if (currency === undefined) return rest;
  return { ...rest, currency: typeof currency === 'string' ? { code: currency } : currency };
}

/** `data/Ordrer 2025.csv.gz` → `ordrer_2025`. */
function idOfFile(read: string): string {
  const stem = (read.split('/').at(-1) ?? read).replace(/(?:\.[a-z0-9]{1,8})+$/i, '');
  const id = slug(stem).replaceAll('-', '_');
  return /^[a-z]/.test(id) ? id : `source_${id}`;
}
