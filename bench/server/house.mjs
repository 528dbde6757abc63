// The benchmark market behind `firmament serve` in a process of its own, with people who are signed in.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { addUser } from '../../dist/server/access/users.js';
import { openSessions } from '../../dist/server/access/sessions.js';
import { runModel } from '../../dist/pipeline/run/run.js';
import { benchWorkspace } from '../workspace.mjs';
import { bareCompany, bareCount, bareSearch } from '../questions.mjs';
import { timesOf } from '../times.mjs';

const statement = (text) => ({ text, parameters: [] });

/** Runs the model, times bare queries, and makes people: all that is done before the server has the workspace. */
export async function prepareHouse(size, people) {
  const { project, folder } = await benchWorkspace(size);
  const { engine } = project.workspace;
  const { run } = await runModel(project, { offline: true });
  const profile = run.profile.map((each) => `"${each}"`).join('.');
  for (const table of ['users', 'sessions']) await engine.run(statement(`DELETE FROM server.${table}`));
  const sessions = await openSessions(engine, new Date());
  const tokens = [];
  for (let each = 0; each < people; each += 1) {
    const person = { name: `Person ${each}`, email: `person${each}@example.com`, password: 'long enough to be one' };
    const user = await addUser(engine, { ...person, role: each === 0 ? 'admin' : 'analyst', owner: null }, new Date());
    tokens.push(await sessions.open(user, new Date()));
  }
  const companies = await engine.rows(
    statement(`SELECT c.id, c.company FROM data.company c JOIN ${profile} p ON p._company = c.company
      WHERE p.events_12m > 0 ORDER BY hash(c.company) LIMIT 200`),
  );
  const bare = {
    count: await timesOf(20, (step) => engine.rows(statement(bareCount(profile, step)))),
    company: await timesOf(20, (step) => engine.rows(statement(bareCompany(profile, companies[step].company)))),
    search: await timesOf(20, (step) => engine.rows(statement(bareSearch(`pany ${step}`)))),
  };
  await project.workspace.close();
  return { folder, tokens, bare, companies: companies.map((each) => each.id) };
}

/** `firmament serve`, once it listens. */
export async function startServer(folder) {
  const child = spawn(
    process.execPath,
    [
      new URL('../../dist/cli/firmament.cjs', import.meta.url).pathname,
      'serve',
      '--workspace',
      folder,
      '--port',
      '0',
      '--json',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = await once(createInterface(child.stdout), 'line');
  return {
    address: JSON.parse(line).address,
    async stop() {
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
}
