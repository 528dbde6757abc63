// The server as people meet it, on the benchmark market: what one person sees in a real browser, and 50 at once while a run and an import are going.
// node bench/server.mjs [companies] [events] [people] [seconds]    each person looks at a page for about eight seconds
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import path from 'node:path';
import { inBrowser } from './server/browser.mjs';
import { prepareHouse, startServer } from './server/house.mjs';
import { caller, readAtOnce } from './server/load.mjs';
import { settle, tell } from './times.mjs';

const [companies = 1_100_000, events = 20_000_000, people = 50, seconds = 40] = process.argv.slice(2).map(Number);
const house = await prepareHouse({ companies, events }, people);
console.log(`${companies} companies, ${events} events`);
const server = await startServer(house.folder);
try {
  const { address } = server;
  const [token] = house.tokens;
  const call = caller(address, token);
  const [{ scheme, segments }] = JSON.parse((await call('GET', '/api/segments')).body).schemes;
  const segment = `/segments/${scheme}/${segments[0].id}`;
  const waited = await untilPrepared(call);
  console.log(`what people open first was made ahead in ${(waited / 1000).toFixed(0)} s after the start`);
  const seen = await inBrowser({ address, token, segment, companies: house.companies, questions: 40 });
  tell('a count as it is written, windows known, in the browser', seen.known, 150, house.bare.count);
  tell('a count as it is written, two new windows, in the browser', seen.fresh, 700);
  tell('a company page opened within the app, in the browser', seen.company, 200, house.bare.company);
  tell('search as it is typed, a letter after the other, in the browser', seen.search, 100, house.bare.search);
  for (const [screen, { first, warm }] of Object.entries(seen.screens))
    tell(
      `screen ${screen} loaded and interactive, warm (the first time after a run and a start ${first.toFixed(0)} ms)`,
      warm,
      1000,
    );
  const work = keepWorking(house.folder, call);
  const { times, wrong } = await readAtOnce({
    address,
    tokens: house.tokens,
    companies: house.companies,
    seconds,
    think: 8000,
  });
  const done = await work.stop();
  tell(
    `${people} people reading while ${done} are going`,
    times.map((each) => each.ms),
    500,
  );
  for (const each of new Set(times.map(({ path: of }) => of)))
    tell(
      `  ${each}`,
      times.filter(({ path: of }) => of === each).map(({ ms }) => ms),
      500,
    );
  console.log(`calls that went wrong: ${wrong.length}`);
  for (const each of wrong.slice(0, 5)) console.log(`  ${each}`);
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  await server.stop();
}
settle();

/** Until the server has made what people open first; answers how long that took, in milliseconds. */
async function untilPrepared(call) {
  const started = performance.now();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    const { body } = await call('GET', '/api/metrics');
    if (/firmament_prepared 1/u.test(body)) return performance.now() - started;
  }
}

/** Runs and imports, one after the other, for as long as people read; the imports are trials, so that the market stays as it is. */
function keepWorking(folder, call) {
  const over = new AbortController();
  let runs = 0;
  let imports = 0;
  const runsGo = (async () => {
    for (let day = 1; !over.signal.aborted; day += 1) {
      const request = { as_of: `2026-0${1 + (day % 5)}-${10 + (day % 18)}`, dry_run: true, offline: true };
      const { id } = JSON.parse((await call('POST', '/api/jobs', { kind: 'run', request })).body);
      let state = 'queued';
      while (!over.signal.aborted && (state === 'queued' || state === 'running')) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        state = JSON.parse((await call('GET', `/api/jobs/${id}`)).body).state;
      }
      if (state === 'done') runs += 1;
    }
  })();
  const importsGo = (async () => {
    const file = path.join(folder, 'more-orders.csv');
    const row = (index) =>
      `${100_000_000 + ((index * 7919) % 1_000_000)},2026-0${1 + (index % 6)}-1${index % 10},${index % 9}.50`;
    await fs.writeFile(
      file,
      ['org_number,at,amount', ...Array.from({ length: 200_000 }, (_, index) => row(index))].join('\n'),
    );
    const main = new URL('../dist/cli/firmament.cjs', import.meta.url).pathname;
    while (!over.signal.aborted) {
      const child = spawn(
        process.execPath,
        [main, 'import', file, '--as', 'orders', '--dry-run', '--json', '--workspace', folder],
        { stdio: 'ignore' },
      );
      const [code] = await once(child, 'exit');
      if (code === 0) imports += 1;
    }
  })();
  return {
    async stop() {
      over.abort();
      await Promise.all([runsGo, importsGo]);
      return `${runs} runs and ${imports} imports`;
    },
  };
}
