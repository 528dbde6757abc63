import type { ShapedColumn } from './shaped-column.ts';
import { diagnose, InputError, type Diagnostic, type Place } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { ColumnMapping, ReadOptions, SourcePlan } from '../../../model/plan.ts';
import { MIXED, type TableKind, type ValueType } from '../../../model/types.ts';
import { plainHeader as plain, position, type AdapterForm } from './adapter.ts';
import { namedType, standardType, textual, type Spoken } from './column-type.ts';
import { inferAs, type Inferred } from './infer.ts';
import { columnName, readableHeader } from './names.ts';
import { factorOf, product } from './product.ts';
import { companyRecordKey, references, standardTables, type StandardColumn } from './standard.ts';

interface Target extends Spoken {
  readonly name: string;
  readonly personal?: true;
  /** Money whose currency stands in the row. */
  readonly mixed?: true;
}

/**
 * What each column of a file becomes: by the model's map, then by the adapter's headers, then by standard names, else an own column with
 * the type its sample shows. Headers that fit `leaves` are left out unless the map or the adapter names them.
 * @throws InputError `import/column-missing` for every mapped column the file lacks
 */
export function shape(
  headers: readonly string[],
  sample: readonly (readonly (string | null)[])[],
  source: SourcePlan,
  kind: TableKind,
  form: AdapterForm | undefined,
  currency: string,
  place: Place,
  leaves?: RegExp,
): readonly ShapedColumn[] {
  const targets = targetsOf(headers, source, kind, form, place);
  // The database does not tell capitals from small letters in names.
  const mapped = new Set([...targets.values()].flat().map((target) => target.name.toLowerCase()));
  const taken = new Set([...mapped, ...standardTables[kind].columns.map((column) => column.name), ...reserved(kind)]);
  return headers.flatMap((header, index): ShapedColumn[] => {
    const cells = sample.map((row) => row[index] ?? null);
    const wanted = targets.get(index);
    if (wanted !== undefined)
      return wanted.map((target): ShapedColumn => {
        const column = mappedColumn(header, index, target, kind, cells, currency, source.options.decimal);
        const times = target.mapping?.times;
        return times === undefined ? column : product(column, factorOf(times, headers, sample, source, place));
      });
    if (source.others === 'drop' || leaves?.test(header) === true) return [];
    const name = columnName(header, taken);
    taken.add(name);
    const { reading, type, ambiguous, mixture } = inferAs(cells, currency, header, source.options.decimal);
    return [
      {
        index,
        header,
        role: { kind: 'column' },
        name,
        type,
        reading,
        label: readableHeader(header),
        personal: false,
        own: true,
        guessed: true,
        ...(ambiguous === true ? { ambiguous } : {}),
        ...(mixture === undefined || source.options.decimal !== undefined ? {} : { mixture }),
      },
    ];
  });
}

const reserved = (kind: TableKind): readonly string[] =>
  kind === 'companies' ? [companyRecordKey, 'company'] : [...references];

/** Column positions with what they become; one column may serve several names. */
function targetsOf(
  headers: readonly string[],
  source: SourcePlan,
  kind: TableKind,
  form: AdapterForm | undefined,
  place: Place,
): ReadonlyMap<number, readonly Target[]> {
  const targets = new Map<number, Target[]>();
  const named = new Set<string>();
  const add = (index: number, target: Target): void => {
    targets.set(index, [...(targets.get(index) ?? []), target]);
    named.add(target.name);
  };
  const missing: Diagnostic[] = [];
  for (const [name, mapping] of Object.entries(source.map)) {
    const index = position(headers, mapping.column);
    if (index === -1)
      missing.push(
        diagnose(
          'import/column-missing',
          { column: mapping.column, file: place.file ?? '', nearest: nearest(mapping.column, headers) },
          source.place,
        ),
      );
    else add(index, { name, mapping });
    const currency = mapping.currency === undefined ? undefined : currencyTarget(name, mapping.currency);
    if (currency === undefined) continue;
    const at = position(headers, currency.column);
    if (at === -1)
      missing.push(
        diagnose(
          'import/column-missing',
          { column: currency.column, file: place.file ?? '', nearest: nearest(currency.column, headers) },
          source.place,
        ),
      );
    else add(at, { name: currency.name, mapping: { column: currency.column, type: 'text' } });
  }
  if (missing.length > 0) throw new InputError(missing);
  const claimed = new Set(targets.keys());
  const currencyAt = form?.currency?.map((each) => position(headers, each)).find((at) => at !== -1) ?? -1;
  const isMixed = (name: string): boolean =>
    currencyAt !== -1 && standardTables[kind].columns.some((each) => each.name === name && each.type === 'money');
  for (const [name, column] of Object.entries(form?.columns ?? {})) {
    const aliases = column.headers.map((alias) => headers.findIndex((header) => plain(alias) === plain(header)));
    const index = aliases.find((at) => at !== -1 && !claimed.has(at));
    if (index === undefined || named.has(name)) continue;
    const spelling = column.values === undefined ? {} : { spellings: column.values };
    add(index, {
      name,
      mapping: undefined,
      ...spelling,
      ...(column.otherwise === undefined ? {} : { otherwise: column.otherwise }),
      ...(column.personal === undefined ? {} : { personal: true }),
      ...(isMixed(name) ? { mixed: true } : {}),
    });
    if (isMixed(name)) add(currencyAt, { name: `${name}_currency`, mapping: undefined });
  }
  const known = new Set([
    ...standardTables[kind].columns.map((column) => column.name),
    ...(kind === 'companies' ? [companyRecordKey] : references),
  ]);
  headers.forEach((header, index) => {
    const name = plain(header).replaceAll(/[ -]/g, '_');
    if (known.has(name) && !named.has(name) && !targets.has(index)) add(index, { name, mapping: undefined });
  });
  return targets;
}

