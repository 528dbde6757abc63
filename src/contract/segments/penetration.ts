import { z } from 'zod';
import { provenance } from '../run.ts';

const figures = {
  /** Companies of the register. */
  market: z.number(),
  /** Those of them that are customers. */
  customers: z.number(),
  /** `customers / market` with its 95% interval (Wilson 1927); null where nobody is in the market. */
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
};

export const segmentPenetration = z.object({
  id: z.string(),
  name: z.string(),
  /** False where the segment's rule reads what is known of customers alone: who else would be in it cannot be told, and the figures are null. */
  told: z.boolean(),
  /** What of it cannot be told, in words. */
  why: z.string().nullable(),
  ...figures,
});
export type SegmentPenetration = z.infer<typeof segmentPenetration>;

export const schemePenetration = z.object({
  scheme: z.string(),
  name: z.string(),
  segments: z.array(segmentPenetration),
  /** Segments that were passed over so that those after them could be told. */
  without: z.array(z.string()),
});
export type SchemePenetration = z.infer<typeof schemePenetration>;

export const penetrationAnswer = provenance.extend({
  /** Sources that hold the market; none: there is no register, and nothing else is told. */
  register: z.array(z.string()),
  /** Which companies are customers: a condition, or words where there is none. */
  customers_are: z.string(),
  ...figures,
  /** Customers the register does not hold, or that were not found in it: they are not counted. */
  customers_outside: z.number(),
  schemes: z.array(schemePenetration),
});
export type PenetrationAnswer = z.infer<typeof penetrationAnswer>;
