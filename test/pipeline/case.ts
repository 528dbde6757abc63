import fs from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import {
  compareAnswer,
  countAnswer,
  funnelAnswer,
  showAnswer,
  whyAnswer,
  type WhyAnswer,
} from '../../src/contract/ask.ts';
import { segmentsAnswer } from '../../src/contract/run.ts';
import { scorecardAnswer, type Evidence, type ScorecardAnswer } from '../../src/contract/segments/scorecard.ts';
import { sentence } from '../../src/diagnostics/diagnostic.ts';
import type { Cell } from '../../src/engine/engine.ts';
import { askCompare } from '../../src/pipeline/ask/scheme/compare.ts';
import { countWhere } from '../../src/pipeline/ask/condition/count.ts';
import { askFunnel } from '../../src/pipeline/ask/scheme/funnel.ts';
import { namesOf } from '../../src/pipeline/ask/names.ts';
import { askScorecard } from '../../src/pipeline/ask/scheme/scorecard.ts';
import { askSegments } from '../../src/pipeline/ask/segments/segments.ts';
import { askShow } from '../../src/pipeline/ask/company/show.ts';
import { askWhy } from '../../src/pipeline/ask/company/why.ts';
import { explainRun, explanationText } from '../../src/pipeline/run/explain.ts';
import type { Project } from '../../src/pipeline/project.ts';
import { runModel, type RunResult } from '../../src/pipeline/run/run.ts';
import { artefactsOf } from '../../src/pipeline/run/runs.ts';
import { readCatalogue } from '../../src/stages/connect/store/catalogue.ts';
import { name, sql } from '../../src/engine/raw.ts';
import { touch, withFolder } from './project.ts';

/** What a case answers with: text to compare with its golden files. */
export interface CaseOutcome {
  readonly result: string;
  readonly duckdb: string;
  readonly trino: string;
}

/** `ask.yaml`: questions asked after the run, and how many companies conditions hold for. */
const questions = z.object({
  count: z.array(z.string()).default([]),
  why: z.array(z.tuple([z.string(), z.string()])).default([]),
  show: z.array(z.string()).default([]),
  funnel: z.array(z.string()).default([]),
  compare: z.array(z.tuple([z.string(), z.string()])).default([]),
  scorecard: z.array(z.string()).default([]),
});

/** Runs a case folder (`model.yaml`, `data/`, `ask.yaml`) in a workspace of its own. */
export async function runCase(folder: string): Promise<CaseOutcome> {
  return withFolder(async (bench) => {
    await fs.cp(folder, bench.folder, { recursive: true });
    await fs.rename(path.join(bench.folder, 'model.yaml'), path.join(bench.folder, 'firmament.yaml'));
    for (const file of await fs.readdir(path.join(folder, 'data')))
      await touch(path.join(bench.folder, 'data', file), '2025-01-01');
    return bench.open(async (project) => {
      const result = await runModel(project);
      const [duckdb, trino] = [await explainRun(project), await explainRun(project, { engine: 'trino' })];
      const asked = questions.parse(await yamlIn(path.join(folder, 'ask.yaml')));
      return {
        duckdb: `${explanationText(duckdb)}\n`,
        trino: `${explanationText(trino)}\n`,
        result: withoutFolder(bench.folder, [
          await profileText(project, result),
          ...(await schemesText(project)),
          ...(await learnedText(project, result)),
          ...warningsText(result),
          ...(await answersText(project, asked)),
        ]),
      };
    });
  });
}

/** Where a workspace of a test lies is chance. */
const withoutFolder = (folder: string, parts: readonly string[]): string =>
  parts.join('\n\n').replaceAll(`${folder}${path.sep}`, '');

async function yamlIn(file: string): Promise<unknown> {
  const text = await fs.readFile(file, 'utf8').catch(() => '{}');
  return parse(text);
}

/** Every company with all that was computed of it, by name. */
async function profileText({ workspace }: Project, { run }: RunResult): Promise<string> {
  const columns = run.columns.filter((each) => !each.startsWith('_a:'));
  const rows = await workspace.engine.rows(sql`SELECT * FROM ${name(...run.profile)} ORDER BY _company`);
  const names = await namesOf(
    workspace.engine,
    await readCatalogue(workspace.engine),
    rows.map((row) => Number(row['_company'])),
  );
  const lines = rows.map((row) => [
    names.get(Number(row['_company']))?.name ?? '?',
    ...columns.map((each) => shown(row[each])),
  ]);
  return aligned([
    ['company', ...columns],
    ...lines.sort((left, right) => (String(left[0]) < String(right[0]) ? -1 : 1)),
  ]);
}

