-- sum(orders.amount)
-- 2026-01-01
SELECT "_company", coalesce(TRY_CAST(sum("amount") FILTER (WHERE "at" < CAST($1 AS DATE)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" < CAST($1 AS DATE)) = 0 THEN 0 END) AS "value"
FROM "orders"
GROUP BY "_company";

-- sum(orders.amount - orders.cost where product = 'x' and quantity > 3) over last 12 months
-- 2025-01-01 | 2026-01-01 | x | 3
SELECT "_company", coalesce(TRY_CAST(sum(CAST("amount" AS DECIMAL(38,4)) - "cost") FILTER (WHERE "at" >= CAST($1 AS DATE) AND "at" < CAST($2 AS DATE) AND ("product" = CAST($3 AS VARCHAR) AND "quantity" > CAST($4 AS BIGINT))) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST($1 AS DATE) AND "at" < CAST($2 AS DATE) AND ("product" = CAST($3 AS VARCHAR) AND "quantity" > CAST($4 AS BIGINT))) = 0 THEN 0 END) AS "value"
FROM "orders"
GROUP BY "_company";

-- sum(orders.weight) over previous 12 months
-- 2024-01-01 | 2025-01-01
SELECT "_company", coalesce(CAST(sum(TRY_CAST("weight" AS DECIMAL(38,6))) FILTER (WHERE "at" >= CAST($1 AS DATE) AND "at" < CAST($2 AS DATE)) AS DOUBLE), CASE WHEN count(*) FILTER (WHERE "at" >= CAST($1 AS DATE) AND "at" < CAST($2 AS DATE)) = 0 THEN 0 END) AS "value"
FROM "orders"
GROUP BY "_company";

-- average(orders.amount) over last 3 months ending 1 year ago
-- 2024-10-01 | 2025-01-01
SELECT "_company", TRY_CAST(CAST(sum("amount") FILTER (WHERE "at" >= CAST($1 AS DATE) AND "at" < CAST($2 AS DATE)) AS DOUBLE) / nullif(CAST(count("amount") FILTER (WHERE "at" >= CAST($1 AS DATE) AND "at" < CAST($2 AS DATE)) AS DOUBLE), 0e0) AS DECIMAL(18,4)) AS "value"
FROM "orders"
GROUP BY "_company";

-- average(orders.weight)
-- 2026-01-01
SELECT "_company", CAST(sum(TRY_CAST("weight" AS DECIMAL(38,6))) FILTER (WHERE "at" < CAST($1 AS DATE)) AS DOUBLE) / nullif(CAST(count("weight") FILTER (WHERE "at" < CAST($1 AS DATE)) AS DOUBLE), 0e0) AS "value"
FROM "orders"
GROUP BY "_company";

-- median(orders.amount) over this year
-- 2025-01-01 | 2026-01-01
SELECT "_company", TRY_CAST(median(CAST("amount" AS DOUBLE)) FILTER (WHERE "at" >= CAST($1 AS DATE) AND "at" < CAST($2 AS DATE) AND "amount" IS NOT NULL) AS DECIMAL(18,4)) AS "value"
FROM "orders"
GROUP BY "_company";

-- min(orders.amount) over previous quarter
-- 2025-07-01 | 2025-10-01
SELECT "_company", TRY_CAST(min("amount") FILTER (WHERE "at" >= CAST($1 AS DATE) AND "at" < CAST($2 AS DATE)) AS DECIMAL(18,4)) AS "value"
FROM "orders"
GROUP BY "_company";

-- max(orders.at)
-- 2026-01-01
SELECT "_company", max("at") FILTER (WHERE "at" < CAST($1 AS DATE)) AS "value"
FROM "orders"
GROUP BY "_company";

-- count(orders)
-- 2026-01-01
SELECT "_company", count(*) FILTER (WHERE "at" < CAST($1 AS DATE)) AS "value"
FROM "orders"
GROUP BY "_company";

-- count(orders.product) over last 90 days
-- 2025-10-03 | 2026-01-01
SELECT "_company", count("product") FILTER (WHERE "at" >= CAST($1 AS DATE) AND "at" < CAST($2 AS DATE)) AS "value"
FROM "orders"
GROUP BY "_company";

-- count(deals where status = 'won' and amount > 1000) over last 1 year by closed_at
-- 2025-01-01 | 2026-01-01 | won | 1000.0000
SELECT "_company", count(*) FILTER (WHERE "closed_at" >= CAST($1 AS DATE) AND "closed_at" < CAST($2 AS DATE) AND ("status" = CAST($3 AS VARCHAR) AND "amount" > CAST($4 AS DECIMAL(18,4)))) AS "value"
FROM "deals"
GROUP BY "_company";

-- count(contacts)
SELECT "_company", count(*) AS "value"
FROM "contacts"
GROUP BY "_company";

-- distinct(orders.product) over year 2 ago
-- 2023-01-01 | 2024-01-01
SELECT "_company", count(DISTINCT "product") FILTER (WHERE "at" >= CAST($1 AS DATE) AND "at" < CAST($2 AS DATE)) AS "value"
FROM "orders"
GROUP BY "_company";

-- latest(financials.revenue)
-- 2026-01-01
SELECT "_company", TRY_CAST(max_by("revenue", ROW("published_at", "_import", "_row")) FILTER (WHERE "published_at" < CAST($1 AS DATE) AND "revenue" IS NOT NULL AND "published_at" IS NOT NULL) AS DECIMAL(18,4)) AS "value"
FROM "financials"
GROUP BY "_company";

-- latest(financials.revenue, 1)
-- 2026-01-01
SELECT "_company", TRY_CAST(list_extract(max_by("revenue", ROW("published_at", "_import", "_row"), 2) FILTER (WHERE "published_at" < CAST($1 AS DATE) AND "revenue" IS NOT NULL AND "published_at" IS NOT NULL), 2) AS DECIMAL(18,4)) AS "value"
FROM "financials"
GROUP BY "_company";

-- earliest(orders.product)
-- 2026-01-01
SELECT "_company", min_by("product", ROW("at", "_import", "_row")) FILTER (WHERE "at" < CAST($1 AS DATE) AND "product" IS NOT NULL AND "at" IS NOT NULL) AS "value"
FROM "orders"
GROUP BY "_company";

-- latest(contacts.role)
SELECT "_company", max_by("role", ROW("_import", "_row")) FILTER (WHERE "role" IS NOT NULL) AS "value"
FROM "contacts"
GROUP BY "_company";

-- any(deals.status = 'won')
-- won | 2025-12-31 23:00:00
SELECT "_company", coalesce(bool_or("status" = CAST($1 AS VARCHAR)) FILTER (WHERE "opened_at" < CAST($2 AS TIMESTAMP)), CASE WHEN count(*) FILTER (WHERE "opened_at" < CAST($2 AS TIMESTAMP)) = 0 THEN FALSE END) AS "value"
FROM "deals"
GROUP BY "_company";

-- every(orders.amount > 0) over last 2 weeks
-- 0.0000 | 2025-12-18 | 2026-01-01
SELECT "_company", bool_and("amount" > CAST($1 AS DECIMAL(18,4))) FILTER (WHERE "at" >= CAST($2 AS DATE) AND "at" < CAST($3 AS DATE)) AS "value"
FROM "orders"
GROUP BY "_company";
