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
"facts_orders" AS (
SELECT "_company", count(*) FILTER (WHERE "at" >= CAST($1 AS DATE)) AS "_a:063d78595d78a7c1", count(*) FILTER (WHERE "at" >= CAST($2 AS DATE)) AS "_a:ee14413647e90041", count(*) FILTER (WHERE "at" >= CAST($3 AS DATE)) AS "_a:69bfaad4d6e71a56", count(*) FILTER (WHERE "at" >= CAST($4 AS DATE)) AS "_a:7a502e3adabcc139", count(*) FILTER (WHERE "at" >= CAST($5 AS DATE) AND "at" < CAST($4 AS DATE)) AS "_a:73d350040a5a2e96", count(*) FILTER (WHERE "at" >= CAST($3 AS DATE)) AS "_a:d331873eb14ea24b", count(*) FILTER (WHERE "at" >= CAST($6 AS DATE) AND "at" < CAST($3 AS DATE)) AS "_a:7b131a254bfc5e15", count(*) FILTER (WHERE "at" >= CAST($7 AS DATE) AND "at" < CAST($6 AS DATE)) AS "_a:53205c8db58c6bf5", count(*) AS "_a:27734d463fd1c7ae", max("at") AS "_a:3c03bca4906b5a84", TRY_CAST(min_by("amount", ROW("at", "_import", "_row")) FILTER (WHERE "amount" IS NOT NULL AND "at" IS NOT NULL) AS DECIMAL(18,4)) AS "_a:f0c93723e8646410", TRY_CAST(max_by("amount", ROW("at", "_import", "_row")) FILTER (WHERE "amount" IS NOT NULL AND "at" IS NOT NULL) AS DECIMAL(18,4)) AS "_a:35dc3aeeac1c7205", TRY_CAST(list_extract(max_by("amount", ROW("at", "_import", "_row"), 2) FILTER (WHERE "amount" IS NOT NULL AND "at" IS NOT NULL), 2) AS DECIMAL(18,4)) AS "_a:32efc74f9cccab1f", count(*) FILTER (WHERE "at" >= CAST($4 AS DATE) AND "amount" >= CAST($8 AS DECIMAL(18,4))) AS "_a:6f51c4e8846bcd58", TRY_CAST(CAST(sum("amount") AS DOUBLE) / nullif(CAST(count("amount") AS DOUBLE), 0e0) AS DECIMAL(18,4)) AS "_a:97c0db4f30cf4ffb", count(DISTINCT "product") AS "_a:93bb8636199c6080"
FROM "data"."orders"
WHERE "_company" IS NOT NULL AND "at" < CAST($9 AS DATE)
GROUP BY "_company"
),
"joined" AS (
SELECT "b".*, coalesce("facts_orders"."_a:063d78595d78a7c1", CAST(0 AS BIGINT)) AS "_a:063d78595d78a7c1", coalesce("facts_orders"."_a:ee14413647e90041", CAST(0 AS BIGINT)) AS "_a:ee14413647e90041", coalesce("facts_orders"."_a:69bfaad4d6e71a56", CAST(0 AS BIGINT)) AS "_a:69bfaad4d6e71a56", coalesce("facts_orders"."_a:7a502e3adabcc139", CAST(0 AS BIGINT)) AS "_a:7a502e3adabcc139", coalesce("facts_orders"."_a:73d350040a5a2e96", CAST(0 AS BIGINT)) AS "_a:73d350040a5a2e96", coalesce("facts_orders"."_a:d331873eb14ea24b", CAST(0 AS BIGINT)) AS "_a:d331873eb14ea24b", coalesce("facts_orders"."_a:7b131a254bfc5e15", CAST(0 AS BIGINT)) AS "_a:7b131a254bfc5e15", coalesce("facts_orders"."_a:53205c8db58c6bf5", CAST(0 AS BIGINT)) AS "_a:53205c8db58c6bf5", coalesce("facts_orders"."_a:27734d463fd1c7ae", CAST(0 AS BIGINT)) AS "_a:27734d463fd1c7ae", "facts_orders"."_a:3c03bca4906b5a84" AS "_a:3c03bca4906b5a84", "facts_orders"."_a:f0c93723e8646410" AS "_a:f0c93723e8646410", "facts_orders"."_a:35dc3aeeac1c7205" AS "_a:35dc3aeeac1c7205", "facts_orders"."_a:32efc74f9cccab1f" AS "_a:32efc74f9cccab1f", coalesce("facts_orders"."_a:6f51c4e8846bcd58", CAST(0 AS BIGINT)) AS "_a:6f51c4e8846bcd58", "facts_orders"."_a:97c0db4f30cf4ffb" AS "_a:97c0db4f30cf4ffb", coalesce("facts_orders"."_a:93bb8636199c6080", CAST(0 AS BIGINT)) AS "_a:93bb8636199c6080"
FROM "base" AS "b"
LEFT JOIN "facts_orders" ON "facts_orders"."_company" = "b"."_company"
),
"layer_1" AS (
SELECT *, CAST("_a:063d78595d78a7c1" AS DOUBLE) AS "days_1", CAST("_a:ee14413647e90041" AS DOUBLE) AS "days_30", CAST("_a:69bfaad4d6e71a56" AS DOUBLE) AS "months_1", CAST("_a:7a502e3adabcc139" AS DOUBLE) AS "months_12", CAST("_a:73d350040a5a2e96" AS DOUBLE) AS "year_before", CAST("_a:d331873eb14ea24b" AS DOUBLE) AS "this_month", CAST("_a:7b131a254bfc5e15" AS DOUBLE) AS "last_month", CAST("_a:53205c8db58c6bf5" AS DOUBLE) AS "earlier_month", CAST("_a:27734d463fd1c7ae" AS DOUBLE) AS "ever", "_a:3c03bca4906b5a84" AS "last_at", "_a:f0c93723e8646410" AS "first_amount", "_a:35dc3aeeac1c7205" AS "last_amount", "_a:32efc74f9cccab1f" AS "one_before", CAST("_a:6f51c4e8846bcd58" AS DOUBLE) AS "large", "_a:97c0db4f30cf4ffb" AS "average", CAST("_a:93bb8636199c6080" AS DOUBLE) AS "products", CAST(NULL AS VARCHAR) AS "_excluded"
FROM "joined"
),
"layer_2" AS (
SELECT *, CAST(NULL AS VARCHAR) AS "_exclusion_unknown", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "months_1" > CAST($10 AS BIGINT) THEN 'buys' WHEN "ever" > CAST($10 AS BIGINT) THEN 'bought' ELSE 'never' END AS "main"
FROM "layer_1"
)
SELECT "_company", "days_1", "days_30", "months_1", "months_12", "year_before", "this_month", "last_month", "earlier_month", "ever", "last_at", "first_amount", "last_amount", "one_before", "large", "average", "products", "_excluded", "_exclusion_unknown", "main"
FROM "layer_2";
-- 1: DATE "2024-02-29"
-- 2: DATE "2024-01-31"
-- 3: DATE "2024-02-01"
-- 4: DATE "2023-03-01"
-- 5: DATE "2022-03-01"
-- 6: DATE "2024-01-01"
-- 7: DATE "2023-12-01"
-- 8: DECIMAL(18,4) "100.0000"
-- 9: DATE "2024-03-01"
-- 10: BIGINT 0
