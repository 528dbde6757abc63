import type { Corrections } from '../../contract/data/intake.ts';
import { diagnose, refuseErrors } from '../../diagnostics/diagnostic.ts';
import { SOURCE_KINDS, TYPE_NAMES } from '../../model/schema/sources.ts';

const kinds = [...SOURCE_KINDS, 'ignore'] as const;

/** What people said rows are, as one of the kinds there are. */
export const toldKind = (as: string | undefined): (typeof kinds)[number] | undefined =>
  kinds.find((each) => each === as);

/** Kinds and types people chose are among those there are. @throws InputError `intake/no-such-choice` */
export function checkCorrections({ files }: Corrections): void {
  const wrong = (given: string | undefined, known: readonly string[]) =>
    given === undefined || known.includes(given) ? [] : [diagnose('intake/no-such-choice', { given, known })];
  refuseErrors(
    files.flatMap(({ as, columns }) => [
      ...wrong(as, kinds),
      ...columns.flatMap(({ type }) => wrong(type, TYPE_NAMES)),
    ]),
  );
}
