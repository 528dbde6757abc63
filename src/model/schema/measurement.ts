import { expression, identifier, oneOrMore } from './scalars.ts';
import { section } from './section.ts';

export const penetration = section({
  customers: expression()
    .exactOptional()
    .describe(
      'Which companies are customers; by default those with a row in `orders`, else with a deal won, else known to a source that is no register.',
    ),
  register: oneOrMore(identifier())
    .exactOptional()
    .describe('Sources that together hold the whole market; by default those read as `brreg`.'),
});

export const measurement = section({
  penetration: penetration.exactOptional().describe('Which share of the market each segment serves.'),
});
