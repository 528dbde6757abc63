import { choiceFunctions } from './functions/choices.ts';
import { codeFunctions } from './functions/codes.ts';
import { conversionFunctions } from './functions/conversions.ts';
import { dateFunctions } from './functions/dates.ts';
import type { FunctionEntry, FunctionParameter, FunctionTable } from './functions/entry.ts';
import { numberFunctions } from './functions/numbers.ts';
import { textFunctions } from './functions/texts.ts';

export type { FunctionEntry, FunctionParameter, ParameterKind } from './functions/entry.ts';

/** The functions by subject, in the order the documents list them. */
export const functionGroups: readonly { readonly title: string; readonly functions: FunctionTable }[] = [
  { title: 'Numbers and money', functions: numberFunctions },
  { title: 'Choosing among values', functions: choiceFunctions },
  { title: 'Text', functions: textFunctions },
  { title: 'Dates', functions: dateFunctions },
  { title: 'Industry codes', functions: codeFunctions },
  { title: 'From one type to another', functions: conversionFunctions },
];

/** Every function of the language, with what it means, what it does with unknown, and how each engine spells it. */
export const functions: FunctionTable = Object.assign({}, ...functionGroups.map((group) => group.functions));

/** Least and most operands a function takes. */
export function arity({ parameters, variadic }: FunctionEntry): readonly [number, number] {
  const most = variadic ? Number.POSITIVE_INFINITY : parameters.length;
  return [parameters.filter(({ optional }) => !optional).length, most];
}

/** The parameter an operand goes to; the last repeats in functions of many. */
export const parameterAt = ({ parameters }: FunctionEntry, index: number): FunctionParameter | undefined =>
  parameters[Math.min(index, parameters.length - 1)];
