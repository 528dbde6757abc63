import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import type { Document, Section } from '../document.ts';
import type { Formatter } from '../format.ts';
import {
  draftWords,
  keyWords,
  provenanceFacts,
  provenanceFlags,
  provenanceLine,
  syntheticWords,
} from '../provenance.ts';
import { plainText } from '../text.ts';
import { excelBlock, type Row } from './blocks.ts';
import { textCell } from './cell.ts';
import { sheetNames } from './sheet-name.ts';

const widest = 44;
const narrowest = 11;

/** The document as the bytes of an .xlsx file: first what the numbers are of, then a sheet a section. */
export async function renderExcel(document: Document, format: Formatter): Promise<Uint8Array> {
  const names = sheetNames(['About', ...document.sections.map((section) => shortName(section))]);
  const line = [provenanceLine(document.provenance, format), provenanceFlags(document.provenance)]
    .filter(Boolean)
    .join(' · ');
  const pages = [about(document, format), ...document.sections.map((section) => sectionRows(section, line))];
  const sheets = pages.map((rows, at) => ({
    sheet: names[at] ?? `Sheet ${at + 1}`,
    data: rows.map((row) => [...row]),
    columns: widths(rows),
    showGridLines: false,
  }));
  return await writeExcelFile(sheets satisfies Sheet<never>[]).toBuffer();
}

function shortName(section: Section): string {
  return section.name ?? section.segment?.name ?? section.title;
}

function about(document: Document, format: Formatter): Row[] {
  const { provenance } = document;
  return [
    [textCell(document.title, { fontWeight: 'bold', fontSize: 16 })],
    ...(document.subtitle === undefined ? [] : [[textCell(document.subtitle)]]),
    ...(provenance.synthetic === true ? [[textCell(syntheticWords, { fontWeight: 'bold' })]] : []),
    ...(provenance.state === 'draft' ? [[textCell(draftWords, { fontWeight: 'bold' })]] : []),
    [],
    ...provenanceFacts(provenance, format).map(({ term, text }) => [
      textCell(term, { fontWeight: 'bold' }),
      textCell(text),
    ]),
    [],
    [textCell(keyWords)],
  ];
}

function sectionRows(section: Section, line: string): Row[] {
  return [
    [textCell(section.title, { fontWeight: 'bold', fontSize: 14 })],
    [textCell(line, { textColor: '#55626f' })],
    ...(section.lead === undefined ? [] : [[textCell(plainText(section.lead))]]),
    ...section.blocks.flatMap((block) => {
      const rows = excelBlock(block);
      return rows.length === 0 ? [] : [[], ...rows];
    }),
  ];
}

/** Column widths in characters, from rows of more than one cell: a lone sentence may run over its neighbours. */
function widths(rows: readonly Row[]): { width: number }[] {
  const found: number[] = [];
  for (const row of rows) {
    if (row.length < 2) continue;
    row.forEach((cell, at) => {
      const length = typeof cell.value === 'string' ? cell.value.length + 2 : narrowest + 3;
      found[at] = Math.min(widest, Math.max(found[at] ?? narrowest, length));
    });
  }
  return found.map((width) => ({ width }));
}
