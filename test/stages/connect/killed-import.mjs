// Imports a file in a workspace and kills itself after a while, at whatever it is doing then.
//   node killed-import.mjs DIST FOLDER SOURCES MILLISECONDS
const [, , compiled, folder, sources, milliseconds] = process.argv;
const { openWorkspace } = await import(`${compiled}/engine/workspace.js`);
const { importSource } = await import(`${compiled}/stages/connect/import.js`);

const workspace = await openWorkspace(folder, { doing: 'being killed', threads: 2, memoryLimit: 2 ** 29 });
const start = performance.now();
if (milliseconds !== 'never') setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(milliseconds));
for (const source of JSON.parse(sources))
  await importSource(workspace, source, {
    folder,
    currency: 'NOK',
    resolve: { match: ['org_number'] },
    observed: '2025-02-01',
  });
await workspace.close();
console.log(performance.now() - start);
