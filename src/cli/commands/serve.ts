import { once } from 'node:events';
import { InvalidArgumentError, type Command } from 'commander';
import { perform } from '../perform.ts';
import { exitCodes, type CommonOptions, type Shell } from '../shell.ts';

interface ServeCommandOptions extends CommonOptions {
  readonly host: string;
  readonly port: number;
  readonly uploadLimit: number;
  readonly behindProxy?: true;
}

/** The workspace over HTTP, until it is stopped. */
export function serveCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('serve')
    .description('serve the workspace over HTTP, until Ctrl-C')
    .option('--host <address>', 'where to listen; another than this machine wants TLS in front', '127.0.0.1')
    .option('--port <n>', 'the port; 0 takes one that is free', whole, 7411)
    .option('--upload-limit <megabytes>', 'the largest file that may be uploaded', whole, 2048)
    .option('--behind-proxy', 'believe what a proxy on this machine says of callers (X-Forwarded-*)')
    .action(async (options: ServeCommandOptions) =>
      done(
        await perform(shell, options, async () => {
          await serveUntilStopped(shell, options);
          return { json: { stopped: true }, text: 'Stopped; nothing is left running.', exit: exitCodes.done };
        }),
      ),
    );
}

/** Serves a workspace and says where, until Ctrl-C; the job that runs then is interrupted. */
export async function serveUntilStopped(
  shell: Shell,
  options: Pick<
    ServeCommandOptions,
    'workspace' | 'host' | 'port' | 'uploadLimit' | 'behindProxy' | 'json' | 'model'
  > & {
    /** Makes somebody to sign in as, and says so: for the demo market. */
    readonly demo?: true;
  },
): Promise<void> {
  const { serve } = await import('../../server/serve.ts');
  const served = await serve({
    folder: options.workspace,
    host: options.host,
    port: options.port,
    uploadLimit: options.uploadLimit * 2 ** 20,
    clock: shell.clock,
    app: { trustProxy: options.behindProxy === true },
    ...(options.model === undefined ? {} : { model: options.model }),
  });
  const { address } = served;
  const setupCode = options.demo === true ? undefined : served.setupCode;
  const demo =
    options.demo === true ? await (await import('../../server/demo-user.ts')).demoUser(served.house) : undefined;
  if (options.json === true)
    shell.out(
      JSON.stringify({ address, setup_code: setupCode ?? null, ...(demo === undefined ? {} : { sign_in: demo }) }),
    );
  else shell.out(greeting(address, setupCode, demo));
  if (!shell.signal.aborted) await once(shell.signal, 'abort');
  await served.close();
}

interface SignIn {
  readonly email: string;
  readonly password: string;
}

function greeting(address: string, code: string | undefined, demo: SignIn | undefined): string {
  const where =
    demo !== undefined
      ? [`Open ${address} in a browser and sign in as ${demo.email} with the password ${demo.password}.`]
      : code === undefined
        ? [`Open ${address} in a browser.`]
        : [`Open ${address}/#code=${code} in a browser and make the first administrator.`, `(The code is ${code}.)`];
  return [...where, `Programs find its calls at ${address}/api/openapi.json. Ctrl-C stops it.`].join('\n');
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('a whole number is expected');
  return number;
}
