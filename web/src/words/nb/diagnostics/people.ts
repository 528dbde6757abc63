import { companies, number, oneOf, rows, said, type Sentences } from './said.ts';

const kinds: Readonly<Record<string, string>> = {
  number: 'tall',
  money: 'penger',
  date: 'datoer',
  instant: 'tidspunkter',
  boolean: 'ja eller nei',
  code: 'koder',
  text: 'tekst',
};
const restore = 'Sett inn radens id igjen fra arbeidsboken slik den ble skrevet.';

export const peopleDiagnostics: Sentences<
  'assess' | 'pin' | 'privacy' | 'problems' | 'intake' | 'init' | 'backup' | 'demo' | 'template'
> = {
  'assess/none': (p) =>
    p.known.length === 0
      ? said(
          'Modellen spør ingen om noe.',
          'Legg til spørsmål under `assessments` i modellen; docs/model-reference.md viser hvordan.',
        )
      : said(`Modellen har ikke noe spørreskjema «${p.questionnaire}».`, undefined, oneOf(p.known)),
  'assess/column-type': (p) =>
    said(
      `Kolonnen assessments.${p.name} inneholder ${kinds[p.found] ?? p.found}; svar på «${p.name}» er ${kinds[p.wanted] ?? p.wanted}.`,
      'Gi spørsmålet et annet navn, eller den slags svar kolonnen har.',
    ),
  'assess/no-sheet': (p) =>
    said(
      `${p.file} har ikke noe ark med en kolonne «${p.header}» og et av spørsmålene: ${p.questions.slice(0, 8).join(', ')}.`,
      'Skriv et nytt med `firmament assess --out`, eller nevn spørreskjemaet det hører til.',
    ),
  'assess/person': () =>
    said(
      'Et enkeltpersonforetak er en fysisk person, som ingen blir bedt om å vurdere. Ingenting ble lagret.',
      'Med lovlig grunnlag kan man spørre med arbeidsbok: `firmament assess --out FILE --include-sole-proprietors`.',
    ),
  'assess/nobody': (p) => said(`Ingen blir spurt: ${p.what}.`),
  'assess/unknown-answer': (p) =>
    said(`${p.cell}: «${p.answer}» er ikke noe svar på ${p.question}.`, undefined, p.expected),
  'assess/unknown-company': (p) => said(`${p.cell}: ingen bedrift har id «${p.id}».`, restore),
  'assess/unknown-deal': (p) => said(`${p.cell}: bedriften har ingen handel «${p.deal}».`),
  'assess/no-company': (p) => said(`${p.cell}: raden nevner ingen bedrift.`, restore),
  'assess/nobody-said': (p) =>
    said(`${p.cell}: ingenting sier hvem som sa det.`, 'Fyll ut «Answered by», eller nevn personen med `--by`.'),
  'assess/no-such-company': (p) => said(`Ingen bedrift har id «${p.id}».`),
  'assess/unknown-question': (p) => said(`Modellen spør ikke om «${p.question}» om bedrifter.`, undefined, p.known),
  'assess/meanwhile': (p) =>
    said(
      `${p.question}: ${p.by} svarte «${p.answer}» ${p.at}, etter at du åpnet siden. Ingenting ble skrevet.`,
      'Se på det svaret, og gi ditt på nytt hvis det fortsatt gjelder: det nyeste teller.',
    ),
  'assess/disagreement': (p) =>
    said(`${p.company}: folk er uenige om ${p.question}: ${p.answers}. Det nyeste svaret teller.`),
  'pin/not-one': (p) =>
    said(
      p.found === 0
        ? `Ingen bedrift svarer til «${p.reference}»; ingen ble tatt med eller holdt utenfor.`
        : `${companies(p.found)} svarer til «${p.reference}»; ingen ble tatt med eller holdt utenfor.`,
      undefined,
      'et organisasjonsnummer, et domene, en id eller et navn som én bedrift har',
    ),
  'pin/no-segment': (p) =>
    said(
      `${companies(p.companies)} ble for hånd satt i eller holdt utenfor ${p.segment}, som modellen ikke lenger har.`,
      'Ta avgjørelsen tilbake, eller gi segmentet id-en igjen.',
    ),
  'pin/none': (p) =>
    said(
      `Ingen har for hånd satt ${p.company} i eller holdt den utenfor et segment i ${p.scheme}.`,
      'Navn i modellens egne lister fjernes fra modellen.',
    ),
  'pin/no-company': () =>
    said('Hvilken bedrift gjelder det?', '`firmament pins BEDRIFT`, eller `firmament pins --undo NUMMER`.'),
  'pin/no-deed': (p) => said(`Det finnes ingen handling ${p.deed} blant bestemmelsene for hånd.`),
  'pin/decided-since': (p) =>
    said(
      `Dette kan ikke angres: noe nyere er bestemt for hånd om ${companies(p.companies)} av dem.`,
      'Angre det nyere først, eller ta enkelte bestemmelser tilbake.',
    ),
  'pin/file': (p) =>
    said(
      `Listen ${p.file} ble ikke brukt: ${p.reason}.`,
      undefined,
      'en CSV-fil i modellens mappe med en kolonne av bedrifter',
    ),
  'privacy/no-subject': (p) =>
    said(
      `«${p.text}» sier ikke hvem som menes.`,
      'Slå opp personen først.',
      'en e-postadresse, et telefonnummer, et organisasjonsnummer, eller en person slik oppslaget viser den',
    ),
  'privacy/nobody': (p) =>
    said(`Arbeidsområdet har ingenting om ${p.subject}.`, 'Prøv en annen skrivemåte eller en annen adresse.'),
  'privacy/kept-out': (p) =>
    said(
      `${rows(p.rows)} i ${p.file} gjelder personer som er slettet etter eget ønske: de ble ikke lest.`,
      'Få dem tatt ut av systemet filen kommer fra.',
    ),
  'problems/unknown-source': (p) =>
    said(
      `Ingenting er importert fra en kilde «${p.source}».`,
      undefined,
      p.known.length === 0 ? 'ingenting er importert ennå' : oneOf(p.known),
    ),
  'problems/no-rows': (p) =>
    said(
      `${p.file} har ingen rettede rader: kolonnene ${p.headers.map((each) => `«${each}»`).join(' og ')} forteller hvilke de er.`,
      'Eksporter de dårlige radene og behold disse to kolonnene som de er.',
    ),
  'problems/no-source': (p) =>
    said(
      `Det er ikke lenger kjent hvordan ${p.file} ble lest: modellen har ingen kilde «${p.source}».`,
      'Importer filen på nytt, og rett det den da sier.',
    ),
  'problems/moved-on': (p) =>
    said(
      `${rows(p.rows)} er ikke blant de dårlige radene i den nyeste importen av filen, og ble forbigått.`,
      'Eksporter de dårlige radene på nytt.',
    ),
  'intake/unknown': (p) =>
    said(`Ingen filer venter under ${p.id}: de er lest, eller tatt bort.`, 'Slipp filene på nytt.'),
  'intake/no-files': () => said('Ingen fil er kommet ennå.', 'Slipp en eller flere filer først.'),
  'intake/too-many': (p) =>
    said(
      `Mer enn ${number(p.most)} filer på én gang tas ikke imot.`,
      'Slipp dem i flere omganger, eller legg dem i mappen og nevn mappen i modellen.',
    ),
  'intake/not-looked-at': () => said('Det er ikke sett på filene siden de sist ble endret.', 'Se på dem på nytt.'),
  'intake/no-such-choice': (p) => said(`«${p.given}» kan ikke velges her.`, undefined, oneOf(p.known)),
  'intake/no-such-file': (p) => said(`Det er ingen fil ${p.file} blant dem som ble sluppet.`),
  'intake/column-twice': (p) =>
    said(
      `I ${p.file} ville to kolonner blitt «${p.column}»: ${p.headers.join(' og ')}.`,
      'Gi en av dem et annet navn, eller utelat den.',
    ),
  'intake/too-much-aside': (p) =>
    said(
      `${number(p.rows)} av ${rows(p.of)} i ${p.file} ville bli satt til side: så mange at filen ville bli avvist.`,
      'Trolig er en type eller et desimaltegn galt: rett kolonnen som nevnes oftest.',
    ),
  'intake/nothing-kept': () =>
    said('Alle filer er utelatt: ingenting ville bli lest.', 'Si for minst én fil hva radene er.'),
  'intake/no-companies': () =>
    said(
      'Ingen av filene nevner en bedrift, så det er ingenting å segmentere ennå.',
      'Legg til en fil med bedriftene dine, eller si hvilken kolonne som nevner bedriften.',
      'en liste over bedrifter (et CRM-uttrekk, et registeruttrekk), eller ordrer som nevner kundene',
    ),
  'init/model-exists': (p) =>
    said(
      `Det finnes allerede en modell: ${p.file}. Ingenting ble endret.`,
      'Nevn en annen mappe med --workspace, eller flytt modellen; `firmament import FILE --save` legger en fil til den.',
    ),
  'init/file-exists': (p) =>
    said(
      `Eksempelet ville bli skrevet over ${p.file}. Ingenting ble endret.`,
      'Nevn en tom mappe med --workspace, eller begynn med egne filer: firmament init --from FILE.',
    ),
  'init/no-companies': (p) =>
    said(
      `Ingenting i ${p.files} forteller om bedrifter: ingen fil lister dem, og ingen rad nevner en.`,
      'Legg til filen som lister kundene dine, eller skriv en modell for hånd (docs/model-reference.md).',
    ),
  'backup/missing': (p) =>
    said(`Det finnes ingen sikkerhetskopi ${p.file}.`, undefined, 'en fil som `firmament backup` skrev'),
  'demo/folder-in-use': (p) =>
    said(`${p.folder} har noe som ikke er en demo; ingenting ble endret.`, 'Nevn en tom mappe med --workspace.'),
  'demo/out-of-range': (p) => said(`Markedet kan ikke lages: ${p.reason}.`),
  'template/unknown-kind': (p) => said(`Det finnes ikke noe eksempel på «${p.kind}».`, undefined, oneOf(p.known)),
};
