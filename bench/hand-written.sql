-- The same profile and memberships as bench/market.yaml, as an experienced analyst writes them for DuckDB. Statements end with a semicolon
-- at the end of a line. No generality: one model, one date, no history to compare with.
CREATE TEMP TABLE facts AS
SELECT _company,
  count(*) FILTER ("at" >= TIMESTAMP '2025-07-01') AS events_12m,
  count(*) FILTER ("at" >= TIMESTAMP '2026-04-02') AS events_90d,
  count(*) FILTER ("at" >= TIMESTAMP '2026-04-02' AND type = 'visit') AS visits_90d,
  count(*) FILTER ("at" >= TIMESTAMP '2025-07-01' AND source = 'email') AS mails_12m,
  count(*) FILTER ("at" >= TIMESTAMP '2026-01-01' AND type = 'call') AS calls_6m,
  sum(amount) FILTER ("at" >= TIMESTAMP '2025-07-01' AND type = 'order') AS spent_12m,
  sum(amount) FILTER ("at" >= TIMESTAMP '2024-07-01' AND "at" < TIMESTAMP '2025-07-01' AND type = 'order') AS spent_before,
  count(*) FILTER ("at" >= TIMESTAMP '2025-07-01' AND type = 'order') AS orders_12m,
  max(amount) FILTER ("at" >= TIMESTAMP '2025-07-01' AND type = 'order') AS largest_12m,
  max("at") FILTER (type = 'order') AS last_order
FROM data.events WHERE _company IS NOT NULL AND "at" < TIMESTAMP '2026-07-01' GROUP BY _company;

CREATE TEMP TABLE base AS
SELECT c._company, c.founded, c.revenue, c.employees, c.industry, c.aml_flag, c.rating,
  coalesce(events_12m, 0) AS events_12m, coalesce(events_90d, 0) AS events_90d, coalesce(visits_90d, 0) AS visits_90d,
  coalesce(mails_12m, 0) AS mails_12m, coalesce(calls_6m, 0) AS calls_6m, coalesce(spent_12m, 0) AS spent_12m,
  coalesce(spent_before, 0) AS spent_before, coalesce(orders_12m, 0) AS orders_12m, largest_12m, last_order,
  date_diff('day', CAST(last_order AS DATE), DATE '2026-06-30') AS recency,
  CAST(coalesce(spent_12m, 0) AS DOUBLE) / nullif(CAST(coalesce(spent_before, 0) AS DOUBLE), 0) AS growth,
  CAST(coalesce(spent_12m, 0) AS DOUBLE) / nullif(coalesce(orders_12m, 0), 0) AS average_order,
  date_part('year', age(DATE '2026-06-30', c.founded)) AS age,
  CAST(c.revenue AS DOUBLE) / nullif(c.employees, 0) AS per_head,
  coalesce(orders_12m, 0) > 0 AS active,
  coalesce(calls_6m, 0) / nullif(coalesce(events_12m, 0), 0) AS call_share,
  coalesce(mails_12m, 0) / nullif(coalesce(events_12m, 0), 0) AS mail_share,
  ln(CAST(c.revenue AS DOUBLE) + 1) AS log_revenue,
  CASE WHEN c.employees < 5 THEN 'SoHo' WHEN c.employees < 20 THEN 'Small' WHEN c.employees < 101 THEN 'Medium'
    WHEN c.employees < 251 THEN 'Large' WHEN c.employees >= 251 THEN 'Enterprise' END AS size,
  CASE WHEN coalesce(events_12m, 0) < 1 THEN 'None' WHEN events_12m < 5 THEN 'Low' WHEN events_12m < 20 THEN 'Some' ELSE 'High' END AS activity,
  substr(c.industry, 1, 2) IN ('58', '59', '60', '61', '62', '63') AS tech
FROM data.companies__companies c LEFT JOIN facts f ON f._company = c._company;

CREATE TEMP TABLE ranked AS
SELECT _company, CASE WHEN recency IS NOT NULL THEN 6 - ntile(5) OVER (PARTITION BY recency IS NOT NULL ORDER BY recency, _company) END AS recency_group,
  CASE WHEN active THEN ntile(5) OVER (PARTITION BY active ORDER BY orders_12m, _company) END AS frequency_group,
  CASE WHEN active THEN ntile(5) OVER (PARTITION BY active ORDER BY spent_12m, _company) END AS money_group,
  row_number() OVER (PARTITION BY aml_flag IS TRUE ORDER BY spent_12m DESC, _company) <= 500 AND spent_12m > 0 AS is_key
FROM base;

CREATE TABLE hand.profile AS
SELECT *, CASE WHEN aml_flag THEN NULL WHEN is_key THEN 'key-accounts' ELSE main END AS accounts
FROM (SELECT *,
    CASE WHEN aml_flag THEN NULL
      WHEN tier = 'green' AND size IN ('Medium', 'Large', 'Enterprise') THEN 'growth-partners'
      WHEN tech AND events_12m > 5 THEN 'tech'
      WHEN size IN ('SoHo', 'Small') AND activity IN ('Some', 'High') THEN 'active-small'
      WHEN spent_before > 0 AND NOT active THEN 'sleeping'
      WHEN mail_share > 0.5 THEN 'mail' ELSE 'rest' END AS main
  FROM (SELECT *, CASE WHEN aml_flag THEN NULL WHEN tier_score >= 6 THEN 'green' WHEN tier_score >= 3 THEN 'amber' ELSE 'red' END AS tier
    FROM (SELECT b.*, r.recency_group, r.frequency_group, r.money_group, r.is_key,
        CASE WHEN per_head > 100000 THEN 3 ELSE 0 END + CASE WHEN growth > 1.1 THEN 2 ELSE 0 END + CASE WHEN rating = 'A' THEN 2 ELSE 0 END
          + CASE WHEN visits_90d >= 2 THEN 1 ELSE 0 END + CASE WHEN recency < 60 THEN 2 ELSE 0 END AS tier_score,
        CASE WHEN aml_flag THEN NULL ELSE lower(size) || '-x-' || lower(activity) END AS crossed,
        CASE WHEN aml_flag THEN NULL
          WHEN recency_group >= 4 AND frequency_group >= 4 AND money_group >= 4 THEN 'champions'
          WHEN frequency_group >= 4 THEN 'loyal' WHEN recency_group <= 2 AND frequency_group >= 3 THEN 'at-risk'
          WHEN active AND recency < 90 THEN 'new' WHEN active THEN 'others' ELSE 'not-buying' END AS buying,
        CASE WHEN aml_flag THEN NULL WHEN age < 5 THEN 'young' WHEN age < 20 THEN 'grown' ELSE 'old' END AS ages
      FROM base b JOIN ranked r ON r._company = b._company)));

INSERT INTO hand.memberships
SELECT scheme, segment, _company, DATE '2026-06-30', NULL, 1, NULL
FROM (UNPIVOT hand.profile ON tier, crossed, buying, main, accounts, ages INTO NAME scheme VALUE segment);

DROP TABLE facts;
DROP TABLE base;
DROP TABLE ranked;
