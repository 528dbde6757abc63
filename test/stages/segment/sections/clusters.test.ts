import { expect, it } from 'vitest';
import type { SchemeCount } from '../../../../src/contract/run.ts';
import type { Cell } from '../../../../src/engine/engine.ts';
import { createRandom } from '../../../../src/kernels/index.ts';
import { plainText } from '../../../../src/report/text.ts';
import { learnClusters } from '../../../../src/stages/segment/clusters/learn.ts';
import { clustersSection } from '../../../../src/stages/segment/sections/clusters.ts';
import { boundClusters, learning, requestOf, sampleRows } from '../clusters/scheme.ts';

const random = createRandom('section');

/** The section of a scheme fitted on rows; `uncertain` companies lie on a border. */
function sectionOf(clusters: string, rows: readonly (readonly Cell[])[], uncertain = 0) {
  const bound = boundClusters(clusters);
  const [scheme] = bound.plan.schemes;
  if (scheme === undefined) throw new Error('no scheme');
  const artefact = learnClusters(requestOf(bound), sampleRows(rows), learning);
  const figures: SchemeCount = {
    scheme: 's',
    name: 's',
    exclusive: true,
    companies: rows.length,
    turnover: null,
    within: null,
    worth: null,
    segments: artefact.clusters.map(({ id, companies, share }) => ({
      id,
      name: id,
      companies,
      share,
      turnover: null,
      turnover_share: null,
    })),
    excluded: 0,
    unassigned: 0,
    undecided: 0,
    missing: [],
    uncertain,
  };
  const context = { scheme: 's', currency: 'NOK', worth: 'Turnover', segments: [] };
  return clustersSection(scheme, artefact, figures, context);
}

const twoKinds = Array.from({ length: 200 }, (_, i) => [
  Math.exp(random.normal(i % 2 === 0 ? 1 : 5, 0.3)),
  i % 2 === 0 ? 'shop' : 'office',
]);

it('says what sets clusters apart in the units of the variables, and who lies on a border', () => {
  const { title, lead, blocks } = sectionOf('{on: [a], k: 2..3, transform: log}', twoKinds, 4);
  expect(title).toBe('s: of 2 to 3 clusters, 2 tell companies best apart');
  expect(plainText(lead ?? '')).toBe(
    '2 clusters by k-means, the best of 2 to 3 by silhouette, found on 200 companies as of 2025-12-31. Compared by a by its logarithm.',
  );
  const findings = blocks.find((each) => each.type === 'findings');
  expect(findings?.items.map((each) => plainText(each.text))).toEqual([
    expect.stringMatching(/^cluster-1, 100 companies: a \d+(\.\d+)? \(the others \d+(\.\d+)?\)\.$/u),
    expect.stringMatching(/^cluster-2, 100 companies: a /u),
  ]);
  const texts = blocks.flatMap((each) => (each.type === 'callout' ? [plainText(each.text)] : []));
  expect(texts[0]).toBe('4 companies of 200 lie on a border: less than 60% sure of their cluster.');
  const commands = blocks.flatMap((each) => (each.type === 'ask' ? [each.command] : []));
  expect(commands).toEqual(['firmament companies --where "s_probability < 0.6"', 'firmament cluster s']);
});

it('tells words by their shares, and of medoids the typical company', () => {
  const asked = twoKinds.map(([, word], i) => [word ?? null, word === 'shop' ? 'p' : 'q', i % 4 < 2]);
  const answers = sectionOf('{on: [w, v, y], k: 2}', asked);
  const [first] = answers.blocks.flatMap((each) => (each.type === 'findings' ? each.items : []));
  expect(plainText(first?.text ?? '')).toMatch(/w (shop|office) for 100% \(0% of the others\)/u);
  const typical = sectionOf('{on: [a, w], k: 2}', twoKinds).blocks.find((each) => each.type === 'table');
  expect(typical?.table.rows.map((row) => row[0])).toEqual(['a', 'w']);
  expect(new Set(typical?.table.rows[1]?.slice(1))).toEqual(new Set(['shop', 'office']));
});

it('does not call a division of one whole a discovery', () => {
  const blob = Array.from({ length: 300 }, () => [random.normal(), random.normal()]);
  const { title, blocks } = sectionOf('{on: [a, b], k: 2..4}', blob);
  expect(title).toMatch(/^s: the data show no groups; \d clusters divide one whole$/u);
  expect(blocks.some((each) => each.type === 'callout' && each.kind === 'not-enough-data')).toBe(true);
});
