/** What of a model a change is about, in people's words. */
export type ChangedThing =
  | 'scheme'
  | 'segment'
  | 'rule'
  | 'order'
  | 'criterion'
  | 'limit'
  | 'cell'
  | 'filter'
  | 'variable'
  | 'source'
  | 'question'
  | 'exclusion'
  | 'qualifier'
  | 'exception'
  | 'owner'
  | 'setting';

/** One difference between two models: what was added, changed, removed or put in another order, as people wrote it before and after. */
export interface ModelChange {
  readonly kind: 'added' | 'changed' | 'removed' | 'moved';
  readonly what: ChangedThing;
  /** The thing's own name: of the segment, the variable, the criterion. */
  readonly label: string;
  /** Key of the scheme it belongs to. */
  readonly scheme: string | null;
  /** The key within the thing that changed, as `offer`; null: the thing as a whole. */
  readonly part: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** Where a change stands: keys, and for items of lists the names people know them by. */
export interface Spot {
  readonly what: ChangedThing;
  readonly label: string;
  readonly scheme: string | null;
  readonly part: string | null;
}

const sections: Readonly<Record<string, ChangedThing>> = {
  variables: 'variable',
  sources: 'source',
  assessments: 'question',
  exclusions: 'exclusion',
  qualifiers: 'qualifier',
  exceptions: 'exception',
  owners: 'owner',
};

const schemeParts: Readonly<Record<string, ChangedThing>> = {
  rules: 'segment',
  segments: 'segment',
  score: 'criterion',
  lights: 'limit',
  levels: 'limit',
  cells: 'cell',
  funnel: 'filter',
};

/** What the thing at a path of names is called. */
export function spotOf(path: readonly string[]): Spot {
  const [first = '', second, third, fourth, ...rest] = path;
  const thing = sections[first];
  if (thing !== undefined && second !== undefined)
    return { what: thing, label: second, scheme: null, part: partOf([third, fourth, ...rest]) };
  if (first !== 'schemes' || second === undefined)
    return { what: 'setting', label: path.join('.'), scheme: null, part: null };
  const within = third === undefined ? undefined : schemeParts[third];
  if (third === undefined || within === undefined || fourth === undefined)
    return { what: 'scheme', label: second, scheme: second, part: partOf([third, fourth, ...rest]) };
  if (within === 'cell') return { what: 'cell', label: [fourth, ...rest].join(' × '), scheme: second, part: null };
  if (third === 'rules' && rest[0] === 'when') return { what: 'rule', label: fourth, scheme: second, part: null };
  return { what: within, label: fourth, scheme: second, part: partOf(rest) };
}

const partOf = (path: readonly (string | undefined)[]): string | null => {
  const known = path.filter((each) => each !== undefined);
  return known.length === 0 ? null : known.join('.');
};
