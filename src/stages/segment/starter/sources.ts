import path from 'node:path';
import type { EditValue } from '../../../model/edit/value.ts';
import type { ColumnProposal, FileProposal, JoinProposal, Proposal } from '../../connect/propose/types.ts';
import { adapterOf } from '../../connect/adapters/index.ts';
import { formOf, plainHeader } from '../../connect/columns/adapter.ts';
import { references } from '../../connect/columns/standard.ts';
import { mappingOf } from '../../connect/propose/source-of.ts';
import { addsCompanies, identity, isCompanies, neededOf, shown } from './files.ts';
import type { Say } from './words/say.ts';
import type { StarterSource } from './types.ts';

const shownUnmatched = 5;

/** The sources a model reads a proposal's files by, company records first, each with why, and with what of it finds no partner. */
export function sourcesOf(proposal: Proposal, say: Say): readonly StarterSource[] {
  const read = neededOf(proposal);
  const needed = new Set(read.map((file) => file.name));
  const own = read.map((file): StarterSource => ({
    id: file.name,
    why: say`${shown(file)}, ${rows(file, say)}: ${file.because.replace(/\.$/u, '')}.`,
    value: sourceValue(file, addsCompanies(file, proposal.files)),
    notes: [
      ...(addsCompanies(file, proposal.files)
        ? [
            say`No file lists the companies, so those its rows name are added. Put a file of your companies before it, and they get all it knows.`,
          ]
        : []),
      ...leftOut(file, say),
      ...file.diagnostics.map((each) => each.message),
      ...proposal.joins
        .filter((join) => join.from.source === file.name && needed.has(join.to.source))
        .map((join) => joinNote(join, say)),
    ],
  }));
  const companies = new Set(read.filter((file) => isCompanies(file)).map((file) => file.name));
  return [...own.filter(({ id }) => companies.has(id)), ...own.filter(({ id }) => !companies.has(id))];
}

/** Identifiers that make two records one company: those the files know their companies by, strongest first. */
export function matchOf(proposal: Proposal): readonly string[] {
  const makers = neededOf(proposal).filter((file) => isCompanies(file) || addsCompanies(file, proposal.files));
  const columns = new Set(makers.flatMap((file) => identity(file)));
  const strong = ['org_number', 'domain'].filter((kind) => columns.has(kind));
  // Two companies may share a name: it tells them apart only where nothing better does.
  const isNamed = makers.some((file) => {
    const own = identity(file);
    return own.includes('name') && !own.some((kind) => kind !== 'name');
  });
  return isNamed ? [...strong, 'name'] : strong;
}

function rows({ rows: n, looked }: FileProposal, say: Say): string {
  if (looked?.part === 'sample') return say`about ${n} rows`;
  return n === 1 ? say`1 row` : say`${n} rows`;
}

function sourceValue(file: FileProposal, adds: boolean): EditValue {
  // An adapter's rows are its own: those that make companies, or whose company only the other files told, are read as their kind, by the columns
  // the adapter found.
  const isOwn = file.kind === 'companies' || file.kind === 'ignore' || namesCompany(file);
  const as = file.as !== 'table' && (adds || !isOwn) ? file.kind : file.as;
  const knows = knownTo(as, file.columns);
  // An adapter knows its own columns by their headers, with their spellings; what its cells do not bear out is written.
  const isKnown = (each: ColumnProposal): boolean =>
    each.standard && mappingOf(each).type === undefined && knows?.(each) === true;
  const mapped = file.columns.filter((each) => each.column !== null && !isKnown(each));
  const map = Object.fromEntries(
    mapped.flatMap((each) => (each.column === null ? [] : [[each.column, mapping(each)]])),
  );
  const { sheet, member, ...options } = file.options;
  const isOne = file.companyBy.length === 1;
  const by = isCompanies(file)
    ? file.companyBy.filter((kind) => kind === 'row')
    : knows === undefined
      ? file.companyBy
      : [];
  return {
    read: file.file,
    as,
    name: file.name,
    ...(file.table === undefined || file.as !== 'table' ? {} : { table: file.table }),
    ...(by.length === 0 ? {} : { company_by: isOne ? (by[0] ?? '') : by }),
    ...(adds ? { unknown_companies: 'add' } : {}),
    ...(sheet === undefined ? {} : { sheet }),
    ...(member === undefined ? {} : { member }),
    others: 'drop',
    ...(Object.keys(map).length === 0 ? {} : { map }),
    ...(Object.keys(options).length === 0 ? {} : { options: { ...options } }),
  };
}

/** Which columns an adapter reads by itself from these headers; a status that was told by the stage is not among them: people name their stages as they like. */
function knownTo(as: string, columns: readonly ColumnProposal[]): ((column: ColumnProposal) => boolean) | undefined {
  const adapter = adapterOf(as);
  if (adapter === undefined) return undefined;
  const form = formOf(
    adapter,
    columns.map(({ header }) => header),
  );
  const stage = columns.find(({ column }) => column === 'stage')?.header;
  return ({ column, header }) =>
    !(column === 'status' && header === stage) &&
    Object.entries(form?.columns ?? {}).some(
      ([name, { headers }]) => name === column && headers.some((each) => plainHeader(each) === plainHeader(header)),
    );
}

/** True where an adapter itself finds the company of a row; true as well for files no adapter reads. */
function namesCompany({ as, columns }: FileProposal): boolean {
  const knows = knownTo(as, columns);
  const named = columns.filter(({ column }) => references.some((each) => each === column));
  return knows === undefined || named.length === 0 || named.some(knows);
}

/** A column's mapping as a person would write it. */
function mapping(proposed: ColumnProposal): EditValue {
  const { currency, values, ...rest } = mappingOf(proposed);
  const written = {
    ...rest,
    ...(currency === undefined ? {} : { currency: 'code' in currency ? currency.code : { column: currency.column } }),
    ...(values === undefined ? {} : { values: { ...values } }),
  };
  return Object.keys(written).length === 1 ? proposed.header : written;
}

function leftOut(file: FileProposal, say: Say): readonly string[] {
  const left = file.columns.filter((each) => each.column === null).map((each) => each.header);
  if (left.length === 0) return [];
  const named = left.slice(0, 12).join(', ');
  return [left.length > 12 ? say`Left out: ${named} and ${left.length - 12} more.` : say`Left out: ${named}.`];
}

/** How well two files join, and what is left, the most money first. */
function joinNote({ to, from, rows: all, matched, unmatched }: JoinProposal, say: Say): string {
  const missing = all - matched;
  const there = `${path.basename(to.file)} (${to.header})`;
  const head = say`${matched} of ${all} rows with a ${from.header} find it in ${there}`;
  if (missing === 0) return `${head}.`;
  const some = unmatched
    .slice(0, shownUnmatched)
    .map(
      ({ value, nearest }) => `${value === '' ? say`(blank)` : value}${nearest === undefined ? '' : ` (${nearest}?)`}`,
    );
  const more = unmatched.length > shownUnmatched ? ' …' : '';
  return `${head}; ${say`without a partner: ${some.join(', ')}`}${more}.`;
}
