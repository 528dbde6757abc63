import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render.ts';
import { expectGolden } from '../golden.ts';
import { document as market } from './cases/market/document.ts';
import { document as plain } from './cases/plain/document.ts';

const cases = { market, plain };

describe.each(Object.entries(cases))('the golden report %s', (name, document) => {
  const golden = (file: string): URL => new URL(`cases/${name}/${file}`, import.meta.url);

  it('survives a trip through JSON', async () => {
    const json = await renderReport(document, 'json');
    expect(JSON.parse(json)).toStrictEqual(document);
    expectGolden(json, golden('expected.json'));
  });

  it('reads the same in Markdown', async () => {
    expectGolden(await renderReport(document, 'markdown'), golden('expected.md'));
  });

  it('has the same HTML around its pictures', async () => {
    const html = await renderReport(document, 'html');
    const frame = html
      .replace(/<style>.*?<\/style>/su, '<style>…</style>')
      .replace(/<script>.*?<\/script>/su, '<script>…</script>')
      .replace(/'sha256-[^']+'/u, "'sha256-…'")
      .replaceAll(/(<svg class="drawing[^>]*>).*?<\/svg>/gsu, '$1…</svg>');
    expectGolden(frame, golden('expected.html'));
  });
});
