import type { Filter } from './filter.ts';

/** How somebody looks at a table: what the rows are sorted by, narrowed to, and which columns are shown (null: as it comes). */
export interface View {
  readonly sort: Sort | null;
  readonly search: string;
  readonly filters: Readonly<Record<string, Filter>>;
  readonly columns: readonly string[] | null;
}

export interface Sort {
  readonly column: string;
  readonly down: boolean;
}

/** `?t.sort=-companies&t.columns=a,b&t.find=text&t.only=…`: short, readable, and left out where it is as it comes. */
export function read(search: URLSearchParams, name: string, plain: View): View {
  const sort = search.get(`${name}.sort`);
  const columns = search.get(`${name}.columns`);
  return {
    sort: sort === null ? plain.sort : { column: sort.replace(/^-/u, ''), down: sort.startsWith('-') },
    search: search.get(`${name}.find`) ?? '',
    filters: filtersIn(search.get(`${name}.only`)),
    columns: columns === null ? null : columns.split(',').filter((each) => each !== ''),
  };
}

export function write(before: URLSearchParams, name: string, view: View, plain: View): URLSearchParams {
  const after = new URLSearchParams(before);
  const put = (key: string, value: string | null): void =>
    value === null || value === '' ? after.delete(`${name}.${key}`) : after.set(`${name}.${key}`, value);
  const { sort } = view;
  const isPlain = sort?.column === plain.sort?.column && sort?.down === plain.sort?.down;
  put('sort', sort === null || isPlain ? null : `${sort.down ? '-' : ''}${sort.column}`);
  put('find', view.search);
  put('only', Object.keys(view.filters).length === 0 ? null : JSON.stringify(view.filters));
  put('columns', view.columns === null ? null : view.columns.join(','));
  return after;
}

/** Filters of an address, as far as they are any. */
function filtersIn(text: string | null): Readonly<Record<string, Filter>> {
  if (text === null) return {};
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter((each): each is [string, Filter] => isFilter(each[1])));
  } catch {
    return {};
  }
}

function isFilter(value: unknown): value is Filter {
  if (typeof value !== 'object' || value === null || !('by' in value)) return false;
  if (value.by === 'contains') return 'text' in value && typeof value.text === 'string';
  if (value.by === 'range')
    return 'from' in value && typeof value.from === 'string' && 'to' in value && typeof value.to === 'string';
  return value.by === 'among' && 'values' in value && Array.isArray(value.values);
}
