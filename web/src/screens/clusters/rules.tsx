import { Badge, Group, NumberInput, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { DistilAnswer } from '../../../../src/contract/clusters/tools.ts';
import { RuleSentence } from '../../parts/rule/rule-in-words.tsx';
import { useDistilled } from '../../api/clusters.ts';
import { Answered } from '../../parts/page.tsx';
import { DataTable } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';
import type { Shown } from './shown.ts';
import { SaveRules } from './save.tsx';

/** Questions a tree asks at most: its own conditions, said anew, need no fewer. */
const treeDepth = 4;

/** The segments said by a few rules that anybody understands, how far they hold, and the way into the model. */
export function Rules({ shown }: { readonly shown: Shown }): ReactNode {
  const { say } = useSpeech();
  const [depth, setDepth] = useState(shown.division.method === 'tree' ? treeDepth : 3);
  const distilled = useDistilled(shown.job.id, { ...shown.told, depth, names: shown.names });
  return (
    <>
      <Group align="flex-end" mb="sm">
        <NumberInput
          label={say('clusters.depth')}
          w={190}
          min={1}
          max={6}
          value={depth}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1 && value <= 6) setDepth(value);
          }}
        />
        {distilled.data === undefined ? null : <SaveRules distilled={distilled.data} />}
      </Group>
      <Answered of={distilled}>{(answer) => <RuleTable answer={answer} />}</Answered>
    </>
  );
}

function RuleTable({ answer }: { readonly answer: DistilAnswer }): ReactNode {
  const { say, share, number } = useSpeech();
  return (
    <>
      <Text mb="sm">
        {say('clusters.rulesFinding', { share: share(answer.accuracy), n: number(answer.moved) })}{' '}
        {answer.placed > 0 ? say('clusters.rulesPlace', { n: number(answer.placed) }) : ''}{' '}
        {answer.lost.length > 0 ? say('clusters.rulesLost', { names: answer.lost.join(', ') }) : ''}
      </Text>
      <DataTable
        label={say('clusters.tab.rules')}
        rows={answer.rules.map((each, at) => ({ ...each, at: at + 1 }))}
        rowKey={(row) => String(row.at)}
        file="rules"
        columns={[
          { id: 'at', header: say('clusters.ruleOrder'), kind: 'number', value: (row) => row.at },
          { id: 'segment', header: say('table.segment'), kind: 'text', value: (row) => row.segment },
          {
            id: 'when',
            header: say('clusters.when'),
            kind: 'text',
            value: (row) => row.when ?? say('clusters.everyoneLeft'),
            cell: (row) =>
              row.when === null ? (
                <Badge variant="default">{say('clusters.everyoneLeft')}</Badge>
              ) : (
                <RuleSentence text={row.when} />
              ),
          },
          { id: 'precision', header: say('clusters.precision'), kind: 'share', value: (row) => row.precision },
          { id: 'recall', header: say('clusters.recall'), kind: 'share', value: (row) => row.recall },
        ]}
      />
    </>
  );
}
