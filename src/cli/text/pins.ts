import type { PinHistoryAnswer, UndoPinsAnswer } from '../../contract/commands.ts';
import type { CompanyPin } from '../../contract/companies/pins.ts';
import { visible } from '../../report/visible.ts';
import { format } from './schemes.ts';
import { terminalHeading } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';

const heads = ['Scheme', 'Segment', 'In or out', 'Who', 'When', 'Why'];
const cellsOf = ({ scheme, segment, effect, who, when, why }: CompanyPin): readonly string[] => [
  scheme,
  segment,
  effect === 'include' ? 'in' : 'out',
  who,
  when.slice(0, 10),
  why,
];

/** Decisions by hand that stand. */
export const pinTable = (pins: readonly CompanyPin[], terminal: Terminal): string =>
  terminalTable(
    { columns: heads.map((label) => ({ kind: 'text', label })), rows: pins.map((each) => cellsOf(each)) },
    terminal,
    format,
  );

/** All that was decided by hand about a company: what stands, and what stood until when. */
export function pinHistoryText({ company, pins }: PinHistoryAnswer, terminal: Terminal): string {
  const who = visible(company.name ?? company.id);
  if (pins.length === 0) return `Nothing was ever decided by hand about ${who}.`;
  const columns = ['Deed', ...heads, 'Ended'].map((label) => ({ kind: 'text' as const, label }));
  const rows = pins.map((each) => [
    each.deed === null ? '' : String(each.deed),
    ...cellsOf(each),
    each.ended === null ? 'stands' : `${each.ended.when.slice(0, 10)}, ${each.ended.who}`,
  ]);
  return [
    terminalHeading(`Decided by hand about ${who}`, terminal),
    terminalTable({ columns, rows }, terminal, format),
  ].join('\n');
}

export const undoneText = ({ companies, restored }: UndoPinsAnswer): string =>
  `Undone for ${companies} ${companies === 1 ? 'company' : 'companies'}${restored === 0 ? '' : `; ${restored} earlier ${restored === 1 ? 'decision stands' : 'decisions stand'} again`}.`;
