import './difference.css';
import { Fragment, type ReactNode } from 'react';
import type { ShownLineRow } from '../../../../src/contract/model/draft.ts';
import { useSpeech } from '../../words/words.tsx';

/** Two texts line by line: what is gone, what is new, and a few lines around. */
export function Lines({ of }: { readonly of: readonly ShownLineRow[] }): ReactNode {
  const { say } = useSpeech();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll: the keyboard must reach what scrolls
    <section className="lines" aria-label={say('lines.label')} tabIndex={0}>
      {of.map((line, index) => (
        <Fragment key={`${line.kind}${line.before ?? ''} ${line.after ?? ''}`}>
          {isGap(of[index - 1], line) ? <div className="gap">⋯ {say('lines.gap')}</div> : null}
          <div className={line.kind}>
            <span className="count" aria-hidden="true">
              {line.before ?? ''}
            </span>
            <span className="count" aria-hidden="true">
              {line.after ?? ''}
            </span>
            <span className="sign" aria-hidden="true">
              {line.kind === 'added' ? '+' : line.kind === 'removed' ? '−' : ' '}
            </span>
            {line.kind === 'same' ? null : (
              <span className="hidden">
                {say(`lines.${line.kind}`, { n: (line.kind === 'added' ? line.after : line.before) ?? '' })}{' '}
              </span>
            )}
            <code>{line.text === '' ? ' ' : line.text}</code>
          </div>
        </Fragment>
      ))}
    </section>
  );
}

/** Whether lines are left out before this one. */
function isGap(last: ShownLineRow | undefined, line: ShownLineRow): boolean {
  if (last === undefined) return (line.before ?? line.after ?? 1) > 1;
  const [before, after] = [line.before, line.after];
  return line.kind === 'same' && last.kind === 'same' && before !== null && last.before !== null && after !== null
    ? before > last.before + 1
    : false;
}
