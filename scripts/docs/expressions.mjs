import { expressionReference } from '../../dist/model/reference/expressions.js';

export function files() {
  return { 'docs/expressions.md': expressionReference() };
}
