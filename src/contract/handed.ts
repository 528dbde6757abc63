/** A value as whoever makes it may hand it over: a schema's type is writable to the last list, and nobody who answers by it need be. */
export type Handed<T> = T extends readonly (infer E)[]
  ? readonly Handed<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Handed<T[K]> }
    : T;
