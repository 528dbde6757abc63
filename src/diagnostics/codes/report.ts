import type { Wording } from '../wording.ts';

export const reportCodes = {
  'report/no-browser': (): Wording => ({
    message: 'A PDF is printed by Chromium or Chrome, and none was found.',
    mend: 'Install one, name it in CHROMIUM_PATH, or open the HTML report and print it.',
  }),
  'report/browser-failed': (p: { browser: string; reason: string }): Wording => ({
    message: `${p.browser} did not print the report: ${p.reason}`,
    mend: 'Name another Chromium or Chrome in CHROMIUM_PATH, or open the HTML report and print it.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
