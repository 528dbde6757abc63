import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSpeech } from '../../words/words.tsx';
import { textOf, useBuilding } from './context.ts';
import { asChip, fieldOf, isChip, placesOf } from './fields.ts';
import type { Moves } from './moving.ts';
import { isGroup, newId, type Query, type Rule } from './query.ts';

interface RuleMenuProps {
  readonly part: Query | Rule;
  readonly label: string;
  readonly moves: Moves;
  readonly onRemove: () => void;
  readonly onDuplicate: () => void;
}

/** Everything else one can do with a rule or bracket, for keyboard and pointer alike. */
export function RuleMenu({ part, label, moves, onRemove, onDuplicate }: RuleMenuProps): ReactNode {
  const { say } = useSpeech();
  const { replace, vocabulary } = useBuilding();
  const text = textOf(part);
  const title = `${label}: ${say(isGroup(part) ? 'rule.menuGroup' : 'rule.menu')}`;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={title}>
          <IconDots size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={moves.up === undefined} onClick={moves.up}>
          {say('rule.up')}
        </Menu.Item>
        <Menu.Item disabled={moves.down === undefined} onClick={moves.down}>
          {say('rule.down')}
        </Menu.Item>
        <Menu.Item onClick={onDuplicate}>{say('rule.duplicate')}</Menu.Item>
        <Menu.Item onClick={() => replace(part.id, (now) => ({ id: newId(), combinator: 'and', rules: [now] }))}>
          {say('rule.wrap')}
        </Menu.Item>
        {text === undefined || (!isGroup(part) && isChip(part)) ? null : (
          <Menu.Item onClick={() => replace(part.id, () => asChip(newId(), text))}>{say('rule.toText')}</Menu.Item>
        )}
        {isGroup(part) || isChip(part) || placesOf(part.operator) !== 'one' ? null : (
          <Menu.Item
            onClick={() => replace(part.id, () => otherSource(part, fieldOf(part.field, vocabulary) !== undefined))}
          >
            {say(part.valueSource === 'field' ? 'rule.constant' : 'rule.otherName')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item onClick={onRemove} color="red">
          {say('rule.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A rule that compares with a name where it did with a value, and the other way round; nothing chosen yet. */
function otherSource(rule: Rule, isKnown: boolean): Rule {
  const { valueSource, value: _, ...bare } = rule;
  return valueSource === 'field' || !isKnown
    ? { ...bare, value: null }
    : { ...bare, value: null, valueSource: 'field' };
}
