// npm run docs: writes the generated documents. Each generator in scripts/docs exports `files()`: path → text.
import { readdir, writeFile } from 'node:fs/promises';

const folder = new URL('docs/', import.meta.url);
for (const name of (await readdir(folder)).filter((each) => each.endsWith('.mjs')).sort()) {
  const { files } = await import(new URL(name, folder).href);
  for (const [path, text] of Object.entries(await files())) {
    await writeFile(new URL(`../${path}`, import.meta.url), text);
    console.log(path);
  }
}
