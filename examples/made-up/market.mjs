import { countiesByWeight, heads, orgNumber, registered, tails } from './companies.mjs';

/**
 * A market of made-up companies as a national register tells of them: industry, county, when founded, how many they employ each year.
 * `industries` are `[code, how common, turnover per employee in thousands]`.
 */
export function marketOf(chance, industries) {
  const wheel = industries.flatMap((each) => Array.from({ length: each[1] }, () => each));
  return {
    /** The `index`-th company; `staff` gives its employees in the first of `years`, `growth` its growth a year. */
    company(index, { staff, growth, years, founded = chance.dayBetween('1975-01-01', '2019-12-31') }) {
      const [industry, , perEmployee] = chance.pick(wheel);
      const yearly = years.map((_, year) => Math.max(0, Math.round(staff * (1 + growth) ** year)));
      return {
        org_number: orgNumber(index),
        name: `${chance.pick(heads)}${chance.pick(tails)} ${index}`,
        industry,
        municipality: `${chance.pick(countiesByWeight)}01`,
        founded,
        yearly,
        staff: yearly.at(-1) ?? 0,
        perEmployee,
      };
    },
    /** Most companies are small; a few are very large. */
    headcount(median = 6) {
      return chance.chance(0.2) ? 0 : Math.min(3000, Math.round(Math.exp(Math.log(median) + chance.normal() * 1.4)));
    },
  };
}

/** The register's line of a company: what is public, and of 1 to 4 employees only that there are some. */
export const registerLine = ({ org_number, name, industry, municipality, founded, staff }) => ({
  org_number,
  name,
  legal_form: 'AS',
  industry,
  municipality,
  founded,
  ...registered(staff),
});

/** What the register said of employees at the end of each year: what makes a company flow from one size class to the next. */
export const headcountLines = ({ org_number, yearly }, years) =>
  years.map((counted, year) => ({ org_number, counted, ...registered(yearly[year] ?? 0) }));

/** Yearly accounts, published in the summer after. */
export function accountLines(chance, { org_number, yearly, perEmployee }, years) {
  const margin = 0.06 + chance.normal() * 0.07;
  return years.map((end, year) => {
    const revenue = Math.round(((yearly[year] ?? 0) + 0.7) * perEmployee * 1000 * Math.exp(chance.normal() * 0.06));
    const assets = Math.round(revenue * 0.6);
    const profit = Math.round(revenue * (margin + chance.normal() * 0.01));
    return {
      org_number,
      year: Number(end.slice(0, 4)),
      period_end: end,
      published_at: `${Number(end.slice(0, 4)) + 1}-06-15`,
      revenue,
      operating_profit: profit,
      profit: Math.round(profit * 0.78),
      assets,
      current_assets: Math.round(assets * 0.55),
      equity: Math.round(assets * Math.max(0.02, 0.3 + chance.normal() * 0.15)),
      current_liabilities: Math.round(assets * 0.36),
    };
  });
}
