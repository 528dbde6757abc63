import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownCode } from '../../src/report/markdown/escape.ts';
import { markdownTable } from '../../src/report/markdown/table.ts';
import { renderReport } from '../../src/report/render.ts';
import { formatter } from '../../src/report/format.ts';
import { documentWith } from './hostile.ts';

describe('text in Markdown', () => {
  it.each([
    ['*Bold* _and_ `code`', String.raw`\*Bold\* \_and\_ \`code\``],
    ['<script>', '&lt;script&gt;'],
    ['a | b', String.raw`a \| b`],
    ['1. first', String.raw`1\. first`],
    ['- item', String.raw`\- item`],
    ['-600,000', '-600,000'],
    ['31.0%', '31.0%'],
    ['# Heading', String.raw`\# Heading`],
    ['AT&amp;T', 'AT&amp;amp;T'],
    ['see http://a.example and www.b.example', String.raw`see http\://a.example and www\.b.example`],
    ['two\nlines', 'two lines'],
  ])('%j is written %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  it('is fenced as code by more backticks than it has', () => {
    expect(markdownCode('a ``b`')).toBe('``` a ``b` ```');
  });

  it('keeps every row of a table in its columns', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, two) => {
        const table = markdownTable(
          {
            columns: [
              { kind: 'text', label: one },
              { kind: 'text', label: two },
            ],
            rows: [[one, two]],
          },
          formatter(),
        );
        const rows = table.split('\n');
        expect(rows).toHaveLength(3);
        for (const row of rows) expect(row.replaceAll(/\\./gu, '').match(/\|/gu)).toHaveLength(3);
      }),
      { seed: 4 },
    );
  });

  it('never holds HTML but its own anchors', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const markdown = await renderReport(documentWith(`<b>${text}`), 'markdown');
        expect(markdown.replaceAll(/<a id="[\w-]*"><\/a>/gu, '').replaceAll(/`[^`]*`/gu, '')).not.toContain('<');
      }),
      { seed: 8, numRuns: 50 },
    );
  });
});
