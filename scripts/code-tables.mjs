// node scripts/code-tables.mjs FOLDER: makes the tables of Norwegian legal forms and institutional sectors from the lists Statistics Norway publishes, as
// CSV with header (`legal_form_norway.csv`: code, name; `sector_norway.csv`: path, name, description). Run when they change; the results are committed.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('the folder with the lists is missing');

/** Records of a small CSV with quotes, without its header. */
const records = async (file) => {
  const text = await readFile(path.join(folder, file), 'utf8');
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\n"]*)(,|\r?\n|$)/gu)];
  /** @type {string[][]} */
  const rows = [[]];
  for (const [whole, cell, end] of cells) {
    if (whole === '') break;
    rows.at(-1).push(cell.replace(/^"|"$/gu, '').replaceAll('""', '"').trim());
    if (end !== ',') rows.push([]);
  }
  return rows.slice(1).filter((row) => row.length > 1);
};

const write = (name, constant, about, lines) =>
  writeFile(
    new URL(`../src/model/codes/${name}.data.ts`, import.meta.url),
    `/** ${about} */\nexport const ${constant} = \`\n${lines.join('\n')}\n\`;\n`,
  );

const source =
  'a code and its Norwegian name a line. Facts from Statistics Norway, Klass, CC BY 4.0; made by scripts/code-tables.mjs.';
const forms = await records('legal_form_norway.csv');
await write(
  'legal-forms-no',
  'legalFormsNo',
  `Legal forms of Norway's registers: ${source}`,
  forms.map(([code, name]) => `${code} ${name}`),
);
const sectors = await records('sector_norway.csv');
await write(
  'sectors-no',
  'sectorsNo',
  `Institutional sectors of Norway: ${source}`,
  sectors.flatMap(([at, name]) => (/^\d{4}$/u.test(at.split('.').at(-1)) ? [`${at.split('.').at(-1)} ${name}`] : [])),
);
