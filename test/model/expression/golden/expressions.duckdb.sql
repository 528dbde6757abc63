-- employees >= 5 and revenue > 5_000_000.50 or not active
-- 5 | 5000000.5000
SELECT "employees" >= CAST($1 AS BIGINT) AND "revenue" > CAST($2 AS DECIMAL(18,4)) OR NOT "active" AS "value"
FROM "profile";

-- employees between 11 and 17
-- 11 | 17
SELECT "employees" >= CAST($1 AS BIGINT) AND "employees" <= CAST($2 AS BIGINT) AS "value"
FROM "profile";

-- employees in (1, 2.5, 3)
-- 1 | 2.5 | 3
SELECT "employees" IN (CAST($1 AS BIGINT), CAST($2 AS DOUBLE), CAST($3 AS BIGINT)) AS "value"
FROM "profile";

-- employees not in (1, unknown)
-- 1
SELECT NOT "employees" IN (CAST($1 AS BIGINT), CAST(NULL AS DOUBLE)) AS "value"
FROM "profile";

-- growth is known and bankrupt is unknown
SELECT "growth" IS NOT NULL AND "bankrupt" IS NULL AS "value"
FROM "profile";

-- name = 'Ås' or name <> 'it''s'
-- Ås | it's
SELECT "name" = CAST($1 AS VARCHAR) OR "name" <> CAST($2 AS VARCHAR) AS "value"
FROM "profile";

-- name contains 'bygg' or name starts with 'A' or name ends with 'AS'
-- bygg | A | AS
SELECT strpos("name", CAST($1 AS VARCHAR)) > 0 OR starts_with("name", CAST($2 AS VARCHAR)) OR (ends_with("name", CAST($3 AS VARCHAR))) AS "value"
FROM "profile";

-- industry under '62'
-- 62
SELECT substr(replace("industry", '.', ''), 1, 2) IN (CAST($1 AS VARCHAR)) AS "value"
FROM "profile";

-- industry under ('62.01', 'J', 'A') and municipality under '03'
-- 6201 | J | A | 58 | 59 | 60 | 61 | 62 | 63 | 01 | 02 | 03
SELECT (substr(replace("industry", '.', ''), 1, 4) IN (CAST($1 AS VARCHAR)) OR substr(replace("industry", '.', ''), 1, 1) IN (CAST($2 AS VARCHAR), CAST($3 AS VARCHAR)) OR substr(replace("industry", '.', ''), 1, 2) IN (CAST($4 AS VARCHAR), CAST($5 AS VARCHAR), CAST($6 AS VARCHAR), CAST($7 AS VARCHAR), CAST($8 AS VARCHAR), CAST($9 AS VARCHAR), CAST($10 AS VARCHAR), CAST($11 AS VARCHAR), CAST($12 AS VARCHAR))) AND substr("municipality", 1, 2) IN (CAST($12 AS VARCHAR)) AS "value"
FROM "profile";

-- size >= 'Medium'
-- Medium | Large
SELECT "size" IN (CAST($1 AS VARCHAR), CAST($2 AS VARCHAR)) AS "value"
FROM "profile";

-- size = 'Large'
-- Large
SELECT "size" = CAST($1 AS VARCHAR) AS "value"
FROM "profile";

-- founded < 2020-01-31
-- 2020-01-31
SELECT "founded" < CAST($1 AS DATE) AS "value"
FROM "profile";

-- seen <= 2025-12-31 and seen <> 2025-06-30
-- 2025-12-31 23:00:00 | 2025-06-29 22:00:00 | 2025-06-30 22:00:00
SELECT "seen" < CAST($1 AS TIMESTAMP) AND NOT ("seen" >= CAST($2 AS TIMESTAMP) AND "seen" < CAST($3 AS TIMESTAMP)) AS "value"
FROM "profile";

-- seen between 2025-01-01 and 2025-12-31
-- 2024-12-31 23:00:00 | 2025-12-31 23:00:00
SELECT "seen" >= CAST($1 AS TIMESTAMP) AND "seen" < CAST($2 AS TIMESTAMP) AS "value"
FROM "profile";

