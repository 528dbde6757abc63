import { company, date, examples, money, number, text, yesNo, type Template } from './template.ts';

const [first, second] = examples;

/** What a CRM and an order system know. */
export const salesTemplates: readonly Template[] = [
  {
    kind: 'companies',
    holds: 'Companies, one a row.',
    columns: [
      company,
      text('name', 'What it is called.'),
      text('domain', 'Its internet domain.'),
      text('legal_form', 'AS, ENK, …; tells natural persons.'),
      number('industry', 'Industry code.', 'SN2007 code (62.010)'),
      number('employees', 'How many it employs.'),
      money('revenue', 'Turnover in a year.'),
      text('city', 'Where it is.'),
      text('owner', 'Who of us is responsible for it.'),
    ],
    rows: [
      [first, 'Blåbær & sønner AS', 'blaabaer.example', 'AS', '62.010', '48', '56000000', 'Bodø', 'Kari Nordmann'],
      [second, 'Ægir Trelast AS', 'aegir.example', 'AS', '16.100', '12', '21500000', 'Ås', 'Ola Nordmann'],
    ],
  },
  {
    kind: 'contacts',
    holds: 'People at companies, and what part they play in a purchase.',
    columns: [
      company,
      text('contact_id', 'The person’s id in your CRM.'),
      text('name', 'Personal.'),
      text('email', 'Personal.'),
      text('phone', 'Personal.'),
      text('title', 'Title.'),
      { header: 'role', takes: 'decides, budget, recommends or uses', means: 'The part in a purchase.' },
      yesNo('consent', 'Whether the person may be written to.'),
    ],
    rows: [
      [first, 'P1', 'Åse Bråten', 'aase@blaabaer.example', '+47 00 00 00 01', 'daglig leder', 'decides', 'yes'],
      [second, 'P2', 'Bjørn Øye', 'bjorn@aegir.example', '+47 00 00 00 02', 'innkjøper', 'recommends', 'no'],
    ],
  },
  {
    kind: 'deals',
    holds: 'Deals, open, won and lost; for lost ones why, and to whom.',
    columns: [
      company,
      text('deal_id', 'The deal’s id: a newer file replaces the row.'),
      text('name', 'What it is about.'),
      { header: 'status', takes: 'open, won or lost', means: 'How it stands.' },
      money('amount', 'Its worth.'),
      date('opened_at', 'When it was opened.'),
      date('closed_at', 'When it was won or lost.'),
      text('reason', 'Why it was lost.'),
      text('competitor', 'Who won it.'),
    ],
    rows: [
      [first, 'D1', 'Kontormøbler', 'won', '120000.00', '2025-01-15', '2025-03-01', '', ''],
      [second, 'D2', 'Rammeavtale', 'lost', '300000.00', '2025-02-01', '2025-05-20', 'price', 'Nordkontor'],
    ],
  },
  {
    kind: 'orders',
    holds: 'Order lines.',
    columns: [
      company,
      text('order_id', 'Lines of one order share it.'),
      date('at', 'When it was ordered.'),
      text('product', 'Product or group of products.'),
      number('quantity', 'How many.'),
      money('amount', 'What it was sold for.'),
      money('cost', 'What it cost us.'),
      money('rebate', 'Rebate not yet taken off.'),
    ],
    rows: [
      [first, 'O1', '2025-03-05', 'Stoler', '10', '25000.00', '14000.00', '0.00'],
      [second, 'O2', '2025-04-11', 'Bord', '2', '9000.00', '5200.00', '450.00'],
    ],
  },
];
