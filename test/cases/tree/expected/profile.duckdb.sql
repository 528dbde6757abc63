CREATE TABLE "profile"."run_2" AS
WITH "source_1" AS (
SELECT "_company", "employees" AS "employees", "branch" AS "branch", "advice" AS "advice", "low_price" AS "low_price"
FROM "data"."companies__companies"
WHERE "_company" IS NOT NULL AND "_from" <= CAST($1 AS DATE)
),
"base" AS (
SELECT "source_1"."_company" AS "_company", "source_1"."employees" AS "employees", "source_1"."branch" AS "branch", "source_1"."low_price" AS "low_price", "source_1"."advice" AS "advice"
FROM "source_1"
),
"joined" AS (
SELECT "b".*
FROM "base" AS "b"
),
"layer_1" AS (
SELECT *, CASE WHEN "employees" < CAST($2 AS BIGINT) THEN 'tiny' END AS "_excluded", CASE WHEN CAST(CAST("employees" AS DOUBLE) AS DOUBLE) BETWEEN -1e+100 AND 1e+100 THEN CAST(CAST("employees" AS DOUBLE) AS DOUBLE) END AS "_value:risk:0", CAST("branch" AS VARCHAR) AS "_value:risk:1", "low_price" AS "_value:risk:2", CASE WHEN CAST(CAST("employees" AS DOUBLE) AS DOUBLE) BETWEEN -1e+100 AND 1e+100 THEN CAST(CAST("employees" AS DOUBLE) AS DOUBLE) END AS "_value:worth:0", "advice" AS "_value:worth:1", CASE WHEN CAST(CAST("employees" AS DOUBLE) AS DOUBLE) BETWEEN -1e+100 AND 1e+100 THEN CAST(CAST("employees" AS DOUBLE) AS DOUBLE) END AS "_value:kind:0", "advice" AS "_value:kind:1", "low_price" AS "_value:kind:2"
FROM "joined"
),
"layer_2" AS (
SELECT *, CASE WHEN "_excluded" IS NULL AND ("employees" < CAST($2 AS BIGINT)) IS NULL THEN 'tiny' END AS "_exclusion_unknown", "_value:risk:0" AS "_coordinate:risk:0", CASE WHEN "_value:risk:1" = 'builder' THEN 1 WHEN "_value:risk:1" = 'hospital' THEN 2 WHEN "_value:risk:1" = 'lawyer' THEN 3 WHEN "_value:risk:1" = 'shop' THEN 4 END AS "_coordinate:risk:1", CASE WHEN NOT "_value:risk:2" THEN 1 WHEN "_value:risk:2" THEN 2 END AS "_coordinate:risk:2", "_value:worth:0" AS "_coordinate:worth:0", CASE WHEN NOT "_value:worth:1" THEN 1 WHEN "_value:worth:1" THEN 2 END AS "_coordinate:worth:1", "_value:kind:0" AS "_coordinate:kind:0", CASE WHEN NOT "_value:kind:1" THEN 1 WHEN "_value:kind:1" THEN 2 END AS "_coordinate:kind:1", CASE WHEN NOT "_value:kind:2" THEN 1 WHEN "_value:kind:2" THEN 2 END AS "_coordinate:kind:2"
FROM "layer_1"
),
"layer_3" AS (
SELECT *, CASE WHEN NOT (NOT "_coordinate:risk:0" IS NOT NULL AND NOT "_coordinate:risk:1" IS NOT NULL AND NOT "_coordinate:risk:2" IS NOT NULL) THEN CASE WHEN "_coordinate:risk:1" = 1 OR "_coordinate:risk:1" = 2 OR "_coordinate:risk:1" = 3 THEN 0e0 WHEN "_coordinate:risk:1" = 4 THEN -27.631021115928547e0 ELSE -27.631021115928547e0 END END AS "_log:risk:0", CASE WHEN NOT (NOT "_coordinate:risk:0" IS NOT NULL AND NOT "_coordinate:risk:1" IS NOT NULL AND NOT "_coordinate:risk:2" IS NOT NULL) THEN CASE WHEN "_coordinate:risk:1" = 4 THEN 0e0 WHEN "_coordinate:risk:1" = 1 OR "_coordinate:risk:1" = 2 OR "_coordinate:risk:1" = 3 THEN -27.631021115928547e0 ELSE 0e0 END END AS "_log:risk:1", CASE WHEN NOT (NOT "_coordinate:worth:0" IS NOT NULL AND NOT "_coordinate:worth:1" IS NOT NULL) THEN CASE WHEN "_coordinate:worth:0" <= 100e0 THEN 0e0 WHEN "_coordinate:worth:0" > 100e0 THEN -27.631021115928547e0 ELSE -0.4353180712584819e0 END END AS "_log:worth:0", CASE WHEN NOT (NOT "_coordinate:worth:0" IS NOT NULL AND NOT "_coordinate:worth:1" IS NOT NULL) THEN CASE WHEN "_coordinate:worth:0" <= 100e0 THEN -27.631021115928547e0 WHEN "_coordinate:worth:0" > 100e0 THEN 0e0 ELSE -1.0414538748269946e0 END + CASE WHEN "_coordinate:worth:0" <= 300e0 THEN 0e0 WHEN "_coordinate:worth:0" > 300e0 THEN -27.631021115928547e0 ELSE -0.40546510810766434e0 END END AS "_log:worth:1", CASE WHEN NOT (NOT "_coordinate:worth:0" IS NOT NULL AND NOT "_coordinate:worth:1" IS NOT NULL) THEN CASE WHEN "_coordinate:worth:0" <= 100e0 THEN -27.631021115928547e0 WHEN "_coordinate:worth:0" > 100e0 THEN 0e0 ELSE -1.0414538748269946e0 END + CASE WHEN "_coordinate:worth:0" <= 300e0 THEN -27.631021115928547e0 WHEN "_coordinate:worth:0" > 300e0 THEN 0e0 ELSE -1.0986122886691096e0 END END AS "_log:worth:2", CASE WHEN NOT (NOT "_coordinate:kind:0" IS NOT NULL AND NOT "_coordinate:kind:1" IS NOT NULL AND NOT "_coordinate:kind:2" IS NOT NULL) THEN CASE WHEN "_coordinate:kind:0" <= 15e0 THEN -27.631021115928547e0 WHEN "_coordinate:kind:0" > 15e0 THEN 0e0 ELSE -27.631021115928547e0 END + CASE WHEN "_coordinate:kind:0" <= 215e0 THEN 0e0 WHEN "_coordinate:kind:0" > 215e0 THEN -27.631021115928547e0 ELSE -0.5705448584682284e0 END END AS "_log:kind:0", CASE WHEN NOT (NOT "_coordinate:kind:0" IS NOT NULL AND NOT "_coordinate:kind:1" IS NOT NULL AND NOT "_coordinate:kind:2" IS NOT NULL) THEN CASE WHEN "_coordinate:kind:0" <= 15e0 THEN 0e0 WHEN "_coordinate:kind:0" > 15e0 THEN -27.631021115928547e0 ELSE 0e0 END END AS "_log:kind:1", CASE WHEN NOT (NOT "_coordinate:kind:0" IS NOT NULL AND NOT "_coordinate:kind:1" IS NOT NULL AND NOT "_coordinate:kind:2" IS NOT NULL) THEN CASE WHEN "_coordinate:kind:0" <= 15e0 THEN -27.631021115928547e0 WHEN "_coordinate:kind:0" > 15e0 THEN 0e0 ELSE -27.631021115928547e0 END + CASE WHEN "_coordinate:kind:0" <= 215e0 THEN -27.631021115928547e0 WHEN "_coordinate:kind:0" > 215e0 THEN 0e0 ELSE -0.832909122934304e0 END END AS "_log:kind:2"
FROM "layer_2"
),
"layer_4" AS (
SELECT *, CASE WHEN NOT (NOT "_value:risk:0" IS NOT NULL AND NOT "_value:risk:1" IS NOT NULL AND NOT "_value:risk:2" IS NOT NULL) THEN greatest("_log:risk:0", "_log:risk:1") END AS "_top:risk", CASE WHEN NOT (NOT "_value:worth:0" IS NOT NULL AND NOT "_value:worth:1" IS NOT NULL) THEN greatest("_log:worth:0", "_log:worth:1", "_log:worth:2") END AS "_top:worth", CASE WHEN NOT (NOT "_value:kind:0" IS NOT NULL AND NOT "_value:kind:1" IS NOT NULL AND NOT "_value:kind:2" IS NOT NULL) THEN greatest("_log:kind:0", "_log:kind:1", "_log:kind:2") END AS "_top:kind"
FROM "layer_3"
),
"layer_5" AS (
SELECT *, CASE WHEN "_log:risk:0" = "_top:risk" THEN 1 WHEN "_log:risk:1" = "_top:risk" THEN 2 END AS "_likeliest:risk", CASE WHEN "_log:worth:0" = "_top:worth" THEN 1 WHEN "_log:worth:1" = "_top:worth" THEN 2 WHEN "_log:worth:2" = "_top:worth" THEN 3 END AS "_likeliest:worth", CASE WHEN "_log:kind:0" = "_top:kind" THEN 1 WHEN "_log:kind:1" = "_top:kind" THEN 2 WHEN "_log:kind:2" = "_top:kind" THEN 3 END AS "_likeliest:kind"
FROM "layer_4"
),
"layer_6" AS (
SELECT *, CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "_likeliest:risk" = 1 THEN 'cluster-1' WHEN "_likeliest:risk" = 2 THEN 'cluster-2' END AS "risk", CASE WHEN "_likeliest:worth" = 1 THEN 'cluster-1' WHEN "_likeliest:worth" = 2 THEN 'cluster-2' WHEN "_likeliest:worth" = 3 THEN 'cluster-3' END AS "worth", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "_likeliest:kind" = 1 THEN 'cluster-1' WHEN "_likeliest:kind" = 2 THEN 'cluster-2' WHEN "_likeliest:kind" = 3 THEN 'cluster-3' END AS "kind"
FROM "layer_5"
),
"layer_7" AS (
SELECT *, greatest(CASE WHEN "_likeliest:risk" = 1 THEN -1.7976931348623157e+308 ELSE "_log:risk:0" END, CASE WHEN "_likeliest:risk" = 2 THEN -1.7976931348623157e+308 ELSE "_log:risk:1" END) AS "_top:risk:next", CASE WHEN "risk" IS NOT NULL THEN round(1e0 / nullif(CAST(exp("_log:risk:0" - "_top:risk") + exp("_log:risk:1" - "_top:risk") AS DOUBLE), 0e0), 9) END AS "risk_probability", CASE WHEN "risk" = 'cluster-1' THEN 0.148148148148e0 WHEN "risk" = 'cluster-2' THEN 1e0 END AS "risk_expected", greatest(CASE WHEN "_likeliest:worth" = 1 THEN -1.7976931348623157e+308 ELSE "_log:worth:0" END, CASE WHEN "_likeliest:worth" = 2 THEN -1.7976931348623157e+308 ELSE "_log:worth:1" END, CASE WHEN "_likeliest:worth" = 3 THEN -1.7976931348623157e+308 ELSE "_log:worth:2" END) AS "_top:worth:next", CASE WHEN "worth" IS NOT NULL THEN round(1e0 / nullif(CAST(exp("_log:worth:0" - "_top:worth") + exp("_log:worth:1" - "_top:worth") + exp("_log:worth:2" - "_top:worth") AS DOUBLE), 0e0), 9) END AS "worth_probability", CASE WHEN "worth" = 'cluster-1' THEN 444.636363636e0 WHEN "worth" = 'cluster-2' THEN 3090.5e0 WHEN "worth" = 'cluster-3' THEN 5264e0 END AS "worth_expected", greatest(CASE WHEN "_likeliest:kind" = 1 THEN -1.7976931348623157e+308 ELSE "_log:kind:0" END, CASE WHEN "_likeliest:kind" = 2 THEN -1.7976931348623157e+308 ELSE "_log:kind:1" END, CASE WHEN "_likeliest:kind" = 3 THEN -1.7976931348623157e+308 ELSE "_log:kind:2" END) AS "_top:kind:next", CASE WHEN "kind" IS NOT NULL THEN round(1e0 / nullif(CAST(exp("_log:kind:0" - "_top:kind") + exp("_log:kind:1" - "_top:kind") + exp("_log:kind:2" - "_top:kind") AS DOUBLE), 0e0), 9) END AS "kind_probability", CASE WHEN "kind" = 'cluster-1' THEN 'lawyer' WHEN "kind" = 'cluster-2' THEN 'shop' WHEN "kind" = 'cluster-3' THEN 'hospital' END AS "kind_expected"
FROM "layer_6"
),
"layer_8" AS (
SELECT *, CASE WHEN "risk" IS NOT NULL THEN CASE WHEN "_likeliest:risk" <> 1 AND "_log:risk:0" = "_top:risk:next" THEN 'cluster-1' WHEN "_likeliest:risk" <> 2 AND "_log:risk:1" = "_top:risk:next" THEN 'cluster-2' END END AS "risk_second", CASE WHEN "worth" IS NOT NULL THEN CASE WHEN "_likeliest:worth" <> 1 AND "_log:worth:0" = "_top:worth:next" THEN 'cluster-1' WHEN "_likeliest:worth" <> 2 AND "_log:worth:1" = "_top:worth:next" THEN 'cluster-2' WHEN "_likeliest:worth" <> 3 AND "_log:worth:2" = "_top:worth:next" THEN 'cluster-3' END END AS "worth_second", CASE WHEN "kind" IS NOT NULL THEN CASE WHEN "_likeliest:kind" <> 1 AND "_log:kind:0" = "_top:kind:next" THEN 'cluster-1' WHEN "_likeliest:kind" <> 2 AND "_log:kind:1" = "_top:kind:next" THEN 'cluster-2' WHEN "_likeliest:kind" <> 3 AND "_log:kind:2" = "_top:kind:next" THEN 'cluster-3' END END AS "kind_second", CASE WHEN "_excluded" IS NOT NULL THEN CAST(NULL AS VARCHAR) WHEN "risk_expected" > CAST($3 AS DOUBLE) THEN 'save' WHEN "worth" = CAST($4 AS VARCHAR) OR "kind_expected" = CAST($5 AS VARCHAR) THEN 'grow' ELSE 'others' END AS "plan"
FROM "layer_7"
)
SELECT "_company", "employees", "branch", "low_price", "advice", "_excluded", "_exclusion_unknown", "risk", "risk_probability", "risk_second", "risk_expected", "worth", "worth_probability", "worth_second", "worth_expected", "kind", "kind_probability", "kind_second", "kind_expected", "plan"
FROM "layer_8";
-- 1: DATE "2025-12-31"
-- 2: BIGINT 4
-- 3: DOUBLE 0.5
-- 4: VARCHAR "cluster-2"
-- 5: VARCHAR "lawyer"
