import { Progress, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useJob } from '../../api/jobs.ts';
import { resultOf } from '../../../../src/contract/jobs/result.ts';
import type { PreviewAnswer } from '../../../../src/contract/model/preview.ts';
import { useOverview } from '../../api/queries.ts';
import { Diagnostics } from '../../parts/failure.tsx';
import { Answered } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { MovedCompany, type Mover } from './moved-company.tsx';
import { SchemeMoves } from './scheme-moves.tsx';

/** Who would move, scheme by scheme, as a preview found it. */
export function WhoMoves({ job }: { readonly job: string }): ReactNode {
  const { say, told } = useSpeech();
  const asked = useJob(job);
  return (
    <section aria-labelledby="who-moves">
      <Title order={2} id="who-moves" mb="xs">
        {say('draft.whoMoves')}
      </Title>
      <Answered of={asked}>
        {(preview) => {
          const found = resultOf(preview, 'preview');
          if (found !== null) return <Found answer={found} />;
          if (preview.diagnostics.length > 0) return <Diagnostics of={preview.diagnostics} />;
          return (
            <>
              <Text size="sm">{preview.step === null ? say('draft.looking') : told.step(preview.step)}</Text>
              <Progress value={(preview.share ?? 0) * 100} aria-label={say('draft.looking')} animated />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function Found({ answer }: { readonly answer: PreviewAnswer }): ReactNode {
  const { say, number, date } = useSpeech();
  const overview = useOverview();
  const [selected, select] = useState<Mover>();
  const { against, causes } = answer;
  const why = (['rule', 'company', 'time', 'unknown'] as const)
    .filter((each) => causes[each] > 0)
    .map((each) => say(`draft.why.${each}`, { n: number(causes[each]) }));
  const still = answer.schemes.filter((each) => each.state === 'kept' && each.moved === 0);
  return (
    <Stack>
      <div>
        <Text size="sm">
          {against === null ? say('draft.first') : say('draft.against', { date: date(against.as_of) })}
        </Text>
        {why.length === 0 ? null : <Text size="sm">{`${say('draft.why')}: ${why.join(', ')}.`}</Text>}
        {still.length === 0 ? null : (
          <Text size="sm" c="dimmed">
            {say('draft.nobodyIn', { schemes: still.map((each) => each.name).join(', ') })}
          </Text>
        )}
      </div>
      {answer.schemes
        .filter((each) => each.state !== 'kept' || each.moved > 0)
        .map((each) => (
          <SchemeMoves
            key={each.scheme}
            of={each}
            colours={overview.data?.schemes.find((scheme) => scheme.id === each.scheme)?.segments ?? []}
            onSelect={select}
          />
        ))}
      {answer.warnings.length === 0 ? null : <Diagnostics of={answer.warnings} />}
      <MovedCompany of={selected} onClose={() => select(undefined)} />
    </Stack>
  );
}
