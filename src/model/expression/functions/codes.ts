import type { Spelling } from '../../../sql/tree.ts';
import { isIndustry } from '../../codes/industry.ts';
import { codeTable } from '../../codes/tables.ts';
import type { Static } from '../check/typing.ts';
import { alike, strict, type FunctionTable } from './entry.ts';

const code = { name: 'industry', kind: 'industry' } as const;
const division = "substr(replace({0}, '.', ''), 1, 2)";

/** One branch a section: the revisions give their letters to different divisions. */
function sectionOf(first: Static): Spelling {
  const scheme = first.kind === 'code' && isIndustry(first.scheme) ? first.scheme : 'nace-2';
  const bySection = new Map<string, string[]>();
  for (const [each, letter] of codeTable(scheme)?.sections ?? []) {
    bySection.set(letter, [...(bySection.get(letter) ?? []), each]);
  }
  const branches = [...bySection].map(([letter, divisions]) => {
    const list = [letter, ...divisions].map((each) => `'${each}'`).join(', ');
    return `WHEN ${division} IN (${list}) THEN '${letter}'`;
  });
  return alike(`CASE ${branches.join(' ')} END`)();
}

export const codeFunctions: FunctionTable = {
  section: {
    parameters: [code],
    result: 'text',
    meaning: 'The section letter of an industry code, by the revision the code is of.',
    nulls: `${strict} Codes of no section are unknown.`,
    example: "section(industry) = 'J'",
    spell: (_, first) => sectionOf(first),
    repeats: 22,
  },
  division: {
    parameters: [code],
    result: 'text',
    meaning: 'The first two digits of an industry code.',
    nulls: strict,
    example: "division(industry) = '62'",
    spell: alike(division),
    repeats: 1,
  },
};
