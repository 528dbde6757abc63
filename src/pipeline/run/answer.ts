import type { z } from 'zod';
import type { runAnswer } from '../../contract/commands.ts';
import type { RunResult } from './run.ts';

/** A run's result in the words of the contract. */
export function runAnswerOf(result: RunResult): z.input<typeof runAnswer> {
  return {
    run: result.run.run,
    as_of: result.run.asOf,
    state: result.dry ? 'dry run' : result.run.state,
    model: result.run.model,
    companies: result.run.companies,
    repeated: result.repeated,
    moved: result.moved,
    moves: [...result.moves],
    schemes: [...result.schemes],
    seconds: result.run.seconds,
    imports: [...result.imports],
    warnings: [...result.warnings],
  };
}
