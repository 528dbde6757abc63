/**
 * The database's layout. A new workspace runs `creation`; an older one runs the migrations from its version on, after the file was copied.
 * A change adds to both: the statement to `creation`, and a migration with the next number.
 */
export const schemaVersion = 10;

/** Which identifier linked a source's record to a company that another record had made, and the import that did. */
const links = 'CREATE TABLE meta.links (import INTEGER, source VARCHAR, record VARCHAR, company INTEGER, kind VARCHAR)';

/** Schemas and tables of the first hour: what is imported, and the catalogue of it. */
const connectTables: readonly string[] = [
  'CREATE SCHEMA meta',
  'CREATE SCHEMA data',
  'CREATE SCHEMA profile',
  'CREATE SCHEMA history',
  'CREATE SCHEMA truth',
  // One row. `salt` scrambles company keys into public ids; `data_version` grows with every change of the data; `rows_version` is what it grew to when anything
  // but people's answers last changed.
  `CREATE TABLE meta.workspace (schema_version INTEGER, data_version BIGINT, time_zone VARCHAR, salt BIGINT, created TIMESTAMP,
    rows_version BIGINT)`,
  // One row an imported file. `state` is stands, undone, refused (nothing but its problems is kept), or said: a day's answers given by hand; `mapping`, `company_by`, `headers` and
  // `plan` (the source as it was read) are JSON; `last_company` is the last key it had given when it was undone: keys are never given again.
  `CREATE TABLE meta.imports (import INTEGER, source VARCHAR, file VARCHAR, path VARCHAR, table_name VARCHAR, kind VARCHAR,
    sha256 VARCHAR, bytes BIGINT, plan_hash VARCHAR, observed DATE, imported TIMESTAMP, rows_read BIGINT, rows_loaded BIGINT, rows_rejected BIGINT,
    rows_repeated BIGINT, rows_replaced BIGINT, rows_unlinked BIGINT, company_by VARCHAR, mapping VARCHAR, state VARCHAR,
    headers VARCHAR, plan VARCHAR, last_company INTEGER)`,
  // `row` is the record number in the file from 1, `line` the physical line it begins on; `raw` is the record as it stood in the file, `cells` its
  // cells as JSON where it could be cut into some.
  `CREATE TABLE meta.problems (import INTEGER, "row" BIGINT, line BIGINT, "column" VARCHAR, value VARCHAR, code VARCHAR,
    message VARCHAR, raw VARCHAR, cells VARCHAR)`,
  // One row a table, or a source of company records; position is the order they first came in.
  `CREATE TABLE meta.tables (name VARCHAR, kind VARCHAR, source VARCHAR, physical VARCHAR, position INTEGER, linked BOOLEAN,
    at_column VARCHAR, at_type VARCHAR, repeats BOOLEAN, versions BOOLEAN)`,
  // `type` is a ValueType as JSON, `header` the file's name of the column, `family` the name before a change of type added a number.
  `CREATE TABLE meta.columns (physical VARCHAR, position INTEGER, name VARCHAR, label VARCHAR, type VARCHAR, personal BOOLEAN,
    own BOOLEAN, header VARCHAR, family VARCHAR)`,
  links,
  // The spine: an internal key, and an opaque public id that is never made of a field that can change.
  'CREATE TABLE data.company (company INTEGER, id VARCHAR, import INTEGER)',
  'CREATE VIEW data.company_ids AS SELECT NULL::INTEGER AS company, NULL::VARCHAR AS kind, NULL::VARCHAR AS value, NULL::VARCHAR AS source WHERE false',
];

/** What it takes to undo imports, and how people mended bad rows. */
const mendingTables: readonly string[] = [
  // A mend belongs to the record as it stood: the nth record of the source's file with this text. `import` is the one that first read it.
  `CREATE TABLE meta.mends (source VARCHAR, path VARCHAR, raw VARCHAR, nth INTEGER, cells VARCHAR, who VARCHAR, written TIMESTAMP, import INTEGER)`,
  // Beside these, tables `rows_N`, `ended_N` and `whole_N_TABLE`: what import N took out, ended or would have to give back whole.
  'CREATE SCHEMA undo',
  // `before` is the table's entry of the catalogue and its columns' types as JSON; null: the import made the table.
  'CREATE TABLE undo.tables (import INTEGER, physical VARCHAR, before VARCHAR, whole BOOLEAN)',
  'CREATE TABLE undo.links (import INTEGER, physical VARCHAR, of_import INTEGER, "row" BIGINT, ref VARCHAR)',
];

