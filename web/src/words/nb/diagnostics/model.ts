import { number, oneOf, said, type Sentences } from './said.ts';
import { phrase } from './phrases.ts';

const quoted = 'Sett verdien i doble anførselstegn.';

export const modelDiagnostics: Sentences<'model'> = {
  'model/missing': (p) =>
    said(`Det finnes ingen modellfil ${p.file}.`, '`firmament init --from FILES` foreslår en for filene dine.'),
  'model/changed-meanwhile': (p) => said(`${p.file} er endret siden den ble lest; den er som den er.`, 'Prøv igjen.'),
  'model/bands-elsewhere': (p) =>
    said(`Modellen har en «${p.name}» som ikke er bånd av «${p.variable}».`, 'Velg et annet navn.'),
  'model/too-large': (p) =>
    said(
      `Modellfilen er på ${number(p.bytes)} byte; grensen er ${number(p.limit)}.`,
      'Flytt lister over bedrifter til filer som modellen nevner.',
    ),
  'model/too-deep': (p) => said(`Verdier er nøstet mer enn ${p.limit} nivåer ned.`),
  'model/too-many-values': (p) =>
    said(
      `Modellen har mer enn ${number(p.limit)} verdier (aliaser teller som det de står for).`,
      'Flytt lister over bedrifter til filer som modellen nevner.',
    ),
  'model/bad-character': (p) =>
    said(`Filen har ${p.character}, som ingen modell kan ha.`, 'Lagre filen som UTF-8-tekst.'),
  'model/empty': () => said('Modellen er tom.', undefined, 'en tilordning som begynner med `firmament: 1`'),
  'model/block-start': () =>
    said(
      'En verdi som begynner med > eller |, er en blokk av linjer i YAML.',
      'Sett verdien i doble anførselstegn, eller begynn den med et navn.',
    ),
  'model/yaml': (p) => said(`Dette er ikke gyldig YAML: ${p.problem}.`, p.mend),
  'model/tab': () => said('En tabulator er brukt til innrykk.', 'Bruk mellomrom.'),
  'model/quote-ends-early': () =>
    said(
      'En verdi som begynner med anførselstegn, slutter ved det neste, og noe følger etter.',
      'Sett hele verdien i doble anførselstegn: when: "\'green\' = tier".',
    ),
  'model/unclosed-quote': () =>
    said('Anførselstegnet som åpnes her, lukkes aldri.', undefined, 'det samme tegnet på slutten av verdien'),
  'model/reserved-start': (p) => said(`En verdi kan ikke begynne med ${p.character} i YAML.`, quoted),
  'model/several-documents': () =>
    said('Filen har flere YAML-dokumenter (en linje `---` begynner et nytt).', 'Ha én modell i hver fil.'),
  'model/duplicate-key': (p) =>
    said(
      `Nøkkelen «${p.key}» står her for andre gang; den er allerede på linje ${p.line}.`,
      'Fjern en av dem, eller gi den et annet navn.',
    ),
  'model/bad-key': (p) =>
    said(
      p.key === '' ? 'En nøkkel mangler.' : `«${p.key}» kan ikke være en nøkkel her.`,
      undefined,
      phrase(p.expected),
    ),
  'model/tag': (p) =>
    said(
      `YAML-merket «${p.tag}» har ingen mening i en modell.`,
      'Fjern det, eller sett verdien i anførselstegn hvis den begynner med `!`.',
    ),
  'model/alias': (p) =>
    said(
      p.problem === 'unknown'
        ? `Det er ikke noe anker «&${p.name}» før aliaset «*${p.name}».`
        : `Aliaset «*${p.name}» står inni seg selv.`,
      'Er stjernen en del av verdien, sett verdien i anførselstegn.',
    ),
  'model/merge-key': () => said('Flettenøkler (`<<`) er ikke en del av YAML 1.2 og leses ikke.', 'Skriv nøklene ut.'),
  'model/cut-at-comma': (p) =>
    said(
      `Innenfor { } og [ ] avslutter et komma verdien, så denne ble kuttet til «${p.text}».`,
      'Sett verdien i doble anførselstegn, eller skriv én nøkkel per linje uten { }.',
    ),
  'model/cut-at-comment': (p) =>
    said(
      `En # etter et mellomrom begynner en kommentar, så verdien ble kuttet til «${p.text}».`,
      'Sett verdien i anførselstegn hvis # hører til, eller sett et mellomrom etter # hvis det er en kommentar.',
    ),
  'model/reads-as-text': (p) =>
    said(
      `${p.text} tas som det er skrevet; andre YAML-verktøy kan lese det som noe annet.`,
      `Skriv '${p.text}' i anførselstegn for å være trygg.`,
    ),
  'model/unknown-key': (p) => said(`Det er ingen nøkkel «${p.key}» her.`, undefined, oneOf(p.known)),
  'model/missing-key': (p) =>
    said(`Nøkkelen «${p.key}» mangler.`, undefined, p.expected === undefined ? undefined : phrase(p.expected)),
  'model/missing-value': (p) => said('En verdi mangler.', undefined, phrase(p.expected)),
  'model/empty-text': (p) =>
    said(`Ingenting er skrevet for «${p.key}».`, undefined, 'ord: det må sies før modellen kan brukes'),
  'model/wrong-value': (p) => said(`Fant ${phrase(p.found)}.`, p.mend, phrase(p.expected)),
  'model/which-kind': (p) =>
    said('Ingenting her sier hvilket slag dette er.', undefined, `en av nøklene ${p.known.join(', ')}`),
  'model/same-id': (p) =>
    said(
      p.name === p.other
        ? `En annen (${phrase(p.what)}) heter også «${p.name}».`
        : `«${p.name}» (${phrase(p.what)}) har samme id «${p.id}» som «${p.other}».`,
      'Gi en av dem et annet navn.',
    ),
  'model/name-taken': (p) =>
    said(
      `Navnet «${p.name}» er allerede navnet på ${p.by}.`,
      'Navn på variabler, inndelinger, poeng og bedriftsopplysninger deler én liste: velg et annet.',
    ),
  'model/mixed-questionnaire': (p) =>
    said(
      `Spørreskjemaet «${p.questionnaire}» spør om ${p.first}, og dette spørsmålet om ${p.second}.`,
      'Gi spørsmål om tapte handler et eget spørreskjema.',
    ),
  'model/reserved-name': (p) =>
    said(`«${p.name}» er et ord i uttrykksspråket.`, `Skriv det i doble anførselstegn i uttrykk: "${p.name}".`),
  'model/segment-taken': (p) =>
    said(`Inndelingen «${p.scheme}» har allerede et segment «${p.name}».`, 'Velg et annet navn.'),
  'model/band-taken': (p) => said(`«${p.variable}» har allerede verdien «${p.name}».`, 'Velg et annet navn.'),
  'model/fixed-name': (p) => said(`Segmentet «${p.segment}» i «${p.scheme}» kan ikke få nytt navn: ${p.because}.`),
  'model/not-followed': (p) =>
    said(
      `«${p.segment}» står i ${p.path} og kan mene segmentet; det er latt som det er.`,
      'Se på det, og endre det for hånd hvis det gjør det.',
    ),
  'model/unknown-reference': (p) => said(`Modellen har ikke «${p.name}» (${phrase(p.what)}).`),
  'model/count': (p) => said(`Det er ${number(p.found)} ${phrase(p.what)}.`, undefined, `${p.expected}, ${p.because}`),
  'model/order': (p) => said(`${p.what} må stige; ${p.second} følger ikke etter ${p.first}.`),
  'model/unreachable': (p) => said(`Ingen bedrift kan nå «${p.name}» (${phrase(p.what)}): ${p.because}.`),
  'model/no-effect': (p) => said(`Nøkkelen «${p.key}» ville ikke gjøre noe her: ${p.because}.`, 'Fjern den.'),
  'model/template': (p) => said(`Det denne malen står for, kan ikke regnes ut: ${p.problem}`),
  'model/said-twice': (p) => said(`Segmentet «${p.name}» har «${p.key}» to ganger.`, 'Si det ett sted.'),
  'model/overlapping': (p) =>
    said(
      `I «${p.scheme}» kan en bedrift være i flere segmenter, så den har ikke én verdi å bygge på.`,
      'Bruk en inndeling uten `overlapping`, eller en variabel med selve vilkåret.',
    ),
  'model/shadows-attribute': (p) =>
    said(
      p.reads
        ? `Variabelen «${p.name}» leser en opplysning med sitt eget navn, så navnet ville bety to ting.`
        : `Navnet «${p.name}» er allerede navnet på en opplysning fra kilden «${p.source}».`,
      `Kall variabelen noe annet, som ${p.name}_2.`,
    ),
  'model/not-imported': (p) =>
    said(
      `«${p.name}» (${phrase(p.what)}) er ikke importert ennå; kilden «${p.source}» har det.`,
      'Importer den først.',
    ),
  'model/no-source': (p) =>
    said(`Det finnes ingen tabell «${p.table}».`, `En kilde med \`as: ${p.table}\` ville gi den.`),
  'model/unknown-source': (p) =>
    said(`Det er ingen kilde «${p.name}» i modellen.`, undefined, p.known.length === 0 ? 'en kilde' : oneOf(p.known)),
  'model/circular': (p) =>
    said(
      `Disse trenger hverandre, så ingen kan regnes ut først: ${p.path.join(' → ')}.`,
      'Bryt sirkelen: la en av dem gå tilbake til opplysninger eller variabler.',
    ),
  'model/not-a-number': (p) =>
    said(`«${p.text}» er ${phrase(p.found)}, som ikke kan rangeres.`, undefined, 'et tall eller penger'),
  'model/not-money': (p) =>
    said(
      `«${p.name}» er ${phrase(p.found)}.`,
      'Sett `money(…)` rundt formelen, eller nevn en annen variabel.',
      'penger',
    ),
  'model/needs-category': (p) =>
    said(
      `«${p.name}» er ${phrase(p.found)}.`,
      'Lag en med `bands` eller `when`, eller list verdiene: `{formula: …, values: […]}`.',
      'en kategori med kjente verdier',
    ),
  'model/unknown-value': (p) =>
    said(
      `«${p.name}» har aldri verdien «${p.value}».`,
      undefined,
      p.known.length > 12 ? `en av de ${p.known.length} verdiene` : oneOf(p.known),
    ),
  'model/cannot-edit': (p) =>
    said(
      `«${p.path}» kan ikke endres uten å endre noe annet i filen.`,
      'Endre det i filen for hånd: det mangler, eller står inni et anker som brukes et annet sted.',
    ),
  'model/missing-part': (p) => said(`${p.what}.`, undefined, phrase(p.expected)),
};
