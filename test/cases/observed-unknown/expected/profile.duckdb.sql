CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST($1 AS DATE)
),
"source_2" AS (
SELECT "_company"
FROM "data"."companies__early"
WHERE "_company" IS NOT NULL AND "_from" <= CAST($1 AS DATE)
),
"base" AS (
SELECT "spine"."company" AS "_company", "source_1"."employees" AS "employees"
FROM "data"."company" AS "spine"
LEFT JOIN "source_1" ON "source_1"."_company" = "spine"."company"
LEFT JOIN "source_2" ON "source_2"."_company" = "spine"."company"
WHERE "source_1"."_company" IS NOT NULL OR "source_2"."_company" IS NOT NULL
),
"joined" AS (
SELECT "b".*
FROM "base" AS "b"
),
"layer_1" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "employees" >= CAST($2 AS BIGINT) THEN 'large' WHEN "employees" IS NULL THEN 'unknown' END AS "main"
FROM "layer_1"
)
SELECT "_company", "employees", "_excluded", "_exclusion_unknown", "main"
FROM "layer_2";
-- 1: DATE "2025-03-31"
-- 2: BIGINT 100