/** Money whose rows each name their currency has the code beside it, in the column `<name>_currency`. */
const currencyTarget = (name: string, currency: NonNullable<ColumnMapping['currency']>) =>
  'column' in currency ? { name: `${name}_currency`, column: currency.column } : undefined;

/** The type of a money column by what the model says of its currency. */
function inItsCurrency(type: ValueType, mapping: ColumnMapping | undefined): ValueType {
  if (type.kind !== 'money' || mapping?.currency === undefined) return type;
  return { kind: 'money', currency: 'code' in mapping.currency ? mapping.currency.code : MIXED };
}

function mappedColumn(
  header: string,
  index: number,
  target: Target,
  kind: TableKind,
  cells: readonly (string | null)[],
  currency: string,
  decimal: ReadOptions['decimal'],
): ShapedColumn {
  const { name, mapping } = target;
  const standard = standardTables[kind].columns.find((column) => column.name === name);
  const guess = inferAs(cells, currency, header, decimal);
  const role = roleOf(name, kind, standard);
  const spoken = mapping?.type === undefined ? undefined : namedType(mapping.type, guess, mapping, currency);
  const column =
    role.kind === 'column'
      ? (spoken ?? (standard === undefined ? guess : standardType(standard, guess, target, currency, cells)))
      : textual;
  const { type, reading } = mapping?.values === undefined ? column : respelled(column, mapping.values);
  return {
    index,
    header,
    role,
    name,
    type:
      target.mixed === true && mapping === undefined
        ? { kind: 'money', currency: MIXED }
        : inItsCurrency(type, mapping),
    reading,
    label: mapping?.label ?? (standard === undefined ? readableHeader(header) : name.replaceAll('_', ' ')),
    personal: mapping?.personal ?? standard?.personal ?? target.personal ?? false,
    own: standard === undefined,
    guessed: role.kind === 'column' && spoken === undefined && standard === undefined && mapping?.values === undefined,
    ...(guess.ambiguous === true && 'format' in reading && mapping?.format === undefined ? { ambiguous: true } : {}),
    ...(guess.mixture !== undefined && matters(reading, mapping?.format ?? decimal) ? { mixture: guess.mixture } : {}),
  };
}

/** A mixture is worth a word where numbers or dates are wanted and nobody has said how they are written. */
const matters = ({ kind }: Inferred['reading'], said: string | undefined): boolean =>
  said === undefined && ['number', 'money', 'date', 'instant'].includes(kind);

/** The same column with some values written otherwise: a category, unless it is text or a code of another kind. */
function respelled({ type, reading }: Inferred, values: Readonly<Record<string, string>>): Inferred {
  const spellings = Object.fromEntries(Object.entries(values).map(([from, to]) => [from.trim().toLowerCase(), to]));
  if (reading.kind === 'values')
    return { type, reading: { ...reading, spellings: { ...reading.spellings, ...spellings } } };
  const isTextual = reading.kind === 'text' && type.kind !== 'text';
  return {
    type: isTextual ? type : { kind: 'category', values: [] },
    reading: { kind: 'values', spellings, open: true },
  };
}

function roleOf(name: string, kind: TableKind, standard: StandardColumn | undefined): ShapedColumn['role'] {
  if (kind === 'companies') return name === companyRecordKey ? { kind: 'key' } : { kind: 'column' };
  const by = standard === undefined ? references.find((reference) => reference === name) : undefined;
  return by === undefined ? { kind: 'column' } : { kind: 'reference', by };
}
