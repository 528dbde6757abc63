// node scripts/pictures.mjs: makes the pictures of docs/images anew, from the demo market.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openChromium } from './chromium.mjs';

const images = new URL('../docs/images/', import.meta.url);
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'firmament-pictures-'));
const firmament = (...words) =>
  spawnSync(process.execPath, [main, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0' },
  });

const write = (name, content) => {
  const path = fileURLToPath(new URL(name, images));
  writeFileSync(path, content);
  console.log(`docs/images/${name}: ${(statSync(path).size / 1000).toFixed(0)} kB`);
};

try {
  const { report } = JSON.parse(firmament('demo', '--workspace', 'demo-workspace', '--json').stdout);
  const browser = await openChromium();
  const page = await browser.newPage({ viewport: { width: 980, height: 900 }, colorScheme: 'light' });
  await page.goto(pathToFileURL(report).href);
  for (const [name, anchor, height] of [
    ['report.png', '#summary', 490],
    ['segments.png', '#scheme-main', 515],
  ]) {
    const { x, y } = await page.locator(anchor).first().boundingBox();
    write(
      name,
      await page.screenshot({ fullPage: true, clip: { x: Math.max(0, x - 24), y: y - 12, width: 800, height } }),
    );
  }
  await browser.close();

  const command = `npx firmament count --where "revenue_12 > 100000"`;
  const { stderr } = firmament('count', '--where', 'revenue_12 > 100000', '--workspace', 'demo-workspace');
  write('mistake.svg', terminal([`$ ${command}`, ...stderr.trimEnd().split('\n')]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Lines as a terminal shows them; what is typed and what is wrong stand out. */
function terminal(lines) {
  const [width, step, margin] = [8.43, 20, 18];
  const columns = Math.max(...lines.map((line) => line.length));
  const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const colourOf = (line) =>
    line.startsWith('$') ? '#8fb8ff' : /^(?:error|\s*\|\s*\^)/u.test(line) ? '#ff9a8f' : '#e6e8eb';
  const rows = lines.map((line, row) => {
    const y = margin + step * row + 14;
    return `<text x="${margin}" y="${y}" fill="${colourOf(line)}" xml:space="preserve">${escape(line)}</text>`;
  });
  const [w, h] = [Math.ceil(columns * width + 2 * margin), lines.length * step + 2 * margin];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img">
<title>${escape(lines.join(' '))}</title>
<rect width="100%" height="100%" rx="8" fill="#1d2127"/>
<g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14">
${rows.join('\n')}
</g></svg>
`;
}
