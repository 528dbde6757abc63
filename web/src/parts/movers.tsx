import { useState, type ReactNode } from 'react';
import type { FlowsAnswer } from '../../../src/contract/ask.ts';
import { useSpeech, type Speech } from '../words/words.tsx';
import { CompanyAside } from './company-aside.tsx';
import { DataTable, type Column } from './table/index.ts';

type Mover = FlowsAnswer['moved'][number];

interface MoversProps {
  readonly moved: readonly Mover[];
  readonly nameOf: (segment: string | null) => string;
  /** What a file of them is called. */
  readonly file: string;
  readonly height: number;
  /** A column that stands right behind the company. */
  readonly way?: Column<Mover>;
}

/** Companies that moved: from where to where and why, each opened beside the page. */
export function Movers({ moved, nameOf, file, height, way }: MoversProps): ReactNode {
  const { say } = useSpeech();
  const [company, setCompany] = useState<string>();
  return (
    <>
      <DataTable
        label={say('flows.who')}
        rows={moved}
        rowKey={(row) => `${row.id}${row.from ?? ''}${row.to ?? ''}`}
        onOpen={(row) => setCompany(row.id)}
        height={height}
        file={file}
        columns={[
          { id: 'name', header: say('table.company'), kind: 'text', value: (row) => row.name ?? row.id },
          ...(way === undefined ? [] : [way]),
          { id: 'from', header: say('flows.fromSegment'), kind: 'text', value: (row) => nameOf(row.from) },
          { id: 'to', header: say('flows.toSegment'), kind: 'text', value: (row) => nameOf(row.to) },
          { id: 'cause', header: say('flows.cause'), kind: 'text', value: (row) => causeName(row.cause, say) },
        ]}
      />
      <CompanyAside company={company} onClose={() => setCompany(undefined)} />
    </>
  );
}

/** What moved a company, in words. */
export const causeName = (cause: string, say: Speech['say']): string =>
  cause === 'company' || cause === 'rule' || cause === 'time' ? say(`cause.${cause}`) : say('cause.unknown');