-- case when growth > 0.2 then 'up' when growth < 0 then 'down' else 'flat' end
-- 0.2 | up | 0 | down | flat
SELECT CASE WHEN "growth" > CAST($1 AS DOUBLE) THEN CAST($2 AS VARCHAR) WHEN "growth" < CAST($3 AS BIGINT) THEN CAST($4 AS VARCHAR) ELSE CAST($5 AS VARCHAR) END AS "value"
FROM "profile";

-- revenue - cost - 100
-- 100.0000
SELECT TRY_CAST(CAST("revenue" AS DECIMAL(38,4)) - "cost" - CAST($1 AS DECIMAL(18,4)) AS DECIMAL(18,4)) AS "value"
FROM "profile";

-- (revenue - cost) / revenue > 0.1
-- 0.1
SELECT CAST(CAST("revenue" AS DECIMAL(38,4)) - "cost" AS DOUBLE) / nullif(CAST("revenue" AS DOUBLE), 0e0) > CAST($1 AS DOUBLE) AS "value"
FROM "profile";

-- revenue * 0.1
-- 0.1
SELECT TRY_CAST(CAST("revenue" AS DOUBLE) * CAST($1 AS DOUBLE) AS DECIMAL(18,4)) AS "value"
FROM "profile";

-- -revenue
SELECT TRY_CAST(-"revenue" AS DECIMAL(18,4)) AS "value"
FROM "profile";

-- employees + 1 - growth * 2 / 3 % 4
-- 1 | 2 | 3 | 4
SELECT CASE WHEN isfinite(CAST("employees" AS DOUBLE) + CAST($1 AS DOUBLE) - CAST(CAST("growth" AS DOUBLE) * CAST($2 AS DOUBLE) AS DOUBLE) / nullif(CAST($3 AS DOUBLE), 0e0) % nullif(CAST($4 AS DOUBLE), 0)) THEN CAST("employees" AS DOUBLE) + CAST($1 AS DOUBLE) - CAST(CAST("growth" AS DOUBLE) * CAST($2 AS DOUBLE) AS DOUBLE) / nullif(CAST($3 AS DOUBLE), 0e0) % nullif(CAST($4 AS DOUBLE), 0) END AS "value"
FROM "profile";

-- growth * growth - growth * growth > 3
-- 3
SELECT CASE WHEN isfinite(CAST("growth" AS DOUBLE) * CAST("growth" AS DOUBLE) - CAST("growth" AS DOUBLE) * CAST("growth" AS DOUBLE)) THEN CAST("growth" AS DOUBLE) * CAST("growth" AS DOUBLE) - CAST("growth" AS DOUBLE) * CAST("growth" AS DOUBLE) END > CAST($1 AS BIGINT) AS "value"
FROM "profile";

-- contract_end - founded
SELECT CAST(date_diff('day', "founded", "contract_end") AS DOUBLE) AS "value"
FROM "profile";

-- unknown
SELECT CAST(CAST(NULL AS VARCHAR) AS VARCHAR) AS "value"
FROM "profile";

-- employees
SELECT CAST("employees" AS DOUBLE) AS "value"
FROM "profile";

-- financials.assets / financials.revenue
SELECT CASE WHEN isfinite(CAST("latest(financials.assets)" AS DOUBLE) / nullif(CAST("latest(financials.revenue)" AS DOUBLE), 0e0)) THEN CAST("latest(financials.assets)" AS DOUBLE) / nullif(CAST("latest(financials.revenue)" AS DOUBLE), 0e0) END AS "value"
FROM "profile";

-- sum(orders.amount) over last 12 months / sum(orders.amount) over previous 12 months - 1
-- 1
SELECT CASE WHEN isfinite(CAST("sum(orders.amount) over last 12 months" AS DOUBLE) / nullif(CAST("sum(orders.amount) over previous 12 months" AS DOUBLE), 0e0) - CAST($1 AS DOUBLE)) THEN CAST("sum(orders.amount) over last 12 months" AS DOUBLE) / nullif(CAST("sum(orders.amount) over previous 12 months" AS DOUBLE), 0e0) - CAST($1 AS DOUBLE) END AS "value"
FROM "profile";

