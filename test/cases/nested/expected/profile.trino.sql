CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees", "revenue" AS "revenue", "sector" AS "sector", "industry" AS "industry", "city" AS "city"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST(? AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."sector" AS "sector", "source_1"."industry" AS "industry", "source_1"."employees" AS "employees", "source_1"."revenue" AS "revenue", "source_1"."city" AS "city"
FROM "source_1"
),
"joined" AS (
SELECT "b".*
FROM "base" AS "b"
),
"layer_1" AS (
SELECT *, CASE WHEN "sector" = CAST(? AS VARCHAR) THEN CAST(? AS VARCHAR) WHEN substr(replace("industry", '.', ''), 1, 2) IN (CAST(? AS VARCHAR), CAST(? AS VARCHAR)) THEN CAST(? AS VARCHAR) ELSE CAST(? AS VARCHAR) END AS "customer_type", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "employees" >= CAST(? AS BIGINT) THEN 'large' WHEN "employees" < CAST(? AS BIGINT) THEN 'small' END AS "size", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "customer_type" = 'Government' THEN 'government' WHEN "customer_type" = 'Producer' THEN 'makers' WHEN "customer_type" = 'Other' THEN 'other' END AS "kinds", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) ELSE "city" END AS "towns"
FROM "layer_1"
),
"layer_3" AS (
SELECT *, CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN NOT coalesce("size" IN ('large'), FALSE) THEN CAST(NULL AS VARCHAR) WHEN "revenue" > CAST(? AS DECIMAL(18,4)) THEN 'rich' ELSE 'other-large' END AS "inside_large"
FROM "layer_2"
),
"layer_4" AS (
SELECT *, CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "inside_large" = CAST(? AS VARCHAR) OR "size" = CAST(? AS VARCHAR) THEN 'rich-or-small' ELSE 'neither' END AS "combined"
FROM "layer_3"
)
SELECT "_company", "sector", "industry", "employees", "revenue", "city", "customer_type", "_excluded", "_exclusion_unknown", "size", "inside_large", "combined", "kinds", "towns"
FROM "layer_4";
-- 1: DATE "2025-12-31"
-- 2: VARCHAR "public"
-- 3: VARCHAR "Government"
-- 4: VARCHAR "10"
-- 5: VARCHAR "25"
-- 6: VARCHAR "Producer"
-- 7: VARCHAR "Other"
-- 8: BIGINT 100
-- 9: BIGINT 100
-- 10: DECIMAL(18,4) "1000.0000"
-- 11: VARCHAR "rich"
-- 12: VARCHAR "small"
