import type { RenameAnswer } from '../../../src/contract/model/rename.ts';
import { call } from './client.ts';

/** What it takes to give a segment of a model text another name; nothing is changed. */
export const planRename = (text: string, scheme: string, segment: string, to: string): Promise<RenameAnswer> =>
  call<RenameAnswer>('POST', '/api/model/rename', { text, scheme, segment, to });
