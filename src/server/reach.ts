import path from 'node:path';
import { diagnose, refuseErrors } from '../diagnostics/diagnostic.ts';
import type { Model } from '../pipeline/project.ts';

/**
 * Refuses a text that came over the network and reads files it could not bring: beside the workspace, or among the workspace's own secrets.
 * What the file on the disk reads already was written by who runs the machine, and stays.
 * @throws InputError `server/source-outside`
 */
export function refuseReaching(before: Model, after: Model): void {
  const folder = path.dirname(after.file);
  const known = new Set(before.plan.sources.map((each) => each.read));
  refuseErrors(
    after.plan.sources
      .filter(({ read }) => !known.has(read) && !isWithin(folder, read))
      .map(({ read, place }) => diagnose('server/source-outside', { read }, place)),
  );
}

/** Whether a path or a pattern stays in a folder, and out of what is hidden there. Addresses are no paths: they lead to nothing here. */
function isWithin(folder: string, read: string): boolean {
  const plain = read.replaceAll('\\', '/');
  const relative = path.relative(folder, path.resolve(folder, plain));
  const parts = relative.split(path.sep);
  return !path.isAbsolute(relative) && !parts.includes('..') && parts.every((part) => !part.startsWith('.'));
}
