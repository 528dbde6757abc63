import { comparedFirst, mostCompared, usualVariables } from '../../contract/usual.ts';
import { clusterVariables } from '../../pipeline/cluster/material/variables.ts';
import { readThrough } from '../../pipeline/read-through.ts';
import { withSearchTables } from '../../pipeline/search/kept.ts';
import { today } from '../../pipeline/today.ts';
import { projectOf, type House } from '../house.ts';
import { quality } from '../routes/data.ts';
import { column } from '../routes/explore.ts';
import { compare, overview, scorecard, segment, segments } from '../routes/questions.ts';

type Asked = Pick<House, 'workspace' | 'models' | 'compute' | 'clock'>;

/** Pages of single segments that are made: those beyond are made when they are opened. */
const mostSegments = 12;

/** What people open first after things have changed, the quickest first: a thing to make each, in the very words pages ask for it. */
export async function* openedFirst(house: Asked): AsyncGenerator<() => Promise<unknown>> {
  const { engine, timeZone } = house.workspace;
  const about = await overview(house);
  yield () => withSearchTables(engine, () => Promise.resolve());
  if (about.run === null) return;
  const counted = await segments(house, undefined);
  // Pages begin with this one.
  const main =
    counted.find(({ scheme }) => scheme === 'main') ?? counted.find(({ exclusive }) => exclusive) ?? counted[0];
  const others = counted.filter((each) => each !== main);
  for (const name of usualVariables(about)) yield () => column(house, name, 'true');
  yield () => column(house, undefined, 'true');
  yield () => readThrough(house.workspace);
  yield () => quality(house, undefined, today(house.clock(), timeZone));
  yield async () => clusterVariables(await projectOf(house), undefined);
  if (main !== undefined) yield () => scorecard(house, main.scheme);
  const [left, right] = comparedFirst(about.schemes);
  if (left !== undefined && right !== undefined) yield () => compare(house, left.id, right.id, mostCompared);
  const opened = [...(main === undefined ? [] : [main]), ...others].flatMap(({ scheme, segments: of }) =>
    of.map(({ id }) => [scheme, id] as const),
  );
  for (const [scheme, id] of opened.slice(0, mostSegments)) yield () => segment(house, scheme, id);
}
