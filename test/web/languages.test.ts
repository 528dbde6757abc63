import { expect, test } from 'vitest';
import { en } from '../../web/src/words/en.ts';
import { nb } from '../../web/src/words/nb.ts';
import { labelInNorwegian } from '../../web/src/words/nb/labels.ts';
import { tongueOf, type Catalogue } from '../../web/src/words/tongue.ts';

test('a language that is half translated says the rest in English, word by word', () => {
  const swedish: Catalogue = {
    words: { 'nav.home': 'Hem', 'nav.segments': 'Segment' },
    told: { label: ({ label }) => (label === 'Employees' ? 'Anställda' : label) },
  };
  const { words, told } = tongueOf(swedish);
  expect([words['nav.home'], words['nav.segments'], words['nav.companies']]).toEqual(['Hem', 'Segment', 'Companies']);
  expect(Object.keys(words).toSorted()).toEqual(Object.keys(en).toSorted());
  expect(told.label({ name: 'employees', label: 'Employees' })).toBe('Anställda');
  expect(told.step('Counting')).toBe('Counting');
});

test('Norwegian uses the same values in its words as English', () => {
  const values = (text: string): readonly string[] =>
    [...new Set([...text.matchAll(/\{\w+\}/gu)].map(([each]) => each))].toSorted();
  const english: Readonly<Record<string, string>> = en;
  const apart = Object.entries(nb).filter(
    ([key, text]) => values(text).join(' ') !== values(english[key] ?? '').join(' '),
  );
  expect(apart).toEqual([]);
});

test('what the program calls a column is said in Norwegian; what somebody called it stands', () => {
  const said = (name: string, label: string): string => labelInNorwegian({ name, label });
  expect(said('employees', 'Employees')).toBe('Ansatte');
  expect(said('employee_class', 'employee class')).toBe('størrelsesklasse');
  expect(said('employees', 'Heads')).toBe('Heads');
  expect(said('constructor', 'Constructor')).toBe('Constructor');
  expect(said('rhythm_since', 'Rhythm: days since the last')).toBe('Rhythm: dager siden sist');
  expect(said('tier_score', 'Tier score')).toBe('Tier: poengsum');
});
