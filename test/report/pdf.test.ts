import { mkdtempSync, rmSync, writeFileSync, chmodSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/diagnostics/diagnostic.ts';
import { findBrowser } from '../../src/report/pdf/browser.ts';
import { renderPdf } from '../../src/report/pdf/render.ts';
import { renderReport } from '../../src/report/render.ts';
import { openBrowser, type TestBrowser } from '../browser.ts';
import { document as market } from './cases/market/document.ts';

describe('a report as PDF', () => {
  let chromium: TestBrowser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'firmament-pdf-test-'));
    chromium = await openBrowser();
  });

  afterAll(async () => {
    await chromium.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has its pages on A4, and leaves nothing behind', async () => {
    const left = (): string[] => readdirSync(tmpdir()).filter((name) => /^firmament-pdf-(?!test)/u.test(name));
    const before = left();
    const pdf = Buffer.from(await renderReport(market, 'pdf', { browser: chromium.path })).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    const pages = pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(8);
    expect(pages).toBeLessThanOrEqual(12);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/u);
    expect(left()).toEqual(before);
  });

  it('says what to do when there is no browser, or one that does not print', async () => {
    const broken = join(folder, 'chromium');
    writeFileSync(broken, '#!/bin/sh\nexit 3\n');
    chmodSync(broken, 0o755);
    const codeOf = async (browser: string | undefined): Promise<string | undefined> =>
      await renderPdf('<p>x', browser).then(
        () => undefined,
        (error: unknown) => (error instanceof InputError ? error.diagnostics[0]?.code : String(error)),
      );
    expect(await codeOf(undefined)).toBe('report/no-browser');
    expect(await codeOf(broken)).toBe('report/browser-failed');
    expect(await codeOf(join(folder, 'nowhere'))).toBe('report/browser-failed');
  });
});

describe('the browser that prints', () => {
  const here = (...paths: readonly string[]): ((path: string) => boolean) => {
    const known = new Set(paths);
    return (path) => known.has(path);
  };
  const path = ['/bin', '/opt/bin'].join(delimiter);

  it.each([
    ['is the one that is named', { CHROMIUM_PATH: '/my/chrome', PATH: path }, here('/bin/chromium'), '/my/chrome'],
    ['is the first on the path', { PATH: path }, here('/opt/bin/chromium', '/bin/google-chrome'), '/opt/bin/chromium'],
    ['may be Chrome', { CHROMIUM_PATH: '', PATH: path }, here('/bin/google-chrome'), '/bin/google-chrome'],
    ['may be nowhere', {}, here(), undefined],
  ])('%s', (_, environment, exists, found) => {
    expect(findBrowser(environment, exists)).toBe(found);
  });
});
