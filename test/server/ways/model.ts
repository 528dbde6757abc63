/** A model with every kind of part a page edits, and comments wherever people write them. */
export const model = `# The market as we see it; ask Kari before you change it.
firmament: 1
name: Thirty companies   # as the board knows them
currency: NOK
as_of: 2025-12-31
assume: earliest

# Files, the most trusted first.
sources:
  - {read: companies.csv, as: companies}
  # what they bought
  - {read: orders.csv, as: orders}

variables:
  # needs change at ten
  size:
    bands: employees
    cuts: [10, 100]   # agreed in March
    names: [Small, Middle, Large]
  who: {when: {Kari: "owner = 'Kari'", Ola: true}}
  # all they bought
  bought: sum(orders.amount)

assessments:
  # asked in spring
  reference:
    question: Would they speak for us?
    answers: [never, perhaps, gladly]

exclusions:
  # asked for by legal
  - {name: Blocked, kind: compliance, when: name = 'Company 3'}
  - {name: Too small, kind: risk, when: employees < 10}

qualifiers:
  - {name: Has a name, when: name is not null}   # a record without one is a mistake

exceptions:
  # one that will grow
  - {name: The start-up, companies: [c0], reason: The future, owner: Kari, review: 2026-12-31}

owners:
  # by who knows them
  - {name: Kari, when: who = 'Kari', capacity: 40}
  - {name: Ola}

schemes:
  sizes: {by: size}
  # the plain one
  plain:
    # first come the large ones
    - {segment: Large, when: employees >= 100}
    # and all others
    - {segment: Rest}
  main:
    name: How we serve them
    rules:
      # those we visit
      - segment: Partners
        when: employees >= 200
        offer: A person of their own   # since 2021
      - {segment: Middle, when: employees >= 50}
      - {segment: Others}
  # what is left of them
  sieve:
    funnel:
      - {filter: Not tiny, when: employees >= 20}
      # the board's wish
      - {filter: Kari knows, when: who = 'Kari'}
  grid:
    matrix: [size, who]
    cells: {Large: Key market}   # named in June
  tier:
    # what earns points
    score:
      big: employees >= 60
      kari: {when: owner = 'Kari', points: 2}
    levels: {A: 3, B: 1}
    rest: C
  worth: {rfm: {amount: orders.amount}}
  # never more than ten
  largest: {key_accounts: {by: bought, top: 3}}
  alike:
    clusters:
      on: [employees, bought]   # nothing else is known of all
      method: kmeans
      k: 2

# What is good enough for us.
scorecard:
  substantial: {companies: 5}   # we are small
`;

export const market = {
  model,
  companies: [
    'id,name,employees,owner',
    ...Array.from({ length: 30 }, (_, n) => `c${n},Company ${n},${n * 10},${n % 2 === 0 ? 'Kari' : 'Ola'}`),
  ].join('\n'),
  files: {
    'orders.csv': [
      'company,at,amount,order_id',
      ...Array.from(
        { length: 90 },
        (_, n) => `c${n % 30},2025-${String(1 + (n % 12)).padStart(2, '0')}-11,${100 + n * 37},o${n}`,
      ),
    ].join('\n'),
  },
} as const;
