import { expect, test } from 'vitest';
import { visiting, withBrowser } from './pages.ts';

withBrowser();

const script = `<script>window.hacked = 1</script>`;
const image = `"><img src=x onerror="window.hacked=1">`;
const formula = '=HYPERLINK("http://evil.example","click")';
const names = [
  script,
  image,
  formula,
  `</title></script><script>window.hacked=1</script>`,
  `javascript:window.hacked=1`,
  `\u202Egnp.exe`,
];

test('scripts and formulas in names of companies are text wherever they are shown or written', async () => {
  await visiting(async ({ address, visit, server }) => {
    const quoted = names.map((each, index) => `x${index},"${each.replaceAll('"', '""')}",${500 + index},Kari`);
    await server.bench.write('companies.csv', ['id,name,employees,owner', ...quoted].join('\n'), '2025-06-01');
    const analyst = await server.as('analyst');
    const done = new Promise<void>((resolve) => {
      server.house.jobs.feed.listen((job) => {
        if (job.kind === 'report' && job.ended !== null) resolve();
      });
    });
    await analyst('POST', '/api/jobs', { kind: 'run', request: { why: script } });
    const page = await visit('analyst');
    const hacked = () => page.evaluate('window.hacked ?? null');
    await page.goto(`${address}/companies`);
    await page.getByText(script).first().waitFor();
    await page.getByText(image).first().waitFor();
    await page.getByText(script).first().click();
    await page.getByRole('heading', { level: 1 }).getByText(script).waitFor();
    expect(await hacked()).toBeNull();
    await page.goto(`${address}/segments/main/large`);
    await page.getByText(script).first().waitFor();
    expect(await hacked()).toBeNull();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('img src');
    await page.getByText(image).last().waitFor();
    expect(await hacked()).toBeNull();

    await analyst('POST', '/api/jobs', { kind: 'report' });
    await done;
    const { files } = (await analyst('GET', '/api/reports')).json();
    const report = await analyst('GET', `/api/${files[0].file}`);
    expect(report.body).not.toContain(script);
    await page.goto(`${address}/api/${files[0].file}`);
    expect(await hacked()).toBeNull();

    // A spreadsheet runs nothing; a program reads the very names, as JSON that no browser takes for a page.
    const list = await analyst('GET', '/api/segments/main/large/export?to=csv');
    expect(list.body).toContain(`'=HYPERLINK`);
    expect(list.body).not.toMatch(/(?:^|[,;"\n])=HYPERLINK/u);
    const book = await analyst('GET', '/api/segments/main/large/export?to=excel');
    expect(book.statusCode).toBe(200);
    const answer = await analyst('POST', '/api/companies', { where: 'employees >= 500', columns: [] });
    expect(answer.json().companies.map((each: { name: string }) => each.name)).toContain(formula);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  });
});

test('a million lines from the clipboard are refused in a sentence before the browser lays them out; what was written stays', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/companies`);
    const box = page.getByLabel('Condition');
    await box.fill('employees > 100');
    await box.focus();
    const paste = (lines: number): Promise<boolean> =>
      page.evaluate(`(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', Array.from({ length: ${lines} }, (_, index) => 'C' + (100000 + index)).join('\\n'));
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement.dispatchEvent(event);
        return event.defaultPrevented;
      })()`);
    expect(await paste(1000)).toBe(false);
    expect(await paste(1_000_000)).toBe(true);
    await page.getByRole('alert').getByText('a field takes 200,000').waitFor();
    expect(await box.inputValue()).toBe('employees > 100');
  });
});
