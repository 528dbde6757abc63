import { z } from 'zod';
import { expression, identifier, key, number, share, whole } from './scalars.ts';
import { section } from './section.ts';
import { duration } from './variables/common.ts';

/** Kotler's five, in his order. */
export const criteria = ['measurable', 'substantial', 'accessible', 'differentiable', 'actionable'] as const;
const writtenTexts = ['need', 'talk_to', 'offer', 'message', 'channel', 'owner'] as const;
const positive = () => number().refine((value) => value > 0, { error: 'a number above 0' });
const least = z.enum(['pass', 'watch']);

const measurable = section({
  known: share()
    .exactOptional()
    .describe('Least share of the companies that no rule was undecided for; 0.8 by default.'),
  fresh: duration().exactOptional().describe('How old what decides may be; `24 months` by default.'),
  up_to_date: share().exactOptional().describe('Least share of the companies that fresh data decides; 0.7 by default.'),
  assigned: share()
    .exactOptional()
    .describe('Least share of companies held back that a tree learned on the others places right; 0.7 by default.'),
});

const substantial = section({
  companies: whole(1).exactOptional().describe('Fewest companies; 30 by default.'),
  revenue_share: share().exactOptional().describe('Least share of turnover; 0.03 by default.'),
  profit: number().exactOptional().describe('Least profit of the segment, in money; 0 by default.'),
  largest: share()
    .exactOptional()
    .describe("Most that one company may have of the segment's turnover; 0.5 by default."),
});

const accessible = section({
  reachable: share()
    .exactOptional()
    .describe(
      'Least share of the companies with a person who has an e-mail address or phone and has not objected; 0.6 by default.',
    ),
  decider: share()
    .exactOptional()
    .describe('Least share with a known person who decides or holds the budget; 0.3 by default.'),
  email: share().exactOptional().describe('Least share with an e-mail address; shown, not judged by default.'),
  consent: share().exactOptional().describe('Least share with a person who has consented; shown by default.'),
  phone: share().exactOptional().describe('Least share with a phone number; shown by default.'),
  network: share()
    .exactOptional()
    .describe('Least share with a domain or website a network such as LinkedIn can match; shown by default.'),
  post: share().exactOptional().describe('Least share with a postal address; shown by default.'),
});

const differentiable = section({
  needs: positive()
    .exactOptional()
    .describe("Least difference of needs from everybody else's, in Cohen's d or h; 0.5 by default."),
  response: positive().exactOptional().describe('The same of how companies respond; 0.5 by default.'),
  apart: positive()
    .exactOptional()
    .describe('Least mean difference from the segment that is most alike; 0.2 by default.'),
  spread: positive()
    .exactOptional()
    .describe("Most that companies may differ within the segment, as a share of all companies' spread; 1 by default."),
});

const actionable = section({
  written: z
    .array(z.enum(writtenTexts))
    .min(1)
    .exactOptional()
    .describe('What must be written of a segment; `[owner, offer, message]` by default.'),
  conditions: whole(1).exactOptional().describe('Most conditions of its rule; 4 by default.'),
  load: positive().exactOptional().describe("Most companies as a share of the owner's capacity; 1 by default."),
  capacity: z
    .record(key(), whole(1))
    .exactOptional()
    .describe('Owner → how many companies they can serve; by default what `owners` says.'),
});

const stability = section({
  unmoved: share()
    .exactOptional()
    .describe('Least share that stays in the segment when its figures are a little off; 0.9 by default.'),
  noise: share().exactOptional().describe('How far off: 0.05 is up to 5% either way, the default.'),
  returns: share()
    .exactOptional()
    .describe(
      'Of a cluster: least overlap (Jaccard) with the nearest cluster found on new samples of companies; 0.75 by default.',
    ),
  kept: share().exactOptional().describe('Least share still in the segment since the run before; shown by default.'),
});

const judged = whole().refine((value) => value <= 2, { error: '0, 1 or 2' });
const points = section({
  financial: expression().exactOptional().describe('The hard financial filter: what a company must fulfil.'),
  competitors: expression()
    .exactOptional()
    .describe('Holds where a competitor is aggressive: the fewer companies, the more points.'),
  gatekeepers: expression()
    .exactOptional()
    .describe('Holds where we get past the gatekeeper; by default a reachable person who decides or holds the budget.'),
  segments: z
    .record(
      key(),
      section({
        financial: judged
          .exactOptional()
          .describe('Do they pass the hard financial filters? 0 to 2 points, in place of computed ones.'),
        homogeneity: judged.exactOptional().describe('Are they alike? 0 to 2 points.'),
        needs: judged.exactOptional().describe('Are their needs equal? 0 to 2 points.'),
        competitors: judged.exactOptional().describe('Do competitors leave room? 0 to 2 points.'),
        gatekeepers: judged.exactOptional().describe('Do we get past the gatekeepers? 0 to 2 points.'),
      }),
    )
    .exactOptional()
    .describe("People's own points, by segment: `{Partners: {competitors: 2}}`."),
});

const settings = {
  needs: z
    .array(identifier())
    .exactOptional()
    .describe('Variables that tell needs; by default those that read surveys and assessments.'),
  response: z
    .array(identifier())
    .exactOptional()
    .describe('Variables that tell how companies respond; by default those that read orders, deals, events and hours.'),
  profit: identifier().exactOptional().describe('The variable that is profit; by default a contribution.'),
  sample: whole(2).exactOptional().describe('Fewest companies any verdict rests on; 30 by default.'),
  watch: share().exactOptional().describe('A figure this close to its threshold is to be watched; 0.8 by default.'),
  measurable: measurable.exactOptional().describe('Is what decides known, fresh, and enough to place a company by?'),
  substantial: substantial
    .exactOptional()
    .describe('Are there enough companies, is there money in them, and is any left?'),
  accessible: accessible.exactOptional().describe('Whom do we reach, in which role, by which way?'),
  differentiable: differentiable
    .exactOptional()
    .describe('Do needs and response differ from the others, and agree within?'),
  actionable: actionable
    .exactOptional()
    .describe('Is it said what to do and who does it, and can the rule be kept in mind?'),
  stability: stability
    .exactOptional()
    .describe('Do companies stay when figures are a little off, and since the run before?'),
  points: points.exactOptional().describe('The ten-point segment score: five aspects of 0 to 2 points.'),
  require: z
    .union([z.array(z.enum(criteria)), z.partialRecord(z.enum(criteria), least)])
    .exactOptional()
    .describe(
      'Criteria every segment must pass, or `{substantial: watch}` where watch will do; `firmament scorecard` ends with 3 when one does not.',
    ),
};

/** What a scorecard can say of one scheme. */
export const scorecardSettings = section(settings);

export const scorecard = section({
  ...settings,
  schemes: z
    .record(identifier(), section(settings))
    .exactOptional()
    .describe('What differs for a scheme: any of the keys above.'),
}).describe('When a segment is good enough; thresholds have defaults, so that `firmament scorecard` works without it.');
