CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST($1 AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company"
FROM "source_1"
),
"facts_deals" AS (
SELECT "_company", count(*) FILTER (WHERE "status" = CAST($2 AS VARCHAR)) AS "_a:e3c327dcaf51e1a5", count(*) FILTER (WHERE "status" = CAST($3 AS VARCHAR)) AS "_a:b6d3b142a68054ab", max_by("competitor", ROW("opened_at", "_import", "_row")) FILTER (WHERE "competitor" IS NOT NULL AND "opened_at" IS NOT NULL) AS "_a:48f7cd4eb22f3952", max_by("closed_at", ROW("opened_at", "_import", "_row")) FILTER (WHERE "closed_at" IS NOT NULL AND "opened_at" IS NOT NULL) AS "_a:c8a7adcb46f0ee1d", coalesce(TRY_CAST(sum("amount") FILTER (WHERE "status" = CAST($3 AS VARCHAR)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "status" = CAST($3 AS VARCHAR)) = 0 THEN 0 END) AS "_a:d2de5a1aad3f7df7"
FROM (
SELECT "_company", "_import", "_row", "deal_id" AS "deal_id", "name" AS "name", CASE WHEN "closed_at" IS NULL OR "closed_at" < CAST($4 AS DATE) THEN "stage" ELSE CAST(NULL AS VARCHAR) END AS "stage", CASE WHEN "closed_at" IS NULL OR "closed_at" < CAST($4 AS DATE) THEN "status" ELSE 'open' END AS "status", "amount" AS "amount", "opened_at" AS "opened_at", CASE WHEN "closed_at" IS NULL OR "closed_at" < CAST($4 AS DATE) THEN "closed_at" ELSE CAST(NULL AS DATE) END AS "closed_at", CASE WHEN "closed_at" IS NULL OR "closed_at" < CAST($4 AS DATE) THEN "reason" ELSE CAST(NULL AS VARCHAR) END AS "reason", CASE WHEN "closed_at" IS NULL OR "closed_at" < CAST($4 AS DATE) THEN "competitor" ELSE CAST(NULL AS VARCHAR) END AS "competitor"
FROM "data"."deals"
) AS "rows"
WHERE "_company" IS NOT NULL AND "opened_at" < CAST($4 AS DATE)
GROUP BY "_company"
),
"joined" AS (
SELECT "b".*, coalesce("facts_deals"."_a:e3c327dcaf51e1a5", CAST(0 AS BIGINT)) AS "_a:e3c327dcaf51e1a5", coalesce("facts_deals"."_a:b6d3b142a68054ab", CAST(0 AS BIGINT)) AS "_a:b6d3b142a68054ab", "facts_deals"."_a:48f7cd4eb22f3952" AS "_a:48f7cd4eb22f3952", "facts_deals"."_a:c8a7adcb46f0ee1d" AS "_a:c8a7adcb46f0ee1d", CASE WHEN "facts_deals"."_company" IS NULL THEN 0 ELSE "facts_deals"."_a:d2de5a1aad3f7df7" END AS "_a:d2de5a1aad3f7df7"
FROM "base" AS "b"
LEFT JOIN "facts_deals" ON "facts_deals"."_company" = "b"."_company"
),
"layer_1" AS (
SELECT *, CAST("_a:e3c327dcaf51e1a5" AS DOUBLE) AS "won", CAST("_a:b6d3b142a68054ab" AS DOUBLE) AS "open", "_a:48f7cd4eb22f3952" AS "lost_to", "_a:c8a7adcb46f0ee1d" AS "closed", "_a:d2de5a1aad3f7df7" AS "pipeline", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "won" > CAST($5 AS BIGINT) THEN 'winner' WHEN "open" > CAST($5 AS BIGINT) THEN 'open' ELSE 'other' END AS "main"
FROM "layer_1"
)
SELECT "_company", "won", "open", "lost_to", "closed", "pipeline", "_excluded", "_exclusion_unknown", "main"
FROM "layer_2";
-- 1: DATE "2025-06-30"
-- 2: VARCHAR "won"
-- 3: VARCHAR "open"
-- 4: DATE "2025-07-01"
-- 5: BIGINT 0
