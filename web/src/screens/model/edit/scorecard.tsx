import { NativeSelect, NumberInput, Table, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { OutlineAnswer } from '../../../../../src/contract/model/outline.ts';
import type { ModelEdit } from '../../../api/draft.ts';
import { useSpeech } from '../../../words/words.tsx';
import { Kept } from '../../segments/editors/kept.tsx';
import { textEdit } from '../../segments/edit/scheme-edits.ts';
import { Part, type PartProps } from './part.tsx';

type Threshold = OutlineAnswer['thresholds'][number];

const groups = ['measurable', 'substantial', 'accessible', 'differentiable', 'actionable', 'stability'] as const;
const levels = ['none', 'watch', 'pass'] as const;

/** When a segment is good enough: a figure a row, with what is usual where the model does not say. */
export default function ScorecardPart(): ReactNode {
  return (
    <Part part="scorecard" seenAt="/scorecard">
      {(props) => (
        <>
          {groups.map((group) => (
            <Criterion key={group} {...props} group={group} />
          ))}
        </>
      )}
    </Part>
  );
}

function Criterion({ outline, onEdit, group }: PartProps & { readonly group: (typeof groups)[number] }): ReactNode {
  const { say } = useSpeech();
  const required = group === 'stability' ? undefined : (outline.required[group] ?? 'none');
  const name = group === 'stability' ? say('scorecard.stability') : say(`criterion.${group}`);
  const require = (level: string): void => {
    const others = Object.entries(outline.required).filter(([each]) => each !== group);
    const all = level === 'none' ? others : [...others, [group, level] as const];
    const path = ['scorecard', 'require'];
    onEdit([all.length === 0 ? { do: 'remove', path } : { do: 'set', path, value: Object.fromEntries(all) }]);
  };
  return (
    <section aria-labelledby={group}>
      <Title order={2} id={group} mb="xs">
        {name}
      </Title>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {outline.thresholds
            .filter((each) => each.figure.startsWith(`${group}.`))
            .map((each) => (
              <Table.Tr key={each.figure}>
                <Table.Td>
                  <Text size="sm">{say(labelOf(each))}</Text>
                </Table.Td>
                <Table.Td w={170}>
                  <Figure of={each} label={`${name}: ${say(labelOf(each))}`} onEdit={onEdit} />
                </Table.Td>
              </Table.Tr>
            ))}
          {required === undefined ? null : (
            <Table.Tr>
              <Table.Td>
                <Text size="sm">{say('part.scorecard.require')}</Text>
              </Table.Td>
              <Table.Td w={170}>
                <NativeSelect
                  aria-label={`${name}: ${say('part.scorecard.require')}`}
                  size="sm"
                  data={levels.map((each) => ({ value: each, label: say(`part.scorecard.require.${each}`) }))}
                  value={required}
                  onChange={({ currentTarget }) => require(currentTarget.value)}
                />
              </Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </section>
  );
}

const labelOf = ({ figure }: Threshold) => `threshold.${figure}` as const;

/** A threshold as it is written; empty it is the usual one, which stands behind. Shares are said in per cent. */
function Figure({
  of,
  label,
  onEdit,
}: {
  readonly of: Threshold;
  readonly label: string;
  readonly onEdit: PartProps['onEdit'];
}): ReactNode {
  const { say, number } = useSpeech();
  const [typed, setTyped] = useState<number | string>();
  const path = ['scorecard', ...of.figure.split('.')];
  if (of.kind === 'duration')
    return <Kept label={label} value={of.written ?? ''} onChange={(text) => onEdit([textEdit(path, text)])} />;
  const scale = of.kind === 'share' ? 100 : 1;
  const shown = of.written === null ? '' : Number((Number(of.written) * scale).toPrecision(12));
  const keep = (): void => {
    if (typed === undefined) return;
    setTyped(undefined);
    const edit: ModelEdit =
      typeof typed === 'number'
        ? { do: 'set', path, value: Number((typed / scale).toPrecision(12)) }
        : { do: 'remove', path };
    if (typed !== shown && (typeof typed === 'number' || of.written !== null)) onEdit([edit]);
  };
  return (
    <NumberInput
      aria-label={label}
      size="sm"
      hideControls
      allowDecimal={of.kind !== 'whole'}
      {...(of.kind === 'share' ? { suffix: ' %', max: 100 } : {})}
      {...(of.kind === 'money' ? {} : { min: 0 })}
      placeholder={
        of.usual === null
          ? say('part.scorecard.shown')
          : say('part.scorecard.usual', { n: of.kind === 'share' ? `${number(of.usual * 100)} %` : number(of.usual) })
      }
      value={typed ?? shown}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep();
        if (key === 'Escape') setTyped(undefined);
      }}
    />
  );
}
