export { partingsTable } from '../../stages/evaluate/cut-points/section.ts';
export { scorecardFinding } from '../../stages/evaluate/section.ts';
