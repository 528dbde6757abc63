CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees", "kind" AS "kind"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST(? AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."employees" AS "employees", "source_1"."kind" AS "kind"
FROM "source_1"
),
"facts_orders" AS (
SELECT "_company", coalesce(TRY_CAST(sum("amount") FILTER (WHERE "at" >= CAST(? AS DATE)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST(? AS DATE)) = 0 THEN 0 END) AS "_a:95e15ead3b2bcbd2", coalesce(TRY_CAST(sum("cost") FILTER (WHERE "at" >= CAST(? AS DATE)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST(? AS DATE)) = 0 THEN 0 END) AS "_a:8655fcec2f416d3b", count(*) FILTER (WHERE "at" >= CAST(? AS DATE)) AS "_a:7a502e3adabcc139"
FROM "data"."orders"
WHERE "_company" IS NOT NULL AND "at" < CAST(? AS DATE) AND "at" >= CAST(? AS DATE)
GROUP BY "_company"
),
"facts_survey" AS (
SELECT "_company", max_by("advice", ROW("at", "_import", "_row")) FILTER (WHERE "advice" IS NOT NULL AND "at" IS NOT NULL) AS "_a:26a57606f082c9d7"
FROM "data"."survey"
WHERE "_company" IS NOT NULL AND "at" < CAST(? AS DATE)
GROUP BY "_company"
),
"joined" AS (
SELECT "b".*, CASE WHEN "facts_orders"."_company" IS NULL THEN 0 ELSE "facts_orders"."_a:95e15ead3b2bcbd2" END AS "_a:95e15ead3b2bcbd2", CASE WHEN "facts_orders"."_company" IS NULL THEN 0 ELSE "facts_orders"."_a:8655fcec2f416d3b" END AS "_a:8655fcec2f416d3b", coalesce("facts_orders"."_a:7a502e3adabcc139", CAST(0 AS BIGINT)) AS "_a:7a502e3adabcc139", "facts_survey"."_a:26a57606f082c9d7" AS "_a:26a57606f082c9d7"
FROM "base" AS "b"
LEFT JOIN "facts_orders" ON "facts_orders"."_company" = "b"."_company"
LEFT JOIN "facts_survey" ON "facts_survey"."_company" = "b"."_company"
),
"layer_1" AS (
SELECT *, "_a:95e15ead3b2bcbd2" AS "bought", TRY_CAST(CAST(coalesce("_a:95e15ead3b2bcbd2", CAST(? AS DECIMAL(18,4))) AS DECIMAL(38,4)) - (coalesce("_a:8655fcec2f416d3b", CAST(? AS DECIMAL(18,4)))) AS DECIMAL(18,4)) AS "earned", CAST("_a:7a502e3adabcc139" AS DOUBLE) AS "lines", CAST("_a:26a57606f082c9d7" AS DOUBLE) AS "advice", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "employees" >= CAST(? AS BIGINT) AND "kind" = CAST(? AS VARCHAR) THEN 'partners' WHEN "kind" = CAST(? AS VARCHAR) OR "kind" = CAST(? AS VARCHAR) THEN 'hunters' ELSE 'others' END AS "main", NOT "_excluded" IS NOT NULL AND coalesce("employees" >= CAST(? AS BIGINT), FALSE) AS "_in:tags:large", NOT "_excluded" IS NOT NULL AND coalesce("bought" > CAST(? AS DECIMAL(18,4)), FALSE) AS "_in:tags:buying"
FROM "layer_1"
)
SELECT "_company", "employees", "kind", "bought", "earned", "lines", "advice", "_excluded", "_exclusion_unknown", "main", "_in:tags:large", "_in:tags:buying"
FROM "layer_2";
-- 1: DATE "2025-12-31"
-- 2: DATE "2025-01-01"
-- 3: DATE "2025-01-01"
-- 4: DATE "2025-01-01"
-- 5: DATE "2025-01-01"
-- 6: DATE "2025-01-01"
-- 7: DATE "2026-01-01"
-- 8: DATE "2025-01-01"
-- 9: DATE "2026-01-01"
-- 10: DECIMAL(18,4) "0.0000"
-- 11: DECIMAL(18,4) "0.0000"
-- 12: BIGINT 20
-- 13: VARCHAR "partner"
-- 14: VARCHAR "hunter"
-- 15: VARCHAR "fox"
-- 16: BIGINT 20
-- 17: DECIMAL(18,4) "0.0000"
