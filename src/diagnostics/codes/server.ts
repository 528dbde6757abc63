import type { Wording } from '../wording.ts';

export const serverCodes = {
  'server/sign-in': (): Wording => ({
    message: 'The e-mail address and the password do not belong together.',
    mend: 'Try again, or ask an administrator for a new password.',
  }),
  'server/signed-out': (): Wording => ({
    message: 'You are not signed in, or no longer.',
    mend: 'Sign in and try again: nothing was changed.',
  }),
  'server/forbidden': (p: { permission: string }): Wording => ({
    message: `This needs the right '${p.permission}', which you do not have.`,
    mend: 'Ask an administrator to do it, or to change your role.',
  }),
  'server/not-yours': (): Wording => ({
    message: 'This is no company of yours, or there is none of that name.',
    mend: 'Ask an administrator which companies are entered as yours.',
  }),
  'server/no-owner': (): Wording => ({
    message: 'Nothing says which companies are yours.',
    mend: 'Ask an administrator to enter the name you have as an owner of companies.',
  }),
  'server/origin': (): Wording => ({
    message: 'The request does not come from a page of this server, and was refused.',
    expected: 'requests of its own pages; programs call with a key',
  }),
  'server/source-outside': (p: { read: string }): Wording => ({
    message: `The model may not begin to read '${p.read}' from here: it lies outside the workspace’s folder.`,
    expected: 'a file in the workspace’s folder, as uploads are',
    mend: 'Upload the file, or have somebody who runs the machine write the source into the model’s file.',
  }),
  'server/too-many-attempts': (p: { minutes: number }): Wording => ({
    message: 'There have been too many attempts to sign in with this address.',
    mend: `Try again in ${p.minutes} minutes, or from where you signed in before.`,
  }),
  'server/too-many-calls': (p: { seconds: number }): Wording => ({
    message: 'More was asked than the server answers in a minute.',
    mend: `Ask again in ${p.seconds} seconds.`,
  }),
  'server/set-up': (): Wording => ({
    message: 'The first administrator has been made already.',
    mend: 'Sign in; an administrator makes further users.',
  }),
  'server/set-up-token': (): Wording => ({
    message: 'The code for the first sign-in is not the one the server printed when it started.',
    mend: 'Copy it from the terminal `firmament serve` runs in.',
  }),
  'server/password': (p: { least: number }): Wording => ({
    message: 'The password is too short.',
    expected: `${p.least} characters or more`,
  }),
  'server/email-taken': (p: { email: string }): Wording => ({
    message: `There is a user with the address ${p.email} already.`,
  }),
  'server/no-user': (p: { id: string }): Wording => ({ message: `There is no user ${p.id}.` }),
  'server/last-admin': (): Wording => ({
    message: 'This is the last active administrator: nobody could undo the change.',
    mend: 'Make another administrator first.',
  }),
  'server/no-note': (): Wording => ({
    message: 'There is no such note of yours.',
    mend: 'Only who wrote a note may change or remove it; it may have been removed already.',
  }),
  'server/no-key': (p: { id: string }): Wording => ({ message: `There is no key ${p.id}.` }),
  'server/scopes': (p: { scopes: readonly string[] }): Wording => ({
    message: `A key cannot have rights you do not have: ${p.scopes.join(', ')}.`,
  }),
  'server/no-job': (p: { id: string }): Wording => ({ message: `There is no job ${p.id}.` }),
  'server/job-over': (p: { state: string }): Wording => ({
    message: `The job cannot be cancelled: it is ${p.state}.`,
  }),
  'server/job-alive': (p: { state: string }): Wording => ({
    message: `The job cannot be tried again: it is ${p.state}.`,
  }),
  'server/job-elsewhere': (): Wording => ({
    message: 'This was done on the command line, and cannot be tried again from here.',
    mend: 'Give the command again.',
  }),
  'server/job-bug': (p: { what: string }): Wording => ({
    message: `This is a bug in firmament, not in your data: ${p.what}`,
    mend: 'Try again; if it happens again, report it with the words above.',
  }),
  'server/command-failed': (): Wording => ({
    message: 'The command ended with an error.',
    mend: 'The terminal it was given in says what was wrong.',
  }),
  'server/conflict': (p: { file: string }): Wording => ({
    message: `${p.file} has been changed since you began: nothing was overwritten.`,
    mend: 'Read the newer text, and make your change in it.',
  }),
  'server/request': (p: { what: string }): Wording => ({
    message: `The request is not what was expected: ${p.what}.`,
  }),
  'server/too-large': (p: { most: number }): Wording => ({
    message: `The file is larger than ${Math.round(p.most / 2 ** 20)} MB, the most the server takes.`,
    mend: 'Put it into the workspace folder yourself, or start the server with a higher `--upload-limit`.',
  }),
  'server/body-too-large': (p: { most: number }): Wording => ({
    message: `What was sent is larger than ${Math.round(p.most / 2 ** 20)} MB, the most one call may bring; nothing was changed.`,
    mend: 'Put long lists into a file (CSV or Excel) and upload it.',
  }),
  'server/file-name': (p: { name: string }): Wording => ({
    message: `A file cannot be called ${JSON.stringify(p.name)} here.`,
    expected: 'a plain name that ends in .csv, .txt, .tsv, .json, .ndjson, .jsonl, .xlsx, .parquet, .gz or .zip',
  }),
  'server/no-file': (p: { name: string }): Wording => ({ message: `There is no file ${p.name}.` }),
  'server/address': (p: { address: string; reason: string }): Wording => ({
    message: `The server could not listen on ${p.address}: ${p.reason}.`,
    mend: 'Choose another port with `--port`; 0 takes one that is free.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
