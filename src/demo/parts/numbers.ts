import { fingerprint } from '../random.ts';
import type { PartMaker } from '../part.ts';

/**
 * Organisation numbers: nine digits that pass modulo 11 (weights 3 2 7 6 5 4 3 2), beginning with 1 to 7. The register has issued
 * none but such as begin with 8 or 9, so these belong to nobody. Numbers are spread over the range by a step that shares no
 * factor with its length, hence none comes twice.
 */
export const numbers: PartMaker = ({ companies, seed }) => {
  const range = 70_000_000;
  const step = 27_644_437;
  const candidates = Math.ceil(companies * 1.13) + 500;
  const digit = (place: number): string => `(eight // ${10 ** (7 - place)}) % 10`;
  const weighted = [3, 2, 7, 6, 5, 4, 3, 2].map((weight, place) => `${weight} * (${digit(place)})`).join(' + ');
  return {
    name: 'organisation numbers',
    statements: [
      `CREATE TABLE demo.number AS
       WITH candidate AS (
         SELECT nth, 10000000 + (nth * ${step} + ${fingerprint(`${seed}/numbers`) % range}) % ${range} AS eight
           FROM range(${candidates}) AS r(nth)
       ), checked AS (SELECT nth, eight, (11 - (${weighted}) % 11) % 11 AS check_digit FROM candidate)
       SELECT (row_number() OVER (ORDER BY nth) - 1)::INTEGER AS id, (eight * 10 + check_digit)::VARCHAR AS org_number
       FROM checked WHERE check_digit < 10 ORDER BY id LIMIT ${companies}`,
    ],
  };
};
