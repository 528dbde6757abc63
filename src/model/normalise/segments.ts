import { nearest } from '../../diagnostics/nearest.ts';
import type { PinPlan, SegmentPlan } from '../plan.ts';
import type { ModelData } from '../schema/model.ts';
import { slug } from '../slug.ts';
import type { Path } from '../source/node.ts';
import { entriesInOrder, placeOf, report, type Context } from './context.ts';

type SchemeData = NonNullable<ModelData['schemes']>[string];
type Segments = NonNullable<Extract<SchemeData, { by: string }>['segments']>;
export type SegmentContent = Segments[string];

/** The segments of one scheme while it is read: a name is one segment however often it is mentioned. */
export interface SegmentBook {
  readonly context: Context;
  readonly list: SegmentPlan[];
  /** Ids fixed under `segments:`, by the segment's name. */
  readonly ids: ReadonlyMap<string, string>;
}

export function segmentBook(context: Context, described: Segments | undefined): SegmentBook {
  const ids = Object.entries(described ?? {}).flatMap(([name, { id }]) =>
    id === undefined ? [] : [[name, id] as const],
  );
  return { context, list: [], ids: new Map(ids) };
}

/** The id of the segment with this name, which is added when it is new; content given later adds to what is known. */
export function defineSegment(
  book: SegmentBook,
  name: string,
  path: Path,
  content: Readonly<SegmentContent> = {},
): string {
  const known = book.list.findIndex((segment) => segment.name === name);
  const before = book.list[known];
  if (before !== undefined) {
    book.list[known] = merge(before, name, path, content, book.context);
    return before.id;
  }
  const id = content.id ?? book.ids.get(name) ?? slug(name);
  const other = book.list.find((segment) => segment.id === id);
  if (other !== undefined)
    report(book.context, path, 'model/same-id', { what: 'segment', name, other: other.name, id });
  book.list.push({
    id,
    name,
    ...written(content),
    include: pins(content.include),
    exclude: pins(content.exclude),
    place: placeOf(book.context, path),
  });
  return id;
}

/** Content under `segments:` of a scheme whose segments are already there; a key that is none of them is an error. */
export function describeSegments(book: SegmentBook, data: Segments, path: Path): void {
  for (const [key, content] of entriesInOrder(book.context, path, data)) {
    const index = book.list.findIndex((segment) => segment.name === key || segment.id === key);
    const segment = book.list[index];
    if (segment === undefined) {
      const near = nearest(
        key,
        book.list.flatMap((each) => [each.name, each.id]),
      );
      report(book.context, [...path, key], 'model/unknown-reference', {
        what: 'segment',
        name: key,
        ...(near === undefined ? {} : { nearest: near }),
      });
    } else book.list[index] = merge(segment, key, [...path, key], content, book.context);
  }
}

function merge(
  segment: SegmentPlan,
  name: string,
  path: Path,
  content: Readonly<SegmentContent>,
  context: Context,
): SegmentPlan {
  const more = written(content);
  for (const key of Object.keys(more)) {
    if (key in segment) report(context, path, 'model/said-twice', { key, name });
  }
  if (content.id !== undefined && content.id !== segment.id) {
    report(context, path, 'model/said-twice', { key: 'id', name });
  }
  return {
    ...segment,
    ...more,
    include: [...segment.include, ...pins(content.include)],
    exclude: [...segment.exclude, ...pins(content.exclude)],
  };
}

type Written = Pick<SegmentPlan, 'need' | 'talkTo' | 'offer' | 'message' | 'channel' | 'owner' | 'note'>;

function written(content: Readonly<SegmentContent>): Written {
  const { need, talk_to: talkTo, offer, message, channel, owner, note } = content;
  return {
    ...(need === undefined ? {} : { need }),
    ...(talkTo === undefined ? {} : { talkTo }),
    ...(offer === undefined ? {} : { offer }),
    ...(message === undefined ? {} : { message }),
    ...(channel === undefined ? {} : { channel }),
    ...(owner === undefined ? {} : { owner }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Bare texts are identifiers of companies, or files by their ending. */
function pins(data: SegmentContent['include']): readonly PinPlan[] {
  const bare = (data ?? []).filter((pin) => typeof pin === 'string');
  const files = bare.filter((pin) => FILE.test(pin)).map((file) => ({ companies: [], file }));
  const companies = bare.filter((pin) => !FILE.test(pin));
  const detailed = (data ?? [])
    .filter((pin) => typeof pin !== 'string')
    .map((pin) => ({ ...pin, companies: pin.companies ?? [] }));
  return [...(companies.length === 0 ? [] : [{ companies }]), ...files, ...detailed];
}

const FILE = /\.(?:csv|tsv|txt|xlsx)$/i;
