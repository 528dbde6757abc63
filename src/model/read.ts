import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { issuesToDiagnostics } from './issues.ts';
import { modelSchema, type ModelData } from './schema/model.ts';
import type { SourceNode } from './source/node.ts';
import { parseSource, type Source } from './source/parse.ts';
import { findAmbiguous } from './source/traps.ts';
import { placeAt } from './source/position.ts';

/** A model file that has the right shape: its data, and its source for places and edits. Plain data. */
export interface ModelFile {
  readonly source: Source;
  readonly data: ModelData;
}

/**
 * Reads a model file's text: YAML within bounds, then the schema. `file` is the name used in messages. The file is absent when
 * anything is an error; warnings come beside it. Expressions are still text: `normalise` parses them.
 *
 * @param text The whole text of the file.
 */
export function readModel(
  text: string,
  file: string,
): { readonly file?: ModelFile; readonly diagnostics: readonly Diagnostic[] } {
  const { source, diagnostics } = parseSource(text, file);
  if (source === undefined) return { diagnostics };
  if (source.root.kind !== 'map') {
    const place = placeAt(file, source.starts, source.root.start);
    const found = source.root.kind === 'list' ? 'a list' : 'a single value';
    return {
      diagnostics: [
        ...diagnostics,
        diagnose('model/wrong-value', { found, expected: 'a mapping that begins with `firmament: 1`' }, place),
      ],
    };
  }
  const result = modelSchema.safeParse(toValue(source.root), { reportInput: true });
  if (!result.success) return { diagnostics: [...diagnostics, ...issuesToDiagnostics(result.error.issues, source)] };
  const ambiguous = findAmbiguous(source.root, (offset) => placeAt(file, source.starts, offset));
  return { file: { source, data: result.data }, diagnostics: [...diagnostics, ...ambiguous] };
}

/** What the schema sees: every scalar as text, a key without a value as null. */
function toValue(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.style === 'none' ? null : node.text;
  if (node.kind === 'list') return node.items.map(toValue);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, toValue(value)]));
}
