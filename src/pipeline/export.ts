import { fail } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { targets } from '../stages/activate/targets/index.ts';
import type { ListRow, Target } from '../stages/activate/types.ts';
import { writeCsv } from '../stages/activate/write-csv.ts';
import { listOf } from './list.ts';
import type { Project } from './project.ts';
import type { Work } from './work.ts';

export interface ExportOptions {
  readonly scheme: string;
  /** A segment's id or name. */
  readonly segment: string;
  readonly to: string;
  /** Sole proprietors are natural persons: left out unless there is a lawful basis for them. */
  readonly soleProprietors?: boolean;
}

export interface Exported {
  readonly target: Target;
  readonly content: string | Uint8Array;
  readonly run: string;
  readonly scheme: string;
  /** The segment's id. */
  readonly segment: string;
  readonly rows: number;
  readonly leftOut: { readonly deleted: number; readonly sole_proprietors: number; readonly unusable: number };
  readonly given: Readonly<Record<string, number>>;
  readonly unassigned: number;
}

/**
 * The companies of a segment as a file for a person or a system, the largest first, each with an owner.
 * @throws InputError `export/…` where the receiver would not take the list
 */
export async function exportSegment(project: Project, options: ExportOptions, work: Work = {}): Promise<Exported> {
  const target = targetOf(options.to);
  const list = await listOf(project, options.scheme, options.segment, work);
  const alive = list.rows.filter((row) => !row.deleted);
  const allowed = alive.filter((row) => options.soleProprietors === true || !row.soleProprietor);
  const rows = allowed.filter((row) => target.usable(row));
  const place = { path: `${options.scheme} ${options.segment}` };
  if (target.fewest !== undefined && rows.length < target.fewest)
    fail('export/too-few', { target: target.label, rows: rows.length, fewest: target.fewest }, place);
  if (target.most !== undefined && rows.length > target.most)
    fail('export/too-many', { target: target.label, rows: rows.length, most: target.most }, place);
  const content = await write(rows, target);
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  if (target.mostBytes !== undefined && bytes > target.mostBytes)
    fail('export/too-large', { target: target.label, bytes, most: target.mostBytes }, place);
  return {
    target,
    content,
    run: list.run,
    scheme: list.scheme,
    segment: list.segment,
    rows: rows.length,
    leftOut: {
      deleted: list.rows.length - alive.length,
      sole_proprietors: alive.length - allowed.length,
      unusable: allowed.length - rows.length,
    },
    given: list.given,
    unassigned: list.unassigned,
  };
}

async function write(rows: readonly ListRow[], target: Target): Promise<string | Uint8Array> {
  if (target.file === 'csv') return writeCsv(rows, target);
  const { writeExcel } = await import('../stages/activate/write-excel.ts');
  return writeExcel(rows, target);
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

/** What a segment can be exported to. */
export const exportTargets: readonly string[] = Object.keys(targets);
