import { useComputedColorScheme } from '@mantine/core';

/** What a chart is drawn with, in the light or the dark. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly ground: string;
  /** The accent: a series that is no segment. */
  readonly accent: string;
  /** What is not chosen, and unknown values. */
  readonly pale: string;
  /** Series that are no segments, in their order. Segments have colours of their own, from the overview. */
  readonly series: readonly string[];
}

const light: Palette = {
  ink: '#1f2328',
  soft: '#59616a',
  faint: '#e1e5ea',
  ground: '#ffffff',
  accent: '#2457b4',
  pale: '#c3cad2',
  series: ['#2457b4', '#d06b00', '#599a68', '#572452', '#60b7ed', '#7c2733', '#cda956', '#b266af'],
};

const dark: Palette = {
  ink: '#e6e9ed',
  soft: '#b4bac1',
  faint: '#3d4249',
  ground: '#242424',
  accent: '#6497df',
  pale: '#5d646c',
  series: ['#6497df', '#e08a33', '#6fb37f', '#a36d9c', '#60b7ed', '#bf5f6d', '#cda956', '#c98ac6'],
};

export const usePalette = (): Palette => (useComputedColorScheme('light') === 'dark' ? dark : light);