-- count(deals where status = 'won') over this year > 0
-- 0
SELECT "count(deals where status = 'won') over this year" > CAST($1 AS BIGINT) AS "value"
FROM "profile";

-- abs(growth)
SELECT abs(CAST("growth" AS DOUBLE)) AS "value"
FROM "profile";

-- sign(revenue)
SELECT CAST(sign(CAST("revenue" AS DOUBLE)) AS DOUBLE) AS "value"
FROM "profile";

-- round(growth)
SELECT round(CAST("growth" AS DOUBLE)) AS "value"
FROM "profile";

-- round(growth, 2)
-- 2
SELECT round(CAST("growth" AS DOUBLE), CAST($1 AS INTEGER)) AS "value"
FROM "profile";

-- floor(growth)
SELECT floor(CAST("growth" AS DOUBLE)) AS "value"
FROM "profile";

-- ceil(growth)
SELECT ceil(CAST("growth" AS DOUBLE)) AS "value"
FROM "profile";

-- sqrt(growth)
SELECT CASE WHEN CAST("growth" AS DOUBLE) >= 0e0 THEN sqrt(CAST("growth" AS DOUBLE)) END AS "value"
FROM "profile";

-- ln(growth)
SELECT CASE WHEN CAST("growth" AS DOUBLE) > 0e0 THEN ln(CAST("growth" AS DOUBLE)) END AS "value"
FROM "profile";

-- log10(revenue)
SELECT CASE WHEN CAST("revenue" AS DOUBLE) > 0e0 THEN log10(CAST("revenue" AS DOUBLE)) END AS "value"
FROM "profile";

-- exp(growth)
SELECT CASE WHEN isfinite(exp(CAST("growth" AS DOUBLE))) THEN exp(CAST("growth" AS DOUBLE)) END AS "value"
FROM "profile";

-- power(growth, 2)
-- 2
SELECT CASE WHEN isfinite(CASE WHEN CAST("growth" AS DOUBLE) > 0e0 OR (CAST("growth" AS DOUBLE) = 0e0 AND CAST($1 AS DOUBLE) >= 0e0) OR (CAST("growth" AS DOUBLE) < 0e0 AND CAST($1 AS DOUBLE) = floor(CAST($1 AS DOUBLE))) THEN power(CAST("growth" AS DOUBLE), CAST($1 AS DOUBLE)) END) THEN CASE WHEN CAST("growth" AS DOUBLE) > 0e0 OR (CAST("growth" AS DOUBLE) = 0e0 AND CAST($1 AS DOUBLE) >= 0e0) OR (CAST("growth" AS DOUBLE) < 0e0 AND CAST($1 AS DOUBLE) = floor(CAST($1 AS DOUBLE))) THEN power(CAST("growth" AS DOUBLE), CAST($1 AS DOUBLE)) END END AS "value"
FROM "profile";

-- least(employees, growth, 3)
-- 3
SELECT CASE WHEN CAST("employees" AS DOUBLE) IS NOT NULL AND CAST("growth" AS DOUBLE) IS NOT NULL AND CAST($1 AS DOUBLE) IS NOT NULL THEN least(CAST("employees" AS DOUBLE), CAST("growth" AS DOUBLE), CAST($1 AS DOUBLE)) END AS "value"
FROM "profile";

-- greatest(founded, contract_end)
SELECT CASE WHEN "founded" IS NOT NULL AND "contract_end" IS NOT NULL THEN greatest("founded", "contract_end") END AS "value"
FROM "profile";

-- known(revenue, cost, 0)
-- 0.0000
SELECT TRY_CAST(coalesce("revenue", "cost", CAST($1 AS DECIMAL(18,4))) AS DECIMAL(18,4)) AS "value"
FROM "profile";

-- coalesce(growth, 0)
-- 0
SELECT coalesce(CAST("growth" AS DOUBLE), CAST($1 AS DOUBLE)) AS "value"
FROM "profile";

