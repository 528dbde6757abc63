/** Why a text can not be carried into an engine (NUL, ill-formed Unicode), or undefined when it can. */
export function flawOf(text: string): string | undefined {
  if (text.includes('\0')) return 'it holds a NUL character';
  if (/\p{Surrogate}/u.test(text)) return 'it is not well-formed Unicode';
  return undefined;
}
