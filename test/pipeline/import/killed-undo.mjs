// Takes the newest import of a workspace back and kills itself after a while, at whatever it is doing then.
//   node killed-undo.mjs DIST FOLDER MILLISECONDS
const [, , compiled, folder, milliseconds] = process.argv;
const { openWorkspace } = await import(`${compiled}/engine/workspace.js`);
const { undoImport } = await import(`${compiled}/pipeline/import/undo.js`);

const workspace = await openWorkspace(folder, { doing: 'being killed', threads: 2, memoryLimit: 2 ** 29 });
const start = performance.now();
if (milliseconds !== 'never') setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(milliseconds));
await undoImport({ workspace });
await workspace.close();
console.log(performance.now() - start);
