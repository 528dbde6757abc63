import type { KeyAccountsShape } from '../../contract/model/shape.ts';
import { printExpression } from '../../model/expression/syntax/print.ts';
import type { SchemeMethod, SchemePlan } from '../../model/plan.ts';
import { textAt } from '../../model/source/node.ts';
import type { Source } from '../../model/source/parse.ts';
import type { Project } from '../project.ts';
import type { Ground } from './ground.ts';
import { countNamed, describedAt, type Counted } from './named.ts';

type KeyAccounts = Extract<SchemeMethod, { kind: 'key-accounts' }>;

/** The largest companies by a number: how far down they go, and which scheme has the others. */
export async function keyAccountsShape(
  project: Project,
  ground: Ground,
  source: Source,
  scheme: SchemePlan,
  method: KeyAccounts,
): Promise<{ readonly shape: KeyAccountsShape; readonly rows: Counted['rows'] }> {
  const { rows, ...named } = await countNamed(project, ground, source, scheme, (segment) =>
    segment.id === method.segment ? describedAt(source, scheme.id, segment) : null,
  );
  const fitted = ground.artefacts[scheme.id];
  return {
    shape: {
      method: 'key_accounts',
      ...named,
      by: textAt(source.root, ['schemes', scheme.id, 'key_accounts', 'by']) ?? printExpression(method.by),
      limit: limitOf(method.rule),
      from: 'above' in method.rule ? method.rule.above : fitted?.kind === 'threshold' ? fitted.from : null,
      segment: method.segment,
      rest: method.rest ?? null,
    },
    rows,
  };
}

function limitOf(rule: KeyAccounts['rule']): KeyAccountsShape['limit'] {
  if ('top' in rule) return { kind: 'top', value: rule.top };
  return 'share' in rule ? { kind: 'share', value: rule.share } : { kind: 'above', value: rule.above };
}
