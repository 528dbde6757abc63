import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSpeech } from '../../words/words.tsx';
import type { Change } from './corrections.ts';
import type { ProposedFile } from '../../api/intake.ts';

/** The decimal sign of a file's numbers: one for the whole file. */
export function DecimalSign({ file, change }: { readonly file: ProposedFile; readonly change: Change }): ReactNode {
  const { say } = useSpeech();
  return (
    <Select
      label={say('import.decimal')}
      data={[
        { value: ',', label: say('import.comma') },
        { value: '.', label: say('import.point') },
      ]}
      value={file.decimal}
      placeholder={say('import.recognised')}
      allowDeselect={false}
      disabled={change.isPending}
      onChange={(sign) => {
        if (sign === ',' || sign === '.') change.decimal(file, sign);
      }}
    />
  );
}
