import { namesIn } from '../../../model/expression/names.ts';
import type { SchemeMethod } from '../../../model/plan.ts';
import { binary, column, literal, no } from '../../../sql/build.ts';
import type { Artefacts } from '../../profile/fit.ts';
import type { Derived } from '../../profile/derived.ts';
import { aboutWhom } from '../about.ts';
import { exclusiveValue, frameUses, type FrameContext } from '../frame.ts';

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
  const among = aboutWhom(scheme);
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

const isAbove = (rule: object): '>' | '>=' => ('above' in rule ? '>' : '>=');
