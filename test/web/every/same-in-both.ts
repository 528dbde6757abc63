/** Words that are spelt alike in English and Norwegian, names of products and of methods, and codes of programs. */
const words = new Set([
  'Firmament',
  'Ctrl K',
  'Data',
  'Register',
  'Segment',
  'Import',
  'administrator',
  'Excel',
  'k-means',
  // What fields measure themselves by, hidden.
  'autosize measurement',
  // Scopes of keys.
  'ask',
  'run',
  'export',
  'model',
  'assess',
  'administer',
  'ask-own',
]);

/** What the test's own market brings: its model's words, its people, its companies, what somebody wrote. */
const market = new Set(
  [
    'A week · main grid tier value Main Grid Tier Value size who Size Who standing Standing rhythm Rhythm sales Sales',
    'Buyers Large Middle Small Rest Loyal Promising Champions Hibernating Lost quiet active some low high big kari',
    'importance Importance reference owner employees name phone title email role kind type amount run deal person',
    'orders contacts signals assessments companies hours events visit support funding nightly test',
  ].flatMap((each) => each.split(' ')),
);
const phrases = new Set([
  'A week ·',
  'Key market',
  'Reference value',
  'Potential loyalists',
  'Need attention',
  'At risk',
  'About to sleep',
  'New customers',
  'Cannot lose them',
  'How much do they matter?',
  'Would others follow them?',
  'old news',
  'To call',
  'They move to Bergen in spring.',
  'For Monday',
  'low, some, high',
  'one row a company: customer',
]);

/** Shapes of codes, conditions, addresses, file names and names of people and companies; a line of the model's own text. */
const shapes: readonly RegExp[] = [
  /^(Kari|Ola)( Nordmann)?$|^(Person|User) \d+( \(\w+\))?$|^(Dag Decider|Anne User)$|^(Excel): (Kari|Ola)$/u,
  / (AS|KG)$/u,
  /@example\.com$/u,
  /\.(csv|duckdb|yaml)$|^\/tmp\/|^\/backups\/$|^--workspace$|^firmament /u,
  /^((GET|POST|PUT|DELETE|PATCH) )?\/api\//u,
  /^\w+( (<>|>=?|<=?|=|between|and|or) ('\w+'|\w+))+$/u,
  /^[a-z]+(_[a-z]+)+$/u,
  /^- \{.*\}$|^[a-z]+: ?(\S.*)?$/u,
  /^[a-z]+(\/[a-z]+)? \(\d+\)$|^: \w+ \(\d+\)$/u,
  / × /u,
  // Sections of the model's file, and names found segments are given, which go into it.
  /^(sources|resolve|population|variables|exclusions|qualifiers|exceptions|owners|schemes|scorecard|measurement|rates)$/u,
  /^(→ Sales|(High|Low) employees|The middle|Employees (over \d+ ?|up to \d+)+)$/u,
  /^\w+: (Small|Middle|Large)$/u,
  /^\w+(, \w+)+$/u,
];

/** Whether a text may be the same in every language. */
export const same = (text: string): boolean =>
  words.has(text) || market.has(text) || phrases.has(text) || shapes.some((shape) => shape.test(text));
