/** What runs, in one place or another, if it is not text everywhere: markup, a template, a formula, a path; and what lays texts out: overrides, marks of no width, line ends. */
export const evil = (what: string): string =>
  `=${what}<img src=x onerror="window.hacked=1">"'><script>window.hacked=1</script>{{7*7}}\${window.hacked=1}\u202Egnp.exe\u200B\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\r\n+1;=cmd|'/c x'!A0`;

/** As a field without lines takes it. */
export const evilLine = (what: string): string => evil(what).replaceAll(/\s+/gu, ' ');

/** Longer than anything is wide, and nowhere to break it. */
export const endless = 'W'.repeat(10_000);

/** Half of a sign: no text at all, where JSON and JavaScript let it be one. */
export const half = '\uD83D and a half';

/** Marks upon marks, which reach beyond their line. */
export const piled = `Z${'\u0300\u0301\u0316'.repeat(40)}algo`;
