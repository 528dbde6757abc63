import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex, createRandom, encodeLevels, type MixedColumn } from '../../src/kernels/index.ts';
import { choose } from '../../src/stages/segment/discover/choose.ts';
import { shape } from '../../src/stages/segment/discover/shape.ts';
import { typingTool } from '../../src/stages/segment/discover/typing/typing-tool.ts';
import { dataFolder } from './workspace.ts';

/** Columns of a small CSV without commas in its cells: yes and no as 1 and 0, numbers, else words. */
function columns(file: string, names: readonly string[]): MixedColumn[] {
  const [header = '', ...lines] = readFileSync(join(dataFolder, file), 'utf8').trim().split(/\r?\n/u);
  const cells = (line: string) => line.split(',').map((cell) => cell.replaceAll('"', ''));
  const rows = lines.map(cells);
  return names.map((name) => {
    const own = rows.map((row) => row[cells(header).indexOf(name)] ?? '');
    if (own.every((cell) => cell === 'Yes' || cell === 'No'))
      return { kind: 'numeric', name, values: Float64Array.from(own, (cell) => Number(cell === 'Yes')) };
    if (own.every((cell) => cell !== '' && Number.isFinite(Number(cell))))
      return { kind: 'numeric', name, values: Float64Array.from(own, Number) };
    return { kind: 'categorical', name, ...encodeLevels(own) };
  });
}
const codes = ([column]: readonly MixedColumn[]): Int32Array =>
  column?.kind === 'categorical' ? column.codes : new Int32Array();
const random = createRandom('real');

describe('what cluster says of known data', () => {
  it('office supplies, 40 respondents: the three published segments, natural', async () => {
    const file = 'segmentation_office/segmentation_office_SegmentationData.csv';
    const names = [
      'variety_of_choice',
      'electronics',
      'furniture',
      'quality_of_service',
      'low_prices',
      'return_policy',
    ];
    const data = shape(columns(file, names));
    const found = await choose(data, { ks: [2, 3, 4, 5, 6], random });
    expect(found.verdict).toBe('natural');
    expect(found.recommended?.solution.k).toBe(3);
    expect(found.recommended?.shares.map((share) => Math.round(40 * share))).toEqual([18, 14, 8]);
    // Few questions are enough to place a respondent.
    const tool = typingTool(data.columns, found.recommended?.solution.assignment ?? [], 3, { random });
    expect(tool.enough).toBeLessThanOrEqual(3);
    expect(tool.accuracy[tool.enough]).toBeGreaterThan(0.9);
  });

  it('simulated consumers of a textbook: fewer than the four true segments are natural, and they follow the truth', async () => {
    const file = 'rintro_ch5/rintro-chapter5.csv';
    const found = await choose(shape(columns(file, ['age', 'income', 'kids'])), { ks: [2, 3, 4, 5, 6], random });
    expect(found.verdict).toBe('natural');
    const { k, assignment } = found.recommended?.solution ?? { k: 0, assignment: [] };
    expect(k).toBeGreaterThanOrEqual(3);
    expect(adjustedRandIndex(codes(columns(file, ['Segment'])), assignment)).toBeGreaterThan(0.5);
  });

  it('wholesale spend: one cloud, whose steadiest cut parts retailers from hotels', async () => {
    const file = 'wholesale/wholesale_customers.csv';
    const names = ['Fresh', 'Milk', 'Grocery', 'Frozen', 'Detergents_Paper', 'Delicassen'];
    const data = shape(columns(file, names));
    const found = await choose(data, { ks: [2, 3, 4], random, methods: ['kmeans', 'hierarchical'] });
    expect(found.verdict).toBe('nothing');
    expect(found.division?.solution.k).toBe(2);
    const channel = columns(file, ['Channel'])[0];
    const values = channel?.kind === 'numeric' ? Array.from(channel.values) : [];
    expect(adjustedRandIndex(values, found.division?.solution.assignment ?? [])).toBeGreaterThan(0.3);
  });

  it("McDonald's perceptions: correlated attitudes without groups apart, of which a division comes back", async () => {
    const names = [
      'yummy',
      'convenient',
      'spicy',
      'fattening',
      'greasy',
      'fast',
      'cheap',
      'tasty',
      'expensive',
      'healthy',
      'disgusting',
    ];
    const data = shape(columns('mcdonalds/mcdonalds.csv', names), { scaling: 'none', transform: 'none' });
    const found = await choose(data, { ks: [2, 3, 4, 5], random });
    expect(['nothing', 'reproducible']).toContain(found.verdict);
    const best = found.recommended ?? found.division;
    expect(best?.stability.mean).toBeGreaterThan(0.7);
  });
});
