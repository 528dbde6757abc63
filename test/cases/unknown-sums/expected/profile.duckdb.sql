CREATE TABLE "profile"."run_2" AS
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
SELECT "_company", TRY_CAST(sum("amount") AS DECIMAL(18,4)) AS "_a:6c3e58a18b2b09d5", coalesce(TRY_CAST(sum("amount") FILTER (WHERE "at" >= CAST($2 AS DATE)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST($2 AS DATE)) = 0 THEN 0 END) AS "_a:95e15ead3b2bcbd2"
FROM "data"."orders"
WHERE "_company" IS NOT NULL AND "at" < CAST($3 AS DATE)
GROUP BY "_company"
),
"joined" AS (
SELECT "b".*, CASE WHEN "facts_orders"."_company" IS NULL THEN 0 ELSE "facts_orders"."_a:6c3e58a18b2b09d5" END AS "_a:6c3e58a18b2b09d5", CASE WHEN "facts_orders"."_company" IS NULL THEN 0 ELSE "facts_orders"."_a:95e15ead3b2bcbd2" END AS "_a:95e15ead3b2bcbd2"
FROM "base" AS "b"
LEFT JOIN "facts_orders" ON "facts_orders"."_company" = "b"."_company"
),
"layer_1" AS (
SELECT *, "_a:6c3e58a18b2b09d5" AS "bought", "_a:95e15ead3b2bcbd2" AS "bought_lately", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "bought" IS NULL THEN 'nobody-knows' WHEN "bought_lately" > CAST($4 AS DECIMAL(18,4)) THEN 'buys' WHEN "bought_lately" = CAST($4 AS DECIMAL(18,4)) AND "bought" > CAST($4 AS DECIMAL(18,4)) THEN 'once' WHEN "bought" = CAST($4 AS DECIMAL(18,4)) THEN 'never' END AS "main"
FROM "layer_1"
)
SELECT "_company", "bought", "bought_lately", "_excluded", "_exclusion_unknown", "main"
FROM "layer_2";
-- 1: DATE "2025-12-31"
-- 2: DATE "2025-01-01"
-- 3: DATE "2026-01-01"
-- 4: DECIMAL(18,4) "0.0000"
