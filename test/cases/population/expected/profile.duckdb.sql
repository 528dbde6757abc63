CREATE TEMP TABLE "temp"."main"."stage_1" AS
WITH "source_1" AS (
SELECT "_company", "country" AS "country", "employees" AS "employees"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST($1 AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."country" AS "country", "source_1"."employees" AS "employees"
FROM "source_1"
),
"joined" AS (
SELECT "b".*
FROM "base" AS "b"
),
"layer_1" AS (
SELECT *, coalesce("country" = CAST($2 AS VARCHAR), FALSE) AS "_population", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown"
FROM "layer_1"
)
SELECT "_company", "country", "employees", "_population", "_excluded", "_exclusion_unknown"
FROM "layer_2"
WHERE "_population";
-- 1: DATE "2025-12-31"
-- 2: VARCHAR "NO"

WITH "valued" AS (
SELECT "_company", CAST(CAST("employees" AS DOUBLE) AS DOUBLE) AS "v"
FROM "temp"."main"."stage_1"
WHERE TRUE
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" NULLS LAST, "_company" NULLS LAST) AS "rank", count("v") OVER () AS "n"
FROM "valued"
WHERE "v" IS NOT NULL
)
SELECT count("v") AS "n", min("v") FILTER (WHERE "rank" * CAST(2 AS BIGINT) >= "n" * CAST(1 AS BIGINT)) AS "c1"
FROM "ranked";

CREATE TABLE "profile"."run_2" AS
WITH "joined" AS (
SELECT "b".*
FROM "temp"."main"."stage_1" AS "b"
),
"layer_1" AS (
SELECT *, CASE WHEN CAST("employees" AS DOUBLE) IS NULL THEN CAST(NULL AS INTEGER) WHEN CAST("employees" AS DOUBLE) <= 2e0 THEN 1 ELSE 2 END AS "half"
FROM "joined"
),
"layer_2" AS (
SELECT *, CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "half" = CAST($1 AS BIGINT) THEN 'large' ELSE 'small' END AS "main"
FROM "layer_1"
)
SELECT "_company", "country", "employees", "_population", "half", "_excluded", "_exclusion_unknown", "main"
FROM "layer_2"
WHERE "_population";
-- 1: BIGINT 2

DROP TABLE IF EXISTS "temp"."main"."stage_1";
