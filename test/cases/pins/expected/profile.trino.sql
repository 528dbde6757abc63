CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees", "flagged" AS "flagged"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST(? AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."flagged" AS "flagged", "source_1"."employees" AS "employees"
FROM "source_1"
),
"pinned" AS (
SELECT "_company", count(1) FILTER (WHERE "scheme" = 'main' AND "segment" = 'key' AND "effect" = 'include') > 0 AS "_include:main:key", count(1) FILTER (WHERE "scheme" = 'main' AND "segment" = 'key' AND "effect" = 'exclude') > 0 AS "_exclude:main:key", count(1) FILTER (WHERE "scheme" = 'main' AND "segment" = 'rest' AND "effect" = 'exclude') > 0 AS "_exclude:main:rest"
FROM "profile"."pins_2"
GROUP BY "_company"
),
"joined" AS (
SELECT "b".*, "pinned"."_include:main:key", "pinned"."_exclude:main:key", "pinned"."_exclude:main:rest"
FROM "base" AS "b"
LEFT JOIN "pinned" ON "pinned"."_company" = "b"."_company"
),
"layer_1" AS (
SELECT *, CASE WHEN "flagged" THEN 'flagged' END AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CASE WHEN "_excluded" IS NULL AND "flagged" IS NULL THEN 'flagged' END AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN coalesce("_include:main:key", FALSE) THEN 'key' WHEN "employees" >= CAST(? AS BIGINT) AND NOT coalesce("_exclude:main:key", FALSE) THEN 'key' WHEN NOT coalesce("_exclude:main:rest", FALSE) THEN 'rest' END AS "main"
FROM "layer_1"
)
SELECT "_company", "flagged", "employees", "_excluded", "_exclusion_unknown", "main"
FROM "layer_2";
-- 1: DATE "2025-12-31"
-- 2: BIGINT 100
