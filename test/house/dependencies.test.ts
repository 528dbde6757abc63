import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const entry = z.object({
  version: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  link: z.boolean().default(false),
});
const { packages } = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

const manifest = z.object({
  license: z.string().optional(),
  engines: z.object({ node: z.string().optional() }).optional(),
  scripts: z.record(z.string(), z.string()).optional(),
});

/** What is installed with firmament on this machine: development is not, nor the binaries of other platforms. */
const production = Object.entries(packages)
  .filter(([place, each]) => place.startsWith('node_modules/') && !each.dev && !each.link && existsSync(place))
  .map(([place]) => ({ place, ...manifest.parse(JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'))) }));

test('what is installed with it may be used by anybody', () => {
  const free = new Set([
    'MIT',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Unlicense',
    'CC0-1.0',
    'BlueOak-1.0.0',
  ]);
  expect(production.length).toBeGreaterThan(10);
  expect(
    production.filter((each) => !free.has(each.license ?? '')).map(({ place, license }) => [place, license]),
  ).toEqual([]);
});

test('the oldest Node it supports runs all of it', () => {
  const [major, minor] = [20, 19];
  const oldest = major * 1000 + minor;
  /** One comparison, as `>=18`, `^20.19.0`, `20.x`, `*`. */
  const holds = (term: string): boolean => {
    const [, operator = '', wanted = '0', least = '0'] =
      /^(>=|\^|~|>|<=|<)?\s*v?(\d+|\*|x)(?:\.(\d+|x|\*))?/u.exec(term) ?? [];
    if (!/^\d+$/u.test(wanted)) return true;
    const bound = Number(wanted) * 1000 + (/^\d+$/u.test(least) ? Number(least) : 0);
    if (operator === '>=' || operator === '>') return oldest >= bound;
    if (operator === '<' || operator === '<=') return oldest < bound;
    return Number(wanted) === major && oldest >= bound;
  };
  const satisfied = (range: string): boolean =>
    range.split('||').some((each) =>
      each
        .trim()
        .replaceAll(/(>=|<=|>|<)\s+/gu, '$1')
        .split(/\s+/u)
        .every(holds),
    );
  expect(satisfied('^20.19.0 || >=22')).toBe(true);
  expect(satisfied('>=20.20') || satisfied('^22') || satisfied('>=18 <20')).toBe(false);
  expect(
    production.filter((each) => !satisfied(each.engines?.node ?? '*')).map(({ place, engines }) => [place, engines]),
  ).toEqual([]);
});

test('installing it runs nobody’s script', () => {
  const scripts = ['preinstall', 'install', 'postinstall'];
  const running = production.filter((each) => scripts.some((script) => script in (each.scripts ?? {})));
  expect(running.map((each) => each.place)).toEqual([]);
});

test('it takes no more than 175 MB on the disk', () => {
  const sizeOf = (file: string): number =>
    statSync(file).isDirectory()
      ? readdirSync(file).reduce((sum, each) => sum + (each === 'node_modules' ? 0 : sizeOf(path.join(file, each))), 0)
      : statSync(file).size;
  const megabytes = production.map(({ place }) => ({ place, size: sizeOf(place) / 1e6 }));
  const total = megabytes.reduce((sum, each) => sum + each.size, 0);
  const largest = [...megabytes].sort((left, right) => right.size - left.size).slice(0, 5);
  expect(total, JSON.stringify(largest)).toBeLessThan(175);
});
