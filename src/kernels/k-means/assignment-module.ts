import { assembleModule } from '../wasm/assemble.ts';
import { MOST_PAGES } from '../wasm/team.ts';
import { assign } from './assignment-blocks.ts';
import { move, nearest, tile, within } from './assignment-rows.ts';

const functions = [nearest, move, tile, assign, within];

/** The module that assigns rows to centers, and the names of its functions. */
export const assignmentModule = assembleModule(functions, MOST_PAGES);
export const assignmentFunctions = functions.map((each) => each.name);
