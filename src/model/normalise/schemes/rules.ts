import type { RulePlan } from '../../plan.ts';
import type { Path } from '../../source/node.ts';
import { report } from '../context.ts';
import { readExpression } from '../expression.ts';
import { defineSegment } from '../segments.ts';
import type { DataOf, Method, Reading } from './kind.ts';

type RuleData = DataOf<'rules'>['rules'][number];

/** Rules in order; in an exclusive scheme what stands after a rule for everyone is never reached. */
export function readRules(rules: readonly RuleData[], exclusive: boolean, path: Path, reading: Reading): Method {
  const plans = rules.map((rule, index) => readRule(rule, [...path, index], reading));
  if (exclusive) warnOfUnreachable(rules, path, reading);
  const complete = plans.filter((plan) => plan !== undefined);
  return complete.length === plans.length ? { kind: 'rules', rules: complete } : undefined;
}

function readRule(data: RuleData, path: Path, reading: Reading): RulePlan | undefined {
  const { segment: name, when: _, ...content } = data;
  const segment = defineSegment(reading.book, name, [...path, 'segment'], content);
  if (data.when === undefined) return { segment };
  const when = readExpression(reading.context, [...path, 'when']);
  return when === undefined ? undefined : { segment, when };
}

function warnOfUnreachable(rules: readonly RuleData[], path: Path, { context }: Reading): void {
  const everyone = rules.findIndex((rule) => rule.when === undefined || rule.when.trim().toLowerCase() === 'true');
  rules.forEach((rule, index) => {
    const same = rules.findIndex((other) => other.when !== undefined && other.when === rule.when);
    const because =
      everyone !== -1 && index > everyone
        ? `'${rules[everyone]?.segment}' before it takes everyone`
        : same !== -1 && same < index
          ? `'${rules[same]?.segment}' before it has the same condition`
          : undefined;
    if (because !== undefined)
      report(
        context,
        [...path, index],
        'model/unreachable',
        { what: 'rule of segment', name: rule.segment, because },
        'warning',
      );
  });
}
