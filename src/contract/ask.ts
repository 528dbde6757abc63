import { z } from 'zod';
import { sourceLinks } from './data/links.ts';
import { companyPin, pastPin } from './companies/pins.ts';
import { provenance } from './run.ts';

export const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const countAnswer = z.object({
  count: z.number(),
  /** Companies the condition cannot be decided for; null when that was not asked. */
  undecided: z.number().nullable(),
  as_of: z.string(),
});
export type CountAnswer = z.infer<typeof countAnswer>;

export const companyRow = z.object({
  id: z.string(),
  name: z.string().nullable(),
  org_number: z.string().nullable(),
  values: z.record(z.string(), cell),
  /** What the codes among the values stand for, in the language of their publisher. */
  labels: z.record(z.string(), z.string()),
});

export const companiesAnswer = provenance.extend({ total: z.number(), companies: z.array(companyRow) });
export type CompaniesAnswer = z.infer<typeof companiesAnswer>;

/** One condition of a rule as it came out for one company. */
export const conditionOutcome = z.object({
  text: z.string(),
  /** null: could not be decided. */
  outcome: z.boolean().nullable(),
  /** Values it was decided by; null is unknown. */
  values: z.record(z.string(), cell),
});

export const ruleOutcome = z.object({
  segment: z.string(),
  name: z.string(),
  text: z.string(),
  place: z.string(),
  outcome: z.boolean().nullable(),
  points: z.number().nullable(),
  /** The conditions joined by `and`; the first that did not hold is `first_failed`. */
  conditions: z.array(conditionOutcome),
  first_failed: z.string().nullable(),
});

export const whyAnswer = provenance.extend({
  company: z.object({ id: z.string(), name: z.string().nullable() }),
  scheme: z.string(),
  segment: z.string().nullable(),
  segment_name: z.string().nullable(),
  since: z.string().nullable(),
  /** What decided: an exclusion, somebody's own choice (in or out), a rule, or that nothing matched. */
  decided_by: z.enum(['exclusion', 'include', 'exclude', 'rule', 'rest', 'outside', 'nothing']),
  reason: z.string(),
  rules: z.array(ruleOutcome),
  /** Variables that were unknown where they were needed. */
  missing: z.array(z.string()),
});
export type WhyAnswer = z.infer<typeof whyAnswer>;
export type RuleOutcome = z.infer<typeof ruleOutcome>;

export const membershipRow = z.object({
  scheme: z.string(),
  segment: z.string(),
  name: z.string(),
  since: z.string(),
  until: z.string().nullable(),
  /** Of a cluster the company is in now: how sure that is, and the next one's name; null elsewhere. */
  probability: z.number().nullable(),
  next: z.string().nullable(),
});

export const changeRow = z.object({
  run: z.string(),
  as_of: z.string(),
  scheme: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  cause: z.string(),
  deciding: z.record(z.string(), cell),
});

export const showAnswer = provenance.extend({
  company: z.object({ id: z.string(), name: z.string().nullable() }),
  identifiers: z.array(z.object({ kind: z.string(), value: z.string(), source: z.string().nullable() })),
  attributes: z.record(z.string(), cell),
  /** What the codes among the attributes stand for, in the language of their publisher. */
  labels: z.record(z.string(), z.string()),
  variables: z.record(z.string(), cell),
  excluded_by: z.string().nullable(),
  memberships: z.array(membershipRow),
  /** What people decided by hand, from the next run on where it is newer than this one. */
  pins: z.array(companyPin),
  /** What was decided by hand and stands no more, the newest first. */
  past_pins: z.array(pastPin),
  changes: z.array(changeRow),
  /** Rows of related tables, and when the last one was. */
  related: z.array(z.object({ table: z.string(), rows: z.number(), last: z.string().nullable() })),
});
export type ShowAnswer = z.infer<typeof showAnswer>;

export const funnelStep = z.object({
  number: z.number(),
  name: z.string(),
  text: z.string(),
  /** Companies that reach the filter, having passed those before. */
  entered: z.number(),
  removed: z.number(),
  left: z.number(),
  /** Turnover of the companies removed here. */
  turnover_removed: z.number().nullable(),
  /** What the filter would remove if it stood alone. */
  alone: z.number(),
  turnover_alone: z.number().nullable(),
  /** Companies that fail this filter and no other: what dropping it would bring back. */
  only: z.number(),
  turnover_only: z.number().nullable(),
  /** Removed because a value was unknown, of `removed`. */
  unknown: z.number(),
});

