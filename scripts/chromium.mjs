import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Opens the browser CHROMIUM_PATH names, else the system's, else the one inside the npm package. */
export async function openChromium() {
  const named = process.env.CHROMIUM_PATH ?? usual.find((each) => existsSync(each));
  // Named so, the package unpacks the shared libraries that a bare machine lacks.
  if (named === undefined) process.env.VERCEL ??= '1';
  const executablePath = named ?? (await (await import('@sparticuz/chromium')).default.executablePath());
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
