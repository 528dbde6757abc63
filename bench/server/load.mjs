// People who read at the same time, each with a session: pages as the app asks for them, and time to look at each.
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { condition } from '../questions.mjs';

/** One call of a signed-in person; answers status and body. */
export function caller(address, token) {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const asked = request(
        `${address}${path}`,
        {
          method,
          agent,
          headers: {
            cookie: `firmament_session=${token}`,
            'sec-fetch-site': 'same-origin',
            ...(text === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          },
        },
        (answer) => {
          let got = '';
          answer
            .setEncoding('utf8')
            .on('data', (part) => (got += part))
            .on('end', () => resolve({ status: answer.statusCode, body: got }));
        },
      );
      asked.once('error', reject);
      asked.end(text);
    });
}

const get = (path) => ({ method: 'GET', path });
const post = (path, asked) => ({ method: 'POST', path, asked });

/** Pages, as the calls each makes at once. */
const views = [
  () => [get('/api/overview'), get('/api/segments'), get('/api/status')],
  (step) => [
    post('/api/count', { where: condition(step, 7), undecided: false }),
    post('/api/companies', { where: condition(step, 7), limit: 25, offset: 0, columns: ['revenue', 'tier', 'main'] }),
  ],
  (step, companies) => [get(`/api/companies/${companies[step % companies.length]}`)],
  (step) => [get(`/api/search?text=${encodeURIComponent(`Company ${1000 + step * 37}`)}`)],
  () => [get('/api/runs'), get('/api/jobs')],
];

/** `tokens.length` people read for some seconds, a page each `think` milliseconds or so; answers how long each call took, and what went wrong. */
export async function readAtOnce({ address, tokens, companies, seconds, think }) {
  const times = [];
  const wrong = [];
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    tokens.map(async (token, person) => {
      const call = caller(address, token);
      await pause((think * person) / tokens.length);
      for (let step = person; performance.now() < until; step += 1) {
        await Promise.all(
          views[step % views.length](step, companies).map(async ({ method, path, asked }) => {
            const started = performance.now();
            const { status, body: answer } = await call(method, path, asked).catch((error) => ({
              status: 0,
              body: String(error),
            }));
            times.push({
              path: path.split('?')[0].replace(/companies\/.*/u, 'companies/:company'),
              ms: performance.now() - started,
            });
            if (status !== 200) wrong.push(`${status} ${path} ${answer.slice(0, 200)}`);
          }),
        );
        await pause(think * (0.5 + ((step * 7919) % 1000) / 1000));
      }
    }),
  );
  return { times, wrong };
}
