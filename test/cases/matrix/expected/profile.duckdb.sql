CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees", "industry" AS "industry", "rating" AS "rating"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST($1 AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."employees" AS "employees", "source_1"."industry" AS "industry", "source_1"."rating" AS "rating"
FROM "source_1"
),
"joined" AS (
SELECT "b".*
FROM "base" AS "b"
),
"layer_1" AS (
SELECT *, CASE WHEN "employees" < CAST($2 AS BIGINT) THEN CAST($3 AS VARCHAR) WHEN "employees" < CAST($4 AS BIGINT) THEN CAST($5 AS VARCHAR) WHEN "employees" >= CAST($4 AS BIGINT) THEN CAST($6 AS VARCHAR) END AS "size", CASE WHEN substr(replace("industry", '.', ''), 1, 2) IN (CAST($7 AS VARCHAR)) THEN CAST($8 AS VARCHAR) WHEN substr(replace("industry", '.', ''), 1, 2) IN (CAST($9 AS VARCHAR)) THEN CAST($10 AS VARCHAR) ELSE CAST($11 AS VARCHAR) END AS "branch", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "size" = 'small' AND "branch" IS NOT NULL THEN 'self-service' WHEN "size" = 'large' AND "branch" = 'Building' THEN 'contractors' WHEN "size" = 'large' AND "branch" = 'Other' THEN 'large-offices' WHEN "size" = 'medium' AND "branch" = 'Building' THEN 'medium-x-building' WHEN "size" = 'medium' AND "branch" = 'Trade' THEN 'medium-x-trade' WHEN "size" = 'medium' AND "branch" = 'Other' THEN 'medium-x-other' WHEN "size" = 'large' AND "branch" = 'Trade' THEN 'large-x-trade' END AS "grid", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "rating" = CAST($12 AS VARCHAR) THEN 'safe' WHEN "rating" = CAST($13 AS VARCHAR) THEN 'unsafe' END AS "credit"
FROM "layer_1"
),
"layer_3" AS (
SELECT *, CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "size" = 'small' AND "credit" = 'safe' THEN 'small-x-safe' WHEN "size" = 'small' AND "credit" = 'unsafe' THEN 'small-x-unsafe' WHEN "size" = 'medium' AND "credit" = 'safe' THEN 'medium-x-safe' WHEN "size" = 'medium' AND "credit" = 'unsafe' THEN 'medium-x-unsafe' WHEN "size" = 'large' AND "credit" = 'safe' THEN 'large-x-safe' WHEN "size" = 'large' AND "credit" = 'unsafe' THEN 'large-x-unsafe' END AS "crossed"
FROM "layer_2"
)
SELECT "_company", "employees", "industry", "rating", "size", "branch", "_excluded", "_exclusion_unknown", "grid", "credit", "crossed"
FROM "layer_3";
-- 1: DATE "2025-12-31"
-- 2: BIGINT 20
-- 3: VARCHAR "small"
-- 4: BIGINT 100
-- 5: VARCHAR "medium"
-- 6: VARCHAR "large"
-- 7: VARCHAR "41"
-- 8: VARCHAR "Building"
-- 9: VARCHAR "46"
-- 10: VARCHAR "Trade"
-- 11: VARCHAR "Other"
-- 12: VARCHAR "A"
-- 13: VARCHAR "B"
