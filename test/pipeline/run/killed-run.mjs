// Runs a workspace's model and kills itself at one statement: before it is sent, some milliseconds after, or when it is done.
//   node killed-run.mjs DIST FOLDER DATE [NUMBER before|MILLISECONDS|after]
// Without a statement it tells the first word of each it sent, as JSON.
import { DuckDBConnection } from '@duckdb/node-api';

const [, , compiled, folder, asOf, number, moment] = process.argv;
const { openProject } = await import(`${compiled}/pipeline/project.js`);
const { runModel } = await import(`${compiled}/pipeline/run/run.js`);

const gone = () => process.kill(process.pid, 'SIGKILL');
const sent = [];
const { run: send } = Object.getOwnPropertyDescriptors(DuckDBConnection.prototype);
DuckDBConnection.prototype.run = async function run(text, ...more) {
  const isLast = sent.length === Number(number ?? -1);
  sent.push(/\w+/.exec(text)?.[0]);
  if (isLast && moment === 'before') gone();
  const done = send.value.call(this, text, ...more);
  if (isLast && moment !== 'after') setTimeout(gone, Number(moment));
  const answer = await done;
  if (isLast && moment === 'after') gone();
  return answer;
};

const project = await openProject(folder, { doing: 'being killed', threads: 2, memoryLimit: 2 ** 29 });
await runModel(project, { by: 'test', asOf, offline: true });
await project.workspace.close();
console.log(JSON.stringify(sent));
