import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codes } from '../../src/diagnostics/codes/index.ts';
import { diagnose, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { diagnostics, inNorwegian } from '../../web/src/words/nb/diagnostics/index.ts';
import { figureInNorwegian, scorecardSentences } from '../../web/src/words/nb/scorecard.ts';
import { proposed } from '../stages/connect/propose/bench.ts';
import { crmExport } from '../server/crm.ts';
import { reasonInNorwegian } from '../../web/src/words/nb/reasons.ts';
import { stepInNorwegian, steps } from '../../web/src/words/nb/steps.ts';

/** Parameters that answer whatever is asked of them by its own name, so that a sentence shows which it uses. */
const named = (used: Set<string>): never =>
  new Proxy(
    {},
    {
      get(_, name) {
        used.add(String(name));
        return valueOf(String(name));
      },
    },
  ) as never;

/** Counts are numbers, lists lists; all else text. */
const lists = new Set(['known', 'columns', 'names', 'entries', 'headers', 'questions', 'scopes', 'path', 'later']);
const numbers = new Set(
  'rows of found needed k distinct share correlation wanted skewness after left limit companies size among read most least lines first times failing rejected tolerance number kept confidence count bytes length fewest'.split(
    ' ',
  ),
);
const valueOf = (name: string): unknown => (lists.has(name) ? [name] : numbers.has(name) ? 7 : name);

test('every diagnostic has a Norwegian sentence of the same parameters', () => {
  expect(Object.keys(diagnostics).toSorted()).toEqual(Object.keys(codes).toSorted());
  const apart: string[] = [];
  for (const [code, english] of Object.entries(codes)) {
    const [own, other] = [new Set<string>(), new Set<string>()];
    const said = (english as (p: never) => object)(named(own));
    const sentence = (diagnostics as Record<string, (p: never) => { message: string }>)[code]?.(named(other));
    if (sentence === undefined || sentence.message === '' || /undefined|\[object/u.test(JSON.stringify(sentence)))
      apart.push(`${code}: ${JSON.stringify(sentence)}`);
    // What it may have been meant as is told by itself, in every language.
    for (const name of other)
      if (!own.has(name)) apart.push(`${code}: ${name} is no parameter of the English sentence`);
    if (other.size === 0 && [...own].some((name) => name !== 'nearest')) apart.push(`${code}: ${JSON.stringify(said)}`);
  }
  expect(apart).toEqual([]);
});

test('a diagnostic that came over the wire is said in Norwegian, the nearest match kept', () => {
  const told = diagnose('ask/unknown-scheme', { scheme: 'neads', known: 'needs, main', nearest: 'needs' });
  const wired = JSON.parse(JSON.stringify(told)) as Diagnostic;
  expect(inNorwegian({ ...wired, place: {} })).toMatchObject({
    message: 'Modellen har ingen inndeling «neads».',
    expected: 'en av needs, main',
    nearest: 'needs',
  });
  // Kept by an earlier program, which told no parameters.
  expect(inNorwegian({ code: 'ask/unknown-scheme', severity: 'error', place: {}, message: 'As it was.' }).message).toBe(
    'As it was.',
  );
});

test('every step a job tells of can be said in Norwegian', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ts'));
  const told = files.flatMap((file) => {
    const text = readFileSync(path.join('src', file), 'utf8');
    const literal = /(?:onStep\?\.\(|\bstep\(|const doing = |const COMPARING = )\s*(?:'([^']+)'|`([^`]+)`)/gu;
    return [...text.matchAll(literal)].map(([, plain, template]) => plain ?? template ?? '');
  });
  expect(told.length).toBeGreaterThan(15);
  const known = new Set(Object.keys(steps).map((each) => each.replaceAll(/\{\w+\}/gu, '…')));
  const unknown = told
    .map((each) => each.replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/gu, '…'))
    .filter((each) => !known.has(each));
  // A file's name before a step of its own.
  expect([...new Set(unknown)].filter((each) => each !== '…: …')).toEqual([]);
  expect(stepInNorwegian('Fitting kmedoids, 3 segments')).toBe('Tilpasser k-medoider, 3 segmenter');
  expect(stepInNorwegian('orders.csv: Counting')).toBe('orders.csv: Teller');
  expect(stepInNorwegian('firmament import orders.csv')).toBe('firmament import orders.csv');
});

test('every label, note and explanation of the scorecard can be said in Norwegian', () => {
  const folder = 'src/stages/evaluate';
  const files = [
    ...readdirSync(path.join(folder, 'criteria')).map((each) => path.join('criteria', each)),
    'stability.ts',
    'points.ts',
  ];
  const told = files.flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const literal =
      /(?:\b(?:label|note|means|why|lacking):\s+|nothing\(\s*)(?:'((?:[^'\\\n]|\\.)+)'|`([^`\n]+)`|"([^"\n]+)")/gu;
    return [...text.matchAll(literal)].map(([, plain, template, quoted]) => plain ?? template ?? quoted ?? '');
  });
  expect(told.length).toBeGreaterThan(40);
  const known = new Set(Object.keys(scorecardSentences).map((each) => each.replaceAll(/\{\w+\}/gu, '…')));
  const plain = told.map((each) =>
    each.replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}%/gu, '…').replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/gu, '…'),
  );
  // What is told of a share stands by its own words.
  expect(plain.filter((each) => each !== '… ….' && !known.has(each))).toEqual([]);
  expect(figureInNorwegian('Stays when figures are up to 5% off')).toBe('Blir der når tall er inntil 5 % feil');
  expect(figureInNorwegian('By a network (domain)')).toBe('Via et nettverk (domene)');
});

test('why files and columns are taken for what they are is told in Norwegian', async () => {
  const { files } = await proposed({
    ...crmExport(),
    'enheter.csv': 'organisasjonsnummer,navn,naeringskode1.kode,antallAnsatte\n923609016,EQUINOR ASA,06.100,21000\n',
    'contacts.csv':
      'First Name;Last Name;Email;Phone;Score\nKari;Berg;kari@fjord.no;22334455;1,5\nOla;Lie;ola@elv.no;22334466;\n',
  });
  const reasons = files.flatMap(({ because, columns }) => [because, ...columns.map((each) => each.because)]);
  const parts = [...new Set(reasons.flatMap((each) => each.split('; ')))];
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.filter((each) => reasonInNorwegian(each) === each)).toEqual([]);
  expect(reasonInNorwegian('the header says so; 6 of 6 values are domains')).toBe(
    'overskriften sier det; 6 av 6 verdier er domener',
  );
});
