CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees", "revenue" AS "revenue"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST($1 AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."revenue" AS "revenue", "source_1"."employees" AS "employees"
FROM "source_1"
),
"joined" AS (
SELECT "b".*
FROM "base" AS "b"
),
"layer_1" AS (
SELECT *, TRY_CAST(CAST("revenue" AS DOUBLE) / nullif(CAST("employees" AS DOUBLE), 0e0) AS DECIMAL(18,4)) AS "per_head", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "employees" >= CAST($2 AS BIGINT) AND "revenue" > CAST($3 AS DECIMAL(18,4)) THEN 'large-and-rich' WHEN "revenue" > CAST($3 AS DECIMAL(18,4)) THEN 'rich' WHEN "per_head" > CAST($4 AS DECIMAL(18,4)) THEN 'efficient' WHEN "employees" IS NOT NULL OR "revenue" IS NOT NULL THEN 'known' END AS "main"
FROM "layer_1"
)
SELECT "_company", "revenue", "employees", "per_head", "_excluded", "_exclusion_unknown", "main"
FROM "layer_2";
-- 1: DATE "2025-12-31"
-- 2: BIGINT 100
-- 3: DECIMAL(18,4) "1000.0000"
-- 4: DECIMAL(18,4) "50.0000"
