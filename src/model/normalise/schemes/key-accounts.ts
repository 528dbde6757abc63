import { report } from '../context.ts';
import { readExpression } from '../expression.ts';
import { defineSegment } from '../segments.ts';
import type { DataOf, Method, Reading } from './kind.ts';

type KeyAccountsData = DataOf<'key_accounts'>;

/** The largest by a number: exactly one of top, share and above says how far down. */
export function readKeyAccounts(data: KeyAccountsData, { path, book, context }: Reading): Method {
  const under = [...path, 'key_accounts'];
  const by = readExpression(context, [...under, 'by']);
  const rules = rulesOf(data.key_accounts);
  const [rule] = rules;
  if (rules.length !== 1)
    report(context, under, 'model/missing-part', {
      what: `Key accounts have ${rules.length} limits`,
      expected: 'exactly one of top, share and above',
    });
  const segment = defineSegment(book, data.segment ?? 'Key accounts', [...path, 'segment']);
  const rest = data.rest === undefined ? {} : { rest: data.rest };
  return by === undefined || rule === undefined
    ? undefined
    : { kind: 'key-accounts', by: by.tree, rule, segment, ...rest };
}

type Rule = { readonly top: number } | { readonly share: number } | { readonly above: number };

function rulesOf({ top, share, above }: KeyAccountsData['key_accounts']): readonly Rule[] {
  return [
    ...(top === undefined ? [] : [{ top }]),
    ...(share === undefined ? [] : [{ share }]),
    ...(above === undefined ? [] : [{ above }]),
  ];
}
