CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "flagged" AS "flagged", "trade" AS "trade", "credit" AS "credit", "revenue" AS "revenue", "employees" AS "employees"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST(? AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."employees" AS "employees", "source_1"."flagged" AS "flagged", "source_1"."trade" AS "trade", "source_1"."credit" AS "credit", "source_1"."revenue" AS "revenue"
FROM "source_1"
),
"pinned" AS (
SELECT "_company", count(1) FILTER (WHERE "scheme" = '' AND "segment" = 'reference' AND "effect" = 'except') > 0 AS "_except::reference"
FROM "profile"."pins_2"
GROUP BY "_company"
),
"joined" AS (
SELECT "b".*, "pinned"."_except::reference"
FROM "base" AS "b"
LEFT JOIN "pinned" ON "pinned"."_company" = "b"."_company"
),
"layer_1" AS (
SELECT *, coalesce("_except::reference", FALSE) OR coalesce("employees" > CAST(? AS BIGINT), FALSE) AS "_excepted", CASE WHEN FALSE THEN CAST(NULL AS VARCHAR) ELSE 'everyone' END AS "all"
FROM "joined"
),
"layer_2" AS (
SELECT *, CASE WHEN "flagged" THEN 'aml-flag' WHEN "trade" = CAST(? AS VARCHAR) AND NOT "_excepted" THEN 'still-in-force' WHEN "credit" = CAST(? AS VARCHAR) AND NOT "_excepted" THEN 'weak-credit' WHEN NOT "revenue" > CAST(? AS DECIMAL(18,4)) AND NOT "_excepted" THEN 'can-pay' END AS "_excluded"
FROM "layer_1"
),
"layer_3" AS (
SELECT *, CASE WHEN "_excluded" IS NULL AND "flagged" IS NULL THEN 'aml-flag' WHEN "_excluded" IS NULL AND ("trade" = CAST(? AS VARCHAR)) IS NULL THEN 'still-in-force' WHEN "_excluded" IS NULL AND ("credit" = CAST(? AS VARCHAR)) IS NULL THEN 'weak-credit' WHEN "_excluded" IS NULL AND (NOT "revenue" > CAST(? AS DECIMAL(18,4))) IS NULL THEN 'can-pay' END AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) ELSE 'everyone' END AS "main"
FROM "layer_2"
)
SELECT "_company", "employees", "flagged", "trade", "credit", "revenue", "_excepted", "_excluded", "_exclusion_unknown", "main", "all"
FROM "layer_3";
-- 1: DATE "2025-12-31"
-- 2: BIGINT 500
-- 3: VARCHAR "gambling"
-- 4: VARCHAR "C"
-- 5: DECIMAL(18,4) "100.0000"
-- 6: VARCHAR "gambling"
-- 7: VARCHAR "C"
-- 8: DECIMAL(18,4) "100.0000"
