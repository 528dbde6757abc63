import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bind } from '../../src/model/bind.ts';
import { bareOfNode, bareOfValue } from '../../src/model/edit/value.ts';
import { printBlock, printFlow } from '../../src/model/edit/print.ts';
import { normalise } from '../../src/model/normalise.ts';
import { planHash } from '../../src/model/normalise/hash.ts';
import { readModel } from '../../src/model/read.ts';
import { arbitraryModel } from './arbitrary-model.ts';
import { standardCatalogue } from './catalogue.ts';

/** FUZZ_TIMES=100 tries a hundred times as many. */
const times = Number(process.env['FUZZ_TIMES'] ?? 1);
/** Milliseconds: as much room as so many models need on a busy machine. */
const room = 240_000 + 10_000 * times;

/** A model of every kind there is a case of, small ones and one with everything in it. */
const cases = new URL('cases/', import.meta.url);
const models = readdirSync(cases).map((name) => readFileSync(new URL(`${name}/model.yaml`, cases), 'utf8'));

const head = 'firmament: 1\nname: Test\ncurrency: NOK\n';

function codesOf(text: string): readonly string[] {
  return readModel(text, 'm.yaml').diagnostics.map(({ code }) => code);
}

describe('bounds of a model file', () => {
  it('refuses what is too large, too deep or too many', () => {
    expect(codesOf(`${head}note: ${'x'.repeat(10_000_000)}`)).toEqual(['model/too-large']);
    expect(codesOf(`${head}note: ${'x'.repeat(1_000_000)}\npopulation: ${'y'.repeat(900_000)}`)).toContain(
      'model/wrong-value',
    );
    expect(codesOf(`${head}schemes: ${'['.repeat(5000)}`)).toEqual(['model/too-deep']);
    expect(codesOf(`${head}schemes: ${'{a: '.repeat(5000)}`)).toEqual(['model/too-deep']);
    expect(
      codesOf(
        `${head}schemes:\n${Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')}`,
      ),
    ).toEqual(['model/too-deep']);
    expect(codesOf('- '.repeat(5000))).toEqual(['model/too-deep']);
    expect(
      codesOf(`${head}variables:\n${Array.from({ length: 30_000 }, (_, index) => `  v${index}: 1\n`).join('')}`),
    ).toEqual(['model/too-many-values']);
    expect(codesOf(`${head}population: ${'('.repeat(5000)}1${')'.repeat(5000)}`)).toEqual([]);
  });

  it('gives up on what would keep the parser busy for hours', () => {
    for (const mark of ['&a ', '*a ', '!a ', '- ']) {
      expect(codesOf(`a: x\nb: ${mark.repeat(300_000)}`), JSON.stringify(mark)).toHaveLength(1);
    }
  });

  it('expands aliases only as far as the bound', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`,
    );
    expect(codesOf(`l0: &l0 [x]\n${levels.join('\n')}\n`)).toEqual(['model/too-many-values']);
    expect(codesOf('a: &a\n  b: *a\n')).toEqual(['model/alias']);
  });

  it('refuses characters that are none, as they stand and escaped', () => {
    for (const bad of ['\u0000', '\u0007', '\uD800', '\uDC00x', '\uFFFD', '\uFEFF']) {
      expect(codesOf(`${head}note: a${bad}b\n`), JSON.stringify(bad)).toEqual(['model/bad-character']);
    }
    expect(codesOf(`${head}note: "a\\0b"\n`)).toEqual(['model/bad-character']);
    expect(codesOf(`${head}note: "\\uD800"\n`)).toEqual(['model/bad-character']);
    expect(codesOf(`\uFEFF${head}`)).toEqual([]);
  });

  it('keeps right-to-left marks and other scripts as text', () => {
    const { file } = readModel(`${head}schemes: {main: [{segment: "\u202Eשלום\u200F"}, {segment: 北欧}]}`, 'm.yaml');
    expect(file?.data.schemes?.['main']).toEqual([{ segment: '\u202Eשלום\u200F' }, { segment: '北欧' }]);
  });

  it('refuses keys that would reach into objects', () => {
    expect(codesOf(`${head}variables: {__proto__: 1}\n`)).toEqual(['model/bad-key']);
    expect(codesOf(`${head}constructor: {prototype: 1}\n`)).toEqual(['model/unknown-key']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

/** As `expect(…).toEqual(…)`, which costs more than what it looks at where a hundred thousand are: it is asked only where these look different. */
function equal(actual: unknown, wanted: unknown): void {
  if (!alike(actual, wanted)) expect(actual).toEqual(wanted);
}

function alike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => alike(one[key], other[key]));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === null || kind === Object.prototype || kind === Array.prototype;
}

describe('any model file', () => {
  it(
    'is read or complained about, never thrown on',
    () => {
      const mutated = fc
        .tuple(
          fc.constantFrom(...models),
          fc.array(
            fc.tuple(
              fc.double({ min: 0, max: 1, noNaN: true }),
              fc.nat(20),
              fc.oneof(
                fc.string({ maxLength: 8 }),
                fc.constantFrom('\t', '\n', ': ', ' #', '&a ', '*a', '- ', '"', "'", '{', ']', ','),
              ),
            ),
            { minLength: 1, maxLength: 4 },
          ),
        )
        .map(([model, changes]) =>
          changes.reduce((text, [share, length, insert]) => {
            const at = Math.floor(share * text.length);
            return text.slice(0, at) + insert + text.slice(at + length);
          }, model),
        );
      fc.assert(
        fc.property(
          fc.oneof(
            mutated,
            fc.string({ unit: 'binary' }),
            fc.string().map((text) => head + text),
          ),
          (text) => {
            const { file, diagnostics } = readModel(text, 'm.yaml');
            if (file === undefined)
              equal(
                diagnostics.some(({ severity }) => severity === 'error'),
                true,
              );
            const { plan } = file === undefined ? {} : normalise(file);
            if (plan !== undefined) bind(plan, standardCatalogue, file?.source);
            for (const { place } of diagnostics) equal(place.file, 'm.yaml');
          },
        ),
        { seed: 11, numRuns: 400 * times },
      );
    },
    room,
  );

  it(
    'of the right shape is read back as it was printed, whatever it is called',
    () => {
      let plans = 0;
      fc.assert(
        fc.property(arbitraryModel, fc.boolean(), (model, inFlow) => {
          const text = inFlow ? printFlow(model) : `${printBlock(model, 0)}\n`;
          const { file, diagnostics } = readModel(text, 'm.yaml');
          equal(
            diagnostics.filter(({ severity }) => severity === 'error'),
            [],
          );
          if (file === undefined) throw new Error('a file without errors was not read');
          equal(bareOfNode(file.source.root), bareOfValue(model));
          const { plan } = normalise(file);
          if (plan === undefined) return;
          const { hash, ...rest } = plan;
          equal(planHash(rest), hash);
          equal(JSON.parse(JSON.stringify(plan)), plan);
          const { bound, diagnostics: found } = bind(plan, standardCatalogue, file.source);
          if (bound === undefined)
            equal(
              found.some(({ severity }) => severity === 'error'),
              true,
            );
          else plans += 1;
        }),
        { seed: 12, numRuns: 250 * times },
      );
      expect(plans).toBeGreaterThan(60 * times);
    },
    room,
  );
});