-- if(active, 'yes', 'no')
-- yes | no
SELECT CASE WHEN "active" THEN CAST($1 AS VARCHAR) ELSE CAST($2 AS VARCHAR) END AS "value"
FROM "profile";

-- if(active, revenue)
SELECT TRY_CAST(CASE WHEN "active" THEN "revenue" END AS DECIMAL(18,4)) AS "value"
FROM "profile";

-- cagr(cost, revenue, 3)
-- 3
SELECT CASE WHEN isfinite(CASE WHEN CAST("cost" AS DOUBLE) > 0e0 AND CAST("revenue" AS DOUBLE) >= 0e0 AND CAST($1 AS DOUBLE) > 0e0 THEN power(CAST("revenue" AS DOUBLE) / CAST("cost" AS DOUBLE), 1e0 / CAST($1 AS DOUBLE)) - 1e0 END) THEN CASE WHEN CAST("cost" AS DOUBLE) > 0e0 AND CAST("revenue" AS DOUBLE) >= 0e0 AND CAST($1 AS DOUBLE) > 0e0 THEN power(CAST("revenue" AS DOUBLE) / CAST("cost" AS DOUBLE), 1e0 / CAST($1 AS DOUBLE)) - 1e0 END END AS "value"
FROM "profile";

-- lower(name)
SELECT lower("name") AS "value"
FROM "profile";

-- upper(name)
SELECT upper("name") AS "value"
FROM "profile";

-- trim(name)
SELECT trim("name", chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32)) AS "value"
FROM "profile";

-- length(name)
SELECT CAST(length("name") AS DOUBLE) AS "value"
FROM "profile";

-- left(municipality, 2)
-- 2
SELECT substr("municipality", 1, CAST($1 AS INTEGER)) AS "value"
FROM "profile";

-- concat(name, ', ', size)
-- , 
SELECT "name" || CAST($1 AS VARCHAR) || "size" AS "value"
FROM "profile";

-- number(name)
SELECT TRY_CAST(regexp_extract("name", '^[+-]?[0-9]{1,18}([.][0-9]{1,18})?$') AS DOUBLE) AS "value"
FROM "profile";

-- number(revenue)
SELECT CAST("revenue" AS DOUBLE) AS "value"
FROM "profile";

-- money(employees)
SELECT TRY_CAST(TRY_CAST(CAST("employees" AS DOUBLE) AS DECIMAL(18,4)) AS DECIMAL(18,4)) AS "value"
FROM "profile";

-- text(growth)
SELECT regexp_replace(CAST(TRY_CAST(CAST("growth" AS DOUBLE) AS DECIMAL(38,6)) AS VARCHAR), '[.]?0+$', '') AS "value"
FROM "profile";

-- text(revenue)
SELECT CAST(TRY_CAST("revenue" AS DECIMAL(18,2)) AS VARCHAR) AS "value"
FROM "profile";

-- text(founded)
SELECT CAST("founded" AS VARCHAR) AS "value"
FROM "profile";

-- text(seen)
SELECT CAST(CAST("seen" AS DATE) AS VARCHAR) AS "value"
FROM "profile";

-- text(active)
SELECT CAST("active" AS VARCHAR) AS "value"
FROM "profile";

-- date(name)
SELECT TRY_CAST(regexp_extract("name", '^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$') AS DATE) AS "value"
FROM "profile";

-- date(seen)
SELECT CAST("seen" AS DATE) AS "value"
FROM "profile";

-- as_of()
-- 2025-12-31
SELECT CAST($1 AS DATE) AS "value"
FROM "profile";

-- days_since(founded)
-- 2025-12-31
SELECT CAST(date_diff('day', "founded", CAST($1 AS DATE)) AS DOUBLE) AS "value"
FROM "profile";

-- months_since(founded)
-- 2025-12-31
SELECT trunc(CAST(((year(CAST($1 AS DATE)) * 12 + month(CAST($1 AS DATE))) * 31 + day(CAST($1 AS DATE))) - ((year("founded") * 12 + month("founded")) * 31 + day("founded")) AS DOUBLE) / 31e0) AS "value"
FROM "profile";

