import type { EditValue } from '../../../model/edit/value.ts';
import type { ColumnProposal, FileProposal, JoinProposal, Proposal } from '../../connect/propose/types.ts';
import { SOURCE_ADAPTERS } from '../../../model/schema/sources.ts';
import { identity, isCompanies, madeMap, shown } from './files.ts';
import type { StarterSource } from './types.ts';

const shownUnmatched = 5;

/** The sources a model reads a proposal's files by, company records first, each with why, and with what of it finds no partner. */
export function sourcesOf(proposal: Proposal): readonly StarterSource[] {
  const read = proposal.files.filter((file) => file.as !== 'ignore');
  const own = read.map((file): StarterSource => ({
    id: file.name,
    why: `${shown(file)}: ${rows(file.rows)}. ${file.because}`,
    value: sourceValue(file),
    notes: [
      ...leftOut(file),
      ...file.diagnostics.map((each) => each.message),
      ...proposal.joins.filter((join) => join.from.source === file.name).map((join) => joinNote(join)),
    ],
  }));
  const made = read.filter((file) => file.makesCompanies && !isCompanies(file)).map((file) => madeSource(file));
  const companies = new Set(read.filter((file) => isCompanies(file)).map((file) => file.name));
  return [...own.filter(({ id }) => companies.has(id)), ...made, ...own.filter(({ id }) => !companies.has(id))];
}

/** Identifiers that make two records one company: those the files know their companies by, strongest first. */
export function matchOf(proposal: Proposal): readonly string[] {
  const makers = proposal.files.filter((file) => file.as !== 'ignore' && (isCompanies(file) || file.makesCompanies));
  const columns = new Set(makers.flatMap((file) => identity(file)));
  const strong = ['org_number', 'domain'].filter((kind) => columns.has(kind));
  // Two companies may share a name: it tells them apart only where nothing better does.
  const isNamed = makers.some((file) => {
    const own = identity(file);
    return own.includes('name') && !own.some((kind) => kind !== 'name');
  });
  return isNamed ? [...strong, 'name'] : strong;
}

const rows = (n: number): string => `${n.toLocaleString('en')} row${n === 1 ? '' : 's'}`;

function sourceValue(file: FileProposal): EditValue {
  const isAdapter = Object.keys(SOURCE_ADAPTERS).includes(file.as);
  // An adapter knows its own columns by their headers, with their spellings.
  const mapped = file.columns.filter((each) => each.column !== null && !(isAdapter && each.standard));
  const map = Object.fromEntries(mapped.flatMap((each) => (each.column === null ? [] : [[each.column, mapping(each)]])));
  const isOne = file.companyBy.length === 1;
  const by = isCompanies(file) ? file.companyBy.filter((kind) => kind === 'row') : file.companyBy;
  return {
    read: file.file,
    as: file.as,
    name: file.name,
    ...(file.table === undefined || file.as !== 'table' ? {} : { table: file.table }),
    ...(by.length === 0 ? {} : { company_by: isOne ? (by[0] ?? '') : by }),
    others: 'drop',
    ...(Object.keys(map).length === 0 ? {} : { map }),
    ...(Object.keys(file.options).length === 0 ? {} : { options: { ...file.options } }),
  };
}

/** Only what the reader would not see by itself. */
function mapping(column: ColumnProposal): EditValue {
  const written = {
    ...(column.times === undefined ? {} : { times: column.times }),
    ...(column.standard ? {} : { type: column.type }),
    ...(column.format === undefined ? {} : { format: column.format }),
    ...(column.currency === undefined
      ? {}
      : { currency: 'code' in column.currency ? column.currency.code : { column: column.currency.column } }),
    ...(column.values === undefined || Object.keys(column.values).length === 0 ? {} : { values: { ...column.values } }),
    ...(column.label === undefined ? {} : { label: column.label }),
    ...(column.personal === true && !column.standard ? { personal: true } : {}),
  };
  return Object.keys(written).length === 0 ? column.header : { column: column.header, ...written };
}

/** Companies nothing lists, made of the rows that name them. */
function madeSource(file: FileProposal): StarterSource {
  const map = Object.fromEntries(madeMap(file).map(([column, each]) => [column, each.header]));
  return {
    id: `${file.name}_companies`,
    why: `No file lists the companies: they are those that ${shown(file)} names, each known by its last row. Name a file of your companies here, and they get all it knows.`,
    value: {
      read: file.file,
      as: 'companies',
      name: `${file.name}_companies`,
      repeats: true,
      others: 'drop',
      map,
      ...(Object.keys(file.options).length === 0 ? {} : { options: { ...file.options } }),
    },
    notes: [],
  };
}

function leftOut(file: FileProposal): readonly string[] {
  const left = file.columns.filter((each) => each.column === null).map((each) => each.header);
  return left.length === 0 ? [] : [`Left out: ${left.slice(0, 12).join(', ')}${left.length > 12 ? ` and ${left.length - 12} more` : ''}.`];
}

/** How well two files join, and what is left, the most money first. */
export function joinNote({ to, from, rows: all, matched, unmatched }: JoinProposal): string {
  const missing = all - matched;
  const head = `${matched.toLocaleString('en')} of ${all.toLocaleString('en')} rows with a ${from.header} find it in ${to.file} (${to.header})`;
  if (missing === 0) return `${head}.`;
  const some = unmatched
    .slice(0, shownUnmatched)
    .map(({ value, nearest }) => `${value === '' ? '(blank)' : value}${nearest === undefined ? '' : ` (${nearest}?)`}`);
  return `${head}; without a partner: ${some.join(', ')}${unmatched.length > shownUnmatched ? ' …' : ''}.`;
}
