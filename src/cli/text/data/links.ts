import type { LinksAnswer, SourceLinks } from '../../../contract/data/links.ts';
import { count, money } from '../../../report/measure.ts';
import { identifierText } from './imports.ts';
import { terminalHeading } from '../../terminal/heading.ts';
import { terminalTable } from '../../terminal/table.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { format } from '../schemes.ts';

const number = (n: number): string => format.full(n, count);

/** How the sources stand to the register, one line each. */
export function linkSummary(links: readonly SourceLinks[]): readonly string[] {
  return links.map(({ source, records, linked, by, reasons }) => {
    const how = by.map((each) => `${number(each.records)} by ${identifierText(each.by)}`).join(', ');
    const most =
      reasons[0] === undefined ? '' : `; most of the others: ${reasons[0].why} (${number(reasons[0].records)})`;
    return `${source}: ${number(linked)} of ${number(records)} records are companies of the register${how === '' ? '' : ` (${how})`}${most}.`;
  });
}

/** Pairs and the largest records without one, as two tables. */
export function linksText(answer: LinksAnswer, currency: string, terminal: Terminal): string {
  if (answer.register.length === 0) return 'No source holds a register to link to: read one with `as: brreg`.';
  const parts = [
    terminalHeading(
      `Linked to ${answer.register.join(', ')} by ${answer.match.map(identifierText).join(', ')}`,
      terminal,
    ),
    ...linkSummary(answer.sources),
  ];
  if (answer.pairs.length > 0)
    parts.push(
      terminalHeading(`Linked (${number(answer.pairs.length)} shown)`, terminal),
      terminalTable(
        {
          columns: ['Source', 'Record', 'Name', 'In the register', 'Its name there', 'By'].map((label) => ({
            kind: 'text',
            label,
          })),
          rows: answer.pairs.map((each) => [
            each.source,
            each.record,
            each.name,
            each.register_record,
            each.register_name,
            identifierText(each.by),
          ]),
        },
        terminal,
        format,
      ),
    );
  if (answer.unlinked.length > 0)
    parts.push(
      terminalHeading(`Not linked, the largest first (${number(answer.unlinked.length)} shown)`, terminal),
      terminalTable(
        {
          columns: [
            { kind: 'text', label: 'Source' },
            { kind: 'text', label: 'Record' },
            { kind: 'text', label: 'Name' },
            { ...money(currency), label: 'Turnover' },
            { kind: 'text', label: 'Why not' },
          ],
          rows: answer.unlinked.map((each) => [each.source, each.record, each.name, each.turnover, each.why]),
        },
        terminal,
        format,
      ),
    );
  return parts.join('\n');
}
