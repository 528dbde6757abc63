import { companies, number, said, type Sentences } from './said.ts';

export const clusterDiagnostics: Sentences<'clusters' | 'discover'> = {
  'clusters/needs-values': (p) =>
    said(
      `«${p.name}» er ${p.found}, som klynger ikke kan finnes ut fra.`,
      'Gjør en dato om til et tall: `days_since(…)`.',
      'et tall, penger, ja eller nei, eller ord',
    ),
  'clusters/needs-numbers': (p) =>
    said(
      `«${p.name}» er ikke et tall, og ${p.method} tar bare tall.`,
      'Bruk `method: kmedoids` for tall og ord sammen, eller `method: lca` for svar.',
    ),
  'clusters/needs-target': () =>
    said(
      'Et tre trenger et mål: det segmentene skal være ulike i.',
      'Si for eksempel `target: churned`, eller bruk en annen metode.',
      '`target:` med en variabel eller et uttrykk: ja eller nei, et tall eller ord',
    ),
  'clusters/target-unused': (p) =>
    said(`«${p.target}» er et mål, som ${p.method} ikke ser på.`, 'Bruk `method: tree`, eller utelat `target`.'),
  'clusters/target-asked': (p) =>
    said(`«${p.target}» er både målet og en av variablene som skal fortelle om det.`, 'Ta den ut av `on`.'),
  'clusters/target-same': (p) =>
    said(
      `Segmentene i «${p.scheme}» kan ikke finnes: ${p.target} er det samme for alle bedrifter der det er kjent, eller kjent for altfor få.`,
      'Velg et mål der bedriftene er ulike.',
    ),
  'clusters/nothing-told': (p) =>
    said(
      `Ingen spørsmål i «${p.scheme}» forteller mer om ${p.target} enn tilfeldigheter gjør: segmentene er ulike ved en tilfeldighet.`,
      'Spør om andre variabler eller et annet mål, eller finn segmentene blant flere bedrifter.',
    ),
  'clusters/fewer-segments': (p) =>
    said(
      `${p.scheme} har ${p.found === 1 ? 'ett segment' : `${p.found} segmenter`}, ikke ${p.k}: ingen flere spørsmål deler bedriftene innenfor dybden og størrelsen som er tillatt.`,
      'Tillat større `depth` eller mindre `smallest`.',
    ),
  'clusters/nothing-differs': (p) =>
    said(
      `Klynger kan ikke finnes: ingen bedrifter er ulike i ${p.columns.join(', ')}.`,
      'Gå ut fra variabler der bedriftene er ulike.',
    ),
  'clusters/range-cut': (p) =>
    said(`Det ble ikke lett etter mer enn ${p.distinct} klynger, ikke ${p.k}: så mange ulike rader er det.`),
  'clusters/not-converged': () =>
    said(
      'Et søk etter klynger endte før det hadde falt til ro.',
      'Bruk færre klynger eller variabler, eller flere `starts`.',
    ),
  'clusters/sampled': (p) =>
    said(
      `Klyngene ble funnet i ${companies(p.size)} av ${number(p.among)}, de samme hver gang; alle plasseres etter dem.`,
    ),
  'clusters/no-structure': (p) =>
    said(
      `Dataene i «${p.scheme}» viser ingen grupper: klyngene deler det som er ett hele.`,
      'Se på dem som praktiske, ikke som en oppdagelse; eller gå ut fra variabler der bedriftene er ulike i slag.',
    ),
  'clusters/found': (p) => said(`${p.scheme}: ${p.how}`),
  'clusters/new-answers': (p) =>
    said(
      `${companies(p.companies)} har en verdi av ${p.variable} som ikke fantes da klyngene i «${p.scheme}» ble funnet: den regnes som ukjent.`,
      'Finn klyngene på nytt: `firmament run --refit`.',
    ),
  'clusters/not-found-in-data': (p) =>
    said(
      `Inndelingen ${p.scheme} er laget med ${p.kind}: segmentene er skrevet av mennesker, så det er ingenting å finne på nytt.`,
      undefined,
      'en inndeling av klynger',
    ),
  'clusters/nobody': (p) =>
    said(
      `Klyngene i «${p.scheme}» kan ikke finnes: ${p.companies === 0 ? 'ingen bedrift har' : `${companies(p.companies)} er for lite som har`} verdiene de går ut fra.`,
      'Gå ut fra variabler som er kjent for flere bedrifter, eller si `missing: fill`.',
    ),
  'discover/not-answers': () =>
    said(
      'Latente klasser finnes bak svar: kategorier, ja og nei, eller høyst ti ulike verdier per variabel.',
      'Velg en annen metode, eller variabler med få verdier.',
    ),
  'discover/no-kind': (p) =>
    said(
      `Segmenter kan ikke finnes ut fra ${p.variable}: den inneholder ${p.kind === 'dates' ? 'datoer' : p.kind}.`,
      'Lag et tall av den, som `days_since(founded)`.',
      'tall, penger, ja og nei, eller kategorier',
    ),
  'discover/too-few-variables': (p) =>
    said(
      `Segmenter finnes ut fra minst to variabler; her er det ${p.found === 1 ? 'én' : p.found}.`,
      'Velg flere. Skal bedriftene deles etter én variabel, bruk grenseverdier eller bånd.',
    ),
  'discover/too-many-segments': (p) =>
    said(
      `${p.k} segmenter kan ikke finnes blant ${companies(p.companies)}.`,
      undefined,
      'minst fem bedrifter i hvert segment',
    ),
  'discover/sampled': (p) =>
    said(`${number(p.read)} av ${companies(p.among)} ble lest, trukket jevnt etter nøkkel; tallene gjelder disse.`),
  'discover/nothing-to-replace': () =>
    said(
      'Det er ingen inndeling i modellen å erstatte: disse segmentene ble bare utforsket.',
      'Velg en inndeling av klynger, eller lagre reglene som en ny inndeling.',
    ),
  'discover/questionnaire-format': (p) =>
    said(
      `Et spørreskjema kan ikke skrives som «${p.extension}».`,
      undefined,
      'en fil som ender på .xlsx (den regner ut segmentet) eller .md (til å skrive ut)',
    ),
  'discover/report-format': (p) =>
    said(`En rapport kan ikke skrives som «.${p.extension}».`, undefined, `en fil som ender på en av ${p.known}`),
  'discover/no-segments': (p) =>
    said(
      `Den nyeste kjøringen har færre enn to segmenter i ${p.scheme}.`,
      'Kjør modellen, eller se på hva klyngene finnes ut fra.',
    ),
  'discover/nothing-to-save': () =>
    said(
      'Det er ingenting å lagre: ingen grupper ble funnet.',
      'Si hvor mange segmenter du likevel vil ha, så lagres den mest stabile inndelingen i så mange.',
    ),
  'discover/not-clusters': (p) =>
    said(
      `Inndelingen ${p.scheme} er laget med ${p.kind}, ikke med klynger.`,
      'Velg en inndeling med `clusters`, eller variabler.',
    ),
  'discover/scheme-exists': (p) => said(`Modellen har allerede en inndeling ${p.scheme}.`, 'Velg et annet navn.'),
};
