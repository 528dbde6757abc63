// node scripts/screens.mjs [name …]: makes the pictures of docs/screens anew, from the demo market. Needs a build.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openChromium } from './chromium.mjs';
import { screens } from './screens/list.mjs';

const out = new URL('../docs/screens/', import.meta.url);
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const workspace = join(mkdtempSync(join(tmpdir(), 'firmament-screens-')), 'demo');
const person = { name: 'Kari Nordmann', email: 'kari@example.com', password: 'nobody signs in with this' };

const wanted = process.argv.slice(2);
mkdirSync(out, { recursive: true });
spawnSync(process.execPath, [main, 'demo', '--workspace', workspace], { stdio: 'ignore' });
const server = spawn(process.execPath, [main, 'serve', '--workspace', workspace, '--port', '0'], { stdio: 'pipe' });

try {
  const [, address, code] = await said(server, /(http:\/\/[^/]+)\/#code=(\S+)/u);
  const browser = await openChromium();
  const context = await browser.newContext({ locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce' });
  const owners = new Map();
  /** An account manager, signed in. */
  const owner = async (name) => {
    const known = owners.get(name);
    if (known !== undefined) return known;
    const email = `${name.split(' ')[0].toLowerCase()}@example.com`;
    const user = { name, email, password: person.password, role: 'account-manager', owner: name };
    await post(context, '/api/users', user);
    const own = await browser.newContext({ locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce' });
    await post(own, '/api/session', { email, password: person.password });
    owners.set(name, own);
    return own;
  };
  const post = async (from, path, data) => {
    const answer = await from.request.post(address + path, { data, headers: { origin: address } });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  };
  await post(context, '/api/setup', { code, ...person });
  for (const { name, path, prepare, as, width = 1200, height = 800 } of screens) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await (as === undefined ? context : await owner(as)).newPage();
    await page.setViewportSize({ width, height });
    await page.goto(address + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await prepare?.(page);
    // What has just been asked for is drawn.
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300))));
    const file = fileURLToPath(new URL(`${name}.png`, out));
    await page.screenshot({ path: file });
    console.log(`docs/screens/${name}.png: ${(statSync(file).size / 1000).toFixed(0)} kB`);
    await page.close();
  }
  await browser.close();
  writeFileSync(new URL('README.md', out), gallery());
} finally {
  server.kill('SIGINT');
  rmSync(join(workspace, '..'), { recursive: true, force: true, maxRetries: 5 });
}

/** Waits until a process has said something. */
function said(child, pattern) {
  return new Promise((done, failed) => {
    let heard = '';
    const hear = (chunk) => {
      heard += chunk;
      const found = pattern.exec(heard);
      if (found !== null) done(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => failed(new Error(`the server ended:\n${heard}`)));
  });
}

function gallery() {
  const parts = screens.map(({ name, title, says }) => `## ${title}\n\n${says}\n\n![${title}](${name}.png)\n`);
  return `# The screens\n\nOf the demo market (\`npm run demo -- --serve\`); made anew by \`npm run screens\`.\n\n${parts.join('\n')}`;
}
