import { counted, number, said, type Sentences } from './said.ts';
import { phrase } from './phrases.ts';

export const expressionDiagnostics: Sentences<'expression'> = {
  'expression/empty': () =>
    said(
      'Her er det ikke noe uttrykk.',
      undefined,
      "et vilkår eller en formel, som employees > 10 eller industry under '62'",
    ),
  'expression/too-long': (p) =>
    said(
      `Uttrykket er ${number(p.length)} tegn langt; høyst ${number(p.limit)} leses.`,
      'Del det i variabler, eller legg lange lister i en egen tabell.',
    ),
  'expression/too-deep': (p) =>
    said(`Uttrykket er nøstet mer enn ${p.limit} nivåer ned.`, 'Gi en del av det et navn som variabel.'),
  'expression/too-heavy': (p) =>
    said(
      `Kall som ${p.function} er nøstet slik at spørringen ville bli for stor.`,
      'Gi den indre delen et navn som variabel.',
    ),
  'expression/list-too-long': (p) =>
    said(`Listen har mer enn ${number(p.limit)} verdier.`, 'Legg dem i en egen tabell.'),
  'expression/bad-character': (p) => said(`${p.character} har ingen mening her.`, p.hint),
  'expression/unfinished-quote': (p) =>
    said(
      `Anførselstegnet som åpnes her (${phrase(p.what)}), lukkes aldri.`,
      `Inni skrives ${p.quote} to ganger.`,
      `et avsluttende ${p.quote}`,
    ),
  'expression/bad-text': (p) => said(`Denne teksten kan ikke brukes: ${p.why}.`),
  'expression/bad-number': (p) =>
    said(
      `${p.found} er ikke et tall som kan brukes: ${p.why}.`,
      undefined,
      'sifre med desimalpunktum, som 1_000_000 eller 0.25',
    ),
  'expression/bad-date': (p) =>
    said(`${p.found} er ingen dato i kalenderen.`, undefined, 'år-måned-dag, som 2025-01-31'),
  'expression/unexpected': (p) => said(`${phrase(p.found)} passer ikke her.`, undefined, phrase(p.expected)),
  'expression/chained-comparison': () =>
    said('Sammenligninger kan ikke kjedes.', 'Skriv x between a and b, eller bind to sammenligninger sammen med and.'),
  'expression/vague-window': (p) =>
    said(
      `«last ${p.unit}» kan bety to ting.`,
      `Skriv «last 1 ${p.unit}» for tiden frem til datoen modellen ser fra, eller «previous ${p.unit}» for kalenderens.`,
    ),
  'expression/no-table': (p) =>
    said(
      `${p.function} sier ikke hvilken tabell den går over.`,
      undefined,
      `en kolonne med tabellen sin, som ${p.function}(orders.amount)`,
    ),
  'expression/two-tables': (p) =>
    said(
      `${p.function} leser ${p.first} og ${p.second}; én sammenfatning leser én tabell.`,
      'Lag to og sett dem sammen.',
    ),
  'expression/nested-aggregate': (p) =>
    said(`${p.inner} står inni ${p.outer}; sammenfatninger kan ikke nøstes.`, 'Gjør den indre til en egen variabel.'),
  'expression/unknown-name': (p) =>
    said(`Ingenting heter «${p.name}».`, undefined, 'en variabel, en kolonne om bedrifter eller en inndeling'),
  'expression/bare-column': (p) =>
    said(
      `«${p.name}» står i ${p.function} uten tabellen sin.`,
      undefined,
      `en kolonne i én tabell, som ${p.table}.${p.name}`,
    ),
  'expression/table-as-value': (p) =>
    said(
      `«${p.table}» er en tabell, ikke en verdi.`,
      `Tell radene med count(${p.table}), eller nevn en kolonne i den.`,
    ),
  'expression/unknown-table': (p) => said(`Det finnes ingen tabell «${p.table}».`),
  'expression/unknown-column': (p) => said(`Tabellen «${p.table}» har ingen kolonne «${p.column}».`),
  'expression/unknown-function': (p) => said(`Det finnes ingen funksjon «${p.name}».`),
  'expression/wrong-count': (p) =>
    said(`${p.function} har ${counted(p.found, 'verdi', 'verdier')} i parentesen.`, undefined, phrase(p.expected)),
  'expression/wrong-type': (p) => said(`${p.where} er ${phrase(p.found)}.`, p.hint, phrase(p.expected)),
  'expression/not-comparable': (p) => said(`${p.left} kan ikke sammenlignes med ${p.right}.`, p.hint),
  'expression/mixed-currencies': (p) =>
    said(`${p.left} og ${p.right} blandes uten kurs.`, 'Oppgi kursen under «rates» i modellen.'),
  'expression/not-linked': (p) =>
    said(`Radene i «${p.table}» hører ikke til noen bedrift.`, 'Tilordne bedriftskolonnen når tabellen leses.'),
  'expression/no-time': (p) =>
    said(
      `Radene i «${p.table}» har ingen dato å regne et tidsrom etter.`,
      'Tilordne datoen til «at», eller utelat tidsrommet.',
    ),
  'expression/value-not-listed': (p) => said(`${p.name} er aldri «${p.value}».`, undefined, p.values),
  'expression/unknown-code': (p) => said(`«${p.code}» er ingen kode i ${p.scheme}.`),
  'expression/bad-builder': (p) =>
    said(`Regelbyggeren sendte ${p.what}.`, undefined, 'grupper av regler, hver med felt, operator og verdi'),
  'expression/never-holds': () =>
    said('En sammenligning med ukjent stemmer aldri.', 'Skriv x is unknown, eller x is known.'),
};
