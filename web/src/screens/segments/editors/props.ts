import type { OutlineScheme } from '../../../../../src/contract/model/outline.ts';
import type { ModelEdit } from '../../../api/draft.ts';

/** What the editor of a scheme's method gets: where the scheme stands in the draft, and how it changes it. */
export interface MethodEditorProps {
  readonly scheme: Pick<OutlineScheme, 'id' | 'path' | 'within'>;
  readonly busy: boolean;
  /** `said` tells what was done, with a way back. */
  readonly onEdit: (edits: readonly ModelEdit[], then?: { readonly said?: string }) => void;
  /** Gives a segment, by its id or name, another name; what names it follows. With `variable` it is a band of that variable. */
  readonly onRename: (segment: string, to: string, variable?: string) => void;
}
