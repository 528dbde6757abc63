import { constantTable, slotsOf } from '../slots.ts';
import { quoted } from '../text.ts';
import type { PartMaker } from '../part.ts';
import { industries } from '../world/industries.ts';
import { counties, municipalities } from '../world/municipalities.ts';
import { behaviours } from '../world/needs.ts';
import { productGroups } from '../world/products.ts';
import { companyTraits } from '../world/traits.ts';

/** Constant tables: industries, municipalities, needs classes, and slots for drawing by weight. */
export const codes: PartMaker = () => ({
  name: 'codes',
  statements: [
    constantTable(
      'demo.industry',
      [
        'industry',
        'code',
        'label',
        'revenue_per_employee',
        'margin',
        'growth',
        'tilt',
        'word_1',
        'word_2',
        'sole',
        'none',
        'scale',
        'legal',
        'crm_name',
      ],
      industries.map(([code, label, , revenue, margin, growth, tilt, words], index) => {
        const [first = '', second = first] = words.split('|');
        const { sole, none, scale, legal, crmName } = companyTraits(code);
        return [
          index,
          quoted(code),
          quoted(label),
          revenue,
          `${margin}::DOUBLE`,
          `${growth}::DOUBLE`,
          `${tilt}::DOUBLE`,
          quoted(first),
          quoted(second),
          `${sole}::DOUBLE`,
          `${none}::DOUBLE`,
          `${scale}::DOUBLE`,
          quoted(legal),
          quoted(crmName),
        ];
      }),
    ),
    slotTable('demo.industry_slot', 'industry', slotsOf(industries.map(([, , weight]) => weight))),
    constantTable(
      'demo.municipality',
      ['place', 'code', 'name', 'county', 'prefixes'],
      municipalities.map(([code, name], index) => {
        const county = counties.find(([prefix]) => code.startsWith(prefix));
        const prefixes = (county?.[2] ?? '').split('|').map(quoted);
        return [index, quoted(code), quoted(name), quoted(county?.[1] ?? ''), `[${prefixes.join(', ')}]`];
      }),
    ),
    slotTable('demo.municipality_slot', 'place', slotsOf(municipalities.map(([, , weight]) => weight))),
    constantTable(
      'demo.behaviour',
      [
        'needs',
        'wallet',
        'orders_per_year',
        'irregular',
        'lines',
        'rebate',
        'churn',
        'hours_per_year',
        'deals_per_year',
        'winning',
        'satisfaction',
      ],
      behaviours.map((each, index) => [
        index,
        ...[
          each.wallet,
          each.ordersPerYear,
          each.irregular,
          each.lines,
          each.rebate,
          each.churn,
          each.hoursEntriesPerYear,
          each.dealsPerYear,
          each.winning,
          each.satisfaction,
        ].map((value) => `${value}::DOUBLE`),
      ]),
    ),
    constantTable(
      'demo.product',
      ['product', 'product_id', 'name', 'category', 'level', 'price', 'unit_cost'],
      products(),
    ),
    constantTable('demo.product_slot', ['needs', 'sophisticated', 'slot', 'product'], productSlots()),
  ],
  files: [
    {
      path: 'products.csv',
      query: `SELECT product_id, name, category, level, price::DECIMAL(18,2) AS list_price,
        unit_cost::DECIMAL(18,2) AS unit_cost, 'NOK' AS currency
        FROM demo.product ORDER BY product_id`,
    },
  ],
});

function slotTable(name: string, column: string, slots: readonly number[]): string {
  return constantTable(
    name,
    ['slot', column],
    slots.map((item, slot) => [slot, item]),
  );
}

/** Slots of each needs class and level: small, because a product is one of some fifty. */
export const productSlotCount = 512;

function products(): (string | number)[][] {
  return productGroups.flatMap((group, groupIndex) =>
    group.products.map((name, index) => {
      const share = group.products.length === 1 ? 0 : index / (group.products.length - 1);
      const [low, high] = group.prices;
      const price = Math.round(low * (high / low) ** share);
      const cost = Math.round(price * (group.costShare + 0.04 * (index % 3) - 0.04) * 100) / 100;
      return [
        100 * groupIndex + index,
        quoted(`${group.id}-${index + 1}`),
        quoted(name),
        quoted(group.name),
        quoted(group.level),
        price,
        cost,
      ];
    }),
  );
}

function productSlots(): (number | string | boolean)[][] {
  return [0, 1, 2, 3].flatMap((needs) =>
    [false, true].flatMap((sophisticated) => {
      const items = productGroups.flatMap((group, groupIndex) =>
        group.products.map((_, index) => ({
          product: 100 * groupIndex + index,
          weight: (group[sophisticated ? 'sophisticated' : 'basic'][needs] ?? 0) / group.products.length,
        })),
      );
      return slotsOf(
        items.map(({ weight }) => weight),
        productSlotCount,
      ).map((item, slot) => [needs, sophisticated, slot, items[item]?.product ?? 0]);
    }),
  );
}
