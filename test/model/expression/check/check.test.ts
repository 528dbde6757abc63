import { describe, expect, it } from 'vitest';
import { checkCondition, checkExpression } from '../../../../src/model/expression/check/check.ts';
import type { ValueType } from '../../../../src/model/types.ts';
import { scope, treeOf } from '../world.ts';

const number: ValueType = { kind: 'number' };
const nok: ValueType = { kind: 'money', currency: 'NOK' };
const boolean: ValueType = { kind: 'boolean' };

describe('types', () => {
  it.each<[string, ValueType]>([
    ['employees + 1', number],
    ['revenue - cost - 100', nok],
    ['revenue / cost', number],
    ['revenue * 0.1', nok],
    ['0.1 * revenue', nok],
    ['revenue / 12', nok],
    ['-revenue', nok],
    ['contract_end - founded', number],
    ['revenue > 5_000_000', boolean],
    ['known(revenue, 0)', nok],
    ['known(growth, revenue / cost)', number],
    ["case when growth > 0 then 'up' when growth < 0 then 'down' end", { kind: 'category', values: ['up', 'down'] }],
    ["if(active, 'yes', size)", { kind: 'category', values: ['yes', 'Small', 'Medium', 'Large'] }],
    ["if(active, 'yes', name)", { kind: 'text' }],
    ['if(active, 1)', number],
    ['if(active, unknown, founded)', { kind: 'date' }],
    ['money(employees * 2)', nok],
    ['log10(revenue)', number],
    ['round(revenue, 0)', nok],
    ['least(founded, contract_end)', { kind: 'date' }],
    ['as_of()', { kind: 'date' }],
    ['latest(deals.status)', { kind: 'category', values: ['open', 'won', 'lost'] }],
    ['sum(orders.amount - orders.cost)', nok],
    ['average(orders.weight)', number],
    ['count(contacts)', number],
    ["any(deals.status = 'won')", boolean],
    ['latest(orders.at)', { kind: 'date' }],
    ['financials.revenue', nok],
    ['sum(orders.amount) over last 3 years / sum(orders.amount) over all time', number],
    ['known(unknown, unknown)', { kind: 'text' }],
  ])('%s', (text, type) => {
    expect(checkExpression(treeOf(text), scope)).toEqual({ type, diagnostics: [] });
  });
});

describe('what does not fit', () => {
  it.each([
    ['employes > 3', 'expression/unknown-name', 1, 'employees'],
    ['orders > 3', 'expression/table-as-value', 1],
    ['revenue + foreign > 3', 'expression/mixed-currencies', 1],
    ['revenue > foreign', 'expression/mixed-currencies', 1],
    ['revenue / foreign > 1', 'expression/mixed-currencies', 1],
    ['revenue * cost > 1', 'expression/wrong-type', 1],
    ['employees', 'expression/wrong-type', 1],
    ['employees and active', 'expression/wrong-type', 1],
    ['not name', 'expression/wrong-type', 5],
    ['industry under 62', 'expression/wrong-type', 16],
    ["size under 'Small'", 'expression/wrong-type', 1],
    ['revenue > employees', 'expression/not-comparable', 1],
    ['revenue + employees > 1', 'expression/not-comparable', 1],
    ["founded > '2025-01-01'", 'expression/not-comparable', 1],
    ["employees = '5'", 'expression/not-comparable', 1],
    ['name > 5', 'expression/not-comparable', 1],
    ['active > bankrupt', 'expression/wrong-type', 1],
    ['size > name', 'expression/wrong-type', 8],
    ['founded + 30 > as_of()', 'expression/wrong-type', 1],
    ["name + 'x' = 'y'", 'expression/wrong-type', 1],
    ['employees contains 5', 'expression/wrong-type', 1],
    ['sum(ordrs.amount) > 1', 'expression/unknown-table', 1, 'orders'],
    ['sum(orders.amont) > 1', 'expression/unknown-column', 5, 'amount'],
    ['ordrs.amount > 1', 'expression/unknown-table', 1, 'orders'],
    ['sum(orders.product) > 1', 'expression/wrong-type', 1],
    ['any(orders.amount)', 'expression/wrong-type', 1],
    ['sum(orders.amount - amount) > 1', 'expression/bare-column', 21],
    ['count(orders where quantity) > 1', 'expression/wrong-type', 20],
    ['count(orders where deals.amount > 1) > 1', 'expression/two-tables', 20],
    ['sum(latest(orders.amount)) > 1', 'expression/nested-aggregate', 5],
    ['count(orders where sum(orders.amount) > 1) > 1', 'expression/nested-aggregate', 20],
    ['count(postcodes) > 1', 'expression/not-linked', 1],
    ['count(contacts) over last 3 days > 1', 'expression/no-time', 1],
    ['count(deals) over last 3 days by status > 1', 'expression/wrong-type', 1],
    ['abss(growth) > 1', 'expression/unknown-function', 1, 'abs'],
    ['constructor(growth) > 1', 'expression/unknown-function', 1],
    ['round(growth, employees) > 1', 'expression/wrong-type', 15],
    ['round(growth, 1.5) > 1', 'expression/wrong-type', 15],
    ["section(municipality) = 'J'", 'expression/wrong-type', 9],
    ['round() > 1', 'expression/wrong-count', 1],
    ['if(growth, 1, 2) > 1', 'expression/wrong-type', 4],
    ["known(revenue, 'x') = 'x'", 'expression/wrong-type', 1],
    ["case when active then 1 else 'x' end = 1", 'expression/wrong-type', 1],
    ['exp(revenue) > 1', 'expression/wrong-type', 5],
    ['__proto__ > 1', 'expression/unknown-name', 1],
    [`${'months_since(add_days(founded, '.repeat(12)}1${'))'.repeat(12)} > 1`, 'expression/too-heavy', 14],
  ])('%s', (text, code, column, nearest?: string) => {
    const { type, diagnostics } = checkCondition(treeOf(text), scope);
    expect(type).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', place: { line: 1 } });
    if (code !== 'expression/too-heavy') expect(diagnostics[0]?.place.column).toBe(column);
    if (nearest !== undefined) expect(diagnostics[0]?.nearest).toBe(nearest);
  });

  it.each([
    ["size = 'small'", 'expression/value-not-listed', 'Small'],
    ["size in ('Small', 'Huge')", 'expression/value-not-listed', undefined],
    ["size > 'smal'", 'expression/value-not-listed', 'Small'],
    ["industry under '62.011'", 'expression/unknown-code', '62.010'],
    ["industry = '99.9'", 'expression/unknown-code', '99.0'],
    ["municipality under '0302'", 'expression/unknown-code', '0301'],
    ['growth = unknown', 'expression/never-holds', undefined],
  ])('%s is only odd', (text, code, nearest) => {
    const { type, diagnostics } = checkCondition(treeOf(text), scope);
    expect(type).toEqual({ kind: 'boolean' });
    expect(diagnostics).toMatchObject([{ code, severity: 'warning', ...(nearest === undefined ? {} : { nearest }) }]);
  });

  it('reports every problem at once, each where it stands', () => {
    const { diagnostics } = checkCondition(treeOf('employes > 3 and sum(orders.amont) > foo'), scope);
    expect(diagnostics.map(({ code, place }) => [code, place.column])).toEqual([
      ['expression/unknown-name', 1],
      ['expression/unknown-column', 22],
      ['expression/unknown-name', 38],
    ]);
  });
});
