import { array, assert, asyncProperty, constantFrom, integer, oneof, sample, stringMatching, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { verbatim } from '../../../src/engine/raw.ts';
import type { Project } from '../../../src/pipeline/project.ts';
import { refreshSources } from '../../../src/pipeline/import/refresh.ts';
import { searchCompanies } from '../../../src/pipeline/search/search.ts';
import { withFolder } from '../project.ts';

const model = `firmament: 1
name: Names
currency: NOK
sources:
  - {read: companies.csv, as: companies}
schemes:
  all:
    - {segment: All}
`;

/** Names of few letters, so that most of what is typed stands in many of them: at their beginning, at a word's, in the middle. */
const names = sample(
  array(stringMatching(/^[abø]{1,5}$/u), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  { numRuns: 240, seed: 5 },
);
const typed = oneof(
  stringMatching(/^[abøB]{1,4}$/u),
  tuple(stringMatching(/^[abo]{1,3}$/u), stringMatching(/^[ab]{1,3}$/u)).map((words) => words.join(' ')),
  constantFrom(...names),
);

interface Searched {
  readonly id: string;
  readonly text: string;
}

/** What is searched in, in the order of places. */
async function textsOf({ workspace: { engine } }: Project): Promise<readonly Searched[]> {
  const [table] = await engine.rows(
    verbatim(`SELECT table_name FROM duckdb_tables() WHERE starts_with(table_name, 'search@')`),
  );
  const rows = await engine.rows(verbatim(`SELECT id, text FROM profile."${table?.['table_name']}" ORDER BY place`));
  return rows.map((row) => ({ id: String(row['id']), text: String(row['text']) }));
}

/** The plain way: every text looked at, those that begin with what was typed first, then those with a word that does. */
function plainly(searched: readonly Searched[], wanted: string, limit: number): readonly string[] {
  const plain = wanted.toLowerCase().replaceAll('ø', 'o').replaceAll('aa', 'a');
  const rank = ({ text }: Searched): number => (text.startsWith(plain) ? 1 : text.includes(` ${plain}`) ? 2 : 3);
  return searched
    .filter(({ text }) => (wanted.length < 3 ? text.startsWith(plain) : text.includes(plain)))
    .toSorted((left, right) => rank(left) - rank(right))
    .slice(0, limit)
    .map(({ id }) => id);
}

test('what is found quickly is what the plain way finds, in its order', async () => {
  await withFolder(async ({ write, open }) => {
    await write('firmament.yaml', model);
    await write('companies.csv', ['id,name', ...names.map((name, index) => `k${index + 1000},${name}`)].join('\n'));
    await open(async (project) => {
      await refreshSources(project);
      await searchCompanies(project, 'a');
      const searched = await textsOf(project);
      expect(searched).toHaveLength(names.length);
      await assert(
        asyncProperty(typed, integer({ min: 1, max: 6 }), async (wanted, limit) => {
          const { companies } = await searchCompanies(project, wanted, { limit });
          expect(companies.map(({ id }) => id)).toEqual(plainly(searched, wanted, limit));
        }),
        { seed: 7, numRuns: 200 },
      );
    });
  });
});
