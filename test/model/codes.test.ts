import { describe, expect, it } from 'vitest';
import { codeProblem, nameOfCode } from '../../src/model/codes/check.ts';
import { toNace2, toNace21 } from '../../src/model/codes/crosswalk.ts';
import { beginningsUnder, publishedForm } from '../../src/model/codes/industry.ts';
import { labelOf } from '../../src/model/codes/label.ts';
import { codeTable } from '../../src/model/codes/tables.ts';

describe('code lists', () => {
  it('has as many codes as were published', () => {
    const levels = (scheme: 'nace-2' | 'nace-2.1' | 'sn2007'): number[] => {
      const lengths = [...(codeTable(scheme)?.names.keys() ?? [])].map((code) => code.length);
      return [1, 2, 4, 5, 6].map((length) => lengths.filter((each) => each === length).length);
    };
    expect(levels('nace-2')).toEqual([21, 88, 272, 615, 0]);
    expect(levels('nace-2.1')).toEqual([22, 87, 287, 651, 0]);
    expect(levels('sn2007')).toEqual([21, 87, 270, 613, 820]);
    expect(codeTable('prefix')).toBeUndefined();
  });

  it('gives every code a name, a national subclass that of its class where it has none of its own', () => {
    for (const scheme of ['nace-2', 'nace-2.1', 'sn2007', 'region-no'] as const) {
      for (const [code, name] of codeTable(scheme)?.names ?? []) expect(name, `${scheme} ${code}`).not.toBe('');
    }
    expect(nameOfCode('sn2007', '62010')).toBe('Programmeringstjenester');
    expect(nameOfCode('nace-2.1', 'k')).toMatch(/^Telecommunication/);
    expect(nameOfCode('region-no', '0301')).toBe('Oslo');
    expect(nameOfCode('nace-2', '99.99')).toBeUndefined();
  });

  it('knows what is no code, and the nearest beside it', () => {
    expect(codeProblem('sn2007', '62.010')).toBeUndefined();
    expect(codeProblem('sn2007', '62010')).toBeUndefined();
    expect(codeProblem('sn2025', '62.100')).toBeUndefined();
    expect(codeProblem('sn2007', '62.099')).toMatchObject({ nearest: '62.090' });
    expect(codeProblem('region-no', '0399')).toMatchObject({ nearest: '03' });
    expect(codeProblem('prefix', 'anything')).toBeUndefined();
    expect(codeProblem('nace-2', '')).toBeDefined();
  });
});

describe('hierarchy', () => {
  it('reads codes as people write them', () => {
    expect(['62010', '62.010', ' j62.01', 'j', '62', '620'].map(publishedForm)).toEqual([
      '62.010',
      '62.010',
      '62.01',
      'J',
      '62',
      '62.0',
    ]);
  });

  it('opens a section into its divisions, which differ between revisions', () => {
    expect(beginningsUnder('sn2007', 'J')).toEqual(['J', '58', '59', '60', '61', '62', '63']);
    expect(beginningsUnder('nace-2', 'K')).toEqual(['K', '64', '65', '66']);
    expect(beginningsUnder('sn2025', 'K')).toEqual(['K', '61', '62', '63']);
    expect(beginningsUnder('sn2007', '62.01')).toEqual(['6201']);
    expect(beginningsUnder('region-no', '03')).toEqual(['03']);
  });
});

describe('crosswalk', () => {
  it('gives the classes a class was split into, and back', () => {
    expect(toNace21('03.11')).toEqual(['03.11', '03.30']);
    expect(toNace21('62.010')).toEqual(['62.10']);
    expect(toNace2('03.30')).toEqual(['03.11', '03.12', '03.21', '03.22', '33.11']);
    expect(toNace21('47.91').length).toBe(32);
    expect(toNace21('99.98')).toEqual([]);
    expect(toNace21('J')).toEqual([]);
  });

  it('gives a division all that its classes went into', () => {
    const classes = new Set(toNace21('62'));
    for (const each of ['62.01', '62.02', '62.03', '62.09'])
      for (const code of toNace21(each)) expect(classes).toContain(code);
  });
});

describe('what codes stand for', () => {
  it.each([
    ['industry', { kind: 'code', scheme: 'sn2007' }, '62.010', 'Programmeringstjenester'],
    ['municipality', { kind: 'code', scheme: 'region-no' }, '4601', 'Bergen'],
    ['legal_form', { kind: 'category', values: [] }, 'ASA', 'Allmennaksjeselskap'],
    ['sector', { kind: 'category', values: [] }, '2100', 'Private aksjeselskaper mv.'],
    ['legal_form', { kind: 'category', values: [] }, 'Ltd', undefined],
    ['city', { kind: 'category', values: [] }, 'AS', undefined],
    ['constructor', { kind: 'text' }, 'AS', undefined],
  ] as const)('%s %o %s: %s', (name, type, code, label) => {
    expect(labelOf({ name, type }, code)).toBe(label);
  });
});