-- years_since(founded)
-- 2025-12-31
SELECT trunc(CAST(((year(CAST($1 AS DATE)) * 12 + month(CAST($1 AS DATE))) * 31 + day(CAST($1 AS DATE))) - ((year("founded") * 12 + month("founded")) * 31 + day("founded")) AS DOUBLE) / 372e0) AS "value"
FROM "profile";

-- days_between(founded, contract_end)
SELECT CAST(date_diff('day', "founded", "contract_end") AS DOUBLE) AS "value"
FROM "profile";

-- months_between(founded, contract_end)
SELECT trunc(CAST(((year("contract_end") * 12 + month("contract_end")) * 31 + day("contract_end")) - ((year("founded") * 12 + month("founded")) * 31 + day("founded")) AS DOUBLE) / 31e0) AS "value"
FROM "profile";

-- years_between(founded, contract_end)
SELECT trunc(CAST(((year("contract_end") * 12 + month("contract_end")) * 31 + day("contract_end")) - ((year("founded") * 12 + month("founded")) * 31 + day("founded")) AS DOUBLE) / 372e0) AS "value"
FROM "profile";

-- add_days(contract_end, -90)
-- -90
SELECT CASE WHEN CAST($1 AS DOUBLE) BETWEEN -100000e0 AND 100000e0 THEN "contract_end" + CAST(round(CAST($1 AS DOUBLE)) AS INTEGER) END AS "value"
FROM "profile";

-- add_months(founded, 36)
-- 36
SELECT CASE WHEN CAST($1 AS DOUBLE) BETWEEN -10000e0 AND 10000e0 THEN CAST("founded" + to_months(CAST(round(CAST($1 AS DOUBLE)) AS INTEGER)) AS DATE) END AS "value"
FROM "profile";

-- year(founded)
SELECT CAST(year("founded") AS DOUBLE) AS "value"
FROM "profile";

-- quarter(founded)
SELECT CAST(quarter("founded") AS DOUBLE) AS "value"
FROM "profile";

-- month(founded)
SELECT CAST(month("founded") AS DOUBLE) AS "value"
FROM "profile";

-- section(industry) = 'J'
-- J
SELECT (CASE WHEN substr(replace("industry", '.', ''), 1, 2) IN ('A', '01', '02', '03') THEN 'A' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('B', '05', '06', '07', '08', '09') THEN 'B' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('C', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33') THEN 'C' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('D', '35') THEN 'D' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('E', '36', '37', '38', '39') THEN 'E' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('F', '41', '42', '43') THEN 'F' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('G', '45', '46', '47') THEN 'G' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('H', '49', '50', '51', '52', '53') THEN 'H' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('I', '55', '56') THEN 'I' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('J', '58', '59', '60', '61', '62', '63') THEN 'J' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('K', '64', '65', '66') THEN 'K' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('L', '68') THEN 'L' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('M', '69', '70', '71', '72', '73', '74', '75') THEN 'M' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('N', '77', '78', '79', '80', '81', '82') THEN 'N' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('O', '84') THEN 'O' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('P', '85') THEN 'P' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('Q', '86', '87', '88') THEN 'Q' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('R', '90', '91', '92', '93') THEN 'R' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('S', '94', '95', '96') THEN 'S' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('T', '97') THEN 'T' WHEN substr(replace("industry", '.', ''), 1, 2) IN ('U', '99') THEN 'U' END) = CAST($1 AS VARCHAR) AS "value"
FROM "profile";

-- division(industry)
SELECT substr(replace("industry", '.', ''), 1, 2) AS "value"
FROM "profile";

-- round(revenue, 0)
-- 0
SELECT TRY_CAST(CAST(round("revenue", CAST($1 AS INTEGER)) AS DECIMAL(38,4)) AS DECIMAL(18,4)) AS "value"
FROM "profile";

-- floor(revenue) + revenue
SELECT TRY_CAST(CAST(floor("revenue") AS DECIMAL(38,4)) + "revenue" AS DECIMAL(18,4)) AS "value"
FROM "profile";
