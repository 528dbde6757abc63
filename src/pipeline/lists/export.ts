import { fail } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { layoutOf, targets } from '../../stages/activate/targets/index.ts';
import type { ListRow, Target } from '../../stages/activate/types.ts';
import { writeCsv } from '../../stages/activate/write-csv.ts';
import { listOf, type LeftOut, type ListOptions } from './list.ts';
import type { Whom } from './whom.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';

export interface ExportOptions extends ListOptions {
  readonly to: string;
}

export interface Exported {
  readonly target: Target;
  readonly content: string | Uint8Array;
  readonly run: string;
  /** What it may be called as a file: `main-growth-partners`, `companies`. */
  readonly called: string;
  readonly rows: number;
  readonly leftOut: LeftOut & { readonly unusable: number };
  readonly given: Readonly<Record<string, number>>;
  readonly unassigned: number;
}

/**
 * The companies of a segment, or of a condition, as a file for a person or a system, the largest first, each with an owner.
 * @throws InputError `export/…` where the receiver would not take the list
 */
export async function exportList(
  project: Project,
  whom: Whom,
  options: ExportOptions,
  work: Work = {},
): Promise<Exported> {
  const target = targetOf(options.to);
  const list = await listOf(project, whom, options, work);
  const rows = list.rows.filter((row) => target.usable(row));
  const place = { path: list.called };
  if (target.fewest !== undefined && rows.length < target.fewest)
    fail('export/too-few', { target: target.label, rows: rows.length, fewest: target.fewest }, place);
  if (target.most !== undefined && rows.length > target.most)
    fail('export/too-many', { target: target.label, rows: rows.length, most: target.most }, place);
  const content = await write(rows, target, list.worth);
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  if (target.mostBytes !== undefined && bytes > target.mostBytes)
    fail('export/too-large', { target: target.label, bytes, most: target.mostBytes }, place);
  return {
    target,
    content,
    run: list.run,
    called: list.called,
    rows: rows.length,
    leftOut: { ...list.leftOut, unusable: list.rows.length - rows.length },
    given: list.given,
    unassigned: list.unassigned,
  };
}

async function write(rows: readonly ListRow[], target: Target, worth: string): Promise<string | Uint8Array> {
  const layout = layoutOf(target, worth);
  if (target.file === 'csv') return writeCsv(rows, layout);
  const { writeExcel } = await import('../../stages/activate/write-excel.ts');
  return writeExcel(rows, layout);
}

function targetOf(wanted: string): Target {
  const found = Object.hasOwn(targets, wanted) ? targets[wanted] : undefined;
  if (found !== undefined) return found;
  const known = Object.keys(targets);
  const near = nearest(wanted, known);
  return fail('export/unknown-target', {
    target: wanted,
    known: known.join(', '),
    ...(near === undefined ? {} : { nearest: near }),
  });
}

/** What a list can be exported to. */
export const exportTargets: readonly string[] = Object.keys(targets);
