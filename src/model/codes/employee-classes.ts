/** Classes of size by employees that a register which hides one to four can tell apart; `from` is the smallest number of a class. */
export const employeeClasses = [
  { name: '0-4', from: 0 },
  { name: '5-9', from: 5 },
  { name: '10-19', from: 10 },
  { name: '20-49', from: 20 },
  { name: '50-99', from: 50 },
  { name: '100-249', from: 100 },
  { name: '250+', from: 250 },
] as const;
