import './model-text.css';
import { Input } from '@mantine/core';
import { useId, useImperativeHandle, useMemo, useRef, type ReactNode, type Ref } from 'react';
import type { Diagnostic } from '../../api/client.ts';

/** What can be done with the text from outside. */
export interface TextPlaces {
  /** Puts the cursor at a place, counted from 1, and shows it. */
  readonly go: (line: number, column: number) => void;
}

interface ModelTextProps {
  readonly label: string;
  readonly description: string;
  readonly text: string;
  /** Lines to mark in the margin. */
  readonly marks: readonly Diagnostic[];
  /** Absent: it is only read. */
  readonly onChange?: (text: string) => void;
  readonly ref?: Ref<TextPlaces>;
}

const lineRem = 1.25;

/** A text with numbered lines, those with findings marked. A plain field underneath: everything a browser can do with text works. */
export function ModelText({ label, description, text, marks, onChange, ref }: ModelTextProps): ReactNode {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const margin = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => text.split('\n'), [text]);
  const marked = new Map(
    marks
      .toReversed()
      .flatMap(({ place, severity }) => (place.line === undefined ? [] : [[place.line, severity] as const])),
  );
  useImperativeHandle(ref, () => ({
    go(line, column) {
      const element = field.current;
      if (element === null) return;
      const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
      element.focus();
      element.setSelectionRange(start, start);
      const height = element.scrollHeight / Math.max(1, lines.length);
      element.scrollTop = Math.max(0, (line - 6) * height);
      element.scrollIntoView({ block: 'nearest' });
    },
  }));
  return (
    <Input.Wrapper label={label} description={description} id={id} descriptionProps={{ className: 'wrap' }}>
      <div
        className="numbered"
        style={{ '--rows': Math.min(36, Math.max(16, lines.length + 1)) } as React.CSSProperties}
      >
        <div className="margin" ref={margin} aria-hidden="true">
          {lines.map((_, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line is known by its number
            <div key={index} className={marked.get(index + 1) ?? ''}>
              {index + 1}
            </div>
          ))}
        </div>
        <textarea
          id={id}
          ref={field}
          value={text}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          wrap="off"
          readOnly={onChange === undefined}
          style={{ lineHeight: `${lineRem}rem` }}
          onScroll={({ currentTarget }) => {
            if (margin.current !== null) margin.current.scrollTop = currentTarget.scrollTop;
          }}
          onChange={({ currentTarget }) => onChange?.(currentTarget.value)}
        />
      </div>
    </Input.Wrapper>
  );
}
