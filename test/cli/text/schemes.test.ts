import { describe, expect, it } from 'vitest';
import type { SchemeCount } from '../../../src/contract/run.ts';
import { terminalFor } from '../../../src/cli/terminal/terminal.ts';
import { schemeText } from '../../../src/cli/text/schemes.ts';

const terminal = terminalFor({ isTTY: true, columns: 60 }, { NO_COLOR: '1' });

const scheme: SchemeCount = {
  scheme: 'tier',
  name: 'Tier',
  exclusive: true,
  companies: 100,
  turnover: null,
  within: null,
  worth: 'Turnover',
  segments: [
    { id: 'a', name: 'A', companies: 20, share: 0.2, turnover: null, turnover_share: null },
    { id: 'b', name: 'B', companies: 60, share: 0.6, turnover: null, turnover_share: null },
  ],
  excluded: 15,
  unassigned: 5,
  undecided: 2,
  missing: [{ variable: 'employees', companies: 2 }],
  uncertain: null,
};

describe('a scheme on the terminal', () => {
  it('is bars where only companies are known, with what could not be placed', () => {
    expect(schemeText(scheme, 'NOK', terminal).split('\n')).toEqual([
      '',
      'Tier',
      `A  20  ${'█'.repeat(13)}▍${' '.repeat(26)}  20.0%`,
      `B  60  ${'█'.repeat(40)}  60.0%`,
      '15 excluded; 5 in no segment; 2 undecided somewhere',
      '(unknown: employees 2)',
    ]);
  });

  it('is told by the largest where there are very many, and the command for the others', () => {
    const segments = Array.from({ length: 30 }, (_, index) => ({
      id: `s${index}`,
      name: `S${index}`,
      companies: index,
      share: index / 1000,
      turnover: null,
      turnover_share: null,
    }));
    const lines = schemeText({ ...scheme, segments }, 'NOK', terminal, 2).split('\n');
    expect(lines.slice(2, 4).map((line) => line.slice(0, 3))).toEqual(['S29', 'S28']);
    expect(lines.slice(4, 6).join(' ')).toMatch(
      /^27 smaller segments: firmament segments tier; 1 segment has no company;/u,
    );
    expect(schemeText({ ...scheme, segments }, 'NOK', terminal).split('\n').length).toBeGreaterThan(30);
  });

  it('is a table where there is money', () => {
    const rich = {
      ...scheme,
      segments: scheme.segments.map((each) => ({ ...each, turnover: 1_000_000, turnover_share: 0.5 })),
    };
    expect(schemeText(rich, 'NOK', terminal).split('\n')[2]).toBe('Segment  Companies  Share  Turnover (NOK)  Of it');
  });
});
