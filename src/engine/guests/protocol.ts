import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Printed } from '../../sql/tree.ts';
import type { Cell } from '../engine.ts';

/**
 * What a guest asks of the workspace: a `question` changes nothing; a `deed` is something people answer for; `work` is long, writes, and takes
 * its turn among other work of its kind.
 */
const manners = ['question', 'deed', 'work'] as const;
export type Manner = (typeof manners)[number];

/** How a visit went: `gone` when the guest's process ended without a word. */
export type Outcome = 'done' | 'failed' | 'gone';

/** A process that works in a workspace through the process that has it open. */
export const guest = z.object({
  /** The person, as the guest's system knows them. */
  who: z.string(),
  /** What was asked, as `import` and `data/orders.csv --as orders`. */
  command: z.string(),
  line: z.string(),
  manner: z.enum(manners),
});
export type Guest = z.infer<typeof guest>;

/** Calls of an appender, in order: the value of each, with its type; `null` as type ends a row. */
export type AppendStep =
  | readonly ['VARCHAR', string]
  | readonly ['INTEGER', number]
  | readonly ['BIGINT', bigint]
  | readonly ['BOOLEAN', boolean]
  | readonly ['NULL']
  | readonly ['END'];

const id = z.number().int();
/** The transaction a statement belongs to; null: none. */
const within = z.number().int().nullable();
const statement = z.custom<Printed>(
  (value) => typeof value === 'object' && value !== null && 'text' in value && 'parameters' in value,
);
const list = <T>() => z.custom<readonly T[]>((value) => Array.isArray(value));

/** From the guest. Every `id` is the guest's own count; the answer carries it back. */
export const toHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), version: z.string(), key: z.string(), guest }),
  z.object({ type: z.literal('rows'), id, within, statement, watched: z.boolean() }),
  z.object({ type: z.literal('run'), id, within, statement, watched: z.boolean() }),
  z.object({ type: z.literal('append'), within: id, schema: z.string(), table: z.string(), steps: list<AppendStep>() }),
  z.object({ type: z.literal('begin'), id, aside: z.boolean() }),
  z.object({ type: z.literal('end'), id, within: id, commit: z.boolean() }),
  z.object({ type: z.literal('copy'), id, file: z.string() }),
  z.object({ type: z.literal('abort'), id }),
  z.object({ type: z.literal('leave'), outcome: z.enum(['done', 'failed']) }),
]);
export type ToHost = z.infer<typeof toHost>;

/** What went wrong with a call: a diagnostic, or an error of the database or the machine in its own words. */
const failure = z.union([
  z.object({ diagnostics: list<Diagnostic>() }),
  z.object({ message: z.string(), code: z.string().nullable() }),
]);
export type Failure = z.infer<typeof failure>;

/** To the guest. Rows travel as their column names and all cells one after another, in parts. */
export const toGuest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), staging: z.string() }),
  z.object({ type: z.literal('wait'), reason: z.string() }),
  z.object({ type: z.literal('refused'), diagnostics: list<Diagnostic>() }),
  z.object({ type: z.literal('progress'), id, share: z.number() }),
  z.object({ type: z.literal('rows'), id, names: list<string>(), cells: list<Cell>() }),
  z.object({ type: z.literal('done'), id, changed: z.number() }),
  z.object({ type: z.literal('failed'), id, failure }),
  z.object({ type: z.literal('goodbye') }),
]);
export type ToGuest = z.infer<typeof toGuest>;
