CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees"
FROM "data"."companies__register"
WHERE "_company" IS NOT NULL AND "_from" <= CAST(? AS DATE)
),
"source_2" AS (
SELECT "_company" AS "_company", min_by("employees", "_record") FILTER (WHERE "employees" IS NOT NULL) AS "employees"
FROM (
SELECT "_company", "_record", "employees" AS "employees"
FROM "data"."companies__crm"
WHERE "_company" IS NOT NULL AND "_from" <= CAST(? AS DATE)
) AS "records"
GROUP BY "_company"
),
"base" AS (
SELECT "spine"."company" AS "_company", coalesce("source_1"."employees", "source_2"."employees") AS "employees"
FROM "data"."company" AS "spine"
LEFT JOIN "source_1" ON "source_1"."_company" = "spine"."company"
LEFT JOIN "source_2" ON "source_2"."_company" = "spine"."company"
WHERE "source_1"."_company" IS NOT NULL OR "source_2"."_company" IS NOT NULL
),
"facts_orders" AS (
SELECT "_company", count(*) AS "_a:27734d463fd1c7ae"
FROM "data"."orders"
WHERE "_company" IS NOT NULL AND "at" < CAST(? AS DATE)
GROUP BY "_company"
),
"joined" AS (
SELECT "b".*, coalesce("facts_orders"."_a:27734d463fd1c7ae", CAST(0 AS BIGINT)) AS "_a:27734d463fd1c7ae"
FROM "base" AS "b"
LEFT JOIN "facts_orders" ON "facts_orders"."_company" = "b"."_company"
),
"layer_1" AS (
SELECT *, CAST("_a:27734d463fd1c7ae" AS DOUBLE) AS "orders_ever", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "employees" >= CAST(? AS BIGINT) THEN 'large' WHEN "employees" < CAST(? AS BIGINT) THEN 'small' END AS "main"
FROM "layer_1"
)
SELECT "_company", "employees", "orders_ever", "_excluded", "_exclusion_unknown", "main"
FROM "layer_2";
-- 1: DATE "2025-12-31"
-- 2: DATE "2025-12-31"
-- 3: DATE "2026-01-01"
-- 4: BIGINT 100
-- 5: BIGINT 100
