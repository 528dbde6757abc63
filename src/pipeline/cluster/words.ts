export { methodWords } from '../../stages/segment/discover/finding.ts';
export { discoverMethods } from '../../stages/segment/discover/types.ts';
