CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", CASE WHEN "revenue_currency" = 'NOK' THEN "revenue" WHEN "revenue_currency" = 'EUR' THEN CAST(CAST("revenue" AS DOUBLE) * 11.5e0 AS DECIMAL(18,4)) WHEN "revenue_currency" = 'SEK' THEN CAST(CAST("revenue" AS DOUBLE) * 0.98e0 AS DECIMAL(18,4)) END AS "revenue"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST($1 AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."revenue" AS "revenue"
FROM "source_1"
),
"facts_orders" AS (
SELECT "_company", TRY_CAST(sum("amount") AS DECIMAL(18,4)) AS "_a:6c3e58a18b2b09d5", TRY_CAST(sum("cost") AS DECIMAL(18,4)) AS "_a:26bd1782e36fc707"
FROM (
SELECT "_company", "_import", "_row", "order_id" AS "order_id", "at" AS "at", CASE WHEN "amount_currency" = 'NOK' THEN "amount" WHEN "amount_currency" = 'EUR' THEN CAST(CAST("amount" AS DOUBLE) * 11.5e0 AS DECIMAL(18,4)) WHEN "amount_currency" = 'SEK' THEN CAST(CAST("amount" AS DOUBLE) * 0.98e0 AS DECIMAL(18,4)) END AS "amount", "amount_currency" AS "amount_currency", CAST(CAST("cost" AS DOUBLE) * 11.5e0 AS DECIMAL(18,4)) AS "cost"
FROM "data"."orders"
) AS "rows"
WHERE "_company" IS NOT NULL AND "at" < CAST($2 AS DATE)
GROUP BY "_company"
),
"joined" AS (
SELECT "b".*, CASE WHEN "facts_orders"."_company" IS NULL THEN 0 ELSE "facts_orders"."_a:6c3e58a18b2b09d5" END AS "_a:6c3e58a18b2b09d5", CASE WHEN "facts_orders"."_company" IS NULL THEN 0 ELSE "facts_orders"."_a:26bd1782e36fc707" END AS "_a:26bd1782e36fc707"
FROM "base" AS "b"
LEFT JOIN "facts_orders" ON "facts_orders"."_company" = "b"."_company"
),
"layer_1" AS (
SELECT *, "revenue" AS "turnover", "_a:6c3e58a18b2b09d5" AS "bought", "_a:26bd1782e36fc707" AS "paid", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CASE WHEN isfinite(CAST(CAST("bought" AS DECIMAL(38,4)) - "paid" AS DOUBLE) / nullif(CAST("bought" AS DOUBLE), 0e0)) THEN CAST(CAST("bought" AS DECIMAL(38,4)) - "paid" AS DOUBLE) / nullif(CAST("bought" AS DOUBLE), 0e0) END AS "margin", CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "turnover" >= CAST($3 AS DECIMAL(18,4)) THEN 'large' WHEN "turnover" < CAST($3 AS DECIMAL(18,4)) THEN 'small' END AS "main"
FROM "layer_1"
)
SELECT "_company", "revenue", "turnover", "bought", "paid", "margin", "_excluded", "_exclusion_unknown", "main"
FROM "layer_2";
-- 1: DATE "2025-12-31"
-- 2: DATE "2026-01-01"
-- 3: DECIMAL(18,4) "1150.0000"
