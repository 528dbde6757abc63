import { namesIn } from '../../../model/expression/names.ts';
import type { ExpressionNode } from '../../../model/expression/tree.ts';
import type { SchemeMethod, SchemePlan } from '../../../model/plan.ts';
import { binary, column, literal, no } from '../../../sql/build.ts';
import type { Artefacts } from '../../profile/fit.ts';
import type { Derived } from '../../profile/derived.ts';
import { excludedColumn } from '../columns.ts';
import { exclusiveValue, frameUses, type FrameContext } from '../frame.ts';

const nowhere = { start: 0, end: 0 };

/** The largest companies first; those left get the segment another scheme gives them, where one is named. */
export function deriveKeyAccounts(
  context: FrameContext,
  method: Extract<SchemeMethod, { kind: 'key-accounts' }>,
  artefacts: Artefacts,
): readonly Derived[] {
  const { scheme } = context;
  const { rule, rest } = method;
  const fitted = artefacts[scheme.id];
  const from = 'above' in rule ? rule.above : fitted?.kind === 'threshold' ? fitted.from : undefined;
  const among = competitors(scheme);
  const uses = new Set([...frameUses(scheme), ...namesIn(method.by), ...(rest === undefined ? [] : [rest])]);
  return [
    {
      name: scheme.id,
      uses: [...uses],
      trees: [method.by],
      ...('above' in rule || fitted !== undefined
        ? {}
        : {
            fit: {
              kind: 'threshold',
              name: scheme.id,
              of: method.by,
              rule,
              ...(among === undefined ? {} : { among }),
            },
          }),
      value: (lower) => {
        const large =
          from === undefined || from === null ? no : binary(lower(method.by), isAbove(rule), literal('DOUBLE', from));
        const others = rest === undefined ? [] : [{ segment: column(rest) }];
        return exclusiveValue(context, [{ segment: method.segment, when: large }, ...others]);
      },
    },
  ];
}

/** Among whom the largest are found: those the scheme is about. */
function competitors(scheme: SchemePlan): ExpressionNode | undefined {
  const name = (of: string) => ({ kind: 'name', name: of, at: nowhere }) as const;
  const conditions: ExpressionNode[] = [];
  if (scheme.applyExclusions)
    conditions.push({ kind: 'is', state: 'unknown', operand: name(excludedColumn), at: nowhere });
  if (scheme.within !== undefined) {
    const list = scheme.within.segments.map((value) => ({ kind: 'text', value, at: nowhere }) as const);
    conditions.push({ kind: 'in', operand: name(scheme.within.scheme), list, at: nowhere });
  }
  const [first, ...others] = conditions;
  return others.length === 0 ? first : { kind: 'and', operands: conditions, at: nowhere };
}

const isAbove = (rule: object): '>' | '>=' => ('above' in rule ? '>' : '>=');
