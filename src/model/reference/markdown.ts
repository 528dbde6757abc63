import type { z } from 'zod';
import { normalise } from '../normalise.ts';
import { readModel } from '../read.ts';
import { assessment } from '../schema/assessments.ts';
import { exception, exclusion, qualifier } from '../schema/exclusions.ts';
import { modelSchema } from '../schema/model.ts';
import { rule, schemeCommon, schemeKinds } from '../schema/schemes.ts';
import { scorecardSettings } from '../schema/scorecard.ts';
import { resolve, source } from '../schema/sources.ts';
import { described } from '../schema/variables/common.ts';
import { templates } from '../schema/variables/index.ts';
import { examples } from './examples.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { keyTable } from './table.ts';

/** The reference of the model file as Markdown, made from the schema and the tested examples. */
export function modelReference(): string {
  return `${[...opening(), ...sourcesPart(), ...variablesPart(), ...assessmentsPart(), ...exclusionsPart(), ...schemesPart(), ...scorecardPart()].join('\n\n')}\n`;
}

function opening(): readonly string[] {
  const whole = jsonSchemaOf(modelSchema);
  const rows = keyTable(whole);
  const parts = [
    'sources',
    'resolve',
    'variables',
    'assessments',
    'exclusions',
    'qualifiers',
    'exceptions',
    'schemes',
    'scorecard',
  ];
  const told = new Set(parts.flatMap((key) => innerKeys(rows, key)));
  return [
    '# The model file',
    '<!-- Made by `npm run docs` from the schema in src/model/schema; do not edit. -->',
    'One YAML file says what a segmentation is: where data comes from, what is computed of every company, who is left out, and how companies become segments. Keys marked * are required; a key that is not listed is an error. Expressions are described in [expressions.md](expressions.md).',
    fenced(examples['model']),
    'Values stay as they are written: `0301`, `no` and `1e3` are text where text is expected. Put a value in double quotes when it begins with a quote or a sign, or holds `: `, ` #` or, inside `{ }` and `[ ]`, a comma. Editors complete and check the file with [model.schema.json](model.schema.json).',
    '## The whole',
    keyTable(whole, told),
  ];
}

/** Rows of a key table that belong below a key. */
function innerKeys(table: string, key: string): readonly string[] {
  const rows = [...table.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? '');
  return rows.filter((name) => name.startsWith(`${key}.`) || name.startsWith(`${key}[`));
}

function sourcesPart(): readonly string[] {
  return [
    '## Sources',
    'Files in the order they are trusted: where two know the same attribute of a company, the earlier one is believed.',
    fenced(examples['sources']),
    keyTable(jsonSchemaOf(source)),
    '`resolve` says when records are one company; without it, when they share `org_number`.',
    keyTable(jsonSchemaOf(resolve)),
  ];
}

function variablesPart(): readonly string[] {
  const own = new Set(Object.keys(described));
  const parts = Object.entries(templates).flatMap(([key, schema]) => [
    `### ${key}`,
    fenced(examples[key]),
    keyTable(jsonSchemaOf(schema), own),
    ...(key === 'formula' || key === 'quantiles' ? [] : ['It stands for', standsFor(examples[key] ?? '')]),
  ]);
  return [
    '## Variables',
    'Columns of the profile: a name → an expression, or a template that stands for expressions. Names begin with a letter and have letters, digits and `_`; variables, schemes, scores (`<scheme>_score`) and attributes of companies share one list of names. A value that is not known makes what is computed from it unknown, unless the expression says otherwise.',
    'Every variable written as a mapping may also have:',
    keyTable(
      jsonSchemaOf(templates.formula),
      new Set(Object.keys(templates.formula.shape).filter((key) => !own.has(key))),
    ),
    ...parts,
  ];
}

/** The variables an example becomes. */
function standsFor(example: string): string {
  const { file } = readModel(`firmament: 1\nname: Example\ncurrency: NOK\n${example}`, 'example');
  const variables = file === undefined ? [] : (normalise(file).plan?.variables ?? []);
  const lines = variables.map(({ name, definition }) =>
    definition.kind === 'expression'
      ? `${name}: ${definition.text.replaceAll('\n', `\n  `)}`
      : `${name}: ${definition.groups} groups ${definition.cuts === undefined ? 'of equal size' : `at ${definition.cuts.join(', ')}`}${definition.descending ? ', the lowest best' : ''}`,
  );
  return fenced(lines.join('\n'), 'text');
}

function assessmentsPart(): readonly string[] {
  return [
    '## Assessments',
    'What account managers know and no register does: questions with their allowed answers. `firmament assess --out` writes a workbook with a sheet a person, `firmament assess --in` reads it back with who said what and when; the monthly sales questionnaire and the loss review are questionnaires of their own. Every question is a variable at once.',
    fenced(examples['assessments']),
    keyTable(jsonSchemaOf(assessment)),
    'They stand for',
    standsFor(examples['assessments'] ?? ''),
  ];
}

function exclusionsPart(): readonly string[] {
  return [
    '## Exclusions, qualifiers, exceptions',
    'Companies left out of every scheme (unless it says `exclusions: ignore`), and companies kept in spite of it.',
    fenced(examples['exclusions']),
    '### exclusions',
    keyTable(jsonSchemaOf(exclusion)),
    '### qualifiers',
    keyTable(jsonSchemaOf(qualifier)),
    '### exceptions',
    keyTable(jsonSchemaOf(exception)),
  ];
}

function schemesPart(): readonly string[] {
  const shared = jsonSchemaOf(schemeCommon);
  const common = new Set([...keyTable(shared).matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? ''));
  const left = new Set([...common, ...ruleContent()]);
  const kinds = Object.entries<z.ZodType>(schemeKinds).flatMap(([key, schema]) => [
    `### ${key}`,
    fenced(examples[key === 'rfm' ? 'rfm_scheme' : key]),
    keyTable(jsonSchemaOf(schema), left),
  ]);
  return [
    '## Schemes',
    "A name → one way of segmenting, of the kind its key tells; a plain list is `rules`. In other expressions a scheme is a category of its segments: `tier = 'green'`. Every kind may also have:",
    keyTable(shared),
    ...kinds,
  ];
}

function scorecardPart(): readonly string[] {
  return [
    '## Scorecard',
    'When a segment is good enough, for all schemes, and under `schemes` what differs for one. Every threshold has a default; [scorecard.md](scorecard.md) tells what is measured and where each default comes from.',
    fenced(examples['scorecard']),
    keyTable(jsonSchemaOf(scorecardSettings)),
  ];
}

/** A rule says of its segment what `segments` can say too. */
function ruleContent(): readonly string[] {
  const rows = keyTable(jsonSchemaOf(schemeKinds.rules));
  const content = Object.keys(rule.shape).filter((key) => key !== 'segment' && key !== 'when');
  return content.flatMap((key) => [`rules[].${key}`, ...innerKeys(rows, `rules[].${key}`)]);
}

function fenced(text = '', language = 'yaml'): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
