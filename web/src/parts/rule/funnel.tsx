import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PartsAnswer } from '../../../../src/contract/model/builder.ts';
import { RuleSentence } from './rule-in-words.tsx';
import { useSpeech } from '../../words/words.tsx';

type Part = PartsAnswer['parts'][number];

/** A step of the picture: a part of the outermost group. */
interface Step {
  readonly part: Part;
  readonly reached: number;
  readonly change: number;
  readonly without: number | undefined;
}

/** Whether the outermost group takes companies in, where others take them out. */
export const isOr = ({ parts }: PartsAnswer): boolean => parts[0]?.kind === 'or';

/** The outermost group's parts in their order: of `and` what each leaves, of `or` what each adds; one condition is one step. */
export function stepsOf(answer: PartsAnswer): { readonly or: boolean; readonly steps: readonly Step[] } {
  const { parts, companies } = answer;
  const [whole] = parts;
  if (whole === undefined) return { or: false, steps: [] };
  const isGroup = whole.kind === 'and' || whole.kind === 'or';
  const or = isOr(answer);
  const members = isGroup ? parts.filter((each) => each.path.length === 1) : [whole];
  let before = or ? 0 : companies;
  const steps = members.map((part): Step => {
    const reached = part.reached ?? part.count;
    const change = Math.abs(reached - before);
    before = reached;
    return { part, reached, change, without: part.without ?? undefined };
  });
  return { or, steps };
}

/** The picture of a condition: a funnel from all companies to those it holds for, with what each part does in order, alone, and left out. */
export function Funnel({ parts, isStale }: { readonly parts: PartsAnswer; readonly isStale: boolean }): ReactNode {
  const { say, number } = useSpeech();
  const { or, steps } = stepsOf(parts);
  const most = Math.max(1, parts.companies);
  return (
    <section
      aria-label={say(or ? 'rule.funnelOr' : 'rule.funnel')}
      data-stale={isStale || undefined}
      className="funnel"
    >
      <Text size="sm" c="dimmed">
        {say('rule.funnelHint')}
      </Text>
      <Table.ScrollContainer minWidth={520}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('rule.conditionHead')}</Table.Th>
              <Table.Th scope="col" className="number">
                {say(or ? 'rule.inOrderOr' : 'rule.inOrder')}
              </Table.Th>
              <Table.Th scope="col" className="number">
                {say(or ? 'rule.added' : 'rule.removed')}
              </Table.Th>
              <Table.Th scope="col" className="number">
                {say('rule.alone')}
              </Table.Th>
              <Table.Th scope="col" className="number">
                {say('rule.without')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row" fw={400}>
                <Bar label={say(or ? 'rule.funnelStartOr' : 'rule.funnelStart')} share={or ? 0 : 1} lost={0} />
              </Table.Th>
              <Table.Td className="number">{number(or ? 0 : parts.companies)}</Table.Td>
              <Table.Td />
              <Table.Td />
              <Table.Td />
            </Table.Tr>
            {steps.map(({ part, reached, change, without }) => (
              <Table.Tr key={part.path.join('.')}>
                <Table.Th scope="row" fw={400}>
                  <Bar
                    label={<RuleSentence text={part.text} />}
                    share={(or ? reached - change : reached) / most}
                    lost={change / most}
                    gained={or}
                  />
                </Table.Th>
                <Table.Td className="number">{number(reached)}</Table.Td>
                <Table.Td className="number">{`${or ? '+' : '−'}${number(change)}`}</Table.Td>
                <Table.Td className="number">{number(part.count)}</Table.Td>
                <Table.Td className="number">{without === undefined ? '–' : number(without)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

/** A part in words over the bar of who is left: dark who stays, hatched who goes, or, of `or`, who comes. */
function Bar({
  label,
  share,
  lost,
  gained = false,
}: {
  readonly label: ReactNode;
  readonly share: number;
  readonly lost: number;
  readonly gained?: boolean;
}): ReactNode {
  return (
    <>
      <span>{label}</span>
      <span className="funnel-bar" aria-hidden="true">
        <span className="funnel-left" style={{ width: `${100 * share}%` }} />
        <span className={gained ? 'funnel-gained' : 'outside'} style={{ width: `${100 * lost}%` }} />
      </span>
    </>
  );
}
