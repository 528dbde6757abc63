const days = (from: string, every: number, times: number): readonly string[] =>
  Array.from({ length: times }, (_, index) =>
    new Date(Date.parse(from) + index * every * 86_400_000).toISOString().slice(0, 10),
  );
const orders = [
  ...days('2025-05-04', 30, 7).map((at) => `q,${at},100`),
  ...days('2024-08-01', 20, 3).map((at) => `d,${at},100`),
  ...days('2025-10-01', 30, 4).map((at) => `s,${at},500`),
];

/** A market with two account managers, where something speaks for a call to two of Kari's four companies. */
export const market = {
  model: `firmament: 1
name: A week
currency: NOK
as_of: 2025-12-31
assume: earliest
sources:
  - {read: companies.csv, as: companies}
  - {read: contacts.csv, as: contacts, company_by: id, map: {company: company}}
  - {read: orders.csv, as: orders, company_by: id, map: {company: company}}
  - {read: signals.csv, as: signals, company_by: id, map: {company: company}}
variables:
  sales: {formula: 'coalesce(sum(orders.amount) over last 12 months, money(0))', label: Sales}
  rhythm: {rhythm: orders}
  standing: {status: orders, active: 6 months, new: 1 month}
schemes:
  main:
    - {segment: Large, when: employees >= 50}
    - {segment: Buyers, when: count(orders) > 0, message: We grow when you do., offer: A visit}
    - {segment: Rest}
assessments:
  reference: {label: Reference value, question: Would others follow them?, answers: [low, some, high]}
  importance: {label: Importance, question: How much do they matter?, answers: {from: 1, to: 5}}
`,
  companies: [
    'id,name,employees,owner',
    'q,Quiet AS,20,Kari',
    'd,Dormant AS,8,Kari',
    's,Steady AS,60,Kari',
    'u,Unknown AS,,Kari',
    'o,Others AS,30,Ola',
  ].join('\n'),
  files: {
    'contacts.csv':
      'company,name,title,role,phone,email\nq,Anne User,Clerk,uses,9,a@example.com\nq,Dag Decider,CEO,decides,123,d@example.com\no,Olas Friend,CEO,decides,5,o@example.com\n',
    'orders.csv': ['company,at,amount', ...orders].join('\n'),
    'signals.csv': 'company,at,type\nq,2025-12-20,funding\nq,2025-01-02,old news\no,2025-12-01,funding\n',
  },
} as const;
