import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a deep blue, far from the lights' red, amber and green. */
const sky: MantineColorsTuple = [
  '#eef4fc',
  '#dbe6f6',
  '#b3ccee',
  '#88b0e6',
  '#6497df',
  '#4c88db',
  '#2f6fca',
  '#2457b4',
  '#1c4794',
  '#133a7d',
];

/** One face everywhere, on every system and in saved pictures: Inter (Open Font License), which the app brings along. */
export const fontFamily = '"Inter Variable", system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Three sizes of type (page, section, text), one accent, tabular figures in columns (in `page.css`). */
export const theme = createTheme({
  primaryColor: 'sky',
  primaryShade: 7,
  colors: { sky },
  autoContrast: true,
  fontFamily,
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.6rem', lineHeight: '1.25' },
      h2: { fontSize: '1.15rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem' },
    },
  },
  defaultRadius: 'md',
  respectReducedMotion: true,
  components: {
    // A table that scrolls sideways scrolls with the keyboard too.
    TableScrollContainer: { defaultProps: { scrollAreaProps: { viewportProps: { tabIndex: 0 } } } },
  },
});

/** Quiet text that still has the contrast of 4.5 WCAG asks for, on page and card, in light and dark. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#59616a',
    '--mantine-color-placeholder': '#6a727b',
    '--mantine-color-error': '#a51111',
    '--mantine-color-yellow-light-color': '#7a4100',
    '--mantine-color-orange-light-color': '#8a3b05',
    '--mantine-color-green-light-color': '#1b6029',
  },
  dark: {
    '--mantine-color-dimmed': '#b4bac1',
    '--mantine-color-placeholder': '#a0a6ad',
    '--mantine-color-error': '#ff9b9b',
    '--mantine-color-yellow-light': '#2e2300',
    '--mantine-color-orange-light': '#331a00',
  },
});
