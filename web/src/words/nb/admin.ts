import type { admin as en } from '../en/admin.ts';

export const admin: Readonly<Record<keyof typeof en, string>> = {
  'admin.title': 'Administrasjon',
  'admin.users': 'Brukere',
  'admin.keys': 'Nøkler for programmer',
  'admin.audit': 'Hvem gjorde hva',
  'admin.name': 'Navn',
  'admin.role': 'Rolle',
  'admin.ownerName': 'Navn som eier av bedrifter',
  'admin.add': 'Legg til bruker',
  'admin.active': 'Kan logge inn',
  'admin.backup': 'Ta sikkerhetskopi',
  'admin.scopes': 'Rettigheter',
  'admin.makeKey': 'Lag en nøkkel',
  'admin.keyShown': 'Dette er den eneste gangen nøkkelen vises:',
  'admin.removeKey': 'Ta tilbake',
};
