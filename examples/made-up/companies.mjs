/** Parts of names that, put together, are no company's: `Vexalund Bygg 17`. */
export const heads = 'Vexa Quor Plixo Tarvo Zundi Broxa Klyve Drafo Nuvi Sprel Gwamo Fjex Ovlu Strae Yrka Hjumo'.split(
  ' ',
);
export const tails = 'lund bix mark dro vang tix gard mo pra nes quist zon dal rix'.split(' ');

/** Norway's counties by number, and how many of a hundred companies have their address there. */
export const counties = ['03', '11', '15', '18', '31', '32', '33', '34', '39', '40', '42', '46', '50', '55', '56'];
const weights = [14, 9, 5, 5, 6, 12, 5, 6, 5, 3, 6, 12, 9, 3, 2];
export const countiesByWeight = counties.flatMap((county, index) =>
  Array.from({ length: weights[index] ?? 1 }, () => county),
);

/**
 * The `index`-th of a row of organisation numbers whose check digit holds (weights 3 2 7 6 5 4 3 2, modulo 11). They begin
 * with 7, which the register does not give out.
 */
export function orgNumber(index) {
  for (let base = 70_000_000 + index * 13; ; base += 1) {
    const digits = [...String(base)].map(Number);
    const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, place) => total + weight * (digits[place] ?? 0), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${base}${check}`;
  }
}

/**
 * What the register tells of a number of employees: nothing of 1 to 4, only that somebody is employed. An honest lowest size class is
 * therefore 0 to 4.
 */
export const registered = (staff) => ({ employees: staff >= 5 ? staff : '', has_employees: staff > 0 });
