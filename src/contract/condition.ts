import { z } from 'zod';
import { limits } from '../model/expression/limits.ts';

/** A condition as people write it: as long as an expression may be. */
export const conditionText = z.string().min(1).max(limits.length);