export const funnelAnswer = provenance.extend({
  scheme: z.string(),
  /** Companies the scheme is about: neither excluded nor outside the segments it is within. */
  companies: z.number(),
  /** The others of the run. */
  outside: z.number(),
  passed: z.number(),
  /** What the model calls the money companies are weighed by; null when it has none. */
  worth: z.string().nullable(),
  turnover: z.number().nullable(),
  turnover_passed: z.number().nullable(),
  steps: z.array(funnelStep),
});
export type FunnelAnswer = z.infer<typeof funnelAnswer>;

export const flowRow = z.object({
  scheme: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  companies: z.number(),
  /** What moved them: the three sum to `companies` but for moves whose cause is not known. */
  by_company: z.number(),
  by_rule: z.number(),
  by_time: z.number(),
});

export type FlowRow = z.infer<typeof flowRow>;

export const flowsAnswer = z.object({
  from: z.object({ run: z.string(), as_of: z.string() }),
  to: z.object({ run: z.string(), as_of: z.string() }),
  flows: z.array(flowRow),
  moved: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      scheme: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      cause: z.string(),
    }),
  ),
});
export type FlowsAnswer = z.infer<typeof flowsAnswer>;

const match = z.object({
  segment: z.string(),
  companies: z.number(),
  closest: z.string().nullable(),
  /** Companies in both. */
  both: z.number(),
  /** Companies in both over companies in either; null for a segment without companies. */
  jaccard: z.number().nullable(),
});

export const compareAnswer = provenance.extend({
  left: z.string(),
  right: z.string(),
  companies: z.number(),
  /** Adjusted Rand index (Hubert and Arabie 1985); null with fewer than two companies. */
  ari: z.number().nullable(),
  /** Normalised mutual information, arithmetic mean of the entropies. */
  nmi: z.number().nullable(),
  table: z.object({
    rows: z.array(z.string()),
    columns: z.array(z.string()),
    counts: z.array(z.array(z.number())),
  }),
  /** What the model calls the money companies are weighed by; null when it has none. */
  worth: z.string().nullable(),
  /** Each segment with the one of the other scheme it overlaps most. */
  matches: z.object({ left: z.array(match), right: z.array(match) }),
  /**
   * What tells those who differ from those who do not: for all companies (left and right null: not in the counterpart of their segment), and for the largest flows
   * between segments that are no counterparts.
   */
  reasons: z.array(
    z.object({
      left: z.string().nullable(),
      right: z.string().nullable(),
      companies: z.number(),
      differ: z.number(),
      rules: z.array(
        z.object({
          /** In the model's language: for `count --where` and `companies --where`. */
          when: z.string(),
          companies: z.number(),
          differ: z.number(),
          /** Of the companies the rule takes, the share that differs; of those that differ, the share it takes. */
          precision: z.number(),
          recall: z.number(),
        }),
      ),
    }),
  ),
  /** Companies in the pairs of segments that speak against a one-to-one match, the largest by turnover first. */
  differ: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      left: z.string(),
      right: z.string(),
      turnover: z.number().nullable(),
    }),
  ),
});
export type CompareAnswer = z.infer<typeof compareAnswer>;

export const statusAnswer = z.object({
  workspace: z.string(),
  model: z.object({ name: z.string(), file: z.string(), version: z.string() }).nullable(),
  companies: z.number(),
  /** Sources held against the register; none where there is no register, or no readable model. */
  links: z.array(sourceLinks),
  tables: z.array(
    z.object({
      table: z.string(),
      kind: z.string(),
      rows: z.number(),
      unlinked: z.number(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  imports: z.array(
    z.object({
      /** For `undo-import`. */
      import: z.number(),
      source: z.string(),
      file: z.string(),
      table: z.string(),
      imported: z.string(),
      rows_loaded: z.number(),
      rows_rejected: z.number(),
    }),
  ),
  runs: z.array(
    z.object({ run: z.string(), as_of: z.string(), state: z.string(), companies: z.number(), at: z.string() }),
  ),
  stale: z.array(z.string()),
});
export type StatusAnswer = z.infer<typeof statusAnswer>;
