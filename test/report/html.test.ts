import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssString } from '../../src/report/html/css-string.ts';
import { renderReport } from '../../src/report/render.ts';
import { documentWith } from './hostile.ts';
import { document as market } from './cases/market/document.ts';

/** Tags and the names of their attributes, in order; what is written in a picture depends on the room, so pictures count as one. */
function skeleton(html: string): string[] {
  const frame = html.replaceAll(/<svg class="drawing[^>]*>.*?<\/svg>/gsu, '<picture>');
  return [...frame.matchAll(/<[^>]*>/gu)].map(([tag]) => tag.replaceAll(/="[^"]*"/gu, ''));
}

const dangerous = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>',
        '</style>',
        '</script>',
        '<!--',
        '-->',
        ']]>',
        '"',
        "'",
        '>',
        '&#x3c;',
        '\\',
        'javascript:',
        '{b}',
        '{@x}',
        '${x}',
        '\n',
        '\u202E',
        '\u0000',
        '\uD800',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const drawingTags = new Set([
  'g',
  'path',
  'rect',
  'text',
  'tspan',
  'defs',
  'clipPath',
  'circle',
  'ellipse',
  'polyline',
  'polygon',
  'line',
  'title',
  'desc',
  'svg',
]);

/** Only shapes and texts, nothing that runs or leads away, and every sign of markup read as such. */
function expectHarmless(drawing: string): void {
  const tag = /<\/?([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/gu;
  for (const [, name = '', attributes = ''] of drawing.matchAll(tag)) {
    expect(drawingTags).toContain(name);
    expect(attributes).not.toMatch(/\son|href/u);
  }
  expect(drawing.replaceAll(tag, '')).not.toMatch(/[<>]/u);
}

describe('the HTML report', () => {
  it.each([
    ['no charts', 60],
    ['charts', 8],
  ] as const)('lets no text become markup, wherever it stands: with %s', async (has, numRuns) => {
    // An empty text leaves out what it would fill, so the plain text is as full as the hostile one.
    const plain = skeleton(await renderReport(documentWith('x', has), 'html'));
    await fc.assert(
      fc.asyncProperty(dangerous, async (text) => {
        const html = await renderReport(documentWith(`x${text}`, has), 'html');
        expect(skeleton(html)).toEqual(plain);
        for (const [drawing] of html.matchAll(/<svg class="drawing[^>]*>.*?<\/svg>/gsu)) expectHarmless(drawing);
        for (const character of ['\u0000', '\u202E', '\uFFFE']) expect(html).not.toContain(character);
        expect(html).not.toMatch(/\p{Surrogate}/u);
      }),
      { seed: 17, numRuns },
    );
  });

  it('names its one script by hash, and allows nothing else', async () => {
    const html = await renderReport(market, 'html');
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-");
    expect(html).not.toMatch(/\b(?:src|href)="(?!#)/u);
    expect(html).not.toMatch(/url\((?!#)|@import/u);
  });

  it('is the same text each time, and of modest size', async () => {
    const [first, second] = [await renderReport(market, 'html'), await renderReport(market, 'html')];
    expect(second).toBe(first);
    expect(first.length).toBeLessThan(250_000);
  });

  it('writes numbers as its readers do', async () => {
    const html = await renderReport(market, 'html', { locale: 'nb' });
    expect(html).toContain('214\u00A0600\u00A0000');
    expect(html).toContain('30. juni 2026');
  });
});

describe('a CSS string', () => {
  it('never ends before its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cssString(text)).toMatch(/^"(?:[^"\\\n<>&]|\\[0-9a-f]+ )*"$/u);
      }),
      { seed: 2 },
    );
  });
});
