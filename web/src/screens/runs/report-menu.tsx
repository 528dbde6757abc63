import { Button, Menu } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { JobRequest } from '../../../../src/contract/jobs/jobs.ts';
import { useOverview } from '../../api/queries.ts';
import { useSpeech } from '../../words/words.tsx';

type ReportRequest = JobRequest<'report'>;

/** The report of the newest run, in a form for the screen, paper, or another program; about the scheme people work by or another. */
export function ReportMenu({ onAsk }: { readonly onAsk: (request: ReportRequest) => void }): ReactNode {
  const { say } = useSpeech();
  const schemes = useOverview().data?.schemes ?? [];
  const usual = schemes.find(({ id }) => id === 'main') ?? schemes[0];
  const [chosen, setChosen] = useState<string | null>(null);
  const scheme = chosen ?? usual?.id ?? null;
  const formats = [
    ['html', say('runs.webPage')],
    ['pdf', say('runs.print')],
    ['excel', 'Excel'],
    ['markdown', 'Markdown'],
    ['json', 'JSON'],
  ] as const;
  return (
    <Menu position="bottom-start" withinPortal closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default">{say('runs.report')}</Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        <Menu.Label>{say('runs.reportAs')}</Menu.Label>
        {formats.map(([format, label]) => (
          <Menu.Item
            key={format}
            closeMenuOnClick
            onClick={() => onAsk({ format, ...(chosen === null ? {} : { scheme: chosen }) })}
          >
            {label}
          </Menu.Item>
        ))}
        {schemes.length < 2 ? null : (
          <>
            <Menu.Divider />
            <Menu.RadioGroup value={scheme} onChange={setChosen}>
              {schemes.map(({ id, name }) => (
                <Menu.RadioItem key={id} value={id}>
                  {say('runs.reportOf', { scheme: name })}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
