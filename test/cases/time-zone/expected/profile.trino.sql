CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST(? AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company"
FROM "source_1"
),
"facts_events" AS (
SELECT "_company", count(*) FILTER (WHERE "at" >= CAST(? AS TIMESTAMP(6))) AS "_a:3a1e58dbc2d78c8a", count(*) FILTER (WHERE "at" >= CAST(? AS TIMESTAMP(6))) AS "_a:8ef01dcbf6aee92b", count(*) FILTER (WHERE "at" >= CAST(? AS TIMESTAMP(6))) AS "_a:6a4131be3d637cb6", count(*) AS "_a:df47c380f0aebb71", max("at") AS "_a:ff10bcd5e6bac7db"
FROM "data"."events"
WHERE "_company" IS NOT NULL AND "at" < CAST(? AS TIMESTAMP(6))
GROUP BY "_company"
),
"joined" AS (
SELECT "b".*, coalesce("facts_events"."_a:3a1e58dbc2d78c8a", CAST(0 AS BIGINT)) AS "_a:3a1e58dbc2d78c8a", coalesce("facts_events"."_a:8ef01dcbf6aee92b", CAST(0 AS BIGINT)) AS "_a:8ef01dcbf6aee92b", coalesce("facts_events"."_a:6a4131be3d637cb6", CAST(0 AS BIGINT)) AS "_a:6a4131be3d637cb6", coalesce("facts_events"."_a:df47c380f0aebb71", CAST(0 AS BIGINT)) AS "_a:df47c380f0aebb71", "facts_events"."_a:ff10bcd5e6bac7db" AS "_a:ff10bcd5e6bac7db"
FROM "base" AS "b"
LEFT JOIN "facts_events" ON "facts_events"."_company" = "b"."_company"
),
"layer_1" AS (
SELECT *, CAST("_a:3a1e58dbc2d78c8a" AS DOUBLE) AS "today", CAST("_a:8ef01dcbf6aee92b" AS DOUBLE) AS "two_days", CAST("_a:6a4131be3d637cb6" AS DOUBLE) AS "this_month", CAST("_a:df47c380f0aebb71" AS DOUBLE) AS "ever", CAST("_a:ff10bcd5e6bac7db" AS DATE) AS "last_day", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "today" > CAST(? AS BIGINT) THEN 'today' ELSE 'earlier' END AS "main"
FROM "layer_1"
)
SELECT "_company", "today", "two_days", "this_month", "ever", "last_day", "_excluded", "_exclusion_unknown", "main"
FROM "layer_2";
-- 1: DATE "2025-03-30"
-- 2: TIMESTAMP "2025-03-29 23:00:00"
-- 3: TIMESTAMP "2025-03-28 23:00:00"
-- 4: TIMESTAMP "2025-02-28 23:00:00"
-- 5: TIMESTAMP "2025-03-30 22:00:00"
-- 6: BIGINT 0
