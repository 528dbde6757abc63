import { Button, Checkbox, Group, SegmentedControl, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMergedRef } from '@mantine/hooks';
import type { ReactNode, Ref } from 'react';
import type { RuleGroupProps } from 'react-querybuilder';
import { useSpeech } from '../../words/words.tsx';
import { useBuilding } from './context.ts';
import { Handle } from './handle.tsx';
import { useKeys } from './keys.ts';
import { PartCount } from './counts.tsx';
import { asChip, fieldOf, ruleAbout } from './fields.ts';
import { RuleMenu } from './menu.tsx';
import { focusPart, keyOfPart, type Moves } from './moving.ts';
import { isGroup, newId, type Query, type Rule } from './query.ts';
import { printName } from '../../../../src/model/expression/syntax/print.ts';

/** A bracket: the line at its left embraces what stands in it, and says how its parts go together. */
export function GroupBox(props: RuleGroupProps): ReactNode {
  const { say } = useSpeech();
  const { replace } = useBuilding();
  const {
    path,
    actions,
    schema,
    translations,
    previewRef,
    dropRef,
    dragRef,
    dragHandleAttributes,
    isOver,
    isDragging,
  } = props;
  const group = props.ruleGroup as Query;
  const { rule: RuleElement, ruleGroup: GroupElement } = schema.controls;
  const isRoot = path.length === 0;
  const label = say('rule.group', { n: path.map((step) => step + 1).join('.') }).trim();
  const moves = movesOf(props);
  const keys = useKeys<HTMLElement>((event) => {
    if (!isRoot) keyOfPart(event, group.id, moves);
  });
  const ref = useMergedRef(previewRef as Ref<HTMLElement>, keys);
  return (
    <fieldset
      ref={ref}
      className="bracket"
      aria-label={label}
      data-part={group.id}
      data-combinator={group.combinator}
      data-not={group.not === true || undefined}
      data-dragging={isDragging || undefined}
      data-root={isRoot || undefined}
    >
      <div ref={dropRef} className="bracket-head" data-over={isOver || undefined}>
        {isRoot ? null : (
          <Handle
            label={`${label}: ${say('rule.move')}`}
            grip={dragRef}
            onPointerDown={dragHandleAttributes?.onPointerDown}
          />
        )}
        <Checkbox
          size="xs"
          label={say('rule.not')}
          aria-label={`${label}: ${say('rule.not')}`}
          checked={group.not === true}
          onChange={({ currentTarget }) => actions.onPropChange('not', currentTarget.checked, path)}
        />
        <SegmentedControl
          transitionDuration={0}
          size="xs"
          aria-label={`${label}: ${say('rule.combine')}`}
          data={[
            { value: 'and', label: say('rule.all') },
            { value: 'or', label: say('rule.any') },
          ]}
          value={group.combinator}
          onChange={(value) => actions.onPropChange('combinator', value, path)}
        />
        <span className="grow" />
        <PartCount part={group} />
        {isRoot ? null : (
          <RuleMenu
            part={group}
            label={label}
            moves={moves}
            onRemove={() => actions.onGroupRemove(path)}
            onDuplicate={() => actions.moveRule(path, [...path.slice(0, -1), (path.at(-1) ?? 0) + 1], true)}
          />
        )}
      </div>
      <div className="bracket-body">
        {group.rules.length === 0 && isRoot ? (
          <Text size="sm" c="dimmed">
            {say(group.combinator === 'or' ? 'rule.nobody' : 'rule.everybody')}
          </Text>
        ) : null}
        {group.rules.map((part, index) => {
          const shared = {
            id: part.id ?? '',
            schema,
            actions,
            translations,
            path: [...path, index],
            shiftUpDisabled: isRoot && index === 0,
            shiftDownDisabled: isRoot && index === group.rules.length - 1,
          };
          return (
            <div key={part.id} className="bracket-part">
              <span className="bracket-word">
                {index === 0 ? '' : say(group.combinator === 'or' ? 'rule.or' : 'rule.and')}
              </span>
              {isGroup(part) ? <GroupElement {...shared} ruleGroup={part} /> : <RuleElement {...shared} rule={part} />}
            </div>
          );
        })}
        <AddButtons label={label} onAdd={(part) => replace(group.id, (now) => withAdded(now, part, isRoot))} />
      </div>
    </fieldset>
  );
}

/** A group with one part more. The first rule of a condition that holds for nobody is the whole of it. */
function withAdded(group: Query | Rule, part: Query | Rule, isRoot: boolean): Query | Rule {
  if (!isGroup(group)) return group;
  const combinator = isRoot && group.rules.length === 0 ? 'and' : group.combinator;
  return { ...group, combinator, rules: [...group.rules, part] };
}

const movesOf = ({ actions, path, ruleGroup, shiftUpDisabled, shiftDownDisabled }: RuleGroupProps): Moves => {
  const move = (where: 'up' | 'down'): void => {
    actions.moveRule(path, where);
    focusPart(ruleGroup.id);
  };
  return {
    ...(shiftUpDisabled === true ? {} : { up: () => move('up') }),
    ...(shiftDownDisabled === true ? {} : { down: () => move('down') }),
  };
};

function AddButtons({
  label,
  onAdd,
}: {
  readonly label: string;
  readonly onAdd: (part: Query | Rule) => void;
}): ReactNode {
  const { say } = useSpeech();
  const { vocabulary } = useBuilding();
  const fresh = (): Rule => {
    const first = vocabulary.names.find((each) => each.type.kind === 'number' || each.type.kind === 'money');
    const name = first ?? vocabulary.names[0];
    const field = name === undefined ? undefined : fieldOf(printName(name.name), vocabulary);
    return field === undefined ? asChip(newId(), '') : ruleAbout(field, newId());
  };
  const buttons = [
    { word: 'rule.addRule', make: (): Query | Rule => fresh() },
    { word: 'rule.addGroup', make: (): Query => ({ id: newId(), combinator: 'or', rules: [fresh()] }) },
    { word: 'rule.addText', make: (): Rule => asChip(newId(), '') },
  ] as const;
  return (
    <Group gap="xs" className="bracket-add">
      {buttons.map(({ word, make }) => (
        <Button
          key={word}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          aria-label={`${label}: + ${say(word)}`}
          onClick={() => {
            const part = make();
            onAdd(part);
            focusPart(part.id);
          }}
        >
          {say(word)}
        </Button>
      ))}
    </Group>
  );
}
