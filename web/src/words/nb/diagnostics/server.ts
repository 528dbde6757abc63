import { oneOf, said, type Sentences } from './said.ts';

const states: Readonly<Record<string, string>> = {
  queued: 'i kø',
  running: 'i gang',
  done: 'ferdig',
  failed: 'mislykket',
  cancelled: 'avbrutt',
  interrupted: 'avbrutt av stopp',
};

export const serverDiagnostics: Sentences<'server' | 'draft' | 'engine' | 'system' | 'tables' | 'lists' | 'sql'> = {
  'server/sign-in': () =>
    said('E-postadressen og passordet hører ikke sammen.', 'Prøv igjen, eller be en administrator om et nytt passord.'),
  'server/signed-out': () =>
    said('Du er ikke logget inn, eller ikke lenger.', 'Logg inn og prøv igjen: ingenting ble endret.'),
  'server/forbidden': (p) =>
    said(
      `Dette krever rettigheten «${p.permission}», som du ikke har.`,
      'Be en administrator gjøre det, eller endre rollen din.',
    ),
  'server/not-yours': () =>
    said(
      'Dette er ikke en av dine bedrifter, eller ingen heter det.',
      'Spør en administrator hvilke bedrifter som er lagt inn som dine.',
    ),
  'server/source-outside': (p) =>
    said(
      `Modellen kan ikke begynne å lese «${p.read}» herfra: den ligger utenfor arbeidsområdets mappe.`,
      'Last opp filen, eller la noen som drifter maskinen skrive kilden inn i modellfilen.',
      'en fil i arbeidsområdets mappe, slik opplastede filer er',
    ),
  'server/too-many-attempts': (p) =>
    said(
      'Det har vært for mange forsøk på å logge inn med denne adressen.',
      `Prøv igjen om ${p.minutes} minutter, eller fra der du har logget inn før.`,
    ),
  'server/too-many-calls': (p) =>
    said('Det ble spurt om mer enn serveren svarer på i minuttet.', `Spør igjen om ${p.seconds} sekunder.`),
  'server/no-owner': () =>
    said(
      'Ingenting sier hvilke bedrifter som er dine.',
      'Be en administrator legge inn navnet du har som ansvarlig for bedrifter.',
    ),
  'server/origin': () =>
    said(
      'Forespørselen kommer ikke fra en side på denne serveren og ble avvist.',
      undefined,
      'forespørsler fra serverens egne sider; programmer bruker en nøkkel',
    ),
  'server/set-up': () =>
    said('Den første administratoren er allerede opprettet.', 'Logg inn; en administrator oppretter flere brukere.'),
  'server/set-up-token': () =>
    said(
      'Koden for første innlogging er ikke den serveren skrev ut da den startet.',
      'Kopier den fra terminalen der `firmament serve` kjører.',
    ),
  'server/password': (p) => said('Passordet er for kort.', undefined, `${p.least} tegn eller mer`),
  'server/email-taken': (p) => said(`Det finnes allerede en bruker med adressen ${p.email}.`),
  'server/no-user': (p) => said(`Det finnes ingen bruker ${p.id}.`),
  'server/last-admin': () =>
    said(
      'Dette er den siste aktive administratoren: ingen kunne gjøre om endringen.',
      'Opprett en annen administrator først.',
    ),
  'server/no-note': () =>
    said(
      'Det finnes ikke noe slikt notat av deg.',
      'Bare den som skrev et notat, kan endre eller fjerne det; det kan være fjernet allerede.',
    ),
  'server/no-key': (p) => said(`Det finnes ingen nøkkel ${p.id}.`),
  'server/scopes': (p) => said(`En nøkkel kan ikke ha rettigheter du ikke har: ${p.scopes.join(', ')}.`),
  'server/no-job': (p) => said(`Det finnes ingen jobb ${p.id}.`),
  'server/job-over': (p) => said(`Jobben kan ikke avbrytes: den er ${states[p.state] ?? p.state}.`),
  'server/job-alive': (p) => said(`Jobben kan ikke prøves igjen: den er ${states[p.state] ?? p.state}.`),
  'server/job-elsewhere': () =>
    said('Dette ble gjort på kommandolinjen og kan ikke prøves igjen herfra.', 'Gi kommandoen på nytt.'),
  'server/job-bug': (p) =>
    said(
      `Dette er en feil i firmament, ikke i dataene dine: ${p.what}`,
      'Prøv igjen; skjer det på nytt, meld fra med ordene over.',
    ),
  'server/command-failed': () =>
    said('Kommandoen endte med en feil.', 'Terminalen den ble gitt i, sier hva som var galt.'),
  'server/conflict': (p) =>
    said(
      `${p.file} er endret siden du begynte: ingenting ble skrevet over.`,
      'Les den nyere teksten, og gjør endringen din i den.',
    ),
  'server/request': (p) => said(`Forespørselen er ikke som ventet: ${p.what}.`),
  'server/too-large': (p) =>
    said(
      `Filen er større enn ${Math.round(p.most / 2 ** 20)} MB, det meste serveren tar imot.`,
      'Legg den selv i mappen, eller start serveren med høyere `--upload-limit`.',
    ),
  'server/body-too-large': (p) =>
    said(
      `Det som ble sendt, er større enn ${Math.round(p.most / 2 ** 20)} MB, det meste ett kall kan ha med; ingenting ble endret.`,
      'Legg lange lister i en fil (CSV eller Excel) og last den opp.',
    ),
  'server/file-name': (p) =>
    said(
      `En fil kan ikke hete ${JSON.stringify(p.name)} her.`,
      undefined,
      'et vanlig navn som ender på .csv, .txt, .tsv, .json, .ndjson, .jsonl, .xlsx, .parquet, .gz eller .zip',
    ),
  'server/no-file': (p) => said(`Det finnes ingen fil ${p.name}.`),
  'server/address': (p) =>
    said(
      `Serveren kunne ikke lytte på ${p.address}: ${p.reason}.`,
      'Velg en annen port med `--port`; 0 tar en som er ledig.',
    ),
  'draft/none': () => said('Du har ikke noe utkast: ingenting er annerledes enn modellen.'),
  'draft/conflict': (p) =>
    said(
      `${p.file} er endret siden utkastet ditt ble påbegynt: ingenting ble skrevet over.`,
      'Se på begge sider, og gjør endringene dine i den nyere teksten.',
    ),
  'draft/moved-on': () =>
    said(
      'Utkastet ditt er endret et annet sted, kanskje i et annet vindu: ingenting ble skrevet over.',
      'Les utkastet på nytt, og gjør endringen i det.',
    ),
  'draft/overlap': (p) =>
    said(
      `Utkastet ditt og ${p.file} endrer de samme linjene.`,
      'Avgjør linje for linje: rediger utkastet til det sier det begge skal.',
    ),
  'draft/no-version': (p) =>
    said(
      `Modellen har ingen versjon ${p.version}.`,
      undefined,
      p.known === 0 ? 'en versjon: den første kommer med den første kjøringen' : `et tall fra 1 til ${p.known}`,
    ),
  'engine/workspace-missing': (p) =>
    said(
      `Det er ikke noe arbeidsområde i ${p.folder}.`,
      'Legg en modell (firmament.yaml eller model.yaml) der og kjør `firmament run`, eller nevn en annen mappe med --workspace.',
    ),
  'engine/workspace-newer': (p) =>
    said(
      `Arbeidsområdet har skjemaversjon ${p.found}; dette programmet kjenner versjoner opp til ${p.known}.`,
      'Åpne det med et nyere firmament; ingenting ble endret.',
    ),
  'engine/workspace-owned': (p) =>
    said(
      `Prosess ${p.process} har hatt arbeidsområdet åpen siden ${p.since} (${p.doing}).`,
      'Vent til den er ferdig, eller stopp den.',
    ),
  'engine/workspace-served': (p) =>
    said(
      `Prosess ${p.process} er tjener for arbeidsområdet, og dette kan ikke gjøres ved siden av.`,
      'Stopp serveren (Ctrl-C der den kjører), gjør det, og start den igjen.',
    ),
  'engine/owner-version': (p) =>
    said(
      `Prosess ${p.pid} er tjener for arbeidsområdet med firmament ${p.ours}; dette er ${p.theirs}.`,
      'Bruk samme versjon, eller stopp serveren først.',
    ),
  'engine/owner-gone': () =>
    said(
      'Prosessen som har arbeidsområdet, avsluttet dette: den ble stoppet, eller noen avbrøt det som ble gjort.',
      'Prøv igjen. Det som ikke var ferdig, ble tatt tilbake.',
    ),
  'engine/stored-otherwise': (p) =>
    said(
      `Arbeidsområdet har lagret noe (${p.what}) i en form denne versjonen av firmament ikke leser; ingenting ble endret.`,
      'Hvis en annen versjon av firmament skrev det, bruk den; ellers gjenopprett arbeidsområdet fra en sikkerhetskopi.',
    ),
  'engine/workspace-locked': (p) =>
    said(
      `Et annet program har databasen til arbeidsområdet i ${p.folder} åpen: ${p.program}.`,
      'Lukk den der (et DuckDB-skall, en notatbok, en dataleser) og prøv igjen. Åpne en sikkerhetskopi for å se på dataene ved siden av Firmament (`firmament backup FIL`).',
    ),
  'engine/workspace-damaged': (p) =>
    said(
      `Arbeidsområdet i ${p.folder} kan ikke åpnes: ${p.reason}`,
      'Hent det fra en sikkerhetskopi, eller lag et nytt og importer filene igjen.',
    ),
  'engine/ill-formed-text': (p) =>
    said(`Teksten «${p.text}» er ikke gyldig Unicode.`, undefined, 'tekst uten halve tegn'),
  'engine/out-of-memory': () =>
    said(
      'Databasen trenger mer minne enn den får bruke; ingenting ble endret.',
      'Hev minnegrensen, eller arbeid med færre kolonner om gangen.',
    ),
  'engine/cancelled': () => said('Avbrutt; ingenting ble endret.'),
  'system/disk-full': (p) =>
    said(
      `Det er ikke plass igjen på disken${p.path === undefined ? '' : ` til ${p.path}`}.`,
      'Frigjør plass og prøv igjen; arbeidsområdet er som det var.',
    ),
  'system/file-too-large': (p) =>
    said(
      `${p.path ?? 'En fil'} får ikke vokse mer: systemet begrenser størrelsen på filer.`,
      'Hev grensen (`ulimit -f`), eller arbeid på en annen disk; arbeidsområdet er som det var.',
    ),
  'system/read-only': (p) =>
    said(
      `${p.path ?? 'Disken'} kan leses, men ikke skrives.`,
      'Kopier mappen til en disk som kan skrives, og arbeid der.',
    ),
  'system/no-access': (p) =>
    said(
      `Denne brukeren får ikke ${p.path === undefined ? 'lese eller skrive det som trengs' : `lese eller skrive ${p.path}`}.`,
      'Be eieren om tilgang, eller arbeid på en kopi i en mappe du selv har.',
    ),
  'system/database-stopped': () =>
    said(
      'Databasen kunne ikke skrive ferdig og har stoppet.',
      'Lag plass på disken og start Firmament på nytt; det som er bekreftet, er tatt vare på.',
    ),
  'system/too-many-files': () =>
    said('Systemet lar ikke programmet åpne flere filer.', 'Lukk andre programmer, eller hev grensen (`ulimit -n`).'),
  'tables/unknown': (p) =>
    said(
      `Det finnes ingen tabell «${p.table}».`,
      undefined,
      p.known.length === 0 ? 'en tabell: ingenting er importert ennå' : oneOf(p.known),
    ),
  'tables/unknown-column': (p) => said(`${p.table} har ingen kolonne «${p.column}».`),
  'lists/unknown': (p) =>
    said(
      `Det finnes ingen liste «${p.list}».`,
      undefined,
      p.known === '' ? 'en liste som er lagret: det er ingen ennå' : p.known,
    ),
  'lists/taken': (p) =>
    said(`En liste heter allerede «${p.name}».`, 'Gi den et annet navn, eller endre den som er der.'),
  'lists/which': () =>
    said(
      'En liste er av én ting: et segment, et vilkår eller en lagret liste.',
      '`firmament export SEGMENT`, `firmament export --where CONDITION` eller `firmament export --list NAME`.',
    ),
  'sql/unprintable-name': (p) =>
    said(
      `Navnet på en tabell eller kolonne kan ikke skrives i SQL: ${p.why}.`,
      'Gi kolonnen et annet navn i filen eller i tilordningen.',
    ),
  'sql/unprintable-value': (p) => said(`En verdi kan ikke skrives som ${p.type}: ${p.why}.`),
};
