// The public API, in the order of the flow. Whatever the command line does is one of these calls.

// What can be wrong with input
export { InputError, sentence, type Diagnostic, type Place, type Severity } from './diagnostics/diagnostic.ts';

// The model and the workspace it is run in
export { loadModel, modelFileName, openProject, type Model, type Project } from './pipeline/project.ts';
export type { Workspace, WorkspaceOptions } from './engine/workspace.ts';
export type { Work } from './pipeline/work.ts';
export { checkModel } from './pipeline/model/check.ts';

// The model file: read, understood, held against data, and edited in place
export { readModel, type ModelFile } from './model/read.ts';
export { normalise } from './model/normalise.ts';
export { bind } from './model/bind.ts';
export { addItem, removeItem, renameKey, setValue, type Edited, type EditValue } from './model/edit.ts';
export { modelJsonSchema } from './model/reference/json-schema.ts';
export type { BoundPlan } from './model/bound.ts';
export type { Plan } from './model/plan.ts';
export type { Catalogue } from './model/types.ts';

// Expressions: text, tree, checks and the visual builder; industry codes
export { parseExpression, type Parsed } from './model/expression/syntax/parse.ts';
export { printExpression } from './model/expression/syntax/print.ts';
export { checkExpression, type Checked, type Scope } from './model/expression/check/check.ts';
export { toBuilder, type BuilderGroup, type BuilderRule } from './model/expression/builder/builder.ts';
export { fromBuilder } from './model/expression/builder/read.ts';
export type { ExpressionNode } from './model/expression/tree.ts';
export { nameOfCode } from './model/codes/check.ts';
export { toNace2, toNace21 } from './model/codes/crosswalk.ts';

// Connect: what files hold, a first model for them, and reading them
export { proposeFiles } from './pipeline/import/propose.ts';
export { initExample, proposeModel, writeModel, type InitOptions, type ProposedModel } from './pipeline/init/init.ts';
export type { Proposal } from './stages/connect/propose/types.ts';
export { importFiles, type ImportFilesOptions } from './pipeline/import/import.ts';
export { listTemplates, templateOf, writeTemplate } from './pipeline/import/template.ts';
export { undoImport } from './pipeline/import/undo.ts';
export { listProblems } from './pipeline/problems/list.ts';
export { exportProblems } from './pipeline/problems/export.ts';
export { mendProblems } from './pipeline/problems/mend.ts';
export { refreshSources, type Refreshed, type RefreshOptions } from './pipeline/import/refresh.ts';

// What only people know: out as a workbook, and back
export { writeAssessments, type AssessOutOptions } from './pipeline/assess/out.ts';
export { readAssessments, type AssessInOptions } from './pipeline/assess/in.ts';

// Profile and segment
export { runModel, type RunResult } from './pipeline/run/run.ts';
export type { RunOptions } from './pipeline/run/options.ts';
export { explainRun, type Explanation, type ExplainOptions } from './pipeline/run/explain.ts';
export { publishRun, takeBack, type Decision } from './pipeline/history/publish.ts';
export { pinCompany, unpinCompany, type PinRequest } from './pipeline/pins/pin.ts';
export { planRename, renameInFile, type RenameRequest } from './pipeline/model/rename.ts';

// Questions
export { countWhere, type CountOptions } from './pipeline/ask/condition/count.ts';
export { companiesWhere, type CompaniesOptions } from './pipeline/ask/condition/companies.ts';
export { askDistribution, type DistributionOptions } from './pipeline/explore/distribution.ts';
export { exportCompanies, type ExportCompaniesOptions } from './pipeline/lists/export-companies.ts';
export { askSegments } from './pipeline/ask/segments/segments.ts';
export { askPenetration } from './pipeline/ask/scheme/penetration.ts';
export { askLinks } from './pipeline/ask/links.ts';
export { askShow } from './pipeline/ask/company/show.ts';
export { askWhy } from './pipeline/ask/company/why.ts';
export { askFunnel } from './pipeline/ask/scheme/funnel.ts';
export { askCompare } from './pipeline/ask/scheme/compare.ts';
export { askFlows, type FlowsOptions } from './pipeline/ask/scheme/flows.ts';
export { exploreClusters, schemeSegments, type ExploreOptions } from './pipeline/cluster/explore.ts';
export type { Exploration } from './pipeline/cluster/exploration.ts';
export { distilClusters, type DistilRequest } from './pipeline/cluster/tools/distil.ts';
export { typingQuestions } from './pipeline/cluster/tools/typing.ts';
export { askCutpoints, type CutpointsOptions } from './pipeline/ask/scheme/cutpoints.ts';
export { askScorecard } from './pipeline/ask/scheme/scorecard.ts';
export { askStatus, statusOf } from './pipeline/ask/status.ts';
export type {
  CompaniesAnswer,
  CompareAnswer,
  CountAnswer,
  FlowsAnswer,
  FunnelAnswer,
  ShowAnswer,
  StatusAnswer,
  WhyAnswer,
} from './contract/ask.ts';
export type { SegmentsAnswer } from './contract/run.ts';
export type { ClusterAnswer } from './contract/clusters/cluster.ts';
export type { DistilAnswer, TypingAnswer } from './contract/clusters/tools.ts';
export type { CutpointsAnswer } from './contract/segments/cutpoints.ts';
export type { ScorecardAnswer, SchemeScorecard } from './contract/segments/scorecard.ts';
export type { LinksAnswer } from './contract/data/links.ts';
export type { PenetrationAnswer } from './contract/segments/penetration.ts';

// The workspace in a file, and served
export { backUp, restore } from './pipeline/backup.ts';
export { serve, type Served, type ServeOptions } from './server/serve.ts';

// The report
export { reportDocument, type ReportOptions } from './pipeline/report/document.ts';
export { renderReport, type RenderOptions, type ReportFormat } from './report/render.ts';

// The demo market
export { makeDemo, runDemo, type DemoOptions } from './pipeline/demo/demo.ts';

export { version } from './version.ts';
