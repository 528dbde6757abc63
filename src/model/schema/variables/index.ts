import { z } from 'zod';
import { expression, identifier } from '../scalars.ts';
import { byKey } from '../section.ts';
import { bands, quantiles } from './bands.ts';
import { formula, when } from './formula.ts';
import { rfm } from './rfm.ts';

/** Every template by the key that tells it. */
export const templates = { formula, bands, quantiles, when, rfm };

const variable = byKey(expression().describe('An expression.'), templates);

export const variables = z
  .record(identifier(), variable)
  .describe('Columns of the profile, computed from attributes, related tables and one another.');
