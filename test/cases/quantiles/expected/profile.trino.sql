CREATE TABLE "scratch"."stage_1" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees", "rank" AS "rank"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST(? AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."employees" AS "employees", "source_1"."rank" AS "rank"
FROM "source_1"
),
"joined" AS (
SELECT "b".*
FROM "base" AS "b"
),
"layer_1" AS (
SELECT *, CASE WHEN CAST("employees" AS DOUBLE) IS NULL THEN CAST(NULL AS INTEGER) WHEN CAST("employees" AS DOUBLE) <= 2e0 THEN 1 WHEN CAST("employees" AS DOUBLE) <= 5e0 THEN 2 ELSE 3 END AS "published", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown"
FROM "layer_1"
)
SELECT "_company", "employees", "rank", "published", "_excluded", "_exclusion_unknown"
FROM "layer_2";
-- 1: DATE "2025-12-31"

WITH "valued" AS (
SELECT "_company", CAST(CAST("employees" AS DOUBLE) AS DOUBLE) AS "v"
FROM "scratch"."stage_1"
WHERE TRUE
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" NULLS LAST, "_company" NULLS LAST) AS "rank", count("v") OVER () AS "n"
FROM "valued"
WHERE "v" IS NOT NULL
)
SELECT count("v") AS "n", min("v") FILTER (WHERE "rank" * CAST(4 AS BIGINT) >= "n" * CAST(1 AS BIGINT)) AS "c1", min("v") FILTER (WHERE "rank" * CAST(4 AS BIGINT) >= "n" * CAST(2 AS BIGINT)) AS "c2", min("v") FILTER (WHERE "rank" * CAST(4 AS BIGINT) >= "n" * CAST(3 AS BIGINT)) AS "c3"
FROM "ranked";

WITH "valued" AS (
SELECT "_company", CAST(CAST("rank" AS DOUBLE) AS DOUBLE) AS "v"
FROM "scratch"."stage_1"
WHERE TRUE
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" NULLS LAST, "_company" NULLS LAST) AS "rank", count("v") OVER () AS "n"
FROM "valued"
WHERE "v" IS NOT NULL
)
SELECT count("v") AS "n", min("v") FILTER (WHERE "rank" * CAST(3 AS BIGINT) >= "n" * CAST(1 AS BIGINT)) AS "c1", min("v") FILTER (WHERE "rank" * CAST(3 AS BIGINT) >= "n" * CAST(2 AS BIGINT)) AS "c2"
FROM "ranked";

WITH "valued" AS (
SELECT "_company", CAST(CAST("employees" AS DOUBLE) AS DOUBLE) AS "v"
FROM "scratch"."stage_1"
WHERE "rank" > CAST(? AS BIGINT)
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" NULLS LAST, "_company" NULLS LAST) AS "rank", count("v") OVER () AS "n"
FROM "valued"
WHERE "v" IS NOT NULL
)
SELECT count("v") AS "n", min("v") FILTER (WHERE "rank" * CAST(2 AS BIGINT) >= "n" * CAST(1 AS BIGINT)) AS "c1"
FROM "ranked";
-- 1: BIGINT 1

WITH "valued" AS (
SELECT "_company", CAST(CAST("employees" AS DOUBLE) AS DOUBLE) AS "v"
FROM "scratch"."stage_1"
WHERE "rank" > CAST(? AS BIGINT)
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" NULLS LAST, "_company" NULLS LAST) AS "rank", count("v") OVER () AS "n"
FROM "valued"
WHERE "v" IS NOT NULL
)
SELECT count("v") AS "n", min("v") FILTER (WHERE "rank" * CAST(2 AS BIGINT) >= "n" * CAST(1 AS BIGINT)) AS "c1"
FROM "ranked";
-- 1: BIGINT 1

