import type { model as en } from '../en/model.ts';

export const model: Readonly<Record<keyof typeof en, string>> = {
  'model.title': 'Modell',
  'model.text': 'Modellfilen, slik den er på disken',
  'model.draftText': 'Utkastet ditt til modellfilen',
  'model.fine': 'Ingenting galt.',
  'model.asOnDisk': 'Som på disken. Det du endrer, blir utkastet ditt; filen er som den er til du publiserer.',
  'model.kept': 'Tatt vare på som utkastet ditt.',
  'model.keeping': 'Tar vare på …',
  'model.elsewhere':
    'Teksten du begynte med, er ikke der lenger: den er publisert, forkastet eller endret et annet sted. Det du skrev, er tatt vare på her.',
  'model.keepMine': 'Gjør min til utkastet',
  'model.theirs': 'Ta det som er der',
  'model.line': 'Linje {n}',
  'model.broken': 'Filen på disken kan ikke brukes; den siste gode versjonen er i bruk.',
};