/** Runs of models, what they learned, and who has been in which segment since when. */
const runTables: readonly string[] = [
  // The model as it was, as people wrote it.
  'CREATE TABLE meta.model_versions (hash VARCHAR, name VARCHAR, file VARCHAR, text VARCHAR, written TIMESTAMP)',
  // `run` is the public id, a hash of all that determines the result; `state` is draft, published or taken back; `profile` names the
  // table in schema profile, `columns` (JSON) what it holds; `extends` tells whether it extended history or is a snapshot beside it.
  `CREATE TABLE meta.runs (number INTEGER, run VARCHAR, as_of DATE, model VARCHAR, data_version BIGINT, engine VARCHAR, state VARCHAR,
    extends BOOLEAN, profile VARCHAR, columns VARCHAR, schemes VARCHAR, companies BIGINT, seconds DOUBLE, written TIMESTAMP)`,
  // What was done with a run: published, taken back; by whom, and why.
  'CREATE TABLE meta.run_log (number INTEGER, action VARCHAR, who VARCHAR, why VARCHAR, written TIMESTAMP)',
  'CREATE TABLE meta.artefacts (number INTEGER, name VARCHAR, artefact VARCHAR)',
  // A segment keeps its colour for ever, also when others come and go.
  'CREATE TABLE meta.colours (scheme VARCHAR, segment VARCHAR, colour INTEGER)',
  // Aggregates kept for questions, in tables `profile.window<name>@<as_of>`; `answers` where they are of people's answers.
  'CREATE TABLE meta.windows (name VARCHAR, as_of DATE, data_version BIGINT, answers BOOLEAN)',
  // Companies named by hand outside the model file: who, why, when. `effect` is include or exclude. `deed` counts the deeds it was made in, and
  // `ended_deed` the one that ended it: what stands has none, what has ended is kept, so that a deed can be undone and people see what was.
  `CREATE TABLE meta.overrides (scheme VARCHAR, segment VARCHAR, company INTEGER, effect VARCHAR, who VARCHAR, why VARCHAR,
    written TIMESTAMP, deed BIGINT, ended TIMESTAMP, ended_by VARCHAR, ended_deed BIGINT)`,
  `CREATE TABLE history.memberships (scheme VARCHAR, segment VARCHAR, company INTEGER, valid_from DATE, valid_to DATE,
    opened_by INTEGER, closed_by INTEGER)`,
  // `cause` is company, rule or time; `deciding` the values of the variables that decided, as JSON.
  `CREATE TABLE history.changes (number INTEGER, scheme VARCHAR, company INTEGER, from_segment VARCHAR, to_segment VARCHAR,
    cause VARCHAR, deciding VARCHAR)`,
  // Runs as of a date before the newest: their memberships, beside history.
  'CREATE TABLE history.snapshots (number INTEGER, scheme VARCHAR, segment VARCHAR, company INTEGER)',
];

