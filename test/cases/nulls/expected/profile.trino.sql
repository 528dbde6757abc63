CREATE TABLE "scratch"."stage_1" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees", "revenue" AS "revenue", "odd" AS "odd"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST(? AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."revenue" AS "revenue", "source_1"."employees" AS "employees", "source_1"."odd" AS "odd"
FROM "source_1"
),
"facts_orders" AS (
SELECT "_company", TRY_CAST(sum("amount") AS DECIMAL(18,4)) AS "_a:6c3e58a18b2b09d5"
FROM "data"."orders"
WHERE "_company" IS NOT NULL AND "at" < CAST(? AS DATE)
GROUP BY "_company"
),
"joined" AS (
SELECT "b".*, CASE WHEN "facts_orders"."_company" IS NULL THEN 0 ELSE "facts_orders"."_a:6c3e58a18b2b09d5" END AS "_a:6c3e58a18b2b09d5"
FROM "base" AS "b"
LEFT JOIN "facts_orders" ON "facts_orders"."_company" = "b"."_company"
),
"layer_1" AS (
SELECT *, TRY_CAST(CAST("revenue" AS DOUBLE) / nullif(CAST("employees" AS DOUBLE), 0e0) AS DECIMAL(18,4)) AS "ratio", "_a:6c3e58a18b2b09d5" AS "bought", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "employees" > CAST(? AS BIGINT) THEN 'large' WHEN strpos("odd", CAST(? AS VARCHAR)) > 0 THEN 'odd' WHEN "bought" > CAST(? AS DECIMAL(18,4)) THEN 'buys' END AS "main"
FROM "layer_1"
)
SELECT "_company", "revenue", "employees", "odd", "ratio", "bought", "_excluded", "_exclusion_unknown", "main"
FROM "layer_2";
-- 1: DATE "2025-12-31"
-- 2: DATE "2026-01-01"
-- 3: BIGINT 1
-- 4: VARCHAR "script"
-- 5: DECIMAL(18,4) "0.0000"

WITH "valued" AS (
SELECT "_company", CAST(CAST("employees" AS DOUBLE) AS DOUBLE) AS "v"
FROM "scratch"."stage_1"
WHERE TRUE
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" NULLS LAST, "_company" NULLS LAST) AS "rank", count("v") OVER () AS "n"
FROM "valued"
WHERE "v" IS NOT NULL
)
SELECT count("v") AS "n", min("v") FILTER (WHERE "rank" * CAST(2 AS BIGINT) >= "n" * CAST(1 AS BIGINT)) AS "c1"
FROM "ranked";

WITH "valued" AS (
SELECT "_company", CAST("revenue" AS DOUBLE) AS "v"
FROM "scratch"."stage_1"
WHERE "_excluded" IS NULL
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" DESC NULLS LAST, "_company" NULLS LAST) AS "rank", sum(CAST("v" AS DECIMAL(38,6))) OVER (ORDER BY "v" DESC NULLS LAST, "_company" NULLS LAST) AS "reached", sum(CAST("v" AS DECIMAL(38,6))) OVER () AS "total"
FROM "valued"
WHERE "v" IS NOT NULL AND "v" > 0e0
)
SELECT count("v") AS "n", min("v") FILTER (WHERE "rank" <= CAST(? AS BIGINT)) AS "c1"
FROM "ranked";
-- 1: BIGINT 3

CREATE TABLE "profile"."run_2" AS
WITH "joined" AS (
SELECT "b".*
FROM "scratch"."stage_1" AS "b"
),
"layer_1" AS (
SELECT *, CASE WHEN CAST("employees" AS DOUBLE) IS NULL THEN CAST(NULL AS INTEGER) ELSE 1 END AS "half", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN FALSE THEN 'key-accounts' END AS "top"
FROM "joined"
)
SELECT "_company", "revenue", "employees", "odd", "ratio", "bought", "half", "_excluded", "_exclusion_unknown", "main", "top"
FROM "layer_1";

DROP TABLE IF EXISTS "scratch"."stage_1";
