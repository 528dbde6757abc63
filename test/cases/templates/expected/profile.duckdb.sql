CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees", "known_problem" AS "known_problem"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST($1 AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."employees" AS "employees", "source_1"."known_problem" AS "known_problem"
FROM "source_1"
),
"facts_orders" AS (
SELECT "_company", count(*) AS "_a:27734d463fd1c7ae", count(*) FILTER (WHERE "at" >= CAST($2 AS DATE)) AS "_a:d5932dcee76a8414", count(*) FILTER (WHERE "at" >= CAST($3 AS DATE)) AS "_a:7a502e3adabcc139", count(*) FILTER (WHERE "at" >= CAST($4 AS DATE)) AS "_a:d46c3ecd16ec5118", coalesce(TRY_CAST(sum("amount") FILTER (WHERE "at" >= CAST($3 AS DATE)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST($3 AS DATE)) = 0 THEN 0 END) AS "_a:95e15ead3b2bcbd2", coalesce(TRY_CAST(sum("cost") FILTER (WHERE "at" >= CAST($3 AS DATE)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST($3 AS DATE)) = 0 THEN 0 END) AS "_a:8655fcec2f416d3b", coalesce(TRY_CAST(sum("rebate") FILTER (WHERE "at" >= CAST($3 AS DATE)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST($3 AS DATE)) = 0 THEN 0 END) AS "_a:afe2a02d2c513422", coalesce(TRY_CAST(sum("amount") FILTER (WHERE "at" >= CAST($4 AS DATE) AND "at" < CAST($3 AS DATE)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST($4 AS DATE) AND "at" < CAST($3 AS DATE)) = 0 THEN 0 END) AS "_a:2e2e828712ecd7d1", count(DISTINCT CAST("at" AS DATE)) AS "_a:513eb62aff4dc86c", min("at") AS "_a:b955789b842e9660", max("at") AS "_a:3c03bca4906b5a84"
FROM "data"."orders"
WHERE "_company" IS NOT NULL AND "at" < CAST($5 AS DATE)
GROUP BY "_company"
),
"facts_hours" AS (
SELECT "_company", coalesce(CAST(sum(TRY_CAST("hours" AS DECIMAL(38,6))) FILTER (WHERE "at" >= CAST($3 AS DATE)) AS DOUBLE), CASE WHEN count(*) FILTER (WHERE "at" >= CAST($3 AS DATE)) = 0 THEN 0 END) AS "_a:6f5b16857f39745b"
FROM "data"."hours"
WHERE "_company" IS NOT NULL AND "at" < CAST($5 AS DATE) AND "at" >= CAST($3 AS DATE)
GROUP BY "_company"
),
"facts_events" AS (
SELECT "_company", count(*) FILTER (WHERE "at" >= CAST($6 AS TIMESTAMP) AND "source" = CAST($7 AS VARCHAR)) AS "_a:080e79c7462cc385", count(*) FILTER (WHERE "at" >= CAST($6 AS TIMESTAMP) AND "source" = CAST($8 AS VARCHAR)) AS "_a:327049a91256ee81", count(*) FILTER (WHERE "at" >= CAST($9 AS TIMESTAMP) AND "type" IN (CAST($10 AS VARCHAR), CAST($11 AS VARCHAR), CAST($12 AS VARCHAR), CAST($13 AS VARCHAR), CAST($14 AS VARCHAR))) AS "_a:a53d293b41fb0048", count(*) FILTER (WHERE "type" = CAST($15 AS VARCHAR)) AS "_a:13fcb3baccd2f4d5", count(*) FILTER (WHERE "at" >= CAST($9 AS TIMESTAMP) AND "type" IN (CAST($16 AS VARCHAR), CAST($17 AS VARCHAR), CAST($18 AS VARCHAR), CAST($19 AS VARCHAR), CAST($20 AS VARCHAR), CAST($21 AS VARCHAR), CAST($22 AS VARCHAR), CAST($23 AS VARCHAR))) AS "_a:c32f9e89ca71fa19", count(*) FILTER (WHERE "at" >= CAST($9 AS TIMESTAMP)) AS "_a:2862986ac78b6c85"
FROM "data"."events"
WHERE "_company" IS NOT NULL AND "at" < CAST($24 AS TIMESTAMP)
GROUP BY "_company"
),
"facts_financials" AS (
SELECT "_company", TRY_CAST(list_extract(max_by("revenue", ROW("published_at", "_import", "_row"), 3) FILTER (WHERE "revenue" IS NOT NULL AND "published_at" IS NOT NULL), 3) AS DECIMAL(18,4)) AS "_a:11f933985862363d", TRY_CAST(max_by("revenue", ROW("published_at", "_import", "_row")) FILTER (WHERE "revenue" IS NOT NULL AND "published_at" IS NOT NULL) AS DECIMAL(18,4)) AS "_a:5853c553e2376846"
FROM "data"."financials"
WHERE "_company" IS NOT NULL AND "published_at" < CAST($5 AS DATE)
GROUP BY "_company"
),
"joined" AS (
SELECT "b".*, coalesce("facts_orders"."_a:27734d463fd1c7ae", CAST(0 AS BIGINT)) AS "_a:27734d463fd1c7ae", coalesce("facts_orders"."_a:d5932dcee76a8414", CAST(0 AS BIGINT)) AS "_a:d5932dcee76a8414", coalesce("facts_orders"."_a:7a502e3adabcc139", CAST(0 AS BIGINT)) AS "_a:7a502e3adabcc139", coalesce("facts_orders"."_a:d46c3ecd16ec5118", CAST(0 AS BIGINT)) AS "_a:d46c3ecd16ec5118", CASE WHEN "facts_orders"."_company" IS NULL THEN 0 ELSE "facts_orders"."_a:95e15ead3b2bcbd2" END AS "_a:95e15ead3b2bcbd2", CASE WHEN "facts_orders"."_company" IS NULL THEN 0 ELSE "facts_orders"."_a:8655fcec2f416d3b" END AS "_a:8655fcec2f416d3b", CASE WHEN "facts_orders"."_company" IS NULL THEN 0 ELSE "facts_orders"."_a:afe2a02d2c513422" END AS "_a:afe2a02d2c513422", CASE WHEN "facts_hours"."_company" IS NULL THEN 0 ELSE "facts_hours"."_a:6f5b16857f39745b" END AS "_a:6f5b16857f39745b", "facts_financials"."_a:11f933985862363d" AS "_a:11f933985862363d", "facts_financials"."_a:5853c553e2376846" AS "_a:5853c553e2376846", CASE WHEN "facts_orders"."_company" IS NULL THEN 0 ELSE "facts_orders"."_a:2e2e828712ecd7d1" END AS "_a:2e2e828712ecd7d1", coalesce("facts_orders"."_a:513eb62aff4dc86c", CAST(0 AS BIGINT)) AS "_a:513eb62aff4dc86c", "facts_orders"."_a:b955789b842e9660" AS "_a:b955789b842e9660", "facts_orders"."_a:3c03bca4906b5a84" AS "_a:3c03bca4906b5a84", coalesce("facts_events"."_a:080e79c7462cc385", CAST(0 AS BIGINT)) AS "_a:080e79c7462cc385", coalesce("facts_events"."_a:327049a91256ee81", CAST(0 AS BIGINT)) AS "_a:327049a91256ee81", coalesce("facts_events"."_a:a53d293b41fb0048", CAST(0 AS BIGINT)) AS "_a:a53d293b41fb0048", coalesce("facts_events"."_a:13fcb3baccd2f4d5", CAST(0 AS BIGINT)) AS "_a:13fcb3baccd2f4d5", coalesce("facts_events"."_a:c32f9e89ca71fa19", CAST(0 AS BIGINT)) AS "_a:c32f9e89ca71fa19", coalesce("facts_events"."_a:2862986ac78b6c85", CAST(0 AS BIGINT)) AS "_a:2862986ac78b6c85"
FROM "base" AS "b"
LEFT JOIN "facts_orders" ON "facts_orders"."_company" = "b"."_company"
LEFT JOIN "facts_hours" ON "facts_hours"."_company" = "b"."_company"
LEFT JOIN "facts_events" ON "facts_events"."_company" = "b"."_company"
LEFT JOIN "facts_financials" ON "facts_financials"."_company" = "b"."_company"
),
"layer_1" AS (
SELECT *, CASE WHEN "_a:27734d463fd1c7ae" = CAST($25 AS BIGINT) THEN CAST($26 AS VARCHAR) WHEN "_a:d5932dcee76a8414" = "_a:27734d463fd1c7ae" THEN CAST($27 AS VARCHAR) WHEN "_a:7a502e3adabcc139" > CAST($25 AS BIGINT) AND "_a:7a502e3adabcc139" = "_a:d46c3ecd16ec5118" AND "_a:d46c3ecd16ec5118" < "_a:27734d463fd1c7ae" THEN CAST($28 AS VARCHAR) WHEN "_a:7a502e3adabcc139" > CAST($25 AS BIGINT) THEN CAST($29 AS VARCHAR) WHEN "_a:d46c3ecd16ec5118" > CAST($25 AS BIGINT) THEN CAST($30 AS VARCHAR) ELSE CAST($31 AS VARCHAR) END AS "standing", TRY_CAST(CAST(coalesce("_a:95e15ead3b2bcbd2", CAST($32 AS DECIMAL(18,4))) AS DECIMAL(38,4)) - (coalesce("_a:8655fcec2f416d3b", CAST($32 AS DECIMAL(18,4)))) - (coalesce("_a:afe2a02d2c513422", CAST($32 AS DECIMAL(18,4)))) - (TRY_CAST((coalesce(CAST("_a:6f5b16857f39745b" AS DOUBLE), CAST($33 AS DOUBLE))) * CAST($34 AS DOUBLE) AS DECIMAL(18,4))) - (coalesce(TRY_CAST(CAST($35 AS DOUBLE) AS DECIMAL(18,4)), CAST($32 AS DECIMAL(18,4)))) AS DECIMAL(18,4)) AS "left", CASE WHEN isfinite(CASE WHEN CAST("_a:11f933985862363d" AS DOUBLE) > 0e0 AND CAST("_a:5853c553e2376846" AS DOUBLE) >= 0e0 AND CAST($36 AS DOUBLE) > 0e0 THEN power(CAST("_a:5853c553e2376846" AS DOUBLE) / CAST("_a:11f933985862363d" AS DOUBLE), 1e0 / CAST($36 AS DOUBLE)) - 1e0 END) THEN CASE WHEN CAST("_a:11f933985862363d" AS DOUBLE) > 0e0 AND CAST("_a:5853c553e2376846" AS DOUBLE) >= 0e0 AND CAST($36 AS DOUBLE) > 0e0 THEN power(CAST("_a:5853c553e2376846" AS DOUBLE) / CAST("_a:11f933985862363d" AS DOUBLE), 1e0 / CAST($36 AS DOUBLE)) - 1e0 END END AS "growth_2y", CASE WHEN isfinite(CASE WHEN CAST("_a:2e2e828712ecd7d1" AS DOUBLE) > 0e0 AND CAST("_a:95e15ead3b2bcbd2" AS DOUBLE) >= 0e0 AND CAST($35 AS DOUBLE) > 0e0 THEN power(CAST("_a:95e15ead3b2bcbd2" AS DOUBLE) / CAST("_a:2e2e828712ecd7d1" AS DOUBLE), 1e0 / CAST($35 AS DOUBLE)) - 1e0 END) THEN CASE WHEN CAST("_a:2e2e828712ecd7d1" AS DOUBLE) > 0e0 AND CAST("_a:95e15ead3b2bcbd2" AS DOUBLE) >= 0e0 AND CAST($35 AS DOUBLE) > 0e0 THEN power(CAST("_a:95e15ead3b2bcbd2" AS DOUBLE) / CAST("_a:2e2e828712ecd7d1" AS DOUBLE), 1e0 / CAST($35 AS DOUBLE)) - 1e0 END END AS "sales_growth", CASE WHEN isfinite(CASE WHEN "_a:513eb62aff4dc86c" > CAST($37 AS BIGINT) THEN CAST(CAST(date_diff('day', "_a:b955789b842e9660", "_a:3c03bca4906b5a84") AS DOUBLE) AS DOUBLE) / nullif(CAST(CAST("_a:513eb62aff4dc86c" AS DOUBLE) - CAST($35 AS DOUBLE) AS DOUBLE), 0e0) END) THEN CASE WHEN "_a:513eb62aff4dc86c" > CAST($37 AS BIGINT) THEN CAST(CAST(date_diff('day', "_a:b955789b842e9660", "_a:3c03bca4906b5a84") AS DOUBLE) AS DOUBLE) / nullif(CAST(CAST("_a:513eb62aff4dc86c" AS DOUBLE) - CAST($35 AS DOUBLE) AS DOUBLE), 0e0) END END AS "gap", CAST(date_diff('day', "_a:3c03bca4906b5a84", CAST($1 AS DATE)) AS DOUBLE) AS "gap_since", CAST("_a:080e79c7462cc385" AS DOUBLE) AS "heat_email", CAST("_a:327049a91256ee81" AS DOUBLE) AS "heat_web", CASE WHEN "_a:a53d293b41fb0048" > CAST($25 AS BIGINT) THEN CAST($38 AS VARCHAR) WHEN "_a:27734d463fd1c7ae" > CAST($25 AS BIGINT) THEN CAST($39 AS VARCHAR) WHEN "_a:13fcb3baccd2f4d5" > CAST($25 AS BIGINT) THEN CAST($40 AS VARCHAR) WHEN "_a:c32f9e89ca71fa19" > CAST($25 AS BIGINT) THEN CAST($41 AS VARCHAR) WHEN "_a:2862986ac78b6c85" > CAST($25 AS BIGINT) THEN CAST($42 AS VARCHAR) ELSE CAST($43 AS VARCHAR) END AS "stage", CASE WHEN "employees" < CAST($44 AS BIGINT) THEN CAST($45 AS VARCHAR) WHEN "employees" < CAST($46 AS BIGINT) THEN CAST($47 AS VARCHAR) WHEN "employees" >= CAST($46 AS BIGINT) THEN CAST($48 AS VARCHAR) END AS "size", CASE WHEN "employees" >= CAST($46 AS BIGINT) THEN CAST($49 AS VARCHAR) WHEN "known_problem" THEN CAST($50 AS VARCHAR) ELSE CAST($51 AS VARCHAR) END AS "kind", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CASE WHEN isfinite(CAST("gap_since" AS DOUBLE) - CAST("gap" AS DOUBLE)) THEN CAST("gap_since" AS DOUBLE) - CAST("gap" AS DOUBLE) END AS "gap_overdue", CASE WHEN isfinite(CAST($35 AS DOUBLE) * CAST("heat_email" AS DOUBLE) + CAST($36 AS DOUBLE) * CAST("heat_web" AS DOUBLE)) THEN CAST($35 AS DOUBLE) * CAST("heat_email" AS DOUBLE) + CAST($36 AS DOUBLE) * CAST("heat_web" AS DOUBLE) END AS "heat", CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "standing" = 'prospect' THEN 'prospect' WHEN "standing" = 'new' THEN 'new' WHEN "standing" = 'active' THEN 'active' WHEN "standing" = 'dormant' THEN 'dormant' WHEN "standing" = 'lost' THEN 'win-back' WHEN "standing" = 'regained' THEN 'regained' END AS "lifecycle"
FROM "layer_1"
),
"layer_3" AS (
SELECT *, CASE WHEN "employees" > CAST($52 AS BIGINT) AND "known_problem" AND "heat" > CAST($25 AS BIGINT) AND "employees" > CAST($53 AS BIGINT) AND "employees" > CAST($46 AS BIGINT) THEN CAST($54 AS DOUBLE) WHEN "employees" > CAST($52 AS BIGINT) AND "known_problem" AND "heat" > CAST($25 AS BIGINT) AND "employees" > CAST($53 AS BIGINT) THEN CAST($55 AS DOUBLE) WHEN "employees" > CAST($52 AS BIGINT) AND "known_problem" AND "heat" > CAST($25 AS BIGINT) THEN CAST($56 AS DOUBLE) WHEN "employees" > CAST($52 AS BIGINT) AND "known_problem" THEN CAST($36 AS DOUBLE) WHEN "employees" > CAST($52 AS BIGINT) THEN CAST($35 AS DOUBLE) ELSE CAST($33 AS DOUBLE) END AS "rung"
FROM "layer_2"
)
SELECT "_company", "employees", "known_problem", "standing", "left", "growth_2y", "sales_growth", "gap", "gap_since", "gap_overdue", "heat_email", "heat_web", "heat", "stage", "rung", "size", "kind", "_excluded", "_exclusion_unknown", "lifecycle"
FROM "layer_3";
-- 1: DATE "2025-12-31"
-- 2: DATE "2025-07-01"
-- 3: DATE "2025-01-01"
-- 4: DATE "2024-01-01"
-- 5: DATE "2026-01-01"
-- 6: TIMESTAMP "2025-10-03 00:00:00"
-- 7: VARCHAR "email"
-- 8: VARCHAR "web"
-- 9: TIMESTAMP "2024-01-01 00:00:00"
-- 10: VARCHAR "referral"
-- 11: VARCHAR "recommendation"
-- 12: VARCHAR "review_written"
-- 13: VARCHAR "reference_given"
-- 14: VARCHAR "case_study"
-- 15: VARCHAR "sample"
-- 16: VARCHAR "pricing_viewed"
-- 17: VARCHAR "comparison_viewed"
-- 18: VARCHAR "calculator_used"
-- 19: VARCHAR "form_submitted"
-- 20: VARCHAR "demo"
-- 21: VARCHAR "meeting"
-- 22: VARCHAR "quote_sent"
-- 23: VARCHAR "basket_abandoned"
-- 24: TIMESTAMP "2026-01-01 00:00:00"
-- 25: BIGINT 0
-- 26: VARCHAR "prospect"
-- 27: VARCHAR "new"
-- 28: VARCHAR "regained"
-- 29: VARCHAR "active"
-- 30: VARCHAR "dormant"
-- 31: VARCHAR "lost"
-- 32: DECIMAL(18,4) "0.0000"
-- 33: DOUBLE 0
-- 34: DOUBLE 10
-- 35: DOUBLE 1
-- 36: DOUBLE 2
-- 37: BIGINT 1
-- 38: VARCHAR "advocate"
-- 39: VARCHAR "customer"
-- 40: VARCHAR "trialling"
-- 41: VARCHAR "interested"
-- 42: VARCHAR "aware"
-- 43: VARCHAR "unaware"
-- 44: BIGINT 10
-- 45: VARCHAR "small"
-- 46: BIGINT 100
-- 47: VARCHAR "medium"
-- 48: VARCHAR "large"
-- 49: VARCHAR "Big"
-- 50: VARCHAR "Aware"
-- 51: VARCHAR "Other"
-- 52: BIGINT 5
-- 53: BIGINT 50
-- 54: DOUBLE 5
-- 55: DOUBLE 4
-- 56: DOUBLE 3
