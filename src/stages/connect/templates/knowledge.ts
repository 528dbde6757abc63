import { company, date, examples, money, number, text, yesNo, type Template } from './template.ts';

const [first, second] = examples;

/** What no register knows: what people answered, did and cost, what happens to companies, and how large the market is. */
export const knowledgeTemplates: readonly Template[] = [
  {
    kind: 'survey',
    holds:
      'Answers to a survey, a row a respondent and a column a question. Put your own questions in place of the last three.',
    columns: [
      company,
      date('at', 'When it was answered.'),
      text('respondent', 'Who answered; personal.'),
      number('low_price', 'We buy where it is cheapest.', 'whole number from 1 (disagree) to 5 (agree)'),
      number('would_recommend', 'How likely are you to recommend us?', 'whole number from 0 to 10'),
      yesNo('has_budget', 'Is there a budget for this?'),
    ],
    rows: [
      [first, '2025-03-05', 'aase@blaabaer.example', '2', '9', 'yes'],
      [second, '2025-03-06', 'bjorn@aegir.example', '5', '6', 'no'],
    ],
  },
  {
    kind: 'hours',
    holds: 'Hours spent on companies.',
    columns: [
      company,
      date('at', 'When.'),
      text('person', 'Who of us.'),
      number('hours', 'How many hours.', 'number (2.5)'),
      text('kind', 'Visit, support, quotation, …'),
    ],
    rows: [
      [first, '2025-03-05', 'Kari Nordmann', '2.5', 'visit'],
      [second, '2025-03-07', 'Ola Nordmann', '1', 'support'],
    ],
  },
  {
    kind: 'costs',
    holds: 'What serving a company costs beyond the goods: freight, support, events, samples.',
    columns: [company, date('at', 'When.'), text('kind', 'What for.'), money('amount', 'How much.')],
    rows: [
      [first, '2025-03-31', 'freight', '1800.00'],
      [second, '2025-03-31', 'support', '950.50'],
    ],
  },
  {
    kind: 'signals',
    holds: 'Events that make a company worth a call: a new decision maker, funding, an expansion plan, an open tender.',
    columns: [
      company,
      date('at', 'When it was known.'),
      text('type', 'Which event.'),
      text('headline', 'What was said.'),
      text('seen_in', 'Where.'),
    ],
    rows: [
      [first, '2025-04-02', 'expansion plan', 'Bygger nytt lager på Ås', 'Lokalavisen'],
      [second, '2025-04-09', 'new decision maker', 'Ny innkjøpssjef', 'nettsiden'],
    ],
  },
  {
    kind: 'technologies',
    holds: 'Systems and suppliers a company uses.',
    columns: [
      company,
      date('at', 'When it was seen.'),
      text('name', 'Which.'),
      text('category', 'ERP, CRM, web shop, …'),
      yesNo('in_use', 'Whether it still uses it.'),
    ],
    rows: [
      [first, '2025-01-10', 'Visma', 'ERP', 'yes'],
      [second, '2025-01-10', 'Shopify', 'web shop', 'no'],
    ],
  },
  {
    kind: 'ownership',
    holds: 'Who owns whom: a row an owner of a company.',
    columns: [
      { ...company, means: 'The owned company.' },
      date('at', 'Since when, or when it was known.'),
      { header: 'owner', takes: 'organisation number', means: 'The owner, where it is a company.' },
      text('owner_name', 'What the owner is called; may be a person.'),
      number('share', 'The share owned.', 'number from 0 to 1 (0.51)'),
    ],
    rows: [
      [first, '2024-06-01', second, 'Ægir Trelast AS', '0.51'],
      [second, '2024-06-01', '', 'Bjørn Øye', '0.5'],
    ],
  },
  {
    kind: 'moves',
    holds: 'People we know who changed employer: the row’s company is the new one.',
    columns: [
      { ...company, means: 'The new employer.' },
      date('at', 'When the person began there.'),
      text('person', 'Who; personal.'),
      text('title', 'The new title.'),
      { header: 'role', takes: 'decides, budget, recommends or uses', means: 'The part in a purchase.' },
      text('from_company', 'Where the person came from.'),
    ],
    rows: [
      [first, '2025-02-01', 'Åse Bråten', 'innkjøpssjef', 'decides', 'Ægir Trelast AS'],
      [second, '2025-05-01', 'Jørn Lie', 'prosjektleder', 'uses', 'Nordkontor AS'],
    ],
  },
  {
    kind: 'market_totals',
    holds:
      'How large the market is, by the values of a variable or the segments of a scheme: the denominator of a market share.',
    columns: [
      text('variable', 'The variable or scheme: `industry`, `main`.'),
      text('value', 'Its value, or the segment’s name.'),
      number('year', 'The year it is about.', 'year (2024)'),
      number('companies', 'How many companies there are.'),
      money('amount', 'What they buy in a year, of all suppliers.'),
      text('from', 'Who says so.'),
    ],
    rows: [
      ['industry', '62', '2024', '9800', '1200000000.00', 'Bransjerapport 2024'],
      ['industry', '16', '2024', '2100', '340000000.00', 'Bransjerapport 2024'],
    ],
  },
];
