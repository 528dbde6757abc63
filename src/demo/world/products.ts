/** Groups of goods: price range in NOK, share of the price that is cost, and how much each needs class buys of it (basic, sophisticated). */
export interface ProductGroup {
  readonly id: string;
  readonly name: string;
  readonly level: 'basic' | 'advanced';
  readonly prices: readonly [number, number];
  readonly costShare: number;
  readonly products: readonly string[];
  /** Weight for price seekers, passive, partner seekers, one-stop shoppers. */
  readonly basic: readonly [number, number, number, number];
  readonly sophisticated: readonly [number, number, number, number];
}

export const productGroups: readonly ProductGroup[] = [
  {
    id: 'paper',
    name: 'Paper and writing',
    level: 'basic',
    prices: [39, 420],
    costShare: 0.72,
    products: [
      'Copy paper A4',
      'Recycled paper A4',
      'Notebooks',
      'Pens',
      'Envelopes',
      'Binders',
      'Labels',
      'Archive boxes',
    ],
    basic: [9, 8, 3, 4],
    sophisticated: [6, 5, 2, 3],
  },
  {
    id: 'toner',
    name: 'Toner and ink',
    level: 'basic',
    prices: [490, 1990],
    costShare: 0.78,
    products: ['Toner black', 'Toner colour', 'Ink set', 'Drum unit', 'Rebuilt toner'],
    basic: [7, 5, 2, 3],
    sophisticated: [5, 4, 2, 2],
  },
  {
    id: 'canteen',
    name: 'Coffee and canteen',
    level: 'basic',
    prices: [89, 690],
    costShare: 0.61,
    products: [
      'Filter coffee',
      'Coffee beans',
      'Tea',
      'Paper cups',
      'Dishwasher tablets',
      'Fruit crate',
      'Mineral water',
    ],
    basic: [2, 5, 4, 6],
    sophisticated: [2, 4, 3, 5],
  },
  {
    id: 'cleaning',
    name: 'Cleaning and hygiene',
    level: 'basic',
    prices: [59, 540],
    costShare: 0.6,
    products: ['Hand soap', 'Paper towels', 'Floor cleaner', 'Waste bags', 'Disinfectant', 'Toilet paper'],
    basic: [3, 4, 3, 6],
    sophisticated: [2, 3, 2, 5],
  },
  {
    id: 'safety',
    name: 'Safety and work wear',
    level: 'basic',
    prices: [149, 1490],
    costShare: 0.64,
    products: ['Safety gloves', 'Hi-vis vest', 'First-aid kit', 'Ear protection', 'Safety shoes'],
    basic: [2, 2, 2, 4],
    sophisticated: [1, 1, 2, 4],
  },
  {
    id: 'equipment',
    name: 'IT accessories',
    level: 'advanced',
    prices: [199, 4490],
    costShare: 0.8,
    products: ['Keyboard', 'Headset', 'Docking station', 'Monitor 27"', 'Web camera', 'Cable set', 'Projector'],
    basic: [3, 1, 3, 3],
    sophisticated: [6, 3, 5, 4],
  },
  {
    id: 'furniture',
    name: 'Furniture and ergonomics',
    level: 'advanced',
    prices: [1290, 12900],
    costShare: 0.58,
    products: [
      'Desk, height-adjustable',
      'Office chair',
      'Meeting table',
      'Acoustic screen',
      'Shelf system',
      'Phone booth',
    ],
    basic: [0.2, 0.3, 1.2, 0.9],
    sophisticated: [0.4, 0.4, 2, 1.2],
  },
  {
    id: 'agreements',
    name: 'Service agreements',
    level: 'advanced',
    prices: [990, 7900],
    costShare: 0.4,
    products: ['Print agreement', 'Coffee agreement', 'Stock replenishment', 'E-procurement link'],
    basic: [0.1, 0.4, 1.5, 2],
    sophisticated: [0.3, 0.6, 4, 4],
  },
  {
    id: 'advice',
    name: 'Workplace advice',
    level: 'advanced',
    prices: [1450, 14500],
    costShare: 0.45,
    products: ['Workplace analysis', 'Ergonomics round', 'Purchasing review', 'Carbon report'],
    basic: [0, 0.1, 1.2, 0.3],
    sophisticated: [0.1, 0.1, 4, 0.9],
  },
];