CREATE TABLE "scratch"."stage_2" AS
WITH "joined" AS (
SELECT "b".*
FROM "scratch"."stage_1" AS "b"
),
"layer_1" AS (
SELECT *, CASE WHEN CAST("employees" AS DOUBLE) IS NULL THEN CAST(NULL AS INTEGER) WHEN CAST("employees" AS DOUBLE) <= 2e0 THEN 1 WHEN CAST("employees" AS DOUBLE) <= 4e0 THEN 2 WHEN CAST("employees" AS DOUBLE) <= 6e0 THEN 3 ELSE 4 END AS "quarter", CASE WHEN CAST("rank" AS DOUBLE) IS NULL THEN CAST(NULL AS VARCHAR) WHEN CAST("rank" AS DOUBLE) <= 1e0 THEN 'low' WHEN CAST("rank" AS DOUBLE) <= 2e0 THEN 'middle' ELSE 'high' END AS "tied", CASE WHEN "rank" > CAST(? AS BIGINT) THEN CASE WHEN CAST("employees" AS DOUBLE) IS NULL THEN CAST(NULL AS INTEGER) WHEN CAST("employees" AS DOUBLE) <= 7e0 THEN 2 ELSE 1 END ELSE CAST(NULL AS INTEGER) END AS "top_first", CASE WHEN CAST("employees" AS DOUBLE) IS NULL THEN CAST(NULL AS INTEGER) WHEN CAST("employees" AS DOUBLE) <= 7e0 THEN 1 ELSE 2 END AS "all_by"
FROM "joined"
),
"layer_2" AS (
SELECT *, CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "tied" = 'low' THEN 'low' WHEN "tied" = 'middle' THEN 'middle' WHEN "tied" = 'high' THEN 'high' END AS "thirds"
FROM "layer_1"
)
SELECT "_company", "employees", "rank", "quarter", "tied", "top_first", "all_by", "published", "_excluded", "_exclusion_unknown", "thirds"
FROM "layer_2";
-- 1: BIGINT 1

DROP TABLE IF EXISTS "scratch"."stage_1";

WITH "valued" AS (
SELECT "_company", CAST(CASE WHEN is_finite(CAST("quarter" AS DOUBLE) * CAST(? AS DOUBLE) + CAST("employees" AS DOUBLE)) THEN CAST("quarter" AS DOUBLE) * CAST(? AS DOUBLE) + CAST("employees" AS DOUBLE) END AS DOUBLE) AS "v"
FROM "scratch"."stage_2"
WHERE TRUE
),
"ranked" AS (
SELECT "v", row_number() OVER (ORDER BY "v" NULLS LAST, "_company" NULLS LAST) AS "rank", count("v") OVER () AS "n"
FROM "valued"
WHERE "v" IS NOT NULL
)
SELECT count("v") AS "n", min("v") FILTER (WHERE "rank" * CAST(2 AS BIGINT) >= "n" * CAST(1 AS BIGINT)) AS "c1"
FROM "ranked";
-- 1: DOUBLE 10
-- 2: DOUBLE 10

CREATE TABLE "profile"."run_2" AS
WITH "joined" AS (
SELECT "b".*
FROM "scratch"."stage_2" AS "b"
),
"layer_1" AS (
SELECT *, CASE WHEN CASE WHEN is_finite(CAST("quarter" AS DOUBLE) * CAST(? AS DOUBLE) + CAST("employees" AS DOUBLE)) THEN CAST("quarter" AS DOUBLE) * CAST(? AS DOUBLE) + CAST("employees" AS DOUBLE) END IS NULL THEN CAST(NULL AS INTEGER) WHEN CASE WHEN is_finite(CAST("quarter" AS DOUBLE) * CAST(? AS DOUBLE) + CAST("employees" AS DOUBLE)) THEN CAST("quarter" AS DOUBLE) * CAST(? AS DOUBLE) + CAST("employees" AS DOUBLE) END <= 24e0 THEN 1 ELSE 2 END AS "twice"
FROM "joined"
)
SELECT "_company", "employees", "rank", "quarter", "tied", "top_first", "all_by", "published", "twice", "_excluded", "_exclusion_unknown", "thirds"
FROM "layer_1";
-- 1: DOUBLE 10
-- 2: DOUBLE 10
-- 3: DOUBLE 10
-- 4: DOUBLE 10

DROP TABLE IF EXISTS "scratch"."stage_2";
