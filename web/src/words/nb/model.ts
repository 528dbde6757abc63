import type { model as en } from '../en/model.ts';

export const model: Readonly<Record<keyof typeof en, string>> = {
  'model.title': 'Modell',
  'model.text': 'Modellfilen, slik den er på disken',
  'model.save': 'Lagre',
  'model.saved': 'Lagret.',
  'model.discard': 'Forkast endringene mine',
  'model.fine': 'Ingen feil.',
  'model.changed': 'Endret, ikke lagret',
  'model.conflict':
    'Noen har endret filen siden du begynte. Ingenting er overskrevet: kopier teksten din, ta deres, og gjør endringen din der.',
  'model.theirs': 'Ta deres',
  'model.broken': 'Filen på disken kan ikke brukes; den siste gode versjonen er i bruk.',
  'model.preview': 'Se hvem som ville flytte seg',
  'model.draft': 'Kjør som utkast',
};
