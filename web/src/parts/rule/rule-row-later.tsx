import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RuleProps } from 'react-querybuilder';
import { textOf, useBuilding } from './context.ts';
import type { Rule } from './query.ts';
import { RuleRow } from './rule-row.tsx';

/** From so many parts on, rules far out of sight are words alone: a funnel of hundreds of filters is there at once. */
const manyParts = 60;
/** How near to what is seen a rule becomes one that can be edited, pixels. */
const near = 600;

/** A rule in the builder; in a long condition only once it comes into sight, or is reached by the keyboard. */
export function RuleRowLater(props: RuleProps): ReactNode {
  const { paths } = useBuilding();
  const [isWanted, setWanted] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isNow = isWanted || paths.size < manyParts;
  useEffect(() => {
    const element = place.current;
    if (isNow || element === null) return undefined;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((each) => each.isIntersecting)) setWanted(true);
      },
      { rootMargin: `${near}px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isNow]);
  if (isNow) return <RuleRow {...props} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- reached by the keyboard it becomes the rule with its fields
    <div ref={place} className="rule-row rule-later code" tabIndex={0} onFocus={() => setWanted(true)}>
      {textOf(props.rule as Rule) ?? ''}
    </div>
  );
}
