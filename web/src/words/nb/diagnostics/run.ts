import { number, oneOf, said, type Sentences } from './said.ts';
import { phrase } from './phrases.ts';

const states: Readonly<Record<string, string>> = {
  draft: 'et utkast',
  published: 'publisert',
  'taken back': 'tatt tilbake',
};
const stateOf = (state: string): string => states[state] ?? state;

export const runDiagnostics: Sentences<'run' | 'ask' | 'report' | 'export'> = {
  'run/none': () => said('Det er ingen kjøring ennå.', 'Kjør modellen først.'),
  'run/unknown': (p) => said(`Det finnes ingen kjøring «${p.run}» blant ${p.runs}.`, 'Kjøringer viser dem alle.'),
  'run/no-companies': (p) =>
    said(
      `Ingen bedrift var kjent ${p.asOf}.`,
      'Importer bedrifter, velg en senere dato, eller si `assume: earliest` i modellen dersom det som først ble sett senere, gjaldt før.',
    ),
  'run/profile-gone': (p) =>
    said(
      `Profilen til kjøringen ${p.run} er ikke tatt vare på; bare de to nyeste publiserte er det.`,
      'Kjør modellen på nytt per den datoen.',
    ),
  'run/rows-rejected': (p) =>
    said(
      `${
        p.column === null
          ? `${number(p.count)} ${p.count === 1 ? 'rad' : 'rader'} ble satt til side`
          : `${number(p.count)} ${p.count === 1 ? 'verdi' : 'verdier'} kunne ikke leses i kolonnen «${p.column}»`
      }${p.value === null ? '' : `, den første er «${p.value}»`}: ${p.message}`,
    ),
  'run/no-rate': (p) =>
    p.currency === undefined
      ? said(
          `${number(p.rows)} beløp i ${p.column} sier ingen valuta: ukjent, og holdt utenfor summer.`,
          'Fyll kolonnen med valutaen.',
        )
      : said(
          `${number(p.rows)} beløp i ${p.column} er i ${p.currency}, som modellen ikke har kurs for: ukjent, og holdt utenfor summer.`,
          `Legg den til i modellen: \`rates: {${p.currency}: …}\`.`,
        ),
  'run/source-unread': (p) =>
    said(
      `${p.source} har noe nytt, som en prøvekjøring ikke leser: det den sier, gjelder dataene som de er.`,
      'Importer først, eller kjør modellen på vanlig måte.',
    ),
  'run/review-due': (p) =>
    said(
      `Unntaket «${p.exception}» skulle vurderes på nytt av ${p.owner} ${p.review}.`,
      'Gi det en ny dato, eller fjern det.',
    ),
  'run/not-newest': (p) =>
    said(
      `Kjøringen ${p.run} kan ikke tas tilbake: ${p.newest} ble publisert etter den.`,
      'Ta den nyeste tilbake først.',
    ),
  'run/not-draft': (p) => said(`Kjøringen ${p.run} er ${stateOf(p.state)}.`, undefined, 'et utkast'),
  'run/stale-draft': (p) =>
    said(
      `Utkastet ${p.run} ble laget før ${p.newest} ble publisert; det sier ikke lenger hva som ville endre seg.`,
      'Kjør modellen på nytt.',
    ),
  'run/no-earlier': (p) =>
    said(
      `Det er ingen kjøring før ${p.run} å sammenligne med.`,
      'Kjør modellen igjen på en senere dato, eller etter nye data.',
    ),
  'run/not-published': (p) =>
    said(
      `Kjøringen ${p.run} er ${stateOf(p.state)}: medlemskapene er ikke i historikken.`,
      undefined,
      'en publisert kjøring',
    ),
  'ask/unknown-column': (p) => said(`Ingenting heter «${p.name}» i modellen eller dataene.`),
  'ask/not-a-funnel': (p) =>
    said(`Inndelingen ${p.scheme} er laget med ${p.kind}.`, undefined, 'en inndeling laget med en trakt'),
  'ask/not-a-number': (p) =>
    said(
      `«${p.name}» er ${phrase(p.found)}.`,
      undefined,
      'et tall eller penger: bare gjennom slike kan en grense trekkes',
    ),
  'ask/not-a-target': (p) =>
    said(
      `«${p.name}» er ${phrase(p.found)}.`,
      undefined,
      'et tall, penger, ja eller nei, eller en kategori: det som kan endre seg over en grense',
    ),
  'ask/overlapping': (p) =>
    said(
      `I inndelingen ${p.scheme} kan en bedrift være i flere segmenter.`,
      undefined,
      'en inndeling der hver bedrift har ett segment',
    ),
  'ask/not-fitted': (p) => said(`«${p.name}» må først læres av dataene.`, 'Kjør modellen.'),
  'ask/unknown-scheme': (p) => said(`Modellen har ingen inndeling «${p.scheme}».`, undefined, oneOf(p.known)),
  'ask/unknown-segment': (p) =>
    said(`Inndelingen ${p.scheme} har ikke noe segment «${p.segment}».`, undefined, oneOf(p.known)),
  'ask/unknown-company': (p) =>
    said(`Ingen bedrift har id, organisasjonsnummer, domene eller navn «${p.company}».`, 'Søk etter en del av navnet.'),
  'ask/several-companies': (p) =>
    said(`Flere bedrifter svarer til «${p.company}»: ${p.ids}.`, 'Spør med id-en til den du mener.'),
  'report/no-browser': () =>
    said(
      'En PDF skrives av Chromium eller Chrome, og ingen ble funnet.',
      'Installer en, nevn den i CHROMIUM_PATH, eller åpne HTML-rapporten og skriv den ut.',
    ),
  'report/browser-failed': (p) =>
    said(
      `${p.browser} skrev ikke ut rapporten: ${p.reason}`,
      'Nevn en annen Chromium eller Chrome i CHROMIUM_PATH, eller åpne HTML-rapporten og skriv den ut.',
    ),
  'export/unknown-target': (p) => said(`Lister kan ikke skrives for «${p.target}».`, undefined, oneOf(p.known)),
  'export/too-few': (p) =>
    said(
      `${p.target} tar ingen liste under ${number(p.fewest)} bedrifter; denne har ${number(p.rows)}. Ingenting ble skrevet.`,
      'Ta et større segment, eller skriv listen for et annet mål.',
    ),
  'export/too-many': (p) =>
    said(
      `${p.target} tar høyst ${number(p.most)} bedrifter; denne listen har ${number(p.rows)}. Ingenting ble skrevet.`,
      'Eksporter segmentene ett for ett.',
    ),
  'export/too-large': (p) =>
    said(
      `${p.target} tar filer på høyst ${number(p.most)} byte; denne har ${number(p.bytes)}. Ingenting ble skrevet.`,
      'Eksporter segmentene ett for ett.',
    ),
};
