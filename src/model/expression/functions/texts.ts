import { alike, differing, listed, strict, type FunctionTable } from './entry.ts';

const t = { name: 'text', kind: 'text' } as const;

const whiteSpace = 'chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32)';

export const textFunctions: FunctionTable = {
  lower: {
    parameters: [t],
    result: 'text',
    meaning: 'The text in small letters.',
    nulls: strict,
    example: "lower(name) contains 'bygg'",
    spell: alike('lower({0})'),
    repeats: 1,
  },
  upper: {
    parameters: [t],
    result: 'text',
    meaning: 'The text in capital letters.',
    nulls: strict,
    example: "upper(country) = 'NO'",
    spell: alike('upper({0})'),
    repeats: 1,
  },
  trim: {
    parameters: [t],
    result: 'text',
    meaning: 'The text without white space around it.',
    nulls: strict,
    example: 'trim(name)',
    spell: differing(`trim({0}, ${whiteSpace})`, 'trim({0})'),
    repeats: 1,
  },
  length: {
    parameters: [t],
    result: 'number',
    meaning: 'How many characters a text has.',
    nulls: strict,
    example: 'length(org_number) = 9',
    spell: alike('CAST(length({0}) AS DOUBLE)'),
    repeats: 1,
  },
  left: {
    parameters: [t, { name: 'count', kind: 'whole' }],
    result: 'text',
    meaning: 'The first characters of a text.',
    nulls: strict,
    example: 'left(postal_code, 2)',
    spell: alike('substr({0}, 1, {1})'),
    repeats: 1,
  },
  concat: {
    parameters: [t, { name: 'more', kind: 'text' }],
    variadic: true,
    result: 'text',
    meaning: 'Texts joined one after another.',
    nulls: strict,
    example: "concat(city, ', ', country)",
    spell: (count) => alike(listed(count, (i) => `{${i}}`, ' || '))(),
    repeats: 1,
  },
};
