#!/usr/bin/env node
// Statements of the database run on libuv's pool: of its usual four threads a run and an import would leave hardly any to people who ask.
// The pool takes its size before the first module is read asynchronously, so this file is CommonJS, and all there is of it.
process.env['UV_THREADPOOL_SIZE'] ??= '16';
void import('./main.ts');
