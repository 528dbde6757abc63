import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { assign, type Assigned } from './columns/assign.ts';
import type { DraftFile } from './file-proposal.ts';
import type { FoundJoin } from './joins.ts';
import { isKey, isUnique } from './open/profile-table.ts';
import { columnName } from '../columns/names.ts';
import type { Meaning } from './columns/meaning.ts';
import { slots } from './columns/slots.ts';

export interface Linked {
  readonly files: readonly DraftFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What company records are known by, with the reference other rows name it by. */
const referenceTo: Readonly<Record<string, string>> = {
  id: 'company',
  name: 'company_name',
  org_number: 'org_number',
  domain: 'domain',
};
const identifierOf: Readonly<Record<string, string>> = {
  company: 'id',
  org_number: 'org_number',
  domain: 'domain',
  company_email: 'domain',
  company_name: 'name',
};

/**
 * Settles how rows find their company: by the columns that join a file of company records; else, where nothing holds company records, the
 * rows make companies of what they name; else each row stands for one. Where companies are known elsewhere, rows are of those.
 */
export function linkCompanies(drafts: readonly DraftFile[], joins: readonly FoundJoin[], isElsewhere: boolean): Linked {
  const keyed = drafts.map((draft) => withKey(draft, joins));
  const records = keyed.filter(isCompanies);
  const joined = keyed.map((draft) => (isCompanies(draft) ? draft : withReferences(draft, records, joins)));
  const listed = joined.map((draft) => asList(draft, joins));
  const named = listed.map((draft) =>
    isCompanies(draft) || draft.recognised.kind === 'ignore' ? draft : whoseCompany(draft, isElsewhere),
  );
  const hasCompanies = isElsewhere || named.some((draft) => isCompanies(draft) || draft.makesCompanies === true);
  const files = (hasCompanies ? named : byRow(named)).map(identified);
  const diagnostics = records.length === 0 ? [] : files.filter((draft) => draft.makesCompanies === true).map(unjoined);
  return { files, diagnostics };
}

const isCompanies = ({ recognised }: DraftFile): boolean => recognised.kind === 'companies';

const assignedOf = ({ assigned, described }: DraftFile): readonly Assigned[] => assigned ?? described.assigned;

/** Company records are known by the key the other files name them by, where they have no better one. */
function withKey(draft: DraftFile, joins: readonly FoundJoin[]): DraftFile {
  if (!isCompanies(draft) || draft.described.adapter !== undefined) return draft;
  const known = assignedOf(draft);
  const used = joins
    .filter((join) => join.to.table.name === draft.name && isKey(join.to.column.facts))
    .map((join) => ({ column: join.to.column, rows: join.matched }))
    .sort((left, right) => right.rows - left.rows)
    .find(
      ({ column }) => !known.some((each) => each.column === column && each.name !== null && each.name in referenceTo),
    );
  if (
    used === undefined ||
    known.some((each) => each.name === 'id' && joins.some((join) => join.to.column === each.column))
  )
    return draft;
  const isText = used.column.contents.every(({ kind }) => kind !== 'whole');
  const place = isText && known.every(({ name }) => name !== 'name') ? 'name' : 'id';
  const because = 'other files name these rows by it';
  const assigned = known.map((each): Assigned => {
    if (each.column === used.column)
      return { ...each, name: place, standard: true, chosen: { ...each.chosen, score: 0.8, because } };
    return each.name === place ? { ...each, name: `${each.chosen.meaning}_2`, standard: false } : each;
  });
  return { ...draft, assigned };
}

/** The columns of a file that hold keys of company records become its references; those that only look like it do not. */
function withReferences(draft: DraftFile, records: readonly DraftFile[], joins: readonly FoundJoin[]): DraftFile {
  const found = joins.flatMap((join) => {
    if (join.from.table.name !== draft.name) return [];
    const to = records.find((each) => each.name === join.to.table.name);
    const key = to === undefined ? undefined : assignedOf(to).find((each) => each.column === join.to.column)?.name;
    const reference = key === null || key === undefined ? undefined : referenceTo[key];
    return reference === undefined || to === undefined
      ? []
      : [{ column: join.from.column, reference, to, share: join.share }];
  });
  if (found.length === 0) return draft;
  const taken = new Map<string, (typeof found)[number]>();
  for (const each of found) if ((taken.get(each.reference)?.share ?? 0) < each.share) taken.set(each.reference, each);
  const assigned = assignedOf(draft).map((each): Assigned => {
    const link = [...taken.values()].find(({ column }) => column === each.column);
    if (link !== undefined)
      return {
        ...each,
        name: link.reference,
        standard: true,
        chosen: {
          ...each.chosen,
          score: Math.max(0.9, each.chosen.score),
          because: `${Math.round(link.share * 100)}% of its values stand in ${link.to.described.open.part ?? link.to.described.open.file}`,
        },
      };
    // A reference that is another's now.
    return each.name !== null && taken.has(each.name)
      ? { ...each, name: `${each.name}_as_given`, standard: false }
      : each;
  });
  return { ...draft, assigned, isJoined: true };
}

/** What other files name by a key, and what names no company itself, is a list of its own: products are no orders, whatever their prices and dates. */
function asList(draft: DraftFile, joins: readonly FoundJoin[]): DraftFile {
  const { kind } = draft.recognised;
  if (kind === 'companies' || kind === 'table' || kind === 'ignore' || draft.described.adapter !== undefined)
    return draft;
  const namesNone = assignedOf(draft).every(({ name }) => name === null || !(name in identifierOf));
  const by = joins.find((join) => join.to.table.name === draft.name);
  if (!namesNone || by === undefined) return draft;
  const because = `a list that ${by.from.table.name} names in ${by.from.column.facts.header}`;
  return {
    ...draft,
    recognised: { kind: 'table', confidence: 0.8, because },
    assigned: assign('table', draft.described.columns),
  };
}

/** Where no company record answers: rows that name companies make them. */
function whoseCompany(draft: DraftFile, isElsewhere: boolean): DraftFile {
  const names = assignedOf(draft).flatMap(({ name }) => (name !== null && name in identifierOf ? [name] : []));
  if (draft.isJoined === true || names.length === 0) return draft;
  if (draft.recognised.kind === 'table') return unlinked(draft);
  return isElsewhere ? draft : { ...draft, makesCompanies: true };
}

/** A list that names no company known is no list of theirs: its columns are its own. */
function unlinked(draft: DraftFile): DraftFile {
  const known = assignedOf(draft);
  const taken = new Set(known.flatMap(({ name }) => (name === null || name in identifierOf ? [] : [name])));
  for (const reference of Object.keys(identifierOf)) taken.add(reference);
  const assigned = known.map((each): Assigned => {
    if (each.name === null || !(each.name in identifierOf)) return each;
    const name = columnName(each.column.facts.header, taken);
    taken.add(name);
    return { ...each, name, standard: false };
  });
  return { ...draft, assigned };
}

/** Nothing names a company anywhere: the rows of the largest file are taken for one each. */
function byRow(drafts: readonly DraftFile[]): readonly DraftFile[] {
  const [largest] = drafts
    .filter(({ recognised }) => recognised.kind !== 'ignore')
    .sort((left, right) => worth(right) - worth(left));
  return drafts.map((draft) => (draft === largest ? standing(draft) : draft));
}

const worth = ({ described, recognised }: DraftFile): number =>
  described.open.texts.rows * (recognised.kind === 'table' ? 1 : 10);

function standing(draft: DraftFile): DraftFile {
  const known = assignedOf(draft);
  const key = known.find(
    (each) =>
      isKey(each.column.facts) &&
      ['respondent', 'deal_id', 'id', 'order_id', 'contact_id', 'company_id'].includes(each.chosen.meaning),
  );
  return {
    ...draft,
    as: 'companies',
    assigned: known.map((each) => standingColumn(each, key, known)),
    companyBy: key === undefined ? ['row'] : [],
    rowsStand: true,
  };
}

/** What describes a company in rows that stand for one, whatever else they are. */
const describing: ReadonlySet<Meaning> = new Set([
  'company_name',
  'country',
  'city',
  'postal_code',
  'employees',
  'website',
  'phone',
]);

function standingColumn(each: Assigned, key: Assigned | undefined, known: readonly Assigned[]): Assigned {
  if (each === key) return { ...each, name: 'id', standard: true };
  const place = describing.has(each.chosen.meaning) ? slots.companies[each.chosen.meaning] : undefined;
  const isFirst = known.find(({ chosen }) => chosen.meaning === each.chosen.meaning) === each;
  return place !== undefined && isFirst ? { ...each, name: place, standard: true } : { ...each, standard: false };
}

/** How rows find their company, by the references they have; records without anything of their own are known by their row. */
function identified(draft: DraftFile): DraftFile {
  if (draft.companyBy !== undefined || draft.recognised.kind === 'ignore') return draft;
  const known = assignedOf(draft);
  if (isCompanies(draft)) {
    const has = known.some(
      ({ name, column }) => name === 'id' || (name !== null && keys.has(name) && isUnique(column.facts)),
    );
    return { ...draft, companyBy: has || draft.described.adapter !== undefined ? [] : ['row'] };
  }
  const named = new Set([...known.map(({ name }) => name), ...(draft.described.references ?? [])]);
  const by = Object.entries(identifierOf).flatMap(([reference, identifier]) =>
    named.has(reference) ? [identifier] : [],
  );
  return { ...draft, companyBy: [...new Set(by)] };
}

const keys: ReadonlySet<string> = new Set(['org_number', 'domain', 'name']);

function unjoined(draft: DraftFile): Diagnostic {
  const { file } = draft.described.open;
  const header = assignedOf(draft).find(({ name }) => name !== null && name in identifierOf)?.column.facts.header ?? '';
  return diagnose('import/no-join', { file, column: header }, { file }, 'warning');
}
