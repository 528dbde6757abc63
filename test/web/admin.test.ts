import { expect, test } from 'vitest';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

test('a person is found, kept out of lists and erased; the receipt stays', async () => {
  await visiting(async ({ address, visit, server }) => {
    const contacts = 'contact_id,company,name,email\np1,c11,Kari Unikmann,kari@unik.example\n';
    await server.bench.write('contacts.csv', contacts);
    const model = 'sources:\n  - {read: companies.csv, as: companies}\n';
    const text = (await server.house.models.current()).text;
    await server.bench.write(
      'firmament.yaml',
      text.replace(model, `${model}  - {read: contacts.csv, as: contacts, company_by: id}\n`),
    );
    const page = await visit('admin');
    await page.goto(`${address}/data`);
    await page.getByRole('button', { name: 'Read the sources again' }).click();
    await page
      .getByRole('cell', { name: 'contacts.csv' })
      .or(page.getByRole('rowheader', { name: 'contacts.csv' }))
      .first()
      .waitFor();
    await page.goto(`${address}/admin?part=privacy`);
    await page.getByLabel('Name, e-mail address, telephone or organisation number').fill('unikmann');
    await page.getByRole('button', { name: 'Find' }).click();
    const person = page.getByRole('region', { name: 'Kari Unikmann' });
    await person.getByLabel('Why (stands on the receipt)').fill('asked by letter');
    await person.getByRole('button', { name: 'Keep out of lists' }).click();
    await person.getByText('has objected').waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await person.getByRole('button', { name: 'Erase' }).click();
    await person.getByRole('button', { name: 'Erase for good' }).click();
    await person.getByText(/Erased: receipt/u).waitFor();
    await person.getByText('contacts.csv').waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText('Nobody of that name').waitFor();
    await page.goto(`${address}/admin?part=backups`);
    await page.getByRole('button', { name: 'Make a backup' }).click();
    await page.getByRole('link', { name: /\.duckdb$/u }).waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.goto(`${address}/admin?part=audit`);
    await page.getByText('POST /api/privacy/erase').first().waitFor();
    expect(await page.getByText('unikmann').count()).toBe(0);
  });
});
