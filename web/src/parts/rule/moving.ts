/** Where a part can be moved to with the keyboard. */
export interface Moves {
  readonly up?: () => void;
  readonly down?: () => void;
}

/** Alt with an arrow moves the part the keyboard is in. */
export function keyOfPart(event: KeyboardEvent, id: string | undefined, { up, down }: Moves): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  const move = event.key === 'ArrowUp' ? up : down;
  event.preventDefault();
  event.stopPropagation();
  move?.();
  focusPart(id);
}

/** Puts the keyboard back on a part once it stands in its new place. */
export function focusPart(id: string | undefined): void {
  if (id === undefined) return;
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-part="${CSS.escape(id)}"] .drag`)?.focus({ preventScroll: false }),
  );
}
