import type { FlowRow, FlowsAnswer } from '../../contract/ask.ts';
import { count } from '../../report/measure.ts';
import type { Table } from '../../report/table.ts';
import type { SegmentName } from '../../pipeline/ask/segments/names.ts';
import { terminalHeading } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { format } from './schemes.ts';

const segmentText =
  (name: SegmentName) =>
  (scheme: string, id: string | null): string =>
    id === null ? '(none)' : name(scheme, id);

/** From where to where, how many, and what moved them. */
export function flowTable(flows: readonly FlowRow[], name: SegmentName, terminal: Terminal): string {
  const segment = segmentText(name);
  const table: Table = {
    columns: [
      { kind: 'text', label: 'Scheme' },
      { kind: 'text', label: 'From' },
      { kind: 'text', label: 'To' },
      { ...count, label: 'Companies' },
      { ...count, label: 'Company changed' },
      { ...count, label: 'Rule changed' },
      { ...count, label: 'Time passed' },
    ],
    rows: flows.map((each) => [
      each.scheme,
      segment(each.scheme, each.from),
      segment(each.scheme, each.to),
      each.companies,
      each.by_company,
      each.by_rule,
      each.by_time,
    ]),
  };
  return terminalTable(table, terminal, format);
}

export function flowsText(answer: FlowsAnswer, name: SegmentName, terminal: Terminal): string {
  const segment = segmentText(name);
  const moved = answer.flows.reduce((sum, each) => sum + each.companies, 0);
  const title = `${format.full(moved, count)} moves from ${answer.from.as_of} (${answer.from.run}) to ${answer.to.as_of} (${answer.to.run})`;
  if (moved === 0) return terminalHeading(title, terminal);
  const listed: Table = {
    columns: ['Id', 'Name', 'Scheme', 'From', 'To', 'Cause'].map((label) => ({ kind: 'text', label })),
    rows: answer.moved.map((each) => [
      each.id,
      each.name,
      each.scheme,
      segment(each.scheme, each.from),
      segment(each.scheme, each.to),
      each.cause,
    ]),
  };
  return [
    terminalHeading(title, terminal),
    flowTable(answer.flows, name, terminal),
    terminalHeading('Who moved', terminal),
    terminalTable(listed, terminal, format),
  ].join('\n');
}
