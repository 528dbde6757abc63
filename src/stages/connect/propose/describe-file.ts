import type { TableKind } from '../../../model/types.ts';
import { formOf, knownHeaders, plainHeader, type AdapterForm } from '../columns/adapter.ts';
import { adapters } from '../adapters/index.ts';
import { assign, type Assigned } from './columns/assign.ts';
import type { OpenPart } from './open/open-parts.ts';
import { recogniseKind, type RecognisedKind } from './recognise-kind.ts';
import { standardTables } from '../columns/standard.ts';
import { understand, type UnderstoodColumn } from './columns/understand.ts';

/** A file with its kind told and its columns given their places; joins may still change who names the company. */
export interface DescribedFile {
  readonly open: OpenPart;
  readonly columns: readonly UnderstoodColumn[];
  readonly recognised: RecognisedKind;
  /** The system whose export it is, where its headers tell. */
  readonly adapter?: string;
  readonly assigned: readonly Assigned[];
  /** People said what it is. */
  readonly isTold?: true;
  /** What an adapter's rows name their company by. */
  readonly references?: readonly string[];
}

/** A form asks for two or three headers; a file must bear out more of it than those. */
const fewestOfForm = 4;

export function describeFile(open: OpenPart, currency: string, told?: RecognisedKind['kind']): DescribedFile {
  const columns = open.facts.map((facts) => understand(facts, currency));
  const known = told === undefined ? knownForm(open.texts.headers) : undefined;
  if (known !== undefined) {
    const { adapter, title, form, share } = known;
    const recognised: RecognisedKind = {
      kind: form.kind,
      confidence: Math.min(0.99, 0.8 + share / 5),
      because: `${form.kind} as ${title} exports them: ${knownHeaders(form).join(', ')}`,
    };
    return {
      open,
      columns,
      recognised,
      adapter,
      assigned: byForm(form, columns),
      references: referencesOf(form, columns),
    };
  }
  const recognised: RecognisedKind =
    told === undefined
      ? recogniseKind(open.part ?? open.file, columns, open.texts.looked)
      : { kind: told, confidence: 1, because: 'you said so' };
  const kind = kindOf(recognised);
  const assigned = assign(kind, columns);
  return {
    open,
    columns,
    recognised,
    ...(told === undefined ? {} : { isTold: true }),
    assigned: kind === 'contacts' || kind === 'events' ? withCompanyEmail(assigned) : assigned,
  };
}

/** Files that concern no company are shown as a list of their own. */
export const kindOf = (recognised: RecognisedKind): TableKind =>
  recognised.kind === 'ignore' ? 'table' : recognised.kind;

function knownForm(
  headers: readonly string[],
):
  | { readonly adapter: string; readonly title: string; readonly form: AdapterForm; readonly share: number }
  | undefined {
  const found = new Set(headers.map(plainHeader));
  return Object.entries(adapters)
    .flatMap(([id, adapter]) => {
      const form = formOf(adapter, headers);
      if (form === undefined) return [];
      const columns = Object.values(form.columns);
      const borne = columns.filter((column) => column.headers.some((header) => found.has(plainHeader(header)))).length;
      return borne < Math.min(fewestOfForm, columns.length)
        ? []
        : [{ adapter: id, title: adapter.title, form, share: borne / columns.length }];
    })
    .sort((left, right) => right.share - left.share)[0];
}

/** Places as an adapter's form gives them; what it does not name is as elsewhere, but in no standard place. */
function byForm(form: AdapterForm, columns: readonly UnderstoodColumn[]): readonly Assigned[] {
  const claimed = new Map<UnderstoodColumn, string>();
  for (const [name, { headers }] of Object.entries(form.columns)) {
    const column = headers
      .map((header) => columns.find((each) => plainHeader(each.facts.header) === plainHeader(header)))
      .find((each) => each !== undefined && !claimed.has(each));
    if (column !== undefined) claimed.set(column, name);
  }
  const others = assign(
    'table',
    columns.filter((column) => !claimed.has(column)),
  );
  const standard = new Set(standardTables[form.kind].columns.map(({ name }) => name));
  return columns.flatMap((column): Assigned[] => {
    const name = claimed.get(column);
    if (name === undefined)
      return others.filter((each) => each.column === column).map((each) => ({ ...each, standard: false }));
    const [first] = column.candidates;
    if (first === undefined) return [];
    const chosen = { ...first, score: 0.95, because: 'the system calls it so' };
    return [{ column, chosen, name, standard: standard.has(name) || name === 'id' || !standard.has(name) }];
  });
}

function referencesOf(form: AdapterForm, columns: readonly UnderstoodColumn[]): readonly string[] {
  const found = new Set(columns.map(({ facts }) => plainHeader(facts.header)));
  return Object.entries(form.columns).flatMap(([name, { headers }]) =>
    headers.some((header) => found.has(plainHeader(header))) ? [name] : [],
  );
}

/** A person's e-mail names the company too, where nothing else names its domain. */
function withCompanyEmail(assigned: readonly Assigned[]): readonly Assigned[] {
  const email = assigned.find(({ name, chosen }) => name !== null && chosen.meaning === 'email');
  if (email === undefined || assigned.some(({ name }) => name === 'domain')) return assigned;
  const because = 'what stands after the @ names the company, unless it is free mail';
  return [...assigned, { ...email, name: 'company_email', standard: true, chosen: { ...email.chosen, because } }];
}
