/** What somebody looks at: stands in the address, so that a link shows the same. */
export interface Looking {
  /** Only companies for which this holds; empty: all. */
  readonly where: string;
  /** Variables, a chart each. */
  readonly show: readonly string[];
  /** A scheme whose segments the bars are parted by; empty: none. */
  readonly by: string;
  /** Keys of the bars that are chosen, by variable. */
  readonly only: Readonly<Record<string, readonly string[]>>;
  /** Two variables held against each other. */
  readonly pair: readonly [string, string] | null;
}

export function readLooking(search: URLSearchParams, usual: readonly string[]): Looking {
  const show = search.get('show');
  const [across, up] = (search.get('pair') ?? '').split(',').map(decodeURIComponent);
  return {
    where: search.get('where') ?? '',
    show: show === null ? usual : listIn(show, ','),
    by: search.get('by') ?? '',
    only: Object.fromEntries(
      [...search].flatMap(([key, value]) => (key.startsWith('only.') ? [[key.slice(5), listIn(value, '|')]] : [])),
    ),
    pair: across === undefined || across === '' || up === undefined ? null : [across, up],
  };
}

export function writeLooking(looking: Looking, usual: readonly string[]): URLSearchParams {
  const { where, show, by, only, pair } = looking;
  const search = new URLSearchParams();
  if (where !== '') search.set('where', where);
  if (show.join(',') !== usual.join(',')) search.set('show', listOut(show, ','));
  if (by !== '') search.set('by', by);
  for (const [name, keys] of Object.entries(only)) if (keys.length > 0) search.set(`only.${name}`, listOut(keys, '|'));
  if (pair !== null) search.set('pair', listOut(pair, ','));
  return search;
}

const listIn = (text: string, between: string): readonly string[] =>
  text
    .split(between)
    .filter((each) => each !== '')
    .map(decodeURIComponent);

const listOut = (values: readonly string[], between: ',' | '|'): string =>
  values.map((each) => each.replaceAll(/[%,|]/gu, encodeURIComponent)).join(between);
