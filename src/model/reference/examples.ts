/** Examples of the reference, by the key they show: parts of a model file. A test reads each and binds it to the standard tables. */
export const examples: Readonly<Record<string, string>> = {
  model: `firmament: 1
name: Office supplies, Nordics
currency: NOK
time_zone: Europe/Oslo
rates: {EUR: 11.5}
variables:
  revenue_12m: sum(orders.amount) over last 12 months
schemes:
  main:
    - {segment: Key accounts, when: revenue_12m > 5_000_000}
    - {segment: Others, when: revenue_12m > 0}
    - {segment: Prospects}
`,
  sources: `sources:
  - {read: register.csv.gz, as: companies, map: {org_number: Orgnr, employees: Antall ansatte}}
  - read: crm/*.csv
    as: companies
    name: crm
    map:
      id: Record ID
      aml_flag: {column: AML, type: boolean, label: Money-laundering flag}
    tolerance: 0.01
  - read: orders.parquet
    as: orders
    company_by: org_number
    map: {at: {column: dato, format: '%d.%m.%Y'}, amount: {column: belop, currency: {column: valuta}}}
  - {read: claims.csv, as: table, table: claims, map: {at: date}}
resolve: {match: [org_number, domain]}
population: country = 'NO'
`,
  measurement: `variables:
  revenue_12m: sum(orders.amount) over last 12 months
measurement: {penetration: {customers: revenue_12m > 0}}
`,
  formula: `variables:
  liquidity: financials.current_assets / financials.current_liabilities
  turnover: {formula: "known(financials.revenue, revenue)", label: Turnover}
`,
  when: `variables:
  customer_type:
    when:
      Government: sector = 'public'
      Producer: industry under ('10', '11', '13', '25')
      Reseller: industry under ('46', '47')
    otherwise: Institution
`,
  bands: `variables:
  size: {bands: employees, cuts: [5, 20, 101, 251], names: [SoHo, No frills, Basics, Bidder, Enterprise]}
`,
  quantiles: `variables:
  turnover_third: {quantiles: revenue, groups: 3, names: [low, middle, high], among: employees > 0}
`,
  rfm: `variables:
  loyalty: {rfm: orders}
`,
  status: `variables:
  customer_status: {status: orders}
`,
  contribution: `variables:
  left: {contribution: orders.amount, cost: orders.cost, rebate: orders.rebate, hours: hours.hours, rate: 900}
`,
  growth: `variables:
  growth_3y: {growth: financials.revenue, years: 3}
  sales_growth: {growth: orders.amount, over: 12 months}
`,
  rhythm: `variables:
  gap: {rhythm: orders}
`,
  engagement: `variables:
  interest: {engagement: {email: 1, web: 2, display: 0.5}, over: 90 days}
`,
  journey: `variables:
  stage: {journey: {trialling: count(events where type = 'sample_ordered') > 0}}
`,
  earlyvangelist: `variables:
  rung:
    earlyvangelist:
      problem: employees > 20
      aware: any(assessments.relationship = 'knows the problem')
      searching: count(events where type = 'comparison_viewed') over last 90 days > 0
      solution: any(assessments.relationship = 'home-made solution')
      budget: financials.profit > 0
`,
  assessments: `assessments:
  reference_value:
    question: How much would it help us to name this company as a reference?
    answers: [low, medium, high]
    fresh: 12 months
    ask: revenue > 1_000_000
  strategic:
    question: Would we keep this customer if it earned us nothing this year?
    answers: yes or no
  value_proposition:
    question: Does what we promise this kind of customer convince them?
    answers: [rarely, partly, mostly]
    fresh: 1 month
    questionnaire: sales_month
  lost_because:
    question: Why did we lose this deal?
    answers: [price, delivery, relationship, product, no decision]
    about: lost deals
    questionnaire: loss_review
  would_have_won:
    question: What would have won it?
    answers: text
    about: lost deals
    questionnaire: loss_review
schemes:
  main:
    - {segment: References, when: reference_value >= 'medium' and strategic}
    - {segment: Rest}
`,
  exclusions: `exclusions:
  - {name: AML flag, kind: compliance, when: aml_flag}
  - {name: Gambling, kind: ethics, when: industry under '92', reason: Policy of the board, until: 2027-12-31}
qualifiers:
  - {name: Can pay, when: revenue > 1_000_000}
exceptions:
  - {name: Start-ups we believe in, companies: ['999999999'], reason: Tomorrow's leaders, owner: Head of sales, review: 2027-01-31}
`,
  rules: `schemes:
  main:
    - segment: Growth partners
      when: employees between 20 and 250 and revenue > 10_000_000
      need: someone to grow with
      talk_to: general manager
      offer: Partner package
      message: We grow when you do.
      channel: visits
      owner: inside sales
      include: [{companies: ['999999999'], by: Kari, why: signed last week}]
    - {segment: Rest}
  interests:
    rules:
      - {segment: Buys online, when: count(events where source = 'web') over last 90 days > 3}
      - {segment: Has complained, when: count(events where type = 'complaint') over last 12 months > 0}
    overlapping: true
`,
  score: `schemes:
  tier:
    score:
      large enough: employees >= 20
      profitable: {when: financials.profit > 0, points: 3}
      slow to pay: {when: aml_flag, points: -2}
    lights: {green: 4, amber: 2}
  class:
    score: {big: employees > 100, rich: revenue > 1_000_000}
    levels: {A: 2, B: 1}
    rest: C
`,
  matrix: `variables:
  size: {bands: employees, cuts: [20, 100], names: [small, medium, large]}
  branch: {when: {Building: industry under '41'}, otherwise: Other}
schemes:
  grid:
    matrix: [size, branch]
    cells:
      small: Self-service
      large: {Building: Contractors, Other: Large offices}
`,
  by: `variables:
  customer_status: {status: orders}
schemes:
  lifecycle:
    by: customer_status
    segments: {lost: {name: Win back, message: We have changed.}}
`,
  funnel: `schemes:
  icp:
    funnel:
      in the country: country = 'NO'
      large enough: revenue > 5_000_000
      solvent: financials.equity > 0
    passed: Prospects
    stopped: Not now
`,
  key_accounts: `schemes:
  main: [{segment: Large, when: employees > 100}, {segment: Small}]
  accounts:
    key_accounts: {by: sum(orders.amount) over last 12 months, share: 0.5}
    segment: Key accounts
    rest: main
`,
  clusters: `schemes:
  needs:
    name: Needs
    clusters:
      on: [survey.advice, survey.low_price]
      k: 2..8
      names: {cluster-1: Partner seekers, cluster-2: Price seekers}
    segments: {Partner seekers: {need: someone to grow with, offer: Partner package}}
  shape:
    clusters: {on: {size: employees, growth: "sum(orders.amount) over last 12 months"}, method: kmeans, k: 4}
`,
  scorecard: `variables:
  revenue_12m: sum(orders.amount) over last 12 months
  solvency: financials.equity / financials.assets
schemes:
  main: [{segment: Large, when: revenue_12m > 100_000, owner: Anne}, {segment: Small, when: revenue_12m > 0}, {segment: Others}]
scorecard:
  substantial: {companies: 50, revenue_share: 0.05}
  accessible: {reachable: 0.6}
  actionable: {capacity: {Anne: 120}}
  points:
    financial: solvency > 0.2
    segments: {Large: {competitors: 1}}
  require: [substantial]
  schemes:
    main: {require: {substantial: pass, accessible: watch}}
`,
  rfm_scheme: `schemes:
  loyalty:
    rfm: {amount: orders.amount, over: 24 months}
    segments: {Champions: {owner: key accounts}}
`,
};
