import { z } from 'zod';
import { key, oneOrMore, text } from './scalars.ts';
import { section } from './section.ts';

const pin = z
  .union([
    text().describe('A company by any identifier, or a file (`.csv`, `.xlsx`, `.txt`) with a column of them.'),
    section({
      companies: oneOrMore(text()).exactOptional().describe('Companies by any identifier.'),
      file: text().exactOptional().describe('A file with a column of identifiers.'),
      by: text().exactOptional().describe('Who decided.'),
      why: text().exactOptional().describe('Why.'),
    }),
  ])
  .meta({ id: 'pin' });

/** What people wrote about a segment; the same keys wherever a segment can be described. */
export const segmentContent = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'an id of a-z, 0-9 and -' })
    .max(80)
    .exactOptional()
    .meta({ yaml: 'word' })
    .describe('A fixed id, so that the segment can be renamed and keep its history; by default made from the name.'),
  need: text().exactOptional().describe('What these companies need.'),
  talk_to: text().exactOptional().describe('Whom to talk to: the role that decides.'),
  offer: text().exactOptional().describe('What to offer them.'),
  message: text().exactOptional().describe('What to say.'),
  channel: text().exactOptional().describe('How to reach them.'),
  owner: text().exactOptional().describe('Who answers for the segment.'),
  note: text().exactOptional().describe('Anything else worth knowing.'),
  include: oneOrMore(pin).exactOptional().describe('Companies that belong whatever the rule says.'),
  exclude: oneOrMore(pin).exactOptional().describe('Companies that do not belong whatever the rule says.'),
};

export const segments = z
  .record(key(), section(segmentContent).meta({ id: 'segment' }))
  .describe('What people wrote about the segments, by name or id.');

export const namedSegments = z
  .record(
    key(),
    section({ name: text().exactOptional().describe('What people see, when it is not the value.'), ...segmentContent }),
  )
  .describe("What people wrote about the segments, by the variable's value.");
