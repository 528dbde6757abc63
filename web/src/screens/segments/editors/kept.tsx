import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

interface KeptProps {
  readonly label: string;
  readonly value: string;
  readonly code?: boolean;
  /** Shown above it; else it is only told to screen readers. */
  readonly isLabelled?: boolean;
  readonly onChange: (value: string) => void;
}

/** A text that is kept when one leaves it or presses Enter; Escape brings the old one back. */
export function Kept({ label, value, code = false, isLabelled = false, onChange }: KeptProps): ReactNode {
  const [typed, setTyped] = useState<{ readonly from: string; readonly text: string }>();
  const shown = typed?.from === value ? typed.text : value;
  const keep = (): void => {
    if (shown.trim() !== value) onChange(shown.trim());
  };
  return (
    <TextInput
      size="sm"
      {...(isLabelled ? { label } : { 'aria-label': label })}
      {...(code ? { classNames: { input: 'code' } } : {})}
      value={shown}
      onChange={({ currentTarget }) => setTyped({ from: value, text: currentTarget.value })}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep();
        if (key === 'Escape') setTyped(undefined);
      }}
    />
  );
}
