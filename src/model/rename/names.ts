import type { Plan, SchemePlan } from '../plan.ts';

/** What a text that names a segment becomes; undefined where it stays. */
export type Renaming = (text: string) => string | undefined;

/** What is renamed, by its scheme. */
export interface Renamed {
  readonly scheme: string;
  /** The texts that name the segment now. */
  readonly from: readonly string[];
  readonly to: string;
}

/**
 * Renamings by scheme: of the scheme itself, and of those whose segments bear its names: one that gives the others its segments (`rest`), one by
 * its values, and a matrix it is a dimension of, whose unnamed cells are called `a × b`.
 */
export function renamingsOf(plan: Plan, { scheme, from, to }: Renamed): ReadonlyMap<string, Renaming> {
  const found = new Map<string, Renaming>([[scheme, (text) => (from.includes(text) ? to : undefined)]]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const each of plan.schemes) {
      const renaming = found.has(each.id) ? undefined : follows(each, found);
      if (renaming !== undefined) found.set(each.id, renaming);
    }
  }
  return found;
}

function follows({ method, segments }: SchemePlan, known: ReadonlyMap<string, Renaming>): Renaming | undefined {
  // A value that is only described bears the name of the segment it is.
  const values = new Set(method.kind === 'by' ? method.values.map((each) => each.value) : []);
  const own = new Set(segments.map((each) => each.name).filter((name) => !values.has(name)));
  const unlessOwn =
    (renaming: Renaming): Renaming =>
    (text) =>
      own.has(text) ? undefined : renaming(text);
  switch (method.kind) {
    case 'key-accounts':
    case 'by': {
      const renaming = known.get((method.kind === 'by' ? method.variable : method.rest) ?? '');
      return renaming === undefined ? undefined : unlessOwn(renaming);
    }
    case 'matrix': {
      const { dimensions } = method;
      return dimensions.some((each) => known.has(each)) ? unlessOwn(crossed(dimensions, known)) : undefined;
    }
    case 'rules':
    case 'score':
    case 'funnel':
    case 'clusters':
      return undefined;
  }
}

const crossed =
  (dimensions: readonly string[], known: ReadonlyMap<string, Renaming>): Renaming =>
  (text) => {
    const parts = text.split(' × ');
    if (parts.length !== dimensions.length) return undefined;
    const renamed = parts.map((part, index) => known.get(dimensions[index] ?? '')?.(part) ?? part).join(' × ');
    return renamed === text ? undefined : renamed;
  };
