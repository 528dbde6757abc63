import { describe, expect, it } from 'vitest';
import { terminalFor, type Terminal } from '../../../src/cli/terminal/terminal.ts';
import { displayWidth } from '../../../src/cli/terminal/width.ts';
import { terminalBars } from '../../../src/cli/terminal/bars.ts';
import { terminalTable } from '../../../src/cli/terminal/table.ts';
import { formatter } from '../../../src/report/format.ts';
import { count, money, share } from '../../../src/report/measure.ts';
import type { Table } from '../../../src/report/table.ts';

const format = formatter();
const pipe = terminalFor({}, {});
const terminal = (columns: number): Terminal => terminalFor({ isTTY: true, columns }, { NO_COLOR: '1' });

const table: Table = {
  columns: [
    { kind: 'text', label: 'Company' },
    { ...count, label: 'Orders' },
    { ...money('NOK'), label: 'Turnover' },
    { ...share, label: 'Margin' },
  ],
  rows: [
    ['Bølgen & Sønner AS', 12, 1_234_567, 0.123],
    ['株式会社サンプル', null, 9_000, { value: 0.2, mark: 'estimated' }],
    ['Evil\u001B[2J', 3, { value: null, mark: 'not-enough-data', sample: 3 }, null],
  ],
  totals: ['All', 15, 1_243_567, ''],
};

describe('a table on the terminal', () => {
  it('aligns its columns, groups numbers and shows what is unknown', () => {
    expect(terminalTable(table, pipe, format)).toBe(
      [
        'Company             Orders       Turnover (NOK)           Margin',
        'Bølgen & Sønner AS      12            1,234,567            12.3%',
        '株式会社サンプル         –                9,000  20.0% estimated',
        'Evil␛[2J                 3  not enough data n=3                –',
        'All                     15            1,243,567',
      ].join('\n'),
    );
  });

  it('cuts names, never numbers, to the terminal', () => {
    const lines = terminalTable(table, terminal(60), format).split('\n');
    expect(Math.max(...lines.map((line) => displayWidth(line)))).toBeLessThanOrEqual(60);
    expect(lines[1]).toBe('Bølgen & Sønn…      12            1,234,567            12.3%');
  });

  it('breaks its heads before it cuts a name', () => {
    const moves: Table = {
      columns: [
        { kind: 'text', label: 'To' },
        { ...count, label: 'Companies' },
        { ...count, label: 'Company changed' },
        { kind: 'date', label: 'Since' },
      ],
      rows: [['Growth partners', 16, 7, '2026-06-30']],
    };
    expect(terminalTable(moves, terminal(48), format).split('\n')).toEqual([
      '                            Company',
      'To               Companies  changed  Since',
      'Growth partners         16        7  2026-06-30',
    ]);
  });

  it('becomes a list of records where columns do not fit', () => {
    const text = terminalTable(table, terminal(30), format);
    expect(text.split('\n').slice(0, 5)).toEqual([
      'Company         Bølgen & Sønn…',
      'Orders          12',
      'Turnover (NOK)  1,234,567',
      'Margin          12.3%',
      '',
    ]);
  });

  it('is coloured only on a terminal that wants it', () => {
    const coloured = terminalFor({ isTTY: true, columns: 90 }, {});
    expect(terminalTable(table, coloured, format)).toContain('\u001B[1m');
    expect(terminalTable(table, pipe, format)).not.toContain('\u001B[');
    expect(terminalFor({ isTTY: true }, { TERM: 'dumb' }).colours.isColorSupported).toBe(false);
  });
});

describe('bars on the terminal', () => {
  it('start at zero, and are in proportion', () => {
    const text = terminalBars(
      {
        kind: 'ranked',
        category: 'Segment',
        value: 'Contribution',
        measure: money('NOK'),
        items: [
          { label: { id: 'p', name: 'Growth partners', colour: 0 }, value: 40_000 },
          { label: 'Price seekers', value: 5_000, note: 'falling' },
          { label: 'Rest', value: -2_000 },
          { label: 'Nobody', value: null },
        ],
      },
      terminal(60),
      format,
    );
    expect(text.split('\n')).toEqual([
      `Growth partners  NOK\u00A040,000  ${'█'.repeat(22)}`,
      `Price seekers     NOK\u00A05,000  ██▊${' '.repeat(19)}  falling`,
      'Rest             NOK\u00A0-2,000  ░',
      'Nobody                    –',
    ]);
  });
});