/** Who may sign in, what they did, and what the server was asked to do. Tokens and keys are kept as hashes alone. */
const serverTables: readonly string[] = [
  'CREATE SCHEMA server',
  // `owner` is the name the model's owners know an account manager by; `password` is scrypt with its parameters and salt.
  `CREATE TABLE server.users (id VARCHAR, name VARCHAR, email VARCHAR, role VARCHAR, owner VARCHAR, password VARCHAR, active BOOLEAN,
    created TIMESTAMP)`,
  'CREATE TABLE server.sessions (hash VARCHAR, "user" VARCHAR, created TIMESTAMP, expires TIMESTAMP)',
  // `scopes` is JSON: the permissions a key has, never more than those of the one who made it.
  `CREATE TABLE server.keys (id VARCHAR, name VARCHAR, hash VARCHAR, "user" VARCHAR, scopes VARCHAR, created TIMESTAMP, expires TIMESTAMP)`,
  'CREATE TABLE server.audit (number BIGINT, written TIMESTAMP, who VARCHAR, action VARCHAR, "on" VARCHAR, status INTEGER, address VARCHAR)',
  // `request`, `result` and `diagnostics` are JSON; a running job whose lease has run out belonged to a process that is no more.
  `CREATE TABLE server.jobs (id VARCHAR, kind VARCHAR, request VARCHAR, state VARCHAR, step VARCHAR, share DOUBLE, result VARCHAR,
    diagnostics VARCHAR, who VARCHAR, attempt INTEGER, created TIMESTAMP, started TIMESTAMP, ended TIMESTAMP, lease TIMESTAMP)`,
  'CREATE TABLE server.job_log (job VARCHAR, written TIMESTAMP, line VARCHAR)',
];

/** What people are changing in the model, and every text the model has had. */
const draftTables: readonly string[] = [
  // One draft a person. `base` is the text it was made from; `message` is set while it is being published: a process that dies then leaves a draft
  // that is finished by the next.
  'CREATE TABLE server.drafts (who VARCHAR, text VARCHAR, base VARCHAR, message VARCHAR, written TIMESTAMP)',
  // `hash` is of the text, `version` of what it says; `origin` tells where it was first seen: published, saved, run or disk.
  `CREATE TABLE server.versions (number INTEGER, hash VARCHAR, version VARCHAR, file VARCHAR, text VARCHAR, who VARCHAR, why VARCHAR,
    origin VARCHAR, written TIMESTAMP)`,
];

/** Questions people keep. `columns` is JSON, `"order"` a name, the largest first with a minus before it. */
const listTables: readonly string[] = [
  `CREATE TABLE server.lists (id VARCHAR, name VARCHAR, "where" VARCHAR, columns VARCHAR, "order" VARCHAR, note VARCHAR, who VARCHAR,
    written TIMESTAMP)`,
];

/** What people write down about companies. `who` is the address of the one who wrote it, `name` his name then; `company` an internal key. */
const noteTables: readonly string[] = [
  'CREATE TABLE server.notes (id VARCHAR, company INTEGER, who VARCHAR, name VARCHAR, text VARCHAR, written TIMESTAMP, changed TIMESTAMP)',
];

/** Answers people took back: `at` and `answer` (JSON) as they stood, `taken` when. */
const takenBackTables: readonly string[] = [
  `CREATE TABLE undo.answers (company INTEGER, question VARCHAR, "by" VARCHAR, "at" DATE, answer VARCHAR, taken TIMESTAMP)`,
];

export const creation: readonly string[] = [
  ...connectTables,
  ...mendingTables,
  ...runTables,
  ...serverTables,
  ...draftTables,
  ...listTables,
  ...noteTables,
  ...takenBackTables,
];

/** What brings a workspace of version n to n + 1, by n. */
export const migrations: Readonly<Record<number, readonly string[]>> = {
  1: [links],
  2: serverTables,
  3: [
    'ALTER TABLE meta.imports ADD COLUMN headers VARCHAR',
    'ALTER TABLE meta.imports ADD COLUMN plan VARCHAR',
    'ALTER TABLE meta.imports ADD COLUMN last_company INTEGER',
    'ALTER TABLE meta.problems ADD COLUMN cells VARCHAR',
    ...mendingTables,
  ],
  4: draftTables,
  5: listTables,
  6: noteTables,
  7: takenBackTables,
  8: ['deed BIGINT', 'ended TIMESTAMP', 'ended_by VARCHAR', 'ended_deed BIGINT'].map(
    (column) => `ALTER TABLE meta.overrides ADD COLUMN ${column}`,
  ),
  9: [
    'ALTER TABLE meta.workspace ADD COLUMN rows_version BIGINT',
    'UPDATE meta.workspace SET rows_version = data_version',
    'ALTER TABLE meta.windows ADD COLUMN answers BOOLEAN',
    // What they are of is not known any more: the next change makes them anew.
    'UPDATE meta.windows SET answers = true',
  ],
};
