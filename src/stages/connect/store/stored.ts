import { z } from 'zod';
import type { SourcePlan } from '../../../model/plan.ts';
import { SOURCE_KINDS } from '../../../model/schema/sources.ts';
import type { TableKind, ValueType } from '../../../model/types.ts';
import type { StoredTable } from './table.ts';

const text = z.string();
const flag = z.boolean();

/** Type of a column, as the catalogue keeps it. */
export const storedType: z.ZodType<ValueType> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['number', 'text', 'date', 'instant', 'boolean']) }),
  z.object({ kind: z.literal('money'), currency: text }),
  z.object({ kind: z.literal('category'), values: z.array(text) }),
  z.object({
    kind: z.literal('code'),
    scheme: z.enum(['nace-2', 'nace-2.1', 'sn2007', 'sn2025', 'region-no', 'prefix']),
  }),
]);

export const storedKind: z.ZodType<TableKind> = z.enum(SOURCE_KINDS);

const storedTable: z.ZodType<StoredTable> = z.object({
  name: text,
  kind: storedKind,
  source: text.nullable(),
  physical: text,
  linked: flag,
  at: z.object({ column: text, type: z.enum(['date', 'instant']) }).nullable(),
  repeats: flag,
  versions: flag,
  columns: z.array(
    z.object({
      name: text,
      label: text,
      type: storedType,
      personal: flag,
      own: flag,
      header: text,
      family: text,
    }),
  ),
});

/** What a table was before an import touched it: its catalogue entry and the types of its columns; null: it was not there. */
export const storedBefore = z.object({ table: storedTable, types: z.record(text, text) }).nullable();

const columnOrCode = z.union([z.object({ column: text }), z.object({ code: text })]);

/** A source as an import was told to read it; null where the import had none. */
export const storedSource: z.ZodType<SourcePlan | null> = z
  .object({
    id: text,
    read: text,
    as: text,
    table: text.exactOptional(),
    map: z.record(
      text,
      z.object({
        column: text,
        type: text.exactOptional(),
        currency: columnOrCode.exactOptional(),
        times: text.exactOptional(),
        format: text.exactOptional(),
        values: z.record(text, text).exactOptional(),
        label: text.exactOptional(),
        personal: flag.exactOptional(),
      }),
    ),
    others: z.enum(['keep', 'drop']),
    companyBy: z.array(text),
    unknownCompanies: z.literal('add').exactOptional(),
    observed: text.exactOptional(),
    tolerance: z.number(),
    options: z.object({
      sheet: text.exactOptional(),
      member: text.exactOptional(),
      delimiter: text.exactOptional(),
      quote: text.exactOptional(),
      encoding: text.exactOptional(),
      decimal: z.enum([',', '.']).exactOptional(),
      header: flag.exactOptional(),
      skip: z.number().exactOptional(),
    }),
    place: z.object({
      file: text.exactOptional(),
      line: z.number().exactOptional(),
      column: z.number().exactOptional(),
      path: text.exactOptional(),
    }),
  })
  .nullable();
