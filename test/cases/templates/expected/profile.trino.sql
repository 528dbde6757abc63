CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees", "known_problem" AS "known_problem"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST(? AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."employees" AS "employees", "source_1"."known_problem" AS "known_problem"
FROM "source_1"
),
"facts_orders" AS (
SELECT "_company", count(*) AS "_a:27734d463fd1c7ae", count(*) FILTER (WHERE "at" >= CAST(? AS DATE)) AS "_a:d5932dcee76a8414", count(*) FILTER (WHERE "at" >= CAST(? AS DATE)) AS "_a:7a502e3adabcc139", count(*) FILTER (WHERE "at" >= CAST(? AS DATE)) AS "_a:d46c3ecd16ec5118", coalesce(TRY_CAST(sum("amount") FILTER (WHERE "at" >= CAST(? AS DATE)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST(? AS DATE)) = 0 THEN 0 END) AS "_a:95e15ead3b2bcbd2", coalesce(TRY_CAST(sum("cost") FILTER (WHERE "at" >= CAST(? AS DATE)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST(? AS DATE)) = 0 THEN 0 END) AS "_a:8655fcec2f416d3b", coalesce(TRY_CAST(sum("rebate") FILTER (WHERE "at" >= CAST(? AS DATE)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST(? AS DATE)) = 0 THEN 0 END) AS "_a:afe2a02d2c513422", coalesce(TRY_CAST(sum("amount") FILTER (WHERE "at" >= CAST(? AS DATE) AND "at" < CAST(? AS DATE)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST(? AS DATE) AND "at" < CAST(? AS DATE)) = 0 THEN 0 END) AS "_a:2e2e828712ecd7d1", count(DISTINCT CAST("at" AS DATE)) AS "_a:513eb62aff4dc86c", min("at") AS "_a:b955789b842e9660", max("at") AS "_a:3c03bca4906b5a84"
FROM "data"."orders"
WHERE "_company" IS NOT NULL AND "at" < CAST(? AS DATE)
GROUP BY "_company"
),
"facts_hours" AS (
SELECT "_company", coalesce(CAST(sum(TRY_CAST("hours" AS DECIMAL(38,6))) FILTER (WHERE "at" >= CAST(? AS DATE)) AS DOUBLE), CASE WHEN count(*) FILTER (WHERE "at" >= CAST(? AS DATE)) = 0 THEN 0 END) AS "_a:6f5b16857f39745b"
FROM "data"."hours"
WHERE "_company" IS NOT NULL AND "at" < CAST(? AS DATE) AND "at" >= CAST(? AS DATE)
GROUP BY "_company"
),
"facts_events" AS (
SELECT "_company", count(*) FILTER (WHERE "at" >= CAST(? AS TIMESTAMP(6)) AND "source" = CAST(? AS VARCHAR)) AS "_a:080e79c7462cc385", count(*) FILTER (WHERE "at" >= CAST(? AS TIMESTAMP(6)) AND "source" = CAST(? AS VARCHAR)) AS "_a:327049a91256ee81", count(*) FILTER (WHERE "at" >= CAST(? AS TIMESTAMP(6)) AND "type" IN (CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR))) AS "_a:a53d293b41fb0048", count(*) FILTER (WHERE "type" = CAST(? AS VARCHAR)) AS "_a:13fcb3baccd2f4d5", count(*) FILTER (WHERE "at" >= CAST(? AS TIMESTAMP(6)) AND "type" IN (CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR))) AS "_a:c32f9e89ca71fa19", count(*) FILTER (WHERE "at" >= CAST(? AS TIMESTAMP(6))) AS "_a:2862986ac78b6c85"
FROM "data"."events"
WHERE "_company" IS NOT NULL AND "at" < CAST(? AS TIMESTAMP(6))
GROUP BY "_company"
),
"facts_financials" AS (
SELECT "_company", TRY_CAST(element_at(max_by("revenue", ROW("published_at", "_import", "_row"), 3) FILTER (WHERE "revenue" IS NOT NULL AND "published_at" IS NOT NULL), 3) AS DECIMAL(18,4)) AS "_a:11f933985862363d", TRY_CAST(max_by("revenue", ROW("published_at", "_import", "_row")) FILTER (WHERE "revenue" IS NOT NULL AND "published_at" IS NOT NULL) AS DECIMAL(18,4)) AS "_a:5853c553e2376846"
FROM "data"."financials"
WHERE "_company" IS NOT NULL AND "published_at" < CAST(? AS DATE)
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
SELECT *, CASE WHEN "_a:27734d463fd1c7ae" = CAST(? AS BIGINT) THEN CAST(? AS VARCHAR) WHEN "_a:d5932dcee76a8414" = "_a:27734d463fd1c7ae" THEN CAST(? AS VARCHAR) WHEN "_a:7a502e3adabcc139" > CAST(? AS BIGINT) AND "_a:7a502e3adabcc139" = "_a:d46c3ecd16ec5118" AND "_a:d46c3ecd16ec5118" < "_a:27734d463fd1c7ae" THEN CAST(? AS VARCHAR) WHEN "_a:7a502e3adabcc139" > CAST(? AS BIGINT) THEN CAST(? AS VARCHAR) WHEN "_a:d46c3ecd16ec5118" > CAST(? AS BIGINT) THEN CAST(? AS VARCHAR) ELSE CAST(? AS VARCHAR) END AS "standing", TRY_CAST(CAST(coalesce("_a:95e15ead3b2bcbd2", CAST(? AS DECIMAL(18,4))) AS DECIMAL(38,4)) - (coalesce("_a:8655fcec2f416d3b", CAST(? AS DECIMAL(18,4)))) - (coalesce("_a:afe2a02d2c513422", CAST(? AS DECIMAL(18,4)))) - (TRY_CAST((coalesce(CAST("_a:6f5b16857f39745b" AS DOUBLE), CAST(? AS DOUBLE))) * CAST(? AS DOUBLE) AS DECIMAL(18,4))) - (coalesce(TRY_CAST(CAST(? AS DOUBLE) AS DECIMAL(18,4)), CAST(? AS DECIMAL(18,4)))) AS DECIMAL(18,4)) AS "left", CASE WHEN is_finite(CASE WHEN CAST("_a:11f933985862363d" AS DOUBLE) > 0e0 AND CAST("_a:5853c553e2376846" AS DOUBLE) >= 0e0 AND CAST(? AS DOUBLE) > 0e0 THEN power(CAST("_a:5853c553e2376846" AS DOUBLE) / CAST("_a:11f933985862363d" AS DOUBLE), 1e0 / CAST(? AS DOUBLE)) - 1e0 END) THEN CASE WHEN CAST("_a:11f933985862363d" AS DOUBLE) > 0e0 AND CAST("_a:5853c553e2376846" AS DOUBLE) >= 0e0 AND CAST(? AS DOUBLE) > 0e0 THEN power(CAST("_a:5853c553e2376846" AS DOUBLE) / CAST("_a:11f933985862363d" AS DOUBLE), 1e0 / CAST(? AS DOUBLE)) - 1e0 END END AS "growth_2y", CASE WHEN is_finite(CASE WHEN CAST("_a:2e2e828712ecd7d1" AS DOUBLE) > 0e0 AND CAST("_a:95e15ead3b2bcbd2" AS DOUBLE) >= 0e0 AND CAST(? AS DOUBLE) > 0e0 THEN power(CAST("_a:95e15ead3b2bcbd2" AS DOUBLE) / CAST("_a:2e2e828712ecd7d1" AS DOUBLE), 1e0 / CAST(? AS DOUBLE)) - 1e0 END) THEN CASE WHEN CAST("_a:2e2e828712ecd7d1" AS DOUBLE) > 0e0 AND CAST("_a:95e15ead3b2bcbd2" AS DOUBLE) >= 0e0 AND CAST(? AS DOUBLE) > 0e0 THEN power(CAST("_a:95e15ead3b2bcbd2" AS DOUBLE) / CAST("_a:2e2e828712ecd7d1" AS DOUBLE), 1e0 / CAST(? AS DOUBLE)) - 1e0 END END AS "sales_growth", CASE WHEN is_finite(CASE WHEN "_a:513eb62aff4dc86c" > CAST(? AS BIGINT) THEN CAST(CAST(date_diff('day', "_a:b955789b842e9660", "_a:3c03bca4906b5a84") AS DOUBLE) AS DOUBLE) / nullif(CAST(CAST("_a:513eb62aff4dc86c" AS DOUBLE) - CAST(? AS DOUBLE) AS DOUBLE), 0e0) END) THEN CASE WHEN "_a:513eb62aff4dc86c" > CAST(? AS BIGINT) THEN CAST(CAST(date_diff('day', "_a:b955789b842e9660", "_a:3c03bca4906b5a84") AS DOUBLE) AS DOUBLE) / nullif(CAST(CAST("_a:513eb62aff4dc86c" AS DOUBLE) - CAST(? AS DOUBLE) AS DOUBLE), 0e0) END END AS "gap", CAST(date_diff('day', "_a:3c03bca4906b5a84", CAST(? AS DATE)) AS DOUBLE) AS "gap_since", CAST("_a:080e79c7462cc385" AS DOUBLE) AS "heat_email", CAST("_a:327049a91256ee81" AS DOUBLE) AS "heat_web", CASE WHEN "_a:a53d293b41fb0048" > CAST(? AS BIGINT) THEN CAST(? AS VARCHAR) WHEN "_a:27734d463fd1c7ae" > CAST(? AS BIGINT) THEN CAST(? AS VARCHAR) WHEN "_a:13fcb3baccd2f4d5" > CAST(? AS BIGINT) THEN CAST(? AS VARCHAR) WHEN "_a:c32f9e89ca71fa19" > CAST(? AS BIGINT) THEN CAST(? AS VARCHAR) WHEN "_a:2862986ac78b6c85" > CAST(? AS BIGINT) THEN CAST(? AS VARCHAR) ELSE CAST(? AS VARCHAR) END AS "stage", CASE WHEN "employees" < CAST(? AS BIGINT) THEN CAST(? AS VARCHAR) WHEN "employees" < CAST(? AS BIGINT) THEN CAST(? AS VARCHAR) WHEN "employees" >= CAST(? AS BIGINT) THEN CAST(? AS VARCHAR) END AS "size", CASE WHEN "employees" >= CAST(? AS BIGINT) THEN CAST(? AS VARCHAR) WHEN "known_problem" THEN CAST(? AS VARCHAR) ELSE CAST(? AS VARCHAR) END AS "kind", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CASE WHEN is_finite(CAST("gap_since" AS DOUBLE) - CAST("gap" AS DOUBLE)) THEN CAST("gap_since" AS DOUBLE) - CAST("gap" AS DOUBLE) END AS "gap_overdue", CASE WHEN is_finite(CAST(? AS DOUBLE) * CAST("heat_email" AS DOUBLE) + CAST(? AS DOUBLE) * CAST("heat_web" AS DOUBLE)) THEN CAST(? AS DOUBLE) * CAST("heat_email" AS DOUBLE) + CAST(? AS DOUBLE) * CAST("heat_web" AS DOUBLE) END AS "heat", CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "standing" = 'prospect' THEN 'prospect' WHEN "standing" = 'new' THEN 'new' WHEN "standing" = 'active' THEN 'active' WHEN "standing" = 'dormant' THEN 'dormant' WHEN "standing" = 'lost' THEN 'win-back' WHEN "standing" = 'regained' THEN 'regained' END AS "lifecycle"
FROM "layer_1"
),
"layer_3" AS (
SELECT *, CASE WHEN "employees" > CAST(? AS BIGINT) AND "known_problem" AND "heat" > CAST(? AS BIGINT) AND "employees" > CAST(? AS BIGINT) AND "employees" > CAST(? AS BIGINT) THEN CAST(? AS DOUBLE) WHEN "employees" > CAST(? AS BIGINT) AND "known_problem" AND "heat" > CAST(? AS BIGINT) AND "employees" > CAST(? AS BIGINT) THEN CAST(? AS DOUBLE) WHEN "employees" > CAST(? AS BIGINT) AND "known_problem" AND "heat" > CAST(? AS BIGINT) THEN CAST(? AS DOUBLE) WHEN "employees" > CAST(? AS BIGINT) AND "known_problem" THEN CAST(? AS DOUBLE) WHEN "employees" > CAST(? AS BIGINT) THEN CAST(? AS DOUBLE) ELSE CAST(? AS DOUBLE) END AS "rung"
FROM "layer_2"
)
SELECT "_company", "employees", "known_problem", "standing", "left", "growth_2y", "sales_growth", "gap", "gap_since", "gap_overdue", "heat_email", "heat_web", "heat", "stage", "rung", "size", "kind", "_excluded", "_exclusion_unknown", "lifecycle"
FROM "layer_3";
-- 1: DATE "2025-12-31"
-- 2: DATE "2025-07-01"
-- 3: DATE "2025-01-01"
-- 4: DATE "2024-01-01"
-- 5: DATE "2025-01-01"
-- 6: DATE "2025-01-01"
-- 7: DATE "2025-01-01"
-- 8: DATE "2025-01-01"
-- 9: DATE "2025-01-01"
-- 10: DATE "2025-01-01"
-- 11: DATE "2024-01-01"
-- 12: DATE "2025-01-01"
-- 13: DATE "2024-01-01"
-- 14: DATE "2025-01-01"
-- 15: DATE "2026-01-01"
-- 16: DATE "2025-01-01"
-- 17: DATE "2025-01-01"
-- 18: DATE "2026-01-01"
-- 19: DATE "2025-01-01"
-- 20: TIMESTAMP "2025-10-03 00:00:00"
-- 21: VARCHAR "email"
-- 22: TIMESTAMP "2025-10-03 00:00:00"
-- 23: VARCHAR "web"
-- 24: TIMESTAMP "2024-01-01 00:00:00"
-- 25: VARCHAR "referral"
-- 26: VARCHAR "recommendation"
-- 27: VARCHAR "review_written"
-- 28: VARCHAR "reference_given"
-- 29: VARCHAR "case_study"
-- 30: VARCHAR "sample"
-- 31: TIMESTAMP "2024-01-01 00:00:00"
-- 32: VARCHAR "pricing_viewed"
-- 33: VARCHAR "comparison_viewed"
-- 34: VARCHAR "calculator_used"
-- 35: VARCHAR "form_submitted"
-- 36: VARCHAR "demo"
-- 37: VARCHAR "meeting"
-- 38: VARCHAR "quote_sent"
-- 39: VARCHAR "basket_abandoned"
-- 40: TIMESTAMP "2024-01-01 00:00:00"
-- 41: TIMESTAMP "2026-01-01 00:00:00"
-- 42: DATE "2026-01-01"
-- 43: BIGINT 0
-- 44: VARCHAR "prospect"
-- 45: VARCHAR "new"
-- 46: BIGINT 0
-- 47: VARCHAR "regained"
-- 48: BIGINT 0
-- 49: VARCHAR "active"
-- 50: BIGINT 0
-- 51: VARCHAR "dormant"
-- 52: VARCHAR "lost"
-- 53: DECIMAL(18,4) "0.0000"
-- 54: DECIMAL(18,4) "0.0000"
-- 55: DECIMAL(18,4) "0.0000"
-- 56: DOUBLE 0
-- 57: DOUBLE 10
-- 58: DOUBLE 1
-- 59: DECIMAL(18,4) "0.0000"
-- 60: DOUBLE 2
-- 61: DOUBLE 2
-- 62: DOUBLE 2
-- 63: DOUBLE 2
-- 64: DOUBLE 1
-- 65: DOUBLE 1
-- 66: DOUBLE 1
-- 67: DOUBLE 1
-- 68: BIGINT 1
-- 69: DOUBLE 1
-- 70: BIGINT 1
-- 71: DOUBLE 1
-- 72: DATE "2025-12-31"
-- 73: BIGINT 0
-- 74: VARCHAR "advocate"
-- 75: BIGINT 0
-- 76: VARCHAR "customer"
-- 77: BIGINT 0
-- 78: VARCHAR "trialling"
-- 79: BIGINT 0
-- 80: VARCHAR "interested"
-- 81: BIGINT 0
-- 82: VARCHAR "aware"
-- 83: VARCHAR "unaware"
-- 84: BIGINT 10
-- 85: VARCHAR "small"
-- 86: BIGINT 100
-- 87: VARCHAR "medium"
-- 88: BIGINT 100
-- 89: VARCHAR "large"
-- 90: BIGINT 100
-- 91: VARCHAR "Big"
-- 92: VARCHAR "Aware"
-- 93: VARCHAR "Other"
-- 94: DOUBLE 1
-- 95: DOUBLE 2
-- 96: DOUBLE 1
-- 97: DOUBLE 2
-- 98: BIGINT 5
-- 99: BIGINT 0
-- 100: BIGINT 50
-- 101: BIGINT 100
-- 102: DOUBLE 5
-- 103: BIGINT 5
-- 104: BIGINT 0
-- 105: BIGINT 50
-- 106: DOUBLE 4
-- 107: BIGINT 5
-- 108: BIGINT 0
-- 109: DOUBLE 3
-- 110: BIGINT 5
-- 111: DOUBLE 2
-- 112: BIGINT 5
-- 113: DOUBLE 1
-- 114: DOUBLE 0
