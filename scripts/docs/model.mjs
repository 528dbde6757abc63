import { modelJsonSchema } from '../../dist/model/reference/json-schema.js';
import { modelReference } from '../../dist/model/reference/markdown.js';

export function files() {
  return {
    'docs/model-reference.md': modelReference(),
    'docs/model.schema.json': `${JSON.stringify(modelJsonSchema(), null, 2)}\n`,
  };
}
