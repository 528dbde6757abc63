// What people ask while the benchmark runs: ten conditions, two over events; limits move as an analyst drags them.
export const condition = (step, months) =>
  [
    `employees between ${5 + (step % 20)} and ${300 + step}`,
    `revenue > ${10_000 + step * 500}`,
    `rating in ('A', 'B')`,
    `not aml_flag`,
    `industry under ('62', '63', '70', '${String(10 + (step % 30))}')`,
    `age < ${40 - (step % 10)}`,
    `tier <> 'red'`,
    `log_revenue > ${9 + (step % 5) / 10}`,
    `count(events where type = 'visit') over last ${months} months >= ${1 + (step % 3)}`,
    `sum(events.amount where source = 'email') over last ${months} months > ${step * 10}`,
  ].join(' and ');

/** The same ten over the stored profile, by hand. */
export const bareCount = (profile, step) =>
  `SELECT count(*) FROM ${profile} WHERE employees BETWEEN ${5 + (step % 20)} AND 300 AND revenue > 10000 AND rating IN ('A', 'B')
    AND NOT aml_flag AND age < 40 AND tier <> 'red' AND log_revenue > 9 AND visits_90d >= 1 AND events_12m > 5 AND substr(industry, 1, 2) IN ('62', '63', '70')`;

/** One company's rows, by hand. */
export const bareCompany = (profile, company) =>
  `SELECT p.*, (SELECT count(*) FROM data.events e WHERE e._company = p._company) AS events FROM ${profile} p WHERE p._company = ${company}`;

/** Companies with a part of a name, by hand. */
export const bareSearch = (text) =>
  `SELECT _company, name FROM data.companies__companies WHERE name ILIKE '%${text}%' ORDER BY _company LIMIT 10`;
