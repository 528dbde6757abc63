import type { ClusterAdvice } from '../../../../contract/clusters/lab.ts';
import {
  applyRecipe,
  correlatedBlocks,
  correlations,
  prepare,
  type MixedColumn,
  type PreparationOptions,
} from '../../../../kernels/index.ts';
import { columnLength, isKnown } from '../../../../kernels/data/mixed-data.ts';
import { adviceOnColumn, isUsable } from './column.ts';

/** Companies wanted a variable: Dolnicar, Grün, Leisch and Schmidt 2014. */
const COMPANIES_PER_VARIABLE = 70;

/** Correlations from which two variables say the same, or weigh as one block. */
const [DUPLICATE, BLOCK] = [0.98, 0.7];

/** Variables with most gaps that are named. */
const WORST = 3;

/**
 * All that should be thought about before distances are taken between companies, by these columns made ready in this way: what is unknown or the same for
 * all, skew with the transform it calls for (whether it is in use or not), far values, columns that say the same, gaps, and few companies. What is in use is
 * told with each, so that it can be decided otherwise.
 *
 * @param needed companies it takes to look for segments at all
 */
export function advise(
  columns: readonly MixedColumn[],
  options: Required<PreparationOptions>,
  needed: number,
): ClusterAdvice[] {
  const own = columns.flatMap((column) => adviceOnColumn(column, options));
  const usable = columns.filter((column) => isUsable(column, options.mostLevels));
  if (usable.length < 2) return [...own, { about: 'too-few', what: 'variables', found: usable.length, needed: 2 }];
  const { recipe } = prepare(usable, options);
  const { rows, matrix } = applyRecipe(recipe, usable, columnLength(usable[0] ?? empty));
  if (rows.length < needed)
    return [
      ...gaps(usable, rows.length, options),
      ...own,
      { about: 'too-few', what: 'companies', found: rows.length, needed },
    ];
  const sources = recipe.flatMap((step) =>
    Array.from({ length: step.kind === 'numeric' ? 1 : step.levels.length }, () => step.name),
  );
  return [
    ...gaps(usable, rows.length, options),
    ...fewCompanies(rows.length, usable.length),
    ...sharedMeaning(correlations(matrix), sources),
    ...own,
  ];
}

const empty: MixedColumn = { kind: 'numeric', name: '', values: new Float64Array() };

function gaps(
  columns: readonly MixedColumn[],
  used: number,
  { missing }: Required<PreparationOptions>,
): ClusterAdvice[] {
  const of = columnLength(columns[0] ?? empty);
  const counted = columns
    .map((column) => {
      let known = 0;
      for (let row = 0; row < of; row++) known += Number(isKnown(column, row));
      return { variable: column.name, missing: of - known };
    })
    .filter((each) => each.missing > 0)
    .sort((a, b) => b.missing - a.missing);
  if (counted.length === 0) return [];
  const filled = missing === 'fill';
  const incomplete = filled ? incompleteRows(columns, of) : of - used;
  return [{ about: 'gaps', companies: incomplete, of, filled, worst: counted.slice(0, WORST) }];
}

function incompleteRows(columns: readonly MixedColumn[], rows: number): number {
  let found = 0;
  for (let row = 0; row < rows; row++) found += Number(columns.some((column) => !isKnown(column, row)));
  return found;
}

function fewCompanies(companies: number, variables: number): ClusterAdvice[] {
  const wanted = COMPANIES_PER_VARIABLE * variables;
  return companies >= wanted ? [] : [{ about: 'small-sample', companies, wanted, variables }];
}

/** Pairs that say the same first; a block is told of where it is more than one such pair. */
function sharedMeaning(found: Float64Array, sources: readonly string[]): ClusterAdvice[] {
  const n = sources.length;
  const pairs: { variables: string[]; correlation: number }[] = [];
  for (let first = 0; first < n; first++)
    for (let second = first + 1; second < n; second++) {
      const correlation = found[first * n + second] ?? 0;
      const variables = [sources[first] ?? '', sources[second] ?? ''];
      if (Math.abs(correlation) < DUPLICATE || variables[0] === variables[1]) continue;
      if (pairs.every((pair) => pair.variables.join('\n') !== variables.join('\n')))
        pairs.push({ variables, correlation });
    }
  const blocks = correlatedBlocks(found, n, BLOCK)
    .map((block) => [...new Set(block.map((column) => sources[column] ?? ''))])
    .filter(
      (block) =>
        block.length > 2 ||
        (block.length === 2 && !pairs.some(({ variables }) => variables.every((each) => block.includes(each)))),
    );
  return [
    ...pairs.map((pair) => ({ about: 'duplicates' as const, ...pair })),
    ...blocks.map((variables) => ({ about: 'block' as const, variables, correlation: BLOCK })),
  ];
}
