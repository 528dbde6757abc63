import { counted, number, oneOf, percent, rows, said, type Sentences } from './said.ts';

export const statistics: Sentences<'statistics'> = {
  'statistics/lengths-differ': (p) =>
    said(`${p.what} har ${p.found} verdier der det trengs ${p.expected}.`, undefined, 'én verdi per rad'),
  'statistics/too-few-rows': (p) =>
    said(
      `${p.method} krever minst ${rows(p.needed)}; det er ${p.found}.`,
      'Utvid utvalget, eller velg færre variabler eller grupper.',
    ),
  'statistics/not-finite': (p) =>
    said(
      `Kolonnen ${p.column} har ${p.value} i rad ${p.row}.`,
      'Si hva som skal gjøres med manglende verdier, eller utelat raden.',
      'et endelig tall',
    ),
  'statistics/too-many-groups': (p) =>
    said(
      `${p.method} kan ikke lage ${p.k} grupper av ${p.distinct} ulike rader.`,
      undefined,
      `et antall grupper fra 1 til ${p.distinct}`,
    ),
  'statistics/constant-column': (p) =>
    said(`Kolonnen ${p.column} har samme verdi i hver rad og kan ikke brukes (${p.method}).`, 'Utelat kolonnen.'),
  'statistics/all-missing': (p) => said(`Kolonnen ${p.column} har ingen kjent verdi.`, 'Utelat kolonnen.'),
  'statistics/constant-target': () =>
    said(
      'Målet er det samme i hver rad, så ingenting kan fortelle om det.',
      'Velg et mål som varierer, eller flere rader.',
    ),
  'statistics/bad-weight': (p) =>
    said(`Vekten i rad ${p.row} er ${p.value}.`, undefined, 'en endelig vekt på null eller mer, og en positiv sum'),
  'statistics/bad-option': (p) => said(`Valget ${p.option} er ${p.value}.`, undefined, p.expected),
  'statistics/too-large': (p) =>
    said(
      `${p.method} holder hvert par av rader i minnet: ${number(p.rows)} rader er over grensen på ${number(p.limit)}.`,
      'Trekk et utvalg, eller bruk en metode som ikke sammenligner alle par.',
    ),
  'statistics/too-many-levels': (p) =>
    said(
      `Kolonnen ${p.column} har ${p.levels} ulike verdier; ${p.method} tar høyst ${p.limit}.`,
      'Slå sammen verdier (en næring etter de første sifrene, for eksempel), eller utelat kolonnen.',
    ),
  'statistics/constant-left-out': (p) => said(`Kolonnen ${p.column} er utelatt: den har samme verdi i hver rad.`),
  'statistics/near-constant': (p) =>
    said(
      `${percent(p.share)} av radene har samme verdi i ${p.column}.`,
      'Den kan knapt skille grupper; vurder å utelate den.',
    ),
  'statistics/near-duplicate': (p) =>
    said(
      `${p.first} og ${p.second} sier det samme (korrelasjon ${number(Number(p.correlation.toFixed(2)))}), så det teller dobbelt.`,
      'Behold én av dem.',
    ),
  'statistics/correlated-block': (p) =>
    said(
      `${p.columns.join(', ')} følger hverandre (korrelasjoner på ${number(Number(p.correlation.toFixed(2)))} og mer) og veier som en blokk.`,
      'Erstatt dem med én av dem, gjennomsnittet eller den første hovedkomponenten.',
    ),
  'statistics/small-sample': (p) =>
    said(
      `${rows(p.rows)} er lite for ${counted(p.columns, 'variabel', 'variabler')}: grupper funnet i færre enn ${number(p.wanted)} kommer sjelden igjen i nye data.`,
      'Bruk færre variabler, eller stol ikke mer på resultatet enn stabiliteten tilsier.',
    ),
  'statistics/skewed': (p) =>
    said(
      `Kolonnen ${p.column} er skjev (${number(Number(p.skewness.toFixed(1)))}); ${p.transform} bringer det til ${number(Number(p.after.toFixed(1)))}.`,
    ),
  'statistics/missing-filled': (p) => said(`${rows(p.rows)} uten verdi for ${p.column} fikk ${p.with}.`),
  'statistics/rows-left-out': (p) => said(`${rows(p.left)} av ${number(p.of)} er utelatt: ${p.why}.`),
  'statistics/outliers': (p) =>
    said(
      `${rows(p.rows)} ligger langt fra resten i ${p.column}, den fjerneste på ${p.farthest}.`,
      'Se på dem; noen få fjerne verdier kan bli en gruppe for seg selv.',
    ),
  'statistics/no-such-column': (p) => said(`Det finnes ingen kolonne ${p.column}.`, undefined, oneOf(p.known)),
  'statistics/not-numeric': (p) =>
    said(
      `Kolonnen ${p.column} inneholder tekst.`,
      'Bruk en metode for kategorier (k-medoider, latente klasser), eller utelat kolonnen.',
      'tall, eller ja og nei',
    ),
  'statistics/no-such-method': (p) => said(`Det finnes ingen metode ${p.method}.`, undefined, oneOf(p.known)),
  'statistics/degenerate': (p) =>
    said(
      `${p.method} fant ingen brukbar løsning: ${p.reason}.`,
      'Bruk færre grupper, en enklere modell eller flere rader.',
    ),
};
