import { readCondition } from '../../model/condition.ts';
import { refuseErrors } from '../../diagnostics/diagnostic.ts';
import { namesIn } from '../../model/expression/names.ts';
import type { CatalogueTable, TableKind } from '../../model/types.ts';
import type { Derived } from '../profile/derived.ts';
import { catalogueIn } from '../profile/money.ts';
import { tablesRead } from './compared.ts';
import type { EvaluationInput } from './types.ts';

/** A yes-or-no question about a company in the model's own language, so that a person can ask it too: `firmament count --where`. */
export interface CompanyQuestion {
  readonly name: string;
  readonly where: string;
}

/** What is asked of every company: whom we reach and how, how fresh what decides is, and the model's own points. */
export function companyQuestions(input: EvaluationInput): readonly CompanyQuestion[] {
  const { points } = input.settings;
  const gate = points.gatekeepers?.text ?? gateOf(input);
  return [
    ...reachQuestions(input),
    ...freshQuestions(input),
    ...(points.financial === undefined ? [] : [{ name: '_financial', where: points.financial.text }]),
    ...(points.competitors === undefined ? [] : [{ name: '_competitors', where: points.competitors.text }]),
    ...(gate === undefined ? [] : [{ name: '_gatekeepers', where: gate }]),
  ];
}

/** The questions as columns over the profile. @throws InputError when one of the model's own does not fit the run */
export function questionColumns(input: EvaluationInput): readonly Derived[] {
  const { bound } = input;
  const readable = { ...bound, catalogue: catalogueIn(bound.plan.currency, bound.catalogue) };
  return companyQuestions(input).map(({ name, where }) => {
    const { condition, diagnostics } = readCondition(where, readable);
    refuseErrors(diagnostics);
    const tree = condition?.tree;
    if (tree === undefined) throw new Error(`a question of our own was not read: ${where}`);
    return { name, uses: namesIn(tree), trees: [tree], value: (lower) => lower(tree) };
  });
}

function contactsOf({ bound }: EvaluationInput): CatalogueTable | undefined {
  return bound.catalogue.tables.find((each) => each.kind === 'contacts' && each.linked);
}

function reachQuestions(input: EvaluationInput): readonly CompanyQuestion[] {
  const contacts = contactsOf(input);
  const columns = new Set(contacts?.columns.map((each) => each.name));
  const people = (name: string, where: string): CompanyQuestion[] =>
    contacts === undefined ? [] : [{ name, where: `count(${contacts.name} where ${where}) > 0` }];
  const company = (...names: readonly string[]): string[] =>
    names.filter((name) => input.bound.names[name]?.kind === 'attribute').map((name) => `${name} is known`);
  const either = (name: string, column: string, ...attributes: readonly string[]): CompanyQuestion[] => {
    const own = columns.has(column) ? people('', `${column} is known`).map((each) => each.where) : [];
    const ways = [...own, ...company(...attributes)];
    return ways.length === 0 ? [] : [{ name, where: ways.join(' or ') }];
  };
  const ways = ['email', 'phone'].filter((each) => columns.has(each)).map((each) => `${each} is known`);
  const unless = consentOf(contacts) ? ' and coalesce(consent, true)' : '';
  return [
    ...(ways.length === 0 ? [] : people('_reachable', `(${ways.join(' or ')})${unless}`)),
    ...(columns.has('role') ? people('_decider', deciders) : []),
    ...either('_email', 'email', 'email'),
    ...(consentOf(contacts) ? people('_consent', 'consent') : []),
    ...either('_phone', 'phone', 'phone'),
    ...either('_network', '', 'domain', 'website'),
    ...either('_post', '', 'address', 'postal_code'),
  ];
}

const deciders = "role in ('decides', 'budget')";

const consentOf = (contacts: CatalogueTable | undefined): boolean =>
  contacts?.columns.some((each) => each.name === 'consent' && each.type.kind === 'boolean') === true;

/** Past the gatekeeper: somebody who decides or holds the budget can be written to or called. */
function gateOf(input: EvaluationInput): string | undefined {
  const contacts = contactsOf(input);
  const columns = new Set(contacts?.columns.map((each) => each.name));
  const ways = ['email', 'phone'].filter((each) => columns.has(each)).map((each) => `${each} is known`);
  if (contacts === undefined || !columns.has('role') || ways.length === 0) return undefined;
  return `count(${contacts.name} where ${deciders} and (${ways.join(' or ')})) > 0`;
}

/** Tables of observations: a company's newest row says how old what we know is. In the others the absence of rows is itself known. */
const observed: ReadonlySet<TableKind> = new Set(['survey', 'assessments', 'financials']);

/** The dated observations the scheme reads, directly or through its variables. */
export function observationsOf(input: EvaluationInput): readonly CatalogueTable[] {
  const { bound, scheme } = input;
  const read = tablesRead([scheme.id], bound);
  return bound.catalogue.tables.filter(
    (each) => read.has(each.name) && observed.has(each.kind) && each.at !== undefined,
  );
}

function freshQuestions(input: EvaluationInput): readonly CompanyQuestion[] {
  const tables = observationsOf(input).map((each) => each.name);
  if (tables.length === 0) return [];
  const rows = tables.map((name) => `count(${name}) > 0`);
  const fresh = tables.map((name) => `(count(${name}) = 0 or count(${name}) over last ${input.settings.fresh} > 0)`);
  return [
    { name: '_observed', where: rows.join(' or ') },
    { name: '_fresh', where: `(${rows.join(' or ')}) and ${fresh.join(' and ')}` },
  ];
}
