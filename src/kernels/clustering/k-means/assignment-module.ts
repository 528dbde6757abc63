import { assembleModule, defineFunction } from '../../wasm/assemble.ts';
import { MOST_PAGES } from '../../wasm/team.ts';
import { ASSIGN, call, LOAD } from './assignment-header.ts';
import { load } from './assignment-load.ts';
import { move, nearest, within } from './assignment-rows.ts';
import { assign, fetch } from './assignment-scan.ts';
import { settle } from './assignment-settle.ts';

/** Loads a chunk and assigns it while it is at hand. */
const open = defineFunction('open', ['i32'], undefined, ([chunk]) => [call(LOAD, chunk.get), call(ASSIGN, chunk.get)]);

const functions = [nearest, move, settle, fetch, load, assign, open, within];

/** The module that assigns rows to centers, and the names of its functions. */
export const assignmentModule = assembleModule(functions, MOST_PAGES);
export const assignmentFunctions = functions.map((each) => each.name);
