import { ActionIcon } from '@mantine/core';
import { DndContext, PointerSensor, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useMergedRef } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useKeys } from '../../../parts/rule/keys.ts';
import { useSpeech } from '../../../words/words.tsx';

interface SortableProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  /** What screen readers call an item. */
  readonly nameOf: (item: T) => string;
  readonly children: (item: T, index: number) => ReactNode;
  readonly onMove: (from: number, to: number) => void;
}

/** A list whose order means something: dragged by its handles, or moved with Alt and an arrow. */
export function Sortable<T>({ label, items, nameOf, children, onMove }: SortableProps<T>): ReactNode {
  const { say } = useSpeech();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  const keys = keysOf(items.map((item) => nameOf(item)));
  const announcements = {
    onDragStart: () => say('rule.dragStart'),
    onDragOver: () => undefined,
    onDragEnd: () => say('rule.dragEnd'),
    onDragCancel: () => say('rule.dragEnd'),
  };
  return (
    <DndContext
      sensors={sensors}
      accessibility={{ announcements, screenReaderInstructions: { draggable: say('rule.move') } }}
      onDragEnd={({ active, over }) => {
        const [from, to] = [Number(active.id), Number(over?.id ?? active.id)];
        if (from !== to) onMove(from, to);
      }}
    >
      <ol className="sortable" aria-label={label}>
        {items.map((item, index) => (
          <SortableItem
            key={keys[index]}
            index={index}
            label={`${nameOf(item)}: ${say('rule.move')}`}
            onKey={(by) => {
              const to = index + by;
              if (to < 0 || to >= items.length) return;
              onMove(index, to);
              focusHandle(to);
            }}
          >
            {children(item, index)}
          </SortableItem>
        ))}
      </ol>
    </DndContext>
  );
}

/** Names, told apart by a number where several are alike. */
function keysOf(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return `${name} ${before}`;
  });
}

const focusHandle = (index: number): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-place="${index}"] .drag`)?.focus());
};

function SortableItem({
  index,
  label,
  onKey,
  children,
}: {
  readonly index: number;
  readonly label: string;
  readonly onKey: (by: 1 | -1) => void;
  readonly children: ReactNode;
}): ReactNode {
  const { setNodeRef: setDrag, setActivatorNodeRef, listeners, transform, isDragging } = useDraggable({ id: index });
  const { setNodeRef: setDrop, isOver, active } = useDroppable({ id: index });
  const keys = useKeys<HTMLElement>((event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onKey(event.key === 'ArrowUp' ? -1 : 1);
  });
  const ref = useMergedRef<HTMLElement>(setDrag, setDrop, keys);
  const from = Number(active?.id ?? index);
  return (
    <li
      ref={ref}
      className="sortable-item"
      data-place={index}
      data-dragging={isDragging || undefined}
      data-over={isOver && !isDragging ? (from < index ? 'below' : 'above') : undefined}
      style={transform === null ? undefined : { transform: `translateY(${transform.y}px)` }}
    >
      <ActionIcon
        ref={setActivatorNodeRef}
        variant="subtle"
        color="gray"
        className="drag"
        aria-label={label}
        {...(listeners as object)}
      >
        <IconGripVertical size={16} aria-hidden="true" />
      </ActionIcon>
      {children}
    </li>
  );
}
