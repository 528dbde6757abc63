import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** A browser for tests, and how to put it away with all it has unpacked. */
export interface TestBrowser {
  readonly browser: Browser;
  /** Which browser was found. */
  readonly path: string;
  readonly close: () => Promise<void>;
}

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Opens a browser: the one CHROMIUM_PATH names (`npm` stands for the one inside the npm package), else the system's Chromium or Chrome,
 * else the one inside @sparticuz/chromium, unpacked into a folder of its own. Needs nothing but Node and npm.
 */
export async function openBrowser(): Promise<TestBrowser> {
  const wanted = process.env['CHROMIUM_PATH'];
  const path = wanted === 'npm' ? undefined : (wanted ?? usual.find((each) => existsSync(each)));
  return path === undefined ? await openPacked() : await open(path, async () => undefined);
}

async function open(path: string, cleanUp: () => Promise<void>): Promise<TestBrowser> {
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
  return {
    browser,
    path,
    close: async () => {
      await browser.close();
      await cleanUp();
    },
  };
}

/** The package unpacks into TMPDIR, and takes whatever lies there already: a folder of its own keeps runs apart. */
async function openPacked(): Promise<TestBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'firmament-chromium-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  // Named so, the package unpacks the shared libraries that a bare machine lacks.
  process.env['VERCEL'] ??= '1';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const path = await packed.executablePath();
    process.env['LD_LIBRARY_PATH'] = join(folder, 'al2023', 'lib');
    process.env['FONTCONFIG_PATH'] = join(folder, 'fonts');
    writeFileSync(join(folder, 'fonts', 'fonts.conf'), fontConfiguration(folder));
    return await open(path, async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The package's own names /tmp/fonts only; without a font every text is nothing wide. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>
`;
}
