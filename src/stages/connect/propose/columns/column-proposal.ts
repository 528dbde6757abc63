import type { TableKind } from '../../../../model/types.ts';
import { companyRecordKey, references, standardTables, type StandardColumn } from '../../columns/standard.ts';
import type { Assigned } from './assign.ts';
import { currencyOfHeader, unitOfHeader } from '../content/currency-signs.ts';
import { outcomeValues } from '../content/outcomes.ts';
import type { Meaning } from './meaning.ts';
import type { ColumnProposal } from '../types.ts';

const samplesShown = 3;
const mostCategories = 50;

/** Own columns of these meanings are about a person. */
const personal: ReadonlySet<Meaning> = new Set(['person_name', 'first_name', 'last_name', 'email', 'phone']);
/** Amounts of money, where the header says so and the cells are bare numbers. */
const monetary: ReadonlySet<Meaning> = new Set([
  'revenue',
  'unit_price',
  'amount',
  'cost',
  'operating_profit',
  'profit',
  'assets',
  'current_assets',
  'equity',
  'liabilities',
  'current_liabilities',
]);

/** Numbers that count nothing. */
const identifiers: ReadonlySet<Meaning> = new Set([
  'id',
  'key',
  'company_id',
  'contact_id',
  'deal_id',
  'order_id',
  'event_id',
  'respondent',
  'org_number',
  'phone',
  'postal_code',
  'municipality',
]);

/** Names a company or the record itself, whatever its cells look like. */
const isReference = ({ name, standard }: Assigned): boolean =>
  standard && name !== null && (name === companyRecordKey || references.some((each) => each === name));

/** A column as people see it proposed. Smallest and largest are added when the values are read as their type. */
export function columnProposal(assigned: Assigned, kind: TableKind): ColumnProposal {
  const { column, chosen, name, standard } = assigned;
  const { facts } = column;
  const place = standardTables[kind].columns.find((each) => each.name === name);
  const type = typeOf(assigned, place);
  const code = type === 'money' ? (chosen.content.currency ?? currencyOfHeader(facts.header)) : undefined;
  const unit = type === 'money' ? unitOfHeader(facts.header) : 1;
  const format = type === 'date' || type === 'instant' ? formatOf(assigned) : undefined;
  const values =
    chosen.meaning === 'status' && name === 'status'
      ? outcomeValues(
          facts.top.map(({ value }) => value),
          chosen.content.kind === 'boolean',
        )
      : undefined;
  const isPersonal = personal.has(chosen.meaning) && place?.personal !== true && kind !== 'companies';
  return {
    header: facts.header,
    ...(unit === 1 ? {} : { times: String(unit) }),
    column: name,
    standard,
    meaning: chosen.meaning,
    type,
    ...(format === undefined ? {} : { format }),
    ...(code === undefined ? {} : { currency: { code } }),
    ...(values === undefined ? {} : { values }),
    ...(isPersonal ? { personal: true } : {}),
    confidence: Math.min(0.99, standard ? chosen.score : Math.max(chosen.score, 0.5)),
    because: name === null ? 'left out: no row has a value' : chosen.because,
    samples: facts.top.slice(0, samplesShown).map(({ value }) => value),
    filled: facts.rows === 0 ? 0 : facts.filled / facts.rows,
    distinct: facts.distinct,
    ...(facts.distinct > 0 &&
    facts.distinct <= mostCategories &&
    ['category', 'boolean', 'text', 'number'].includes(type)
      ? { categories: facts.top.slice(0, mostCategories) }
      : {}),
  };
}

function formatOf({ chosen, column }: Assigned): string | undefined {
  if (chosen.content.kind === 'year') return '%Y';
  return chosen.content.format ?? column.contents.find(({ format }) => format !== undefined)?.format;
}

/** As a mapping spells types. */
function typeOf(assigned: Assigned, place: StandardColumn | undefined): string {
  const { chosen, column, standard } = assigned;
  const own = ownType(
    chosen.content.inferred?.type ?? column.contents.findLast(({ inferred }) => inferred !== undefined)?.inferred?.type,
  );
  if (isReference(assigned) || identifiers.has(chosen.meaning))
    return standard && place !== undefined && place.type === 'category'
      ? 'category'
      : standard || column.facts.distinct > mostCategories
        ? 'text'
        : 'category';
  if (chosen.meaning === 'category') return own === 'boolean' ? own : 'category';
  if (chosen.meaning === 'region' || chosen.meaning === 'status') return 'category';
  if (chosen.meaning === 'industry_code')
    return chosen.content.kind === 'industry_code' ? `code:${chosen.content.scheme ?? 'sn2007'}` : 'code';
  if (chosen.meaning === 'industry') return standard ? 'category' : own;
  if (!standard || place === undefined)
    return own === 'number' && (monetary.has(chosen.meaning) || currencyOfHeader(column.facts.header) !== undefined)
      ? 'money'
      : own;
  if (place.type === 'org_number' || place.type === 'domain') return 'text';
  return place.type === 'moment' ? (own === 'instant' ? 'instant' : 'date') : place.type;
}

function ownType(type: NonNullable<Assigned['chosen']['content']['inferred']>['type'] | undefined): string {
  if (type === undefined) return 'text';
  return type.kind === 'code' ? `code:${type.scheme}` : type.kind;
}
