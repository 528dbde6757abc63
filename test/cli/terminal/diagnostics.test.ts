import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terminalDiagnostic, terminalDiagnostics } from '../../../src/cli/terminal/diagnostics.ts';
import { excerpt } from '../../../src/cli/terminal/excerpt.ts';
import { terminalFor } from '../../../src/cli/terminal/terminal.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';

const terminal = terminalFor({ isTTY: true, columns: 80 }, { NO_COLOR: '1' });

const diagnostic: Diagnostic = {
  code: 'engine/cancelled',
  severity: 'error',
  message: "There is no variable 'revnue_12m'.",
  expected: 'a variable of the model',
  nearest: 'revenue_12m',
  mend: 'Declare it under variables.',
  place: { file: 'model.yaml', line: 2, column: 9, path: 'schemes.main[0].when' },
};
const model = "schemes:\n  when: revnue_12m > 5 and name = '株式会社'\n";

describe('a diagnostic on the terminal', () => {
  it('says what, where with the line and a caret, what was expected, and how to mend it', () => {
    expect(terminalDiagnostic(diagnostic, () => model, terminal)).toBe(
      [
        "error: There is no variable 'revnue_12m'. [engine/cancelled]",
        '  --> model.yaml:2:9 (schemes.main[0].when)',
        "  2 |   when: revnue_12m > 5 and name = '株式会社'",
        '    |         ^',
        '  expected a variable of the model',
        "  did you mean 'revenue_12m'?",
        '  Declare it under variables.',
      ].join('\n'),
    );
  });

  it('does without the line when the file cannot be read or is shorter', () => {
    expect(terminalDiagnostic(diagnostic, () => undefined, terminal)).not.toContain('|');
    expect(terminalDiagnostic(diagnostic, () => 'one line', terminal)).not.toContain('|');
  });

  it('points into what was typed when there is no file', () => {
    const typed: Diagnostic = { ...diagnostic, place: { line: 1, column: 3 } };
    const lines = terminalDiagnostic(typed, (file) => (file === undefined ? 'a + b' : undefined), terminal).split('\n');
    expect(lines.slice(1, 4)).toEqual(['  --> 1:3', '  1 | a + b', '    |   ^']);
  });

  it('counts them, and does not drown the reader', () => {
    const text = terminalDiagnostics(
      Array.from({ length: 40 }, (_, at): Diagnostic => ({ ...diagnostic, severity: at === 0 ? 'warning' : 'error' })),
      () => undefined,
      terminal,
    );
    expect(text).toContain('… and 10 more; --json lists them all.');
    expect(text.endsWith('39 errors, 1 warning')).toBe(true);
  });

  it('shows a window of a line of ten million characters', () => {
    const long = `${'x'.repeat(5_000_000)}HERE${'y'.repeat(5_000_000)}`;
    const found = excerpt(long, 1, 5_000_001, 76);
    expect(found?.text.length).toBeLessThanOrEqual(76);
    expect(found?.text.slice(found.caret, found.caret + 4)).toBe('HERE');
  });

  it('shows a line that fits whole, wherever the problem stands in it', () => {
    const line = 'when: revenue > 5 and employees between 5 and 20';
    expect(excerpt(line, 1, 7, 60)).toEqual({ text: line, caret: 6 });
    expect(excerpt(line, 1, 7, 20)).toEqual({ text: 'when: revenue >…', caret: 6 });
  });

  it('never prints a control character of the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(50), (text, column) => {
        // oxlint-disable-next-line no-control-regex
        expect(excerpt(text, 1, column, 40)?.text ?? '').not.toMatch(/[\u0000-\u001F\u007F-\u009F]/u);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
