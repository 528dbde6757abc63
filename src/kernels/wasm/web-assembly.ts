/** The few parts of the engine's WebAssembly interface that the kernels use; Node's types do not declare it. */
interface Interface {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Memory: new (limits: { initial: number; maximum: number; shared: true }) => {
    readonly buffer: SharedArrayBuffer;
  };
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly validate: (bytes: Uint8Array<ArrayBuffer>) => boolean;
}

declare const WebAssembly: Interface | undefined;

/** WebAssembly where the engine has it with SIMD and shared memory, as `validate` of the very module tells; else undefined. */
export function webAssemblyFor(bytes: Uint8Array<ArrayBuffer>): Interface | undefined {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(bytes)) return undefined;
  return WebAssembly;
}
