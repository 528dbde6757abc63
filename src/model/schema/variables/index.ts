import { z } from 'zod';
import { expression, identifier } from '../scalars.ts';
import { byKey } from '../section.ts';
import { bands, quantiles } from './bands.ts';
import { earlyvangelist, engagement, journey } from './behaviour.ts';
import { formula, when } from './formula.ts';
import { contribution, growth, rhythm, status } from './purchases.ts';
import { rfm } from './rfm.ts';

/** Every template by the key that tells it. */
export const templates = {
  formula,
  when,
  bands,
  quantiles,
  rfm,
  status,
  contribution,
  growth,
  rhythm,
  engagement,
  journey,
  earlyvangelist,
};

const variable = byKey(expression().describe('An expression.'), templates);

export const variables = z
  .record(identifier(), variable)
  .describe('Columns of the profile, computed from attributes, related tables and one another.');
