// Drawing over linked charts in a real browser: what a step of the hand costs, beside the same counts asked of the engine by plain SQL.
// node bench/explore.mjs [companies] [events] [steps]
import { askDistribution } from '../dist/pipeline/explore/distribution.js';
import { runModel } from '../dist/pipeline/run/run.js';
import { addUser, listUsers } from '../dist/server/access/users.js';
import { serve } from '../dist/server/serve.js';
import { openChromium } from '../scripts/chromium.mjs';
import { median, timesOf, told } from './times.mjs';
import { benchWorkspace } from './workspace.mjs';

const [companies = 1_100_000, events = 2_000_000, steps = 60] = process.argv.slice(2).map(Number);
const shown = ['employees', 'revenue', 'industry', 'rating', 'founded', 'tier'];

const { folder, project } = await benchWorkspace({ companies, events });
await runModel(project, { offline: true });
const bare = await timesOf(5, async (step) => {
  const where = `employees between ${5 + step} and ${80 + step * 10}`;
  for (const name of shown) await askDistribution(project, name, { where });
});
await project.workspace.close();

const served = await serve({ folder, port: 0 });
const { engine } = served.house.workspace;
const email = 'bench@example.com';
const user =
  (await listUsers(engine)).find((each) => each.email === email) ??
  (await addUser(engine, { name: 'Bench', email, role: 'viewer', owner: null, password: 'long enough' }, new Date()));
const token = await served.house.sessions.open(user, new Date());
const browser = await openChromium();
try {
  const context = await browser.newContext({ viewport: { width: 1360, height: 1000 } });
  await context.addCookies([
    { name: 'firmament_session', value: token, url: served.address, httpOnly: true, sameSite: 'Strict' },
  ]);
  const page = await context.newPage();
  const address = `${served.address}/explore?show=${shown.join(',')}`;
  const opened = [];
  for (let visit = 0; visit < 3; visit += 1) {
    const started = performance.now();
    await page.goto(address);
    await page.waitForFunction(
      (n) => document.querySelectorAll('main svg[aria-hidden]:has(rect)').length >= n,
      shown.length,
    );
    opened.push(performance.now() - started);
  }
  await page.waitForLoadState('networkidle');
  const taken = await page.evaluate(drawOver, steps);
  console.log(`${companies} companies, ${shown.length} linked charts`);
  console.log(`a step of the hand, to the picture: ${told(taken)} (100 wanted)`);
  console.log(
    `page with all charts: first ${opened[0].toFixed(0)} ms, then ${Math.min(...opened.slice(1)).toFixed(0)} ms`,
  );
  console.log(
    `the same ${shown.length} distributions by SQL, one step: ${told(bare)}; ratio ${(median(bare) / median(taken)).toFixed(0)}`,
  );
} finally {
  await browser.close();
  await served.close();
}

/** In the page: draws over the first chart from left to right, a bar a step, and waits for the picture each time. */
async function drawOver(steps) {
  const chart = document.querySelector('main svg[aria-hidden]:has(rect)');
  const place = chart.getBoundingClientRect();
  const event = (kind, share) =>
    chart.dispatchEvent(
      new PointerEvent(kind, {
        bubbles: true,
        pointerId: 1,
        clientX: place.left + share * place.width,
        clientY: place.top + place.height / 2,
      }),
    );
  chart.setPointerCapture = () => undefined;
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', resolve, { once: true });
        port1.start();
        port2.postMessage(0);
      });
    });
  const bars = chart.querySelectorAll('g').length;
  const from = 2;
  event('pointerdown', (from + 0.5) / bars);
  const taken = [];
  for (let step = 0; step < steps; step += 1) {
    const to = from + 1 + (step % (bars - from - 1));
    const changed = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        resolve();
      });
      watch.observe(document.querySelector('main'), {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    const started = performance.now();
    event('pointermove', (to + 0.5) / bars);
    await changed;
    await painted();
    taken.push(performance.now() - started);
  }
  event('pointerup', 0.5);
  return taken;
}
