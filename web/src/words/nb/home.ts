import type { home as en } from '../en/home.ts';

export const home: Readonly<Record<keyof typeof en, string>> = {
  'home.title': 'Markedet i ett bilde',
  'home.by': 'Etter {scheme}: {companies} bedrifter',
  'home.finding': '{segment} står for {money} av omsetningen fra {companies} av bedriftene',
  'home.findingCount': '{segment} er det største segmentet: {companies} av bedriftene',
  'home.moved': 'Hva som har flyttet seg siden forrige kjøring',
  'home.movedNone': 'Ingen har flyttet seg.',
  'home.movedFirst': 'Dette er den første kjøringen: bevegelser vises fra den neste.',
  'home.next': 'Hva du kan gjøre nå',
  'home.nextRun': 'Data eller modell er endret: kjør modellen igjen.',
  'home.nextList': 'Åpne et segment og ta ut listen til mandag.',
  'home.nextModel': 'Endre en grense i modellen og se hvem som ville flytte seg før du publiserer.',
  'home.stale': 'Hva som er utdatert',
  'home.empty': 'Ingenting er kjørt ennå',
  'home.emptyText': 'Kjør modellen: den leser kildene dine, og denne siden viser markedet.',
};
