import type { session as en } from '../en/session.ts';

export const session: Readonly<Record<keyof typeof en, string>> = {
  'signIn.title': 'Logg inn',
  'signIn.email': 'E-post',
  'signIn.password': 'Passord',
  'signIn.showPassword': 'Vis eller skjul passordet',
  'signIn.do': 'Logg inn',
  'signIn.again': 'Logg inn igjen',
  'signIn.ended': 'Økten din er over. Det du har skrevet, står som det var, og du går videre når du har logget inn.',
  'setup.title': 'Lag den første administratoren',
  'setup.text': 'Ingen kan logge inn ennå. Koden står i terminalen der serveren kjører.',
  'setup.code': 'Kode fra terminalen',
  'setup.name': 'Navnet ditt',
  'setup.passwordHint': 'Ti tegn eller mer',
  'setup.do': 'Lag administrator og logg inn',
};
