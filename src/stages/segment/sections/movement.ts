import type { FlowsAnswer } from '../../../contract/ask.ts';
import type { Section } from '../../../report/document.ts';
import { count } from '../../../report/measure.ts';
import { plural, referenceTo, type SectionContext } from './reference.ts';

const causeWords: Readonly<Record<string, string>> = {
  company: 'the company changed',
  rule: 'the rule changed',
  time: 'time passed',
};

/** The widest flow in words. */
function mostMoved(flows: FlowsAnswer['flows'], context: SectionContext): string {
  const [most] = [...flows].sort((left, right) => right.companies - left.companies);
  if (most === undefined) return 'From where to where';
  const [from, to] = [referenceTo(context, most.from), referenceTo(context, most.to)];
  return `The widest flow, ${plural(most.companies, 'company', 'companies')}, goes from ‘${from.name}’ to ‘${to.name}’`;
}

/** Who moved since the run before, and whether the company, the rule or time did it. */
export function movementSection(flows: FlowsAnswer | undefined, context: SectionContext, companies: number): Section {
  const own = flows?.flows.filter((each) => each.scheme === context.scheme) ?? [];
  const total = own.reduce((sum, each) => sum + each.companies, 0);
  const base = { id: 'movement', name: 'Movement' } as const;
  if (flows === undefined) {
    return {
      ...base,
      title: 'Movement will show from the second run on',
      blocks: [
        {
          type: 'callout',
          kind: 'not-enough-data',
          text: 'This is the first run: there is nothing to compare it with yet.',
        },
      ],
    };
  }
  if (total === 0) {
    return { ...base, title: `Nobody moved between ${flows.from.as_of} and ${flows.to.as_of}`, blocks: [] };
  }
  const by = (cause: 'by_company' | 'by_rule' | 'by_time'): number => own.reduce((sum, each) => sum + each[cause], 0);
  const causes = [
    [by('by_company'), 'because the company changed'],
    [by('by_rule'), 'because the rule changed'],
    [by('by_time'), 'because time passed'],
  ] as const;
  const told = causes.flatMap(([n, why]) => (n === 0 ? [] : [`${n.toLocaleString('en')} ${why}`]));
  const moved = flows.moved.filter((each) => each.scheme === context.scheme);
  return {
    ...base,
    title: `${plural(total, 'company', 'companies')} of ${companies.toLocaleString('en')} moved since ${flows.from.as_of}: ${told.join(', ')}`,
    blocks: [
      {
        type: 'chart',
        title: mostMoved(own, context),
        alternative: 'Flows of companies from the segments of the run before to those of this run.',
        chart: {
          kind: 'flows',
          fromTitle: flows.from.as_of,
          toTitle: flows.to.as_of,
          flows: own.map((each) => ({
            from: referenceTo(context, each.from),
            to: referenceTo(context, each.to),
            value: each.companies,
          })),
          measure: count,
        },
        table: {
          columns: [
            { kind: 'segment', label: 'From' },
            { kind: 'segment', label: 'To' },
            { ...count, label: 'Companies' },
            { ...count, label: 'Company changed' },
            { ...count, label: 'Rule changed' },
            { ...count, label: 'Time passed' },
          ],
          rows: own.map((each) => [
            referenceTo(context, each.from),
            referenceTo(context, each.to),
            each.companies,
            each.by_company,
            each.by_rule,
            each.by_time,
          ]),
        },
      },
      ...(moved.length === 0
        ? []
        : [
            {
              type: 'table' as const,
              title: moved.length < total ? `${moved.length} of those who moved` : 'Who moved',
              table: {
                columns: [
                  { kind: 'text' as const, label: 'Company' },
                  { kind: 'segment' as const, label: 'From' },
                  { kind: 'segment' as const, label: 'To' },
                  { kind: 'text' as const, label: 'Because of' },
                ],
                rows: moved.map((each) => [
                  each.name ?? each.id,
                  referenceTo(context, each.from),
                  referenceTo(context, each.to),
                  causeWords[each.cause] ?? each.cause,
                ]),
              },
            },
          ]),
    ],
  };
}
