import { nearest } from '../../diagnostics/nearest.ts';
import type { SchemePlan, VariablePlan } from '../plan.ts';
import type { ModelData } from '../schema/model.ts';
import type { Path } from '../source/node.ts';
import { entriesInOrder, placeOfKey, report, type Context } from './context.ts';
import { readBy } from './schemes/by.ts';
import { readClusters } from './schemes/clusters.ts';
import { readFunnel } from './schemes/funnel.ts';
import { readKeyAccounts } from './schemes/key-accounts.ts';
import type { Method, Reading, SchemeData, SchemeMapping } from './schemes/kind.ts';
import { readMatrix } from './schemes/matrix.ts';
import { readRfm, rfmVariables } from './schemes/rfm.ts';
import { readRules } from './schemes/rules.ts';
import { readScore } from './schemes/score.ts';
import { describeSegments, segmentBook } from './segments.ts';

/** The model's schemes; `within` is held against the other schemes once all are read. */
export function normaliseSchemes(data: ModelData['schemes'], context: Context): readonly SchemePlan[] {
  const entries = entriesInOrder(context, ['schemes'], data ?? {});
  const schemes = entries.flatMap(([id, scheme]) => normaliseScheme(id, scheme, context) ?? []);
  const named = new Set(entries.map(([id]) => id));
  for (const scheme of schemes) checkRest(scheme, schemes, named, context);
  return schemes.map((scheme) => resolveWithin(scheme, schemes, named, context));
}

/** Variables that schemes bring with them. */
export function variablesOfSchemes(data: ModelData['schemes'], context: Context): readonly VariablePlan[] {
  return entriesInOrder(context, ['schemes'], data ?? {}).flatMap(([id, scheme]) =>
    'rfm' in scheme ? rfmVariables(scheme, { id, path: ['schemes', id], context }) : [],
  );
}

function normaliseScheme(id: string, data: SchemeData, context: Context): SchemePlan | undefined {
  const path = ['schemes', id];
  const about = Array.isArray(data) ? { rules: data } : data;
  const rulesPath = Array.isArray(data) ? path : [...path, 'rules'];
  const book = segmentBook(context, about.segments);
  const exclusive = !('overlapping' in about && about.overlapping);
  const method = readMethod(about, exclusive, rulesPath, { id, path, book, context });
  if (about.segments !== undefined && !('by' in about)) describeSegments(book, about.segments, [...path, 'segments']);
  const within = Object.entries(about.within ?? {});
  const [first] = within;
  if (about.within !== undefined && within.length !== 1) {
    report(context, [...path, 'within'], 'model/count', {
      what: 'schemes',
      found: within.length,
      expected: 1,
      because: 'a scheme lies within segments of one other',
    });
  }
  if (method === undefined) return undefined;
  return {
    id,
    name: about.name ?? id,
    ...(about.description === undefined ? {} : { description: about.description }),
    exclusive,
    ...(first === undefined ? {} : { within: { scheme: first[0], segments: first[1] } }),
    applyExclusions: about.exclusions !== 'ignore',
    segments: book.list,
    method,
    place: placeOfKey(context, path),
  };
}

function readMethod(data: SchemeMapping, exclusive: boolean, rulesPath: Path, reading: Reading): Method {
  if ('rules' in data) return readRules(data.rules, exclusive, rulesPath, reading);
  if ('score' in data) return readScore(data, reading);
  if ('matrix' in data) return readMatrix(data, reading);
  if ('by' in data) return readBy(data, reading);
  if ('funnel' in data) return readFunnel(data, reading);
  if ('key_accounts' in data) return readKeyAccounts(data, reading);
  if ('clusters' in data) return readClusters(data, reading);
  return readRfm(reading);
}

/** Segments are named by name or id; of schemes whose segments come from values, the name stays until `bind` knows them. */
function resolveWithin(
  scheme: SchemePlan,
  schemes: readonly SchemePlan[],
  named: ReadonlySet<string>,
  context: Context,
): SchemePlan {
  if (scheme.within === undefined) return scheme;
  const path = ['schemes', scheme.id, 'within'];
  const other = schemes.find((each) => each.id === scheme.within?.scheme);
  checkScheme(scheme.within.scheme, other, named, path, context);
  if (other === undefined) return scheme;
  const segments = scheme.within.segments.map((name) => segmentId(name, other, [...path, other.id], context));
  return { ...scheme, within: { scheme: other.id, segments } };
}

function checkRest(
  { id, method }: SchemePlan,
  schemes: readonly SchemePlan[],
  named: ReadonlySet<string>,
  context: Context,
): void {
  if (method.kind !== 'key-accounts' || method.rest === undefined) return;
  const other = schemes.find((each) => each.id === method.rest);
  checkScheme(method.rest, other, named, ['schemes', id, 'rest'], context);
}

/** A scheme that another builds on must be there and give a company one segment. */
function checkScheme(
  name: string,
  scheme: SchemePlan | undefined,
  named: ReadonlySet<string>,
  path: Path,
  context: Context,
): void {
  if (!named.has(name)) {
    const near = nearest(name, named);
    report(context, path, 'model/unknown-reference', {
      what: 'scheme',
      name,
      ...(near === undefined ? {} : { nearest: near }),
    });
  } else if (scheme?.exclusive === false) report(context, path, 'model/overlapping', { scheme: name });
}

function segmentId(name: string, scheme: SchemePlan, path: Path, context: Context): string {
  const known = scheme.segments.find((segment) => segment.name === name || segment.id === name);
  if (known !== undefined) return known.id;
  const isOpen = scheme.method.kind === 'by' || scheme.method.kind === 'matrix';
  if (!isOpen) {
    const near = nearest(
      name,
      scheme.segments.map((segment) => segment.name),
    );
    report(context, path, 'model/unknown-reference', {
      what: `segment of ${scheme.id}`,
      name,
      ...(near === undefined ? {} : { nearest: near }),
    });
  }
  return name;
}
