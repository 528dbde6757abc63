import path from 'node:path';
import { slug } from '../../../model/slug.ts';
import { unused } from '../columns/names.ts';
import type { DescribedFile } from './describe-file.ts';
import { kindOf } from './describe-file.ts';
import { columnProposal } from './columns/column-proposal.ts';
import type { DraftFile } from './file-proposal.ts';
import { amountOf, readingOf } from './columns/reading.ts';
import type { Marked } from './duplicates.ts';

/** Gives each file the id its source is to have: its sheet's or member's name, else its own; numbered where two are the same. */
export function nameSources(files: readonly Marked[]): readonly DraftFile[] {
  const taken = new Set<string>();
  const names = new Map<Marked, string>();
  // What is read has the first call on a name.
  for (const each of [...files].sort((left, right) => Number(isLeft(left)) - Number(isLeft(right)))) {
    const { open } = each.described;
    const name = unused(idOf(open.part ?? open.file), taken);
    taken.add(name);
    names.set(each, name);
  }
  return files.map((each): DraftFile => {
    const { described, recognised } = each;
    const name = names.get(each) ?? '';
    const amount = amountCells(described);
    return {
      described,
      recognised,
      name,
      join: {
        name,
        table: described.open.texts.table,
        rows: described.open.texts.looked,
        columns: described.columns,
        isRecords: recognised.kind === 'companies',
        ...(amount === undefined ? {} : { amount }),
      },
    };
  });
}

const isLeft = ({ recognised }: Marked): boolean => recognised.kind === 'ignore';

/** `data/Ordrer 2025.csv.gz` → `ordrer_2025`. */
function idOf(file: string): string {
  const id = slug(path.posix.basename(file).replace(/(?:\.[a-z0-9]{1,8})+$/i, '')).replaceAll('-', '_');
  return /^[a-z]/.test(id) ? id : `source_${id}`;
}

/** What a row of a file is worth, for ordering what does not join. */
function amountCells({ assigned, recognised }: DescribedFile): ReturnType<typeof amountOf> {
  const cells = (name: string): Parameters<typeof amountOf>[0] =>
    assigned
      .filter((each) => each.name === name || (name === 'unit_price' && each.chosen.meaning === 'unit_price'))
      .slice(0, 1)
      .flatMap((each) => {
        const reading = readingOf(columnProposal(each, kindOf(recognised)), each);
        return reading === undefined ? [] : [{ cell: each.column.facts.cell, reading }];
      });
  const [amount, quantity, price] = [cells('amount'), cells('quantity'), cells('unit_price')];
  if (amount.length > 0) return amountOf(amount);
  return quantity.length > 0 && price.length > 0 ? amountOf([...quantity, ...price]) : undefined;
}
