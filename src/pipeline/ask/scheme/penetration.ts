import type {
  PenetrationAnswer,
  SchemePenetration,
  SegmentPenetration,
} from '../../../contract/segments/penetration.ts';
import type { Row, Session } from '../../../engine/engine.ts';
import { wilsonInterval } from '../../../kernels/inference/wilson-interval.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import { registerSources } from '../../../model/registers.ts';
import { print } from '../../../sql/print.ts';
import type { Select } from '../../../sql/tree.ts';
import { inputsOfScheme, type Inputs } from '../../../stages/measure/inputs.ts';
import { customersOf } from '../../../stages/measure/market.ts';
import { coverageQuery, segmentsQuery, totalsQuery, type MarketRequest } from '../../../stages/measure/penetration.ts';
import { tellable, type CustomersOnly } from '../../../stages/measure/tellable.ts';
import { segmentsOf } from '../../../stages/segment/segments.ts';
import type { Project } from '../../project.ts';
import type { Run } from '../../run/runs.ts';
import { askAbout, schemeOf, type Question } from '../question.ts';

/**
 * Which share of the market each segment serves: of the companies of the register that satisfy its rule, how many are customers, with a 95%
 * interval. One scheme, or all. Where a rule reads what is known of customers alone, who else would satisfy it cannot be told, and it says so.
 *
 * @param scheme Id or name of a scheme; every scheme where it is left out.
 */
export async function askPenetration(project: Project, scheme?: string, run?: Run): Promise<PenetrationAnswer> {
  return penetrationOf(await askAbout(project, run), scheme);
}

export async function penetrationOf(question: Question, wanted?: string): Promise<PenetrationAnswer> {
  const { bound, run, session, moment, artefacts, provenance } = question;
  const named = new Set(registerSources(bound.plan));
  const registers = bound.catalogue.companies.filter((each) => named.has(each.source));
  const customers = customersOf(bound);
  const about = { ...provenance, register: registers.map((each) => each.source), customers_are: customers.text };
  const schemes = wanted === undefined ? bound.plan.schemes : [schemeOf(bound, wanted)];
  if (registers.length === 0) return { ...about, ...figuresOf({}), customers_outside: 0, schemes: [] };
  const request: MarketRequest = {
    bound,
    moment,
    artefacts,
    profile: run.profile,
    columns: run.columns,
    registers,
    customers,
  };
  const [totals = {}] = await rowsOf(session, totalsQuery(request));
  const customersOnly = await knownOfCustomersOnly(session, request, schemes);
  const told: SchemePenetration[] = [];
  for (const scheme of schemes) told.push(await schemePenetration(question, request, scheme, customersOnly));
  return { ...about, ...figuresOf(totals), customers_outside: Number(totals['outside'] ?? 0), schemes: told };
}

const rowsOf = (session: Session, query: Select): Promise<readonly Row[]> =>
  session.rows(print(query, session.dialect));

/** An input known this many times less often of others than of customers is taken for one that only customers have. */
const rarer = 10;

/** Judges inputs by how often they are known in the market: of customers, and of the others. */
async function knownOfCustomersOnly(
  session: Session,
  request: MarketRequest,
  schemes: readonly SchemePlan[],
): Promise<CustomersOnly> {
  const all = schemes.map((each) => inputsOfScheme(request.bound, each));
  const attributes = [...new Set(all.flatMap((each) => [...each.attributes]))];
  const tables = [...new Set(all.flatMap((each) => [...each.tables]))];
  const inputs: Inputs = { attributes: new Set(attributes), tables: new Set(tables) };
  const rows = await rowsOf(session, coverageQuery(request, inputs));
  const shareKnown = (of: boolean, key: string): number => {
    const row = rows.find((each) => each['customer'] === of);
    return Number(row?.[key] ?? 0) / Math.max(1, Number(row?.['companies'] ?? 0));
  };
  const isTheirs = (key: string): boolean => shareKnown(true, key) > rarer * shareKnown(false, key);
  const theirs = new Set([
    ...attributes.filter((_, index) => isTheirs(`a${index}`)),
    ...tables.filter((_, index) => isTheirs(`t${index}`)),
  ]);
  return (each) => [...each.attributes, ...each.tables].filter((name) => theirs.has(name));
}

async function schemePenetration(
  { session, bound }: Question,
  request: MarketRequest,
  scheme: SchemePlan,
  customersOnly: CustomersOnly,
): Promise<SchemePenetration> {
  const listed = segmentsOf(scheme, bound);
  const { scheme: placed, untold } = tellable(scheme, bound, customersOnly);
  const ids = listed.map((each) => each.id);
  const figures = placed === undefined ? new Map() : await countsOf(session, request, placed, ids);
  const found = [...figures.keys()].filter((id) => !ids.includes(id)).map((id) => ({ id, name: id }));
  const because = [...new Set([...untold.values()].flat())];
  const segments = [...listed, ...found].map(({ id, name }): SegmentPenetration => {
    const reasons = untold.get(id) ?? (placed === undefined ? because : undefined);
    if (reasons !== undefined)
      return {
        id,
        name,
        told: false,
        why: `it reads ${listOf([...new Set(reasons)])}, known of customers alone`,
        ...figuresOf({}),
      };
    return { id, name, told: true, why: null, ...figuresOf(figures.get(id) ?? { market: 0, customers: 0 }) };
  });
  const passedOver = placed === undefined || !scheme.exclusive ? [] : listed.filter((each) => untold.has(each.id));
  return { scheme: scheme.id, name: scheme.name, segments, without: passedOver.map((each) => each.name) };
}

async function countsOf(
  session: Session,
  request: MarketRequest,
  scheme: SchemePlan,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const rows = await rowsOf(session, segmentsQuery(request, scheme, ids));
  if (scheme.exclusive)
    return new Map(rows.flatMap((row) => (row['segment'] === null ? [] : [[String(row['segment']), row] as const])));
  return new Map(
    ids.map((id, index) => [
      id,
      { market: rows[0]?.[`market_${index}`] ?? 0, customers: rows[0]?.[`customers_${index}`] ?? 0 },
    ]),
  );
}

function figuresOf(row: Row): Pick<SegmentPenetration, 'market' | 'customers' | 'share' | 'low' | 'high'> {
  const market = Number(row['market'] ?? 0);
  const customers = Number(row['customers'] ?? 0);
  if (market === 0) return { market, customers, share: null, low: null, high: null };
  return { market, customers, ...wilsonInterval(customers, market) };
}

const listOf = (names: readonly string[]): string =>
  names.length <= 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
