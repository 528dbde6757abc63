import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AskedQuestion, AssessedCompany } from '../../../../src/contract/companies/my-assessments.ts';
import { useSpeech } from '../../words/words.tsx';
import { cellKey, type Answering } from './use-answers.ts';

interface TroubleProps {
  readonly of: AssessedCompany;
  readonly question: AskedQuestion;
  readonly answering: Answering;
}

/** Why an answer is not saved yet, and what can be done about it. */
export function Trouble({ of, question, answering }: TroubleProps): ReactNode {
  const { say } = useSpeech();
  const failed = answering.pending.get(cellKey(of.id, question.name))?.failed;
  if (failed === undefined) return null;
  return (
    <div role="alert">
      <Text size="sm" c="var(--mantine-color-error)" className="wrap">
        {failed.isConflict ? failed.why : say('assess.failed', { why: failed.why })}
      </Text>
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" variant="default" onClick={() => answering.retry(of, question, failed.isConflict)}>
          {say(failed.isConflict ? 'assess.anyway' : 'assess.retry')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => answering.drop(of, question)}>
          {say('assess.drop')}
        </Button>
      </Group>
    </div>
  );
}
