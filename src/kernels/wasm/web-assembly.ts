/** A shared memory of WebAssembly. */
export interface Memory {
  readonly buffer: SharedArrayBuffer;
}

/** The few parts of the engine's WebAssembly interface that the kernels use; Node's types do not declare it. */
export interface WebAssemblyInterface {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Memory: new (limits: { initial: number; maximum: number; shared: true }) => Memory;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly validate: (bytes: Uint8Array<ArrayBuffer>) => boolean;
}

declare const WebAssembly: WebAssemblyInterface | undefined;

/** WebAssembly where the engine has it with SIMD and shared memory, as `validate` of the very module tells; else undefined. */
export function webAssemblyFor(bytes: Uint8Array<ArrayBuffer>): WebAssemblyInterface | undefined {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(bytes)) return undefined;
  return WebAssembly;
}
