CREATE TEMP TABLE "temp"."main"."stage_1" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees", "revenue" AS "revenue", "flagged" AS "flagged"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST($1 AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."flagged" AS "flagged", "source_1"."employees" AS "employees", "source_1"."revenue" AS "revenue"
FROM "source_1"
),
"joined" AS (
SELECT "b".*
FROM "base" AS "b"
),
"layer_1" AS (
SELECT *, CASE WHEN "flagged" THEN 'flagged' END AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CASE WHEN "_excluded" IS NULL AND "flagged" IS NULL THEN 'flagged' END AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "employees" >= CAST($2 AS BIGINT) THEN 'large' WHEN "employees" < CAST($2 AS BIGINT) THEN 'small' END AS "size", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "revenue" > 500e0 THEN 'named' END AS "by_value"
FROM "layer_1"
)
SELECT "_company", "flagged", "employees", "revenue", "_excluded", "_exclusion_unknown", "size", "by_value"
FROM "layer_2";
-- 1: DATE "2025-12-31"
-- 2: BIGINT 100

WITH "valued" AS (
SELECT "_company", CAST("revenue" AS DOUBLE) AS "v"
FROM "temp"."main"."stage_1"
WHERE "_excluded" IS NULL
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" DESC NULLS LAST, "_company" NULLS LAST) AS "rank", sum(CAST("v" AS DECIMAL(38,6))) OVER (ORDER BY "v" DESC NULLS LAST, "_company" NULLS LAST) AS "reached", sum(CAST("v" AS DECIMAL(38,6))) OVER () AS "total"
FROM "valued"
WHERE "v" IS NOT NULL AND "v" > 0e0
)
SELECT count("v") AS "n", min("v") FILTER (WHERE "rank" <= CAST($1 AS BIGINT)) AS "c1"
FROM "ranked";
-- 1: BIGINT 3

WITH "valued" AS (
SELECT "_company", CAST("revenue" AS DOUBLE) AS "v"
FROM "temp"."main"."stage_1"
WHERE "_excluded" IS NULL
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" DESC NULLS LAST, "_company" NULLS LAST) AS "rank", sum(CAST("v" AS DECIMAL(38,6))) OVER (ORDER BY "v" DESC NULLS LAST, "_company" NULLS LAST) AS "reached", sum(CAST("v" AS DECIMAL(38,6))) OVER () AS "total"
FROM "valued"
WHERE "v" IS NOT NULL AND "v" > 0e0
)
SELECT count("v") AS "n", min("v") FILTER (WHERE CAST("reached" - CAST("v" AS DECIMAL(38,6)) AS DOUBLE) < CAST("total" AS DOUBLE) * CAST($1 AS DOUBLE)) AS "c1"
FROM "ranked";
-- 1: DOUBLE 0.5

WITH "valued" AS (
SELECT "_company", CAST("revenue" AS DOUBLE) AS "v"
FROM "temp"."main"."stage_1"
WHERE "_excluded" IS NULL AND "size" IN (CAST($1 AS VARCHAR))
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" DESC NULLS LAST, "_company" NULLS LAST) AS "rank", sum(CAST("v" AS DECIMAL(38,6))) OVER (ORDER BY "v" DESC NULLS LAST, "_company" NULLS LAST) AS "reached", sum(CAST("v" AS DECIMAL(38,6))) OVER () AS "total"
FROM "valued"
WHERE "v" IS NOT NULL AND "v" > 0e0
)
SELECT count("v") AS "n", min("v") FILTER (WHERE "rank" <= CAST($2 AS BIGINT)) AS "c1"
FROM "ranked";
-- 1: VARCHAR "large"
-- 2: BIGINT 1

CREATE TABLE "profile"."run_2" AS
WITH "joined" AS (
SELECT "b".*
FROM "temp"."main"."stage_1" AS "b"
),
"layer_1" AS (
SELECT *, CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "revenue" >= 500e0 THEN 'key-accounts' ELSE "size" END AS "by_top", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "revenue" >= 900e0 THEN 'key-accounts' ELSE "size" END AS "by_share", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN NOT coalesce("size" IN ('large'), FALSE) THEN CAST(NULL AS VARCHAR) WHEN "revenue" >= 900e0 THEN 'largest' END AS "large_only"
FROM "joined"
)
SELECT "_company", "flagged", "employees", "revenue", "_excluded", "_exclusion_unknown", "size", "by_top", "by_share", "by_value", "large_only"
FROM "layer_1";

DROP TABLE IF EXISTS "temp"."main"."stage_1";
