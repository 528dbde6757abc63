CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees", "revenue" AS "revenue", "flagged" AS "flagged"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST(? AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."flagged" AS "flagged", "source_1"."employees" AS "employees", "source_1"."revenue" AS "revenue"
FROM "source_1"
),
"pinned" AS (
SELECT "_company", count(1) FILTER (WHERE "scheme" = 'interests' AND "segment" = 'rich' AND "effect" = 'include') > 0 AS "_include:interests:rich", count(1) FILTER (WHERE "scheme" = 'interests' AND "segment" = 'everyone' AND "effect" = 'exclude') > 0 AS "_exclude:interests:everyone"
FROM "profile"."pins_2"
GROUP BY "_company"
),
"joined" AS (
SELECT "b".*, "pinned"."_include:interests:rich", "pinned"."_exclude:interests:everyone"
FROM "base" AS "b"
LEFT JOIN "pinned" ON "pinned"."_company" = "b"."_company"
),
"layer_1" AS (
SELECT *, CASE WHEN "flagged" THEN 'flagged' END AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CASE WHEN "_excluded" IS NULL AND "flagged" IS NULL THEN 'flagged' END AS "_exclusion_unknown", NOT "_excluded" IS NOT NULL AND coalesce("employees" >= CAST(? AS BIGINT), FALSE) AS "_in:interests:large", NOT "_excluded" IS NOT NULL AND (coalesce("_include:interests:rich", FALSE) OR coalesce("revenue" > CAST(? AS DECIMAL(18,4)), FALSE)) AS "_in:interests:rich", NOT "_excluded" IS NOT NULL AND NOT coalesce("_exclude:interests:everyone", FALSE) AS "_in:interests:everyone"
FROM "layer_1"
)
SELECT "_company", "flagged", "employees", "revenue", "_excluded", "_exclusion_unknown", "_in:interests:large", "_in:interests:rich", "_in:interests:everyone"
FROM "layer_2";
-- 1: DATE "2025-12-31"
-- 2: BIGINT 100
-- 3: DECIMAL(18,4) "1000.0000"
