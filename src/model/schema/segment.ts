import { z } from 'zod';
import { oneOrMore, text } from './scalars.ts';
import { section } from './section.ts';

const pin = z.union([
  text().describe('A company by any identifier, or a file (`.csv`, `.xlsx`, `.txt`) with a column of them.'),
  section({
    companies: oneOrMore(text()).optional().describe('Companies by any identifier.'),
    file: text().optional().describe('A file with a column of identifiers.'),
    by: text().optional().describe('Who decided.'),
    why: text().optional().describe('Why.'),
  }),
]);

/** What people wrote about a segment; the same keys wherever a segment can be described. */
export const segmentContent = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'an id of a-z, 0-9 and -' })
    .max(80)
    .optional()
    .meta({ yaml: 'text' })
    .describe('A fixed id, so that the segment can be renamed and keep its history; by default made from the name.'),
  need: text().optional().describe('What these companies need.'),
  talk_to: text().optional().describe('Whom to talk to: the role that decides.'),
  offer: text().optional().describe('What to offer them.'),
  message: text().optional().describe('What to say.'),
  channel: text().optional().describe('How to reach them.'),
  owner: text().optional().describe('Who answers for the segment.'),
  note: text().optional().describe('Anything else worth knowing.'),
  include: oneOrMore(pin).optional().describe('Companies that belong whatever the rule says.'),
  exclude: oneOrMore(pin).optional().describe('Companies that do not belong whatever the rule says.'),
};

export const describedSegment = section({
  name: text().optional().describe('What people see, when it is not the key.'),
  ...segmentContent,
});

export const segments = z
  .record(text(), describedSegment)
  .describe('What people wrote about the segments, by name or id.');
