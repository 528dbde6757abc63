/**
 * An invented CRM export of the shape of `crm_sales_opportunities`: accounts, products, teams and a pipeline of opportunities, with the faults such
 * exports have: a product spelled in two ways, a misspelled sector, opportunities without account, an account nobody listed, and dates
 * written month first.
 */
export function crmExport(): Readonly<Record<string, string>> {
  const random = numbers(11);
  const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(random() * from.length)] ?? from[0];
  const sectors = ['medical', 'retail', 'technolgy', 'software', 'finance'] as const;
  const accounts = Array.from({ length: 60 }, (_, index) => ({
    name: `${pick(['North', 'South', 'Blue', 'Grand', 'Iron', 'Silver'])}${pick(['field', 'gate', 'works', 'line', 'port'])} ${index + 1}`,
    sector: pick(sectors),
    employees: Math.round(10 * 1.12 ** index),
  }));
  const agents = Array.from({ length: 12 }, (_, index) => `Agent ${String.fromCodePoint(65 + index)}`);
  const products: readonly [Product, ...Product[]] = [
    ['GTX Basic', 'GTX', 550],
    ['GTX Pro', 'GTX', 4821],
    ['MG Special', 'MG', 55],
    ['MG Advanced', 'MG', 3393],
  ];
  const pipeline = Array.from({ length: 900 }, (_, index) => {
    const account = accounts[Math.floor(random() ** 2 * accounts.length)];
    const [product, , price] = pick(products);
    const begun = new Date(Date.UTC(2016, 9, 20 + Math.floor(random() * 400)));
    const stage = pick(['Won', 'Won', 'Won', 'Lost', 'Lost', 'Engaging', 'Prospecting']);
    const isOver = stage === 'Won' || stage === 'Lost';
    const closed = new Date(begun.getTime() + (5 + Math.floor(random() * 130)) * 86_400_000);
    const named = index % 40 === 7 ? '' : index % 150 === 3 ? 'Nobody & Sons' : (account?.name ?? '');
    const spelled = product === 'GTX Pro' ? 'GTXPro' : product;
    return [
      `O${String(index + 1).padStart(6, '0')}`,
      pick(['Agent A', ...agents]),
      spelled,
      named,
      stage,
      stage === 'Prospecting' ? '' : american(begun),
      isOver ? american(closed) : '',
      stage === 'Won' ? String(Math.round(price * (0.8 + random() * 0.4))) : stage === 'Lost' ? '0' : '',
    ].join(',');
  });
  return {
    'accounts.csv': [
      'account,sector,year_established,revenue,employees,office_location,subsidiary_of',
      ...accounts.map(
        ({ name, sector, employees }, index) =>
          `${name},${sector},${1960 + (index % 50)},${(employees * 0.41).toFixed(2)},${employees},${index % 4 === 0 ? 'Norway' : 'United States'},${index % 9 === 8 ? (accounts[0]?.name ?? '') : ''}`,
      ),
    ].join('\n'),
    'products.csv': ['product,series,sales_price', ...products.map((each) => each.join(','))].join('\n'),
    'sales_teams.csv': [
      'sales_agent,manager,regional_office',
      ...agents.map((agent, index) => `${agent},Manager ${index % 3},${['Central', 'East', 'West'][index % 3] ?? ''}`),
    ].join('\n'),
    'sales_pipeline.csv': [
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
      ...pipeline,
    ].join('\n'),
  };
}

const american = (date: Date): string => `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;

/** The same numbers every time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Product = readonly [name: string, series: string, price: number];
