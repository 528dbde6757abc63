import type { ColumnCorrection, FileCorrection, IntakeAnswer } from '../../../../src/contract/data/intake.ts';
import type { Job } from '../../../../src/contract/jobs/jobs.ts';
import { useCorrect } from '../../api/intake.ts';
import { askJob } from '../../api/jobs.ts';
import { useSpeech } from '../../words/words.tsx';
import { useChange } from '../../api/queries.ts';

type Named = Pick<FileCorrection, 'file' | 'part'>;

/** How people put a proposal right. What rows are decides what their columns are: with another kind the files are looked at again. */
export interface Change {
  readonly kind: (file: Named, as: string) => void;
  readonly column: (file: Named, column: ColumnCorrection) => void;
  readonly decimal: (file: Named, decimal: ',' | '.') => void;
  /** What the money is in. */
  readonly currency: (code: string) => void;
  readonly failed: unknown;
  readonly isPending: boolean;
}

export function useCorrections(answer: IntakeAnswer, begin: (wanted: Promise<Job>) => Promise<void>): Change {
  const { language } = useSpeech();
  const correct = useCorrect(answer.id, language);
  const again = useChange(async (files: FileCorrection[]) => {
    await correct.mutateAsync({ ...answer.corrections, files });
    await begin(askJob('look', { intake: answer.id }));
  });
  const { files } = answer.corrections;
  const isOf = (one: Named) => (other: Named) => one.file === other.file && one.part === other.part;
  const ofFile = ({ file, part }: Named): FileCorrection =>
    files.find(isOf({ file, part })) ?? { file, part, columns: [] };
  const withFile = (changed: FileCorrection): FileCorrection[] => [
    ...files.filter((each) => !isOf(changed)(each)),
    changed,
  ];
  return {
    kind: (file, as) => again.mutate(withFile({ ...ofFile(file), as, columns: [] })),
    column(file, column) {
      const now = ofFile(file);
      const before = now.columns.find(({ index }) => index === column.index);
      const values = { ...before?.values, ...column.values };
      const merged = { ...before, ...column, ...(Object.keys(values).length === 0 ? {} : { values }) };
      const columns = [...now.columns.filter(({ index }) => index !== column.index), merged];
      correct.mutate({ ...answer.corrections, files: withFile({ ...now, columns }) });
    },
    decimal: (file, decimal) =>
      correct.mutate({ ...answer.corrections, files: withFile({ ...ofFile(file), decimal }) }),
    currency: (code) => correct.mutate({ ...answer.corrections, currency: code }),
    failed: correct.error ?? again.error,
    isPending: correct.isPending || again.isPending,
  };
}
