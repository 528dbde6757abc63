import type { ExclusionCount } from '../../../contract/segments/describe.ts';
import type { ExceptionPlan } from '../../../model/plan.ts';
import type { Section } from '../../../report/document.ts';
import { count, money } from '../../../report/measure.ts';
import { plural } from './reference.ts';

/** What was left out and why, and who is kept on purpose. */
export function exclusionSection(
  exclusions: readonly ExclusionCount[],
  exceptions: readonly ExceptionPlan[],
  currency: string,
  worth: string | null,
): Section | undefined {
  if (exclusions.length === 0 && exceptions.length === 0) return undefined;
  const total = exclusions.reduce((sum, each) => sum + each.companies, 0);
  const unknown = exclusions.reduce((sum, each) => sum + each.unknown, 0);
  const hasMoney = exclusions.some((each) => each.turnover !== null);
  return {
    id: 'exclusions',
    name: 'Left out',
    title: `${plural(total, 'company is', 'companies are')} left out by ${plural(exclusions.length, 'exclusion')}`,
    blocks: [
      {
        type: 'table',
        title: 'What was left out, and why',
        table: {
          columns: [
            { kind: 'text', label: 'Exclusion' },
            { kind: 'text', label: 'Kind' },
            { kind: 'text', label: 'Condition' },
            { kind: 'text', label: 'Reason' },
            { ...count, label: 'Companies' },
            ...(hasMoney ? [{ ...money(currency), label: worth ?? 'Turnover' }] : []),
            { ...count, label: 'Passed, unknown' },
          ],
          rows: exclusions.map((each) => [
            each.name,
            each.kind,
            each.rule,
            each.reason,
            each.companies,
            ...(hasMoney ? [each.turnover] : []),
            each.unknown,
          ]),
          note: 'A company is counted under the first exclusion that holds. Where a condition is unknown the company passes, and is counted in the last column.',
        },
      },
      ...(unknown > 0
        ? [
            {
              type: 'callout' as const,
              kind: 'unknown' as const,
              text: `${plural(unknown, 'company', 'companies')} passed because an exclusion could not be decided.`,
            },
          ]
        : []),
      ...(exceptions.length === 0
        ? []
        : [
            {
              type: 'table' as const,
              title: 'Kept on purpose',
              table: {
                columns: ['Exception', 'Reason', 'Owner', 'Review'].map((label) => ({ kind: 'text' as const, label })),
                rows: exceptions.map((each) => [each.name, each.reason, each.owner, each.review]),
              },
            },
          ]),
    ],
  };
}
