export const session = {
  'signIn.title': 'Sign in',
  'signIn.email': 'E-mail',
  'signIn.password': 'Password',
  'signIn.do': 'Sign in',
  'signIn.again': 'Sign in again',
  'signIn.ended': 'Your session has ended. What you have typed stands as it was, and goes on when you have signed in.',
  'setup.title': 'Make the first administrator',
  'setup.text': 'Nobody can sign in yet. The code stands in the terminal the server runs in.',
  'setup.code': 'Code from the terminal',
  'setup.name': 'Your name',
  'setup.passwordHint': 'Ten characters or more',
  'setup.do': 'Make administrator and sign in',
} as const;