const shown = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '·' : String(cell));

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function whyText(title: string, { rules, ...answer }: WhyAnswer): string {
  const sign = (outcome: boolean | null): string => (outcome === null ? '?' : outcome ? 'yes' : 'no');
  const since = answer.since === null ? '' : ` since ${answer.since}`;
  const outcomes = rules.map((rule) => {
    const conditions = rule.conditions.map(
      (each) => `${each.text} → ${sign(each.outcome)} ${JSON.stringify(each.values)}`,
    );
    const points = rule.points === null ? '' : ` (${rule.points})`;
    return `  ${sign(rule.outcome)} ${rule.name}${points}, ${rule.place}: ${conditions.join('; ')}`;
  });
  const missing = answer.missing.length === 0 ? [] : [`  missing ${answer.missing.join(', ')}`];
  const head = `${title}\n  ${answer.segment_name ?? 'no segment'}${since}, by ${answer.decided_by}: ${answer.reason}`;
  return [head, ...outcomes, ...missing].join('\n');
}

async function schemesText(project: Project): Promise<readonly string[]> {
  const schemes = await askSegments(project);
  return schemes.map((each) => {
    segmentsAnswer.parse(each);
    const { excluded, unassigned, undecided, missing } = each;
    const segments = each.segments.map(({ id, companies }) => `${id} ${companies}`).join(', ');
    const lacking = missing.map(({ variable, companies }) => `${variable} ${companies}`).join(', ');
    return `${each.scheme}: ${segments}\n  excluded ${excluded}, in no segment ${unassigned}, undecided ${undecided}${lacking === '' ? '' : ` (${lacking})`}`;
  });
}

async function learnedText({ workspace }: Project, { run }: RunResult): Promise<readonly string[]> {
  const learned = Object.entries(await artefactsOf(workspace.engine, run.number));
  return learned.length === 0 ? [] : [learned.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')];
}

const warningsText = ({ warnings }: RunResult): readonly string[] =>
  warnings.length === 0 ? [] : [warnings.map((each) => sentence(each)).join('\n')];

async function answersText(project: Project, asked: z.infer<typeof questions>): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const where of asked.count) {
    const answer = countAnswer.parse(await countWhere(project, where, { undecided: true }));
    texts.push(`count ${where}\n  ${answer.count}, undecided ${answer.undecided}`);
  }
  const tell = (title: string, answer: object): void => {
    const {
      run: _run,
      as_of: _asOf,
      model_changed: _model,
      data_changed: _data,
      ...rest
    } = { run: 0, as_of: 0, model_changed: 0, data_changed: 0, ...answer };
    texts.push(
      `${title}\n${stringify(rest, { flowCollectionPadding: false, lineWidth: 0 }).replaceAll(/^/gmu, '  ').trimEnd()}`,
    );
  };
  for (const [company, scheme] of asked.why)
    texts.push(whyText(`why ${company} ${scheme}`, whyAnswer.parse(await askWhy(project, company, scheme))));
  for (const company of asked.show) tell(`show ${company}`, showAnswer.parse(await askShow(project, company)));
  for (const scheme of asked.funnel) tell(`funnel ${scheme}`, funnelAnswer.parse(await askFunnel(project, scheme)));
  for (const [left, right] of asked.compare)
    tell(`compare ${left} ${right}`, compareAnswer.parse(await askCompare(project, left, right)));
  for (const scheme of asked.scorecard)
    texts.push(scorecardTexts(scorecardAnswer.parse(await askScorecard(project, scheme))));
  return texts;
}

/** Every figure of a scorecard on a line: value, interval, threshold, verdict. */
function scorecardTexts(answer: ScorecardAnswer): string {
  const round = (value: number | null): string => (value === null ? '·' : String(Number(value.toPrecision(6))));
  const line = (each: Evidence): string =>
    [
      `    ${each.id} ${round(each.value)} [${round(each.low)}, ${round(each.high)}] of ${each.sample ?? '·'}`,
      each.threshold === null ? 'not judged' : `at ${each.bound} ${each.threshold} (${each.set_by ?? ''})`,
      each.verdict ?? '·',
      ...(each.note === null ? [] : [each.note]),
      ...(each.where === null ? [] : [each.where]),
    ].join(' | ');
  return answer.schemes
    .flatMap((scheme) => [
      `scorecard ${scheme.scheme}: ${scheme.companies} companies, holds ${answer.holds}`,
      ...scheme.segments.flatMap((segment) => [
        `  ${segment.name}${segment.rest ? ' (rest)' : ''}: ${segment.companies}`,
        ...segment.criteria.flatMap((each) => [
          `   ${each.criterion}: ${each.verdict ?? '·'} — ${each.reason}`,
          ...each.evidence.map(line),
        ]),
        `   stability: ${segment.stability.verdict ?? '·'}`,
        ...segment.stability.evidence.map(line),
        `   points ${segment.points.points} of ${segment.points.of}`,
        ...segment.points.aspects.map((each) => `    ${each.aspect} ${each.points ?? '·'}: ${each.why}`),
      ]),
      ...scheme.differences.map(
        (each) => `  ${each.variable} (${each.tells}): ${each.statistic} ${round(each.effect)}, p ${round(each.p)}`,
      ),
      `  left out: ${scheme.left_out.join(', ')}`,
      ...scheme.required.map(
        (each) => `  required ${each.criterion} ${each.level}: ${each.holds} ${each.missed.join(', ')}`,
      ),
    ])
    .join('\n');
}
