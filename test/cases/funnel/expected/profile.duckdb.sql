CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "country" AS "country", "employees" AS "employees", "revenue" AS "revenue", "bankrupt" AS "bankrupt"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST($1 AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."revenue" AS "revenue", "source_1"."bankrupt" AS "bankrupt", "source_1"."country" AS "country", "source_1"."employees" AS "employees"
FROM "source_1"
),
"joined" AS (
SELECT "b".*
FROM "base" AS "b"
),
"layer_1" AS (
SELECT *, "revenue" AS "turnover", CASE WHEN "bankrupt" THEN 'bankrupt' END AS "_excluded", CASE WHEN NOT coalesce("country" = CAST($2 AS VARCHAR), FALSE) THEN 1 WHEN NOT coalesce("employees" >= CAST($3 AS BIGINT), FALSE) THEN 2 WHEN NOT coalesce("revenue" > CAST($4 AS DECIMAL(18,4)), FALSE) THEN 3 ELSE 0 END AS "_step:icp"
FROM "joined"
),
"layer_2" AS (
SELECT *, CASE WHEN "_excluded" IS NULL AND "bankrupt" IS NULL THEN 'bankrupt' END AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "_step:icp" = 0 THEN 'prospects' ELSE 'not-now' END AS "icp"
FROM "layer_1"
)
SELECT "_company", "revenue", "bankrupt", "country", "employees", "turnover", "_excluded", "_exclusion_unknown", "_step:icp", "icp"
FROM "layer_2";
-- 1: DATE "2025-12-31"
-- 2: VARCHAR "NO"
-- 3: BIGINT 20
-- 4: DECIMAL(18,4) "1000.0000"
