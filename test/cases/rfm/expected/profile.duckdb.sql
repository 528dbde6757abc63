CREATE TEMP TABLE "temp"."main"."stage_1" AS
WITH "source_1" AS (
SELECT "_company"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST($1 AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company"
FROM "source_1"
),
"facts_orders" AS (
SELECT "_company", max("at") FILTER (WHERE "at" >= CAST($2 AS DATE)) AS "_a:eac755fc6560bd9a", count(*) FILTER (WHERE "at" >= CAST($2 AS DATE)) AS "_a:7a502e3adabcc139", coalesce(TRY_CAST(sum("amount") FILTER (WHERE "at" >= CAST($2 AS DATE)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST($2 AS DATE)) = 0 THEN 0 END) AS "_a:95e15ead3b2bcbd2", max("at") AS "_a:3c03bca4906b5a84", count(*) AS "_a:27734d463fd1c7ae", TRY_CAST(sum("amount") AS DECIMAL(18,4)) AS "_a:6c3e58a18b2b09d5"
FROM "data"."orders"
WHERE "_company" IS NOT NULL AND "at" < CAST($3 AS DATE)
GROUP BY "_company"
),
"joined" AS (
SELECT "b".*, "facts_orders"."_a:eac755fc6560bd9a" AS "_a:eac755fc6560bd9a", coalesce("facts_orders"."_a:7a502e3adabcc139", CAST(0 AS BIGINT)) AS "_a:7a502e3adabcc139", CASE WHEN "facts_orders"."_company" IS NULL THEN 0 ELSE "facts_orders"."_a:95e15ead3b2bcbd2" END AS "_a:95e15ead3b2bcbd2", "facts_orders"."_a:3c03bca4906b5a84" AS "_a:3c03bca4906b5a84", coalesce("facts_orders"."_a:27734d463fd1c7ae", CAST(0 AS BIGINT)) AS "_a:27734d463fd1c7ae", CASE WHEN "facts_orders"."_company" IS NULL THEN 0 ELSE "facts_orders"."_a:6c3e58a18b2b09d5" END AS "_a:6c3e58a18b2b09d5"
FROM "base" AS "b"
LEFT JOIN "facts_orders" ON "facts_orders"."_company" = "b"."_company"
),
"layer_1" AS (
SELECT *, CAST(date_diff('day', "_a:eac755fc6560bd9a", CAST($1 AS DATE)) AS DOUBLE) AS "fixed_recency", CAST("_a:7a502e3adabcc139" AS DOUBLE) AS "fixed_frequency", "_a:95e15ead3b2bcbd2" AS "fixed_monetary", CAST(date_diff('day', "_a:3c03bca4906b5a84", CAST($1 AS DATE)) AS DOUBLE) AS "loyalty_recency", CAST("_a:27734d463fd1c7ae" AS DOUBLE) AS "loyalty_frequency", "_a:6c3e58a18b2b09d5" AS "loyalty_monetary", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CASE WHEN "fixed_frequency" > CAST($4 AS BIGINT) THEN CASE WHEN CAST("fixed_recency" AS DOUBLE) IS NULL THEN CAST(NULL AS INTEGER) WHEN CAST("fixed_recency" AS DOUBLE) <= 10e0 THEN 5 WHEN CAST("fixed_recency" AS DOUBLE) <= 20e0 THEN 4 WHEN CAST("fixed_recency" AS DOUBLE) <= 30e0 THEN 3 WHEN CAST("fixed_recency" AS DOUBLE) <= 40e0 THEN 2 ELSE 1 END ELSE CAST(NULL AS INTEGER) END AS "fixed_r", CASE WHEN "fixed_frequency" > CAST($4 AS BIGINT) THEN CASE WHEN CAST("fixed_frequency" AS DOUBLE) IS NULL THEN CAST(NULL AS INTEGER) WHEN CAST("fixed_frequency" AS DOUBLE) <= 1e0 THEN 1 WHEN CAST("fixed_frequency" AS DOUBLE) <= 2e0 THEN 2 WHEN CAST("fixed_frequency" AS DOUBLE) <= 3e0 THEN 3 WHEN CAST("fixed_frequency" AS DOUBLE) <= 4e0 THEN 4 ELSE 5 END ELSE CAST(NULL AS INTEGER) END AS "fixed_f", CASE WHEN "fixed_frequency" > CAST($4 AS BIGINT) THEN CASE WHEN "fixed_monetary" IS NULL THEN CAST(NULL AS INTEGER) WHEN "fixed_monetary" <= 10e0 THEN 1 WHEN "fixed_monetary" <= 100e0 THEN 2 WHEN "fixed_monetary" <= 200e0 THEN 3 WHEN "fixed_monetary" <= 300e0 THEN 4 ELSE 5 END ELSE CAST(NULL AS INTEGER) END AS "fixed_m", CAST(NULL AS VARCHAR) AS "_exclusion_unknown"
FROM "layer_1"
),
"layer_3" AS (
SELECT *, CASE WHEN isfinite(CAST("fixed_r" AS DOUBLE) * CAST($5 AS DOUBLE) + CAST("fixed_f" AS DOUBLE) * CAST($6 AS DOUBLE) + CAST("fixed_m" AS DOUBLE)) THEN CAST("fixed_r" AS DOUBLE) * CAST($5 AS DOUBLE) + CAST("fixed_f" AS DOUBLE) * CAST($6 AS DOUBLE) + CAST("fixed_m" AS DOUBLE) END AS "fixed"
FROM "layer_2"
)
SELECT "_company", "fixed_recency", "fixed_frequency", "fixed_monetary", "fixed_r", "fixed_f", "fixed_m", "fixed", "loyalty_recency", "loyalty_frequency", "loyalty_monetary", "_excluded", "_exclusion_unknown"
FROM "layer_3";
-- 1: DATE "2025-12-31"
-- 2: DATE "2025-01-01"
-- 3: DATE "2026-01-01"
-- 4: BIGINT 0
-- 5: DOUBLE 100
-- 6: DOUBLE 10

WITH "valued" AS (
SELECT "_company", CAST(CAST("loyalty_recency" AS DOUBLE) AS DOUBLE) AS "v"
FROM "temp"."main"."stage_1"
WHERE "loyalty_frequency" > CAST($1 AS BIGINT)
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" NULLS LAST, "_company" NULLS LAST) AS "rank", count("v") OVER () AS "n"
FROM "valued"
WHERE "v" IS NOT NULL
)
SELECT count("v") AS "n", min("v") FILTER (WHERE "rank" * CAST(5 AS BIGINT) >= "n" * CAST(1 AS BIGINT)) AS "c1", min("v") FILTER (WHERE "rank" * CAST(5 AS BIGINT) >= "n" * CAST(2 AS BIGINT)) AS "c2", min("v") FILTER (WHERE "rank" * CAST(5 AS BIGINT) >= "n" * CAST(3 AS BIGINT)) AS "c3", min("v") FILTER (WHERE "rank" * CAST(5 AS BIGINT) >= "n" * CAST(4 AS BIGINT)) AS "c4"
FROM "ranked";
-- 1: BIGINT 0

WITH "valued" AS (
SELECT "_company", CAST(CAST("loyalty_frequency" AS DOUBLE) AS DOUBLE) AS "v"
FROM "temp"."main"."stage_1"
WHERE "loyalty_frequency" > CAST($1 AS BIGINT)
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" NULLS LAST, "_company" NULLS LAST) AS "rank", count("v") OVER () AS "n"
FROM "valued"
WHERE "v" IS NOT NULL
)
SELECT count("v") AS "n", min("v") FILTER (WHERE "rank" * CAST(5 AS BIGINT) >= "n" * CAST(1 AS BIGINT)) AS "c1", min("v") FILTER (WHERE "rank" * CAST(5 AS BIGINT) >= "n" * CAST(2 AS BIGINT)) AS "c2", min("v") FILTER (WHERE "rank" * CAST(5 AS BIGINT) >= "n" * CAST(3 AS BIGINT)) AS "c3", min("v") FILTER (WHERE "rank" * CAST(5 AS BIGINT) >= "n" * CAST(4 AS BIGINT)) AS "c4"
FROM "ranked";
-- 1: BIGINT 0

WITH "valued" AS (
SELECT "_company", CAST("loyalty_monetary" AS DOUBLE) AS "v"
FROM "temp"."main"."stage_1"
WHERE "loyalty_frequency" > CAST($1 AS BIGINT)
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" NULLS LAST, "_company" NULLS LAST) AS "rank", count("v") OVER () AS "n"
FROM "valued"
WHERE "v" IS NOT NULL
)
SELECT count("v") AS "n", min("v") FILTER (WHERE "rank" * CAST(5 AS BIGINT) >= "n" * CAST(1 AS BIGINT)) AS "c1", min("v") FILTER (WHERE "rank" * CAST(5 AS BIGINT) >= "n" * CAST(2 AS BIGINT)) AS "c2", min("v") FILTER (WHERE "rank" * CAST(5 AS BIGINT) >= "n" * CAST(3 AS BIGINT)) AS "c3", min("v") FILTER (WHERE "rank" * CAST(5 AS BIGINT) >= "n" * CAST(4 AS BIGINT)) AS "c4"
FROM "ranked";
-- 1: BIGINT 0

CREATE TABLE "profile"."run_2" AS
WITH "joined" AS (
SELECT "b".*
FROM "temp"."main"."stage_1" AS "b"
),
"layer_1" AS (
SELECT *, CASE WHEN "loyalty_frequency" > CAST($1 AS BIGINT) THEN CASE WHEN CAST("loyalty_recency" AS DOUBLE) IS NULL THEN CAST(NULL AS INTEGER) WHEN CAST("loyalty_recency" AS DOUBLE) <= 1e0 THEN 5 WHEN CAST("loyalty_recency" AS DOUBLE) <= 31e0 THEN 4 WHEN CAST("loyalty_recency" AS DOUBLE) <= 91e0 THEN 3 WHEN CAST("loyalty_recency" AS DOUBLE) <= 152e0 THEN 2 ELSE 1 END ELSE CAST(NULL AS INTEGER) END AS "loyalty_r", CASE WHEN "loyalty_frequency" > CAST($1 AS BIGINT) THEN CASE WHEN CAST("loyalty_frequency" AS DOUBLE) IS NULL THEN CAST(NULL AS INTEGER) WHEN CAST("loyalty_frequency" AS DOUBLE) <= 1e0 THEN 1 WHEN CAST("loyalty_frequency" AS DOUBLE) <= 1e0 THEN 2 WHEN CAST("loyalty_frequency" AS DOUBLE) <= 1e0 THEN 3 WHEN CAST("loyalty_frequency" AS DOUBLE) <= 1e0 THEN 4 ELSE 5 END ELSE CAST(NULL AS INTEGER) END AS "loyalty_f", CASE WHEN "loyalty_frequency" > CAST($1 AS BIGINT) THEN CASE WHEN "loyalty_monetary" IS NULL THEN CAST(NULL AS INTEGER) WHEN "loyalty_monetary" <= 100e0 THEN 1 WHEN "loyalty_monetary" <= 100e0 THEN 2 WHEN "loyalty_monetary" <= 100e0 THEN 3 WHEN "loyalty_monetary" <= 200e0 THEN 4 ELSE 5 END ELSE CAST(NULL AS INTEGER) END AS "loyalty_m"
FROM "joined"
),
"layer_2" AS (
SELECT *, CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "loyalty_frequency" > CAST($1 AS BIGINT) AND "loyalty_r" >= CAST($2 AS BIGINT) AND CAST(CAST("loyalty_f" AS DOUBLE) + CAST("loyalty_m" AS DOUBLE) AS DOUBLE) / nullif(CAST($3 AS DOUBLE), 0e0) >= CAST($2 AS BIGINT) THEN 'champions' WHEN "loyalty_frequency" > CAST($1 AS BIGINT) AND "loyalty_r" >= CAST($4 AS BIGINT) AND CAST(CAST("loyalty_f" AS DOUBLE) + CAST("loyalty_m" AS DOUBLE) AS DOUBLE) / nullif(CAST($3 AS DOUBLE), 0e0) >= CAST($4 AS BIGINT) THEN 'loyal' WHEN "loyalty_frequency" > CAST($1 AS BIGINT) AND "loyalty_r" = CAST($5 AS BIGINT) AND CAST(CAST("loyalty_f" AS DOUBLE) + CAST("loyalty_m" AS DOUBLE) AS DOUBLE) / nullif(CAST($3 AS DOUBLE), 0e0) < CAST($6 AS DOUBLE) THEN 'new-customers' WHEN "loyalty_frequency" > CAST($1 AS BIGINT) AND "loyalty_r" = CAST($2 AS BIGINT) AND CAST(CAST("loyalty_f" AS DOUBLE) + CAST("loyalty_m" AS DOUBLE) AS DOUBLE) / nullif(CAST($3 AS DOUBLE), 0e0) < CAST($6 AS DOUBLE) THEN 'promising' WHEN "loyalty_frequency" > CAST($1 AS BIGINT) AND "loyalty_r" >= CAST($2 AS BIGINT) THEN 'potential-loyalists' WHEN "loyalty_frequency" > CAST($1 AS BIGINT) AND "loyalty_r" = CAST($4 AS BIGINT) AND CAST(CAST("loyalty_f" AS DOUBLE) + CAST("loyalty_m" AS DOUBLE) AS DOUBLE) / nullif(CAST($3 AS DOUBLE), 0e0) >= CAST($7 AS BIGINT) THEN 'need-attention' WHEN "loyalty_frequency" > CAST($1 AS BIGINT) AND "loyalty_r" = CAST($4 AS BIGINT) THEN 'about-to-sleep' WHEN "loyalty_frequency" > CAST($1 AS BIGINT) AND "loyalty_r" = CAST($8 AS BIGINT) AND CAST(CAST("loyalty_f" AS DOUBLE) + CAST("loyalty_m" AS DOUBLE) AS DOUBLE) / nullif(CAST($3 AS DOUBLE), 0e0) >= CAST($2 AS BIGINT) THEN 'cannot-lose-them' WHEN "loyalty_frequency" > CAST($1 AS BIGINT) AND "loyalty_r" <= CAST($7 AS BIGINT) AND CAST(CAST("loyalty_f" AS DOUBLE) + CAST("loyalty_m" AS DOUBLE) AS DOUBLE) / nullif(CAST($3 AS DOUBLE), 0e0) >= CAST($9 AS DOUBLE) THEN 'at-risk' WHEN "loyalty_frequency" > CAST($1 AS BIGINT) AND "loyalty_r" = CAST($7 AS BIGINT) THEN 'hibernating' WHEN "loyalty_frequency" > CAST($1 AS BIGINT) AND "loyalty_r" = CAST($8 AS BIGINT) THEN 'lost' END AS "loyalty"
FROM "layer_1"
)
SELECT "_company", "fixed_recency", "fixed_frequency", "fixed_monetary", "fixed_r", "fixed_f", "fixed_m", "fixed", "loyalty_recency", "loyalty_frequency", "loyalty_monetary", "loyalty_r", "loyalty_f", "loyalty_m", "_excluded", "_exclusion_unknown", "loyalty"
FROM "layer_2";
-- 1: BIGINT 0
-- 2: BIGINT 4
-- 3: DOUBLE 2
-- 4: BIGINT 3
-- 5: BIGINT 5
-- 6: DOUBLE 1.5
-- 7: BIGINT 2
-- 8: BIGINT 1
-- 9: DOUBLE 2.5

DROP TABLE IF EXISTS "temp"."main"."stage_1";
