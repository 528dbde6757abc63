import type { RuleOutcome, WhyAnswer } from '../../../contract/ask.ts';
import type { Row } from '../../../engine/engine.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import { excludedColumn } from '../../../stages/segment/columns.ts';
import { clusterReason } from './cluster-reason.ts';
import type { Question } from '../question.ts';

/** What people decided by hand about a company in a scheme. */
export interface Pinned {
  readonly segment: string;
  readonly effect: 'include' | 'exclude';
  readonly who?: string;
  readonly why?: string;
  readonly when?: string;
}

export interface Case {
  readonly question: Question;
  readonly scheme: SchemePlan;
  /** Names of the scheme's segments by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Where the company is. */
  readonly segments: readonly string[];
  /** The company's row of the profile; undefined outside the population. */
  readonly row: Row | undefined;
  readonly rules: readonly RuleOutcome[];
  readonly pins: readonly Pinned[];
}

type Decision = Pick<WhyAnswer, 'decided_by' | 'reason'>;

/** What put a company where it is, or kept it out, in the order a scheme decides by. */
export function decide(of: Case): Decision {
  const { question, scheme, segments, row, pins } = of;
  if (row === undefined) return { decided_by: 'outside', reason: 'The company is outside the population of the run.' };
  const excluded = question.bound.plan.exclusions.find((each) => each.id === row[excludedColumn]);
  if (excluded !== undefined && scheme.applyExclusions) {
    const how = excluded.qualifier ? 'it does not meet ' : '';
    return {
      decided_by: 'exclusion',
      reason: `Excluded by '${excluded.name}' (${excluded.kind}): ${how}${excluded.when.text}.`,
    };
  }
  const { within } = scheme;
  if (within !== undefined && !within.segments.some((each) => each === row[within.scheme])) {
    const parents = within.segments.join(', ');
    return { decided_by: 'outside', reason: `The scheme is only about companies in ${within.scheme}: ${parents}.` };
  }
  const included = pins.find((each) => each.effect === 'include' && segments.includes(each.segment));
  if (included !== undefined) return { decided_by: 'include', reason: byHand(included, 'put it there', of) };
  if (segments.length === 0) return outOfAll(of);
  return byRule(of);
}

function outOfAll({ rules, pins, ...of }: Case): Decision {
  const held = rules.find((each) => each.outcome === true && each.segment !== '');
  const kept = pins.find((each) => each.effect === 'exclude' && each.segment === held?.segment);
  if (kept === undefined) return { decided_by: 'nothing', reason: nothingHolds(of.scheme) };
  const from = of.names.get(kept.segment) ?? kept.segment;
  return { decided_by: 'exclude', reason: byHand(kept, `kept it out of ${from}`, { rules, pins, ...of }) };
}

function nothingHolds(scheme: SchemePlan): string {
  const { kind } = scheme.method;
  if (kind === 'matrix' || kind === 'by' || kind === 'clusters') return 'A value the scheme goes by is unknown.';
  return 'No rule of the scheme holds for the company.';
}

function byHand(pin: Pinned, what: string, of: Case): string {
  if (pin.who !== undefined) return `${pin.who} ${what} by hand on ${pin.when ?? ''}: ${pin.why ?? ''}`.trimEnd();
  return `The model's own list ${what}${of.segments.length > 1 ? ` (${pin.segment})` : ''}.`;
}

function byRule({ question, scheme, names, segments, row, rules, pins }: Case): Decision {
  const held = rules.filter((each) => each.outcome === true);
  const rule = (reason: string): Decision => ({ decided_by: 'rule', reason });
  const { method } = scheme;
  switch (method.kind) {
    case 'rules': {
      const matched = held.filter((each) => segments.includes(each.segment));
      if (!scheme.exclusive) return rule(`Rules that hold: ${matched.map((each) => each.name).join(', ')}.`);
      const [first] = matched;
      const barred = held.filter((each) =>
        pins.some((pin) => pin.effect === 'exclude' && pin.segment === each.segment),
      );
      const but =
        barred.length === 0
          ? ''
          : ` that it is not kept out of by hand (${barred.map((each) => each.name).join(', ')})`;
      return first === undefined || first.conditions.length === 0
        ? { decided_by: 'rest', reason: `No earlier rule${but} holds, and the segment takes everyone left.` }
        : rule(`The first rule${but} that holds: ${first.text}.`);
    }
    case 'score': {
      const points = held.reduce((sum, each) => sum + (each.points ?? 0), 0);
      const earned = held.map((each) => `${each.name} (${each.points ?? 0})`).join(', ');
      return rule(`${points} points: ${earned === '' ? 'no criterion holds' : earned}.`);
    }
    case 'funnel': {
      const failed = rules.find((each) => each.outcome !== true);
      return rule(
        failed === undefined ? 'It passes every filter.' : `It fails the filter '${failed.name}': ${failed.text}.`,
      );
    }
    case 'matrix':
    case 'by': {
      const values = rules.flatMap((each) => each.conditions.flatMap((part) => Object.entries(part.values)));
      return rule(
        `${values.map(([name, value]) => `${name} is ${value === null ? 'unknown' : String(value)}`).join(', ')}.`,
      );
    }
    case 'key-accounts': {
      const fitted = question.artefacts[scheme.id];
      const from = 'above' in method.rule ? method.rule.above : fitted?.kind === 'threshold' ? fitted.from : null;
      const limit =
        from === null ? 'no company is large enough' : `${'above' in method.rule ? 'above' : 'from'} ${from}`;
      const by = rules[0]?.text ?? 'size';
      if (segments[0] === method.segment) return rule(`Among the largest by ${by}: ${limit}.`);
      const rest = method.rest === undefined ? '' : `; scheme ${method.rest} decides`;
      return rule(`Not among the largest by ${by} (${limit})${rest}: ${names.get(String(row?.[scheme.id])) ?? ''}.`);
    }
    case 'clusters': {
      const fitted = question.artefacts[scheme.id];
      if (fitted?.kind !== 'clusters' || row === undefined) throw new Error(`no clusters of ${scheme.id} were found`);
      return rule(clusterReason(scheme, fitted, names, row));
    }
  }
}
