import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { fail } from '../../diagnostics/diagnostic.ts';
import { devtoolsOver, type Devtools } from './devtools.ts';

const longest = 60_000;

/**
 * The pages of an HTML report as the bytes of a PDF (A4, as its style sheet says), printed by a Chromium or Chrome that sees only the
 * file. Nothing is left behind.
 * @throws InputError `report/no-browser`, `report/browser-failed`
 */
export async function renderPdf(html: string, browser: string | undefined): Promise<Uint8Array> {
  if (browser === undefined) return fail('report/no-browser', {});
  const folder = await mkdtemp(join(tmpdir(), 'firmament-pdf-'));
  try {
    const page = join(folder, 'report.html');
    await writeFile(page, html);
    return await withBrowser(
      browser,
      join(folder, 'profile'),
      async (devtools) => await print(devtools, pathToFileURL(page).href),
    );
  } catch (error) {
    return fail('report/browser-failed', { browser, reason: error instanceof Error ? error.message : String(error) });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Opens the browser for the work and ends it afterwards, or when it takes too long. */
async function withBrowser<T>(path: string, profile: string, work: (devtools: Devtools) => Promise<T>): Promise<T> {
  const browser = spawn(path, flags(profile), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    timeout: longest,
  });
  const [, , , input, output] = browser.stdio;
  if (!(input instanceof Writable) || !(output instanceof Readable)) throw new Error('its pipes could not be opened');
  const devtools = devtoolsOver(input, output);
  const ended = new Promise<void>((resolve) => {
    const end = (why: string): void => {
      devtools.fail(new Error(why));
      resolve();
    };
    input.on('error', (error) => end(error.message));
    browser.on('error', (error) => end(error.message));
    browser.on('exit', (code, signal) => end(`it ended with ${signal ?? code ?? 'nothing'}`));
  });
  try {
    return await work(devtools);
  } finally {
    browser.kill('SIGKILL');
    await ended;
  }
}

async function print(devtools: Devtools, url: string): Promise<Uint8Array> {
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  await devtools.send('Page.enable', {}, session);
  const loaded = devtools.event('Page.loadEventFired');
  await devtools.send('Page.navigate', { url }, session);
  await loaded;
  const { data } = await devtools.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true }, session);
  return Buffer.from(String(data), 'base64');
}

function flags(profile: string): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    '--headless',
    '--remote-debugging-pipe',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    `--user-data-dir=${profile}`,
    // Chromium's sandbox refuses root; the page allows no script but its own and no network.
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}
