CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees", "revenue" AS "revenue", "slow" AS "slow"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST(? AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."employees" AS "employees", "source_1"."revenue" AS "revenue", "source_1"."slow" AS "slow"
FROM "source_1"
),
"joined" AS (
SELECT "b".*
FROM "base" AS "b"
),
"layer_1" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_excluded", 0e0 + CASE WHEN "employees" >= CAST(? AS BIGINT) THEN 2e0 ELSE 0e0 END + CASE WHEN "revenue" > CAST(? AS DECIMAL(18,4)) THEN 1.5e0 ELSE 0e0 END + CASE WHEN "slow" THEN -2e0 ELSE 0e0 END AS "lights_score", 0e0 + CASE WHEN "employees" > CAST(? AS BIGINT) THEN 1e0 ELSE 0e0 END + CASE WHEN "revenue" > CAST(? AS DECIMAL(18,4)) THEN 1e0 ELSE 0e0 END AS "class_score"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "lights_score" >= 3e0 THEN 'green' WHEN "lights_score" >= 1e0 THEN 'amber' ELSE 'red' END AS "lights", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "class_score" >= 2e0 THEN 'a' WHEN "class_score" >= 1e0 THEN 'b' ELSE 'c' END AS "class"
FROM "layer_1"
),
"layer_3" AS (
SELECT *, CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "lights_score" >= CAST(? AS DOUBLE) AND "class" = CAST(? AS VARCHAR) THEN 'best' END AS "best"
FROM "layer_2"
)
SELECT "_company", "employees", "revenue", "slow", "_excluded", "_exclusion_unknown", "lights_score", "lights", "class_score", "class", "best"
FROM "layer_3";
-- 1: DATE "2025-12-31"
-- 2: BIGINT 20
-- 3: DECIMAL(18,4) "1000.0000"
-- 4: BIGINT 100
-- 5: DECIMAL(18,4) "1000.0000"
-- 6: DOUBLE 3.5
-- 7: VARCHAR "a"
