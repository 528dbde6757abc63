// Makes a food wholesaler's yearly sales: node data.mjs [folder] [companies] [seed]. The same arguments make the same files.
// All of it is made up; no name, number or figure is a real company's.
import { chanceOf } from '../made-up/chance.mjs';
import { given, writeTables } from '../made-up/files.mjs';
import { marketOf, registerLine } from '../made-up/market.mjs';

const { folder, companies, seed } = given(import.meta.dirname, 420);
const chance = chanceOf(seed);
const { normal, whole } = chance;
const categories = ['fresh', 'milk', 'grocery', 'frozen', 'cleaning', 'delicatessen'];
// By channel: the middle of what is bought of each category in a year, in the order above; and how often such a customer calls.
const channels = {
  restaurant: { industry: ['56.110', 1, 850], median: [90_000, 22_000, 26_000, 24_000, 6_000, 9_000], calls: 5 },
  shop: { industry: ['47.110', 1, 2900], median: [52_000, 88_000, 122_000, 13_000, 38_000, 11_000], calls: 2 },
};

const files = { register: [], sales: [] };
const markets = Object.fromEntries(
  Object.entries(channels).map(([name, { industry }]) => [name, marketOf(chance, [industry])]),
);

for (let index = 1; index <= companies; index += 1) {
  const channel = chance.chance(0.65) ? 'restaurant' : 'shop';
  const company = markets[channel].company(index, { staff: whole(2, 60), growth: 0, years: ['2025-12-31'] });
  const size = normal() * 0.55;
  const spend = channels[channel].median.map((median) => Math.round(median * Math.exp(size + normal() * 0.7)));
  const total = spend.reduce((sum, each) => sum + each, 0);
  files.register.push({ ...registerLine(company), channel });
  files.sales.push({
    org_number: company.org_number,
    ...Object.fromEntries(categories.map((category, place) => [category, spend[place]])),
    // Below 250,000 a year there is no fixed delivery: such customers call for every small order.
    calls: chance.count(channels[channel].calls * (total < 250_000 ? 5 : 1.5)),
  });
}

writeTables(folder, files);
