import fs from 'node:fs/promises';
import { fail, InputError, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { nameSources } from './name-sources.ts';
import { describeFile } from './describe-file.ts';
import { markDuplicates } from './duplicates.ts';
import { fileProposal, type DraftFile } from './file-proposal.ts';
import { findJoins, unmatchedOf } from './joins.ts';
import { linkCompanies } from './link-companies.ts';
import { filesNamed, openParts, type OpenPart, type Reading } from './open/open-parts.ts';
import { joinSeries } from './open/series.ts';
import { currencyOf } from './currency.ts';
import { datesOf } from './dates.ts';
import { fiscalYearOf } from './fiscal-year.ts';
import { withSpellings } from './columns/spellings.ts';
import type { JoinProposal, Proposal } from './types.ts';

/** Share of the time that opening files takes; the rest is for how they join. */
const opening = 0.9;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * Tells what a set of files holds: what each is, what its columns are by header and content, how the files join and which rows do not, in
 * which currency the money is and from when to when the rows are. Reads the files and changes nothing.
 * @throws InputError when no file can be read (`import/*`)
 */
export async function propose(paths: readonly string[], reading: Reading): Promise<Proposal> {
  const parts: OpenPart[] = [];
  const failed: Diagnostic[] = [];
  let number = 0;
  const files = await filesNamed(paths, reading.folder);
  const sizes = await Promise.all(files.map(async (file) => (await fs.stat(file).catch(() => ({ size: 0 }))).size));
  const all = Math.max(1, sum(sizes));
  for (const [index, file] of files.entries()) {
    const before = sum(sizes.slice(0, index));
    const onFile = (name: string, share: number): void =>
      reading.onFile?.(name, ((before + share * (sizes[index] ?? 0)) / all) * opening);
    const opened = await openParts(file, { ...reading, onFile }, () => `part_${(number += 1)}`);
    failed.push(...opened.failed);
    parts.push(...opened.parts);
  }
  if (parts.length === 0 && failed.length === 0)
    fail('import/no-file', { pattern: paths.join(', '), folder: reading.folder });
  if (parts.length === 0) throw new InputError(failed.map((each) => ({ ...each, severity: 'error' })));
  const described = (await joinSeries(parts, reading)).map((part) =>
    describeFile(part, '', reading.told?.(part.file, part.part)),
  );
  const drafts = nameSources(markDuplicates(described));
  const joins = await findJoins(
    reading.engine,
    drafts.filter(isRead).map(({ join }) => join),
  );
  const linked = linkCompanies(drafts, joins, reading.hasCompanies === true);
  const proposed = [];
  for (const draft of linked.files) proposed.push(await fileProposal(reading.engine, draft));
  const shown: JoinProposal[] = [];
  for (const join of joins) {
    const end = ({ table, column }: (typeof join)['from']): JoinProposal['from'] => ({
      source: table.name,
      file: drafts.find((draft) => draft.name === table.name)?.described.open.file ?? table.name,
      header: column.facts.header,
    });
    shown.push({
      from: end(join.from),
      to: end(join.to),
      rows: join.rows,
      matched: join.matched,
      unmatched: await unmatchedOf(reading.engine, join),
    });
  }
  const spelled = withSpellings(proposed, shown);
  const currency = currencyOf(spelled);
  const dates = datesOf(spelled);
  const fiscalYear = await fiscalYearOf(
    reading.engine,
    drafts.map(({ described }) => described.open),
  );
  return {
    files: [...spelled].sort((left, right) => rank(left.as) - rank(right.as)),
    joins: shown,
    ...(currency === undefined ? {} : { currency }),
    ...(dates === undefined ? {} : { dates }),
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    diagnostics: [...failed, ...linked.diagnostics],
  };
}

const isRead = ({ recognised }: DraftFile): boolean => recognised.kind !== 'ignore';

/** Company records first, lists of one's own last but for what is left out. */
const rank = (as: string): number => (as === 'companies' ? 0 : as === 'table' ? 2 : as === 'ignore' ? 3 : 1);
