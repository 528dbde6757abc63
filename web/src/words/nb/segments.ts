import type { segments as en } from '../en/segments.ts';

export const segments: Readonly<Record<keyof typeof en, string>> = {
  'segments.title': 'Segmenter',
  'segments.scheme': 'Inndeling',
  'segments.outside': '{excluded} utelukket, {unassigned} i ingen segmenter, {undecided} kunne ikke avgjøres',
  'segment.rules': 'Hvem som er i det',
  'segment.work': 'Hvordan arbeide med det',
  'segment.need': 'Behov',
  'segment.talk_to': 'Snakk med',
  'segment.offer': 'Tilbud',
  'segment.message': 'Budskap',
  'segment.channel': 'Kanal',
  'segment.owner': 'Eier',
  'segment.note': 'Merknad',
  'segment.export': 'Ta ut listen',
  'segment.noRules': 'Inndelingens metode avgjør: {method}.',
};
