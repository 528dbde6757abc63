import { companies, counted, number, oneOf, percent, rows, said, share, type Sentences } from './said.ts';

const types: Readonly<Record<string, string>> = {
  number: 'et tall',
  money: 'et pengebeløp',
  date: 'en dato',
  instant: 'et tidspunkt',
  boolean: 'et ja eller nei',
  code: 'en kode',
  text: 'en tekst',
};
const cells = (p: { found: number; expected: number }) =>
  said(`Posten har ${counted(p.found, 'celle', 'celler')} der overskriften har ${p.expected}.`);
const asText = (kept: boolean): string =>
  kept
    ? 'den er beholdt som tekst'
    : 'de ble lest slik de fleste er, og det som bare kan være det andre, er satt til side';

export const importDiagnostics: Sentences<'import'> = {
  'import/no-file': (p) =>
    said(
      p.file === undefined ? `Ingen fil passer til «${p.pattern}» i ${p.folder}.` : `Det finnes ingen fil ${p.file}.`,
      'Sjekk stien; en kilde i modellen regnes fra modellfilen.',
    ),
  'import/file-missing': (p) => said(`Filen ${p.file} kan ikke leses.`),
  'import/not-a-file': (p) => said(`${p.file} er ingen fil.`, undefined, 'en datafil, eller en mappe med slike'),
  'import/empty-file': (p) => said(`${p.file} er tom.`),
  'import/binary-file': (p) =>
    said(
      `${p.file} er verken tekst eller et format som er kjent her.`,
      undefined,
      'CSV, NDJSON, JSON, Parquet eller Excel, pakket med gzip eller ikke',
    ),
  'import/other-format': (p) =>
    said(`${p.file} er ${p.format}, hva navnet enn sier; ingenting ble importert.`, p.instead),
  'import/empty-folder': (p) => said(`Mappen ${p.folder} har ingen filer.`, 'Sjekk stien; den regnes fra modellfilen.'),
  'import/unpacks-too-large': (p) =>
    said(
      `${p.file} (${p.packed}) pakkes ut til mer enn ${p.most}, slik tabeller ikke gjør; ingenting ble importert.`,
      'Pakk den ut for hånd, se at den er det den skal være, og importer det som er i den.',
    ),
  'import/no-rows': (p) =>
    said(
      `${p.file} har en overskrift og ingen rader.`,
      'Sjekk at uttrekket ble ferdig, og at ingenting filtrerte bort alt.',
    ),
  'import/repeated-header': (p) =>
    said(
      `Overskriften «${p.header}» står ${p.times === 2 ? 'to ganger' : `${p.times} ganger`} i ${p.file}; alle er beholdt, som ${p.names.join(', ')}.`,
      'Gi hver sin overskrift, eller tilordne den som menes.',
    ),
  'import/two-encodings': (p) =>
    said(
      `${p.file} har to tegnkodinger: ${p.lines === 1 ? `linje ${p.first} er` : `${number(p.lines)} linjer, den første linje ${p.first}, er`} Latin-1 (Windows-1252) blant UTF-8; hver linje ble lest i sin egen.`,
      'Se på noen navn, og si fra til den som satte sammen filen.',
    ),
  'import/mixed-decimals': (p) =>
    said(
      `Tall i ${p.column} er skrevet på to måter, som «${p.most}» og som «${p.other}»; ${asText(p.asText)}.`,
      "Rett filen, eller si hvilken det er med `options: {decimal: ','}`; ingen tall gjettes.",
    ),
  'import/ambiguous-thousands': (p) =>
    said(
      `Hvert tall med punktum i ${p.column} har tre sifre etter det («${p.shown}»); de ble lest som desimaler.`,
      "Si `options: {decimal: ','}` der punktumet skiller tusener.",
    ),
  'import/mixed-dates': (p) =>
    said(
      `Datoer i ${p.column} er skrevet på to måter, som «${p.most}» og som «${p.other}»; ${asText(p.asText)}.`,
      'En dag som 01/02/2024 kan være begge deler: rett filen, eller si hvordan datoer er skrevet, med `format`.',
    ),
  'import/check-digits': (p) =>
    said(
      `${number(p.failing)} av ${number(p.of)} organisasjonsnumre i ${p.file} har feil kontrollsiffer, som «${p.first}»; de er beholdt som de er skrevet.`,
      'Et galt nummer kobles ikke til noen annen kilde, eller til feil bedrift: rett det der det kommer fra.',
    ),
  'import/macros': (p) => said(`${p.file} har makroer; ingen ble kjørt, bare cellene ble lest.`),
  'import/unknown-encoding': (p) =>
    said(
      `Tegnkodingen «${p.encoding}» i ${p.file} er ikke kjent.`,
      undefined,
      'utf-8, latin1, windows-1252 eller utf-16',
    ),
  'import/file-changed': (p) =>
    said(
      `${p.file} endret seg mens den ble lest; ingenting ble importert.`,
      'Importer den på nytt når det andre programmet er ferdig med å skrive den.',
    ),
  'import/damaged-file': (p) =>
    said(
      `${p.file} kan ikke leses til slutten: ${p.reason.replace(/[.\s]*$/u, '')}.`,
      'Hent filen på nytt; ingenting ble importert.',
    ),
  'import/many-in-archive': (p) =>
    said(`${p.file} har flere filer: ${p.entries.join(', ')}.`, 'Si hvilken: en kilde nevner den som sin `member`.'),
  'import/no-part': (p) =>
    said(
      `${p.file} har ${p.part === 'sheet' ? 'ikke noe ark' : 'ingen fil'} «${p.wanted}».`,
      undefined,
      p.known.join(', '),
    ),
  'import/no-columns': (p) => said(`${p.file} har ingen kolonner.`),
  'import/column-missing': (p) => said(`${p.file} har ingen kolonne «${p.column}».`),
  'import/unknown-kind': (p) => said(`«${p.as}» er verken en slags rader eller en adapter.`, undefined, oneOf(p.known)),
  'import/no-identifier': (p) =>
    said(
      `Ingenting i ${p.file} identifiserer en bedrift: ikke id, org_number, domain, website eller name.`,
      'Tilordne en av dem til en kolonne i filen, eller si `company_by: row` for å kjenne hver post på nummeret.',
    ),
  'import/reserved-table': (p) =>
    said(`«${p.table}» er et navn arbeidsområdet bruker selv.`, 'Gi tabellen et annet navn med `table`.'),
  'import/unknown-form': (p) =>
    said(
      `${p.file} er ingen av filene ${p.adapter} eksporterer, så langt overskriftene forteller.`,
      'Nevn slaget i stedet (`as: companies`) og tilordne kolonnene.',
      p.known.join('; eller '),
    ),
  'import/refusal': (p) =>
    said(
      `${p.file} har ingen data, men et svar fra ${p.system} om at det ikke finnes noen: «${p.reason}».`,
      'Utelat filen, eller hent den på nytt; regnskap for banker og forsikringsselskaper utleveres ikke.',
    ),
  'import/other-codes': (p) =>
    said(
      `${p.column} i ${p.file} har koder fra ${p.scheme}, tidligere filer fra ${p.before}; de holdes fra hverandre, i ${p.name}.`,
      `La regler som skal se de nyere kodene, lese ${p.name}.`,
    ),
  'import/too-many-rejected': (p) =>
    said(
      `${number(p.rejected)} av ${rows(p.read)} i ${p.file} kan ikke leses, mer enn de ${share(p.tolerance)} kilden tåler; ingenting ble importert. Den første: ${p.first}`,
      'Rett radene, rett tilordningen, eller hev `tolerance` for kilden.',
    ),
  'import/bad-value': (p) => said(`«${p.value}» i ${p.column} er ikke ${types[p.type] ?? p.type}.`),
  'import/missing-cells': cells,
  'import/extra-cells': cells,
  'import/open-quote': () => said('Et anførselstegn åpnes og lukkes aldri.'),
  'import/text-after-quote': () => said('Det står tekst etter et avsluttende anførselstegn.'),
  'import/bad-record': (p) => said(p.reason),
  'import/row-without-identifier': () => said('Ingenting i raden identifiserer en bedrift.'),
  'import/repeated-record': (p) => said(`Filen har «${p.key}» igjen lenger nede; den siste raden gjelder.`),
  'import/taken-back': (p) =>
    said(
      `${p.file} ble tatt tilbake (import ${p.number}) og er som den var da; den leses ikke.`,
      'Den leses igjen når den endres, eller når den importeres på nytt.',
    ),
  'import/unknown-import': (p) =>
    said(
      p.number === undefined ? 'Ingenting er importert ennå.' : `Det finnes ingen import ${p.number}.`,
      'Data viser importene.',
    ),
  'import/undone-already': (p) =>
    said(
      p.state === 'refused'
        ? `Import ${p.number} (${p.file}) ble avvist; det er ingenting å ta tilbake.`
        : `Import ${p.number} (${p.file}) er allerede tatt tilbake.`,
    ),
  'import/undo-forgotten': (p) =>
    said(
      `Det import ${p.number} (${p.file}) erstattet, er ikke lenger tatt vare på: de ${p.kept} siste importene av en tabell kan tas tilbake.`,
      'Importer den tidligere filen på nytt.',
    ),
  'import/undo-built-on': (p) =>
    said(
      `Senere importer bygger på import ${p.number} (${p.file}): ${p.later.join(', ')}.`,
      'Ta dem tilbake først, den nyeste først.',
    ),
  'import/undo-in-history': (p) =>
    said(
      `${companies(p.companies)} som bare import ${p.number} brakte, er i segmenter i publiserte kjøringer, den nyeste ${p.run}.`,
      'Ta kjøringen tilbake først.',
    ),
  'import/undo-pinned': (p) =>
    said(
      `${companies(p.companies)} som bare import ${p.number} brakte, ble satt i segmenter for hånd.`,
      'Ta det tilbake først.',
    ),
  'import/undo-said': (p) =>
    said(
      `Folk har svart på spørsmål eller skrevet notater om ${companies(p.companies)} som bare import ${p.number} brakte: det de sa, ville gå tapt.`,
      'Ta svarene og notatene tilbake først, på bedriftenes sider.',
    ),
  'import/undo-by-hand': (p) =>
    said(
      `${p.number} er ingen import: den har det folk har svart for hånd.`,
      'Ta enkelte svar tilbake, på Mine bedrifter eller på siden til en bedrift.',
    ),
  'import/ambiguous-dates': (p) =>
    said(
      `Ingenting i datoene i ${p.column} skiller dag fra måned; de ble lest med dagen først.`,
      'Si hvordan de er skrevet: `format: "%m/%d/%Y"`.',
    ),
  'import/unwrapped-rows': (p) =>
    said(
      `${counted(p.rows, 'post', 'poster')} i ${p.file} sto, hele, innenfor ett par anførselstegn; de ble lest som om det ikke var der.`,
      'Se på noen av dem, og si fra til den som laget filen.',
    ),
  'import/looked-at-part': (p) =>
    said(
      p.part === 'first'
        ? `${p.file} er stor: de første ${number(p.looked)} av ${number(p.rows)} rader ble sett på. Det som sies om kolonnene, er sagt ut fra dem; importen leser hver rad.`
        : `${p.file} er svært stor: ${number(p.looked)} rader fra hele filen ble sett på, av omtrent ${number(p.rows)}. Det som sies om kolonnene, er sagt ut fra dem; importen leser hver rad.`,
    ),
  'import/workbook-too-large': (p) =>
    said(
      `${p.file} er en arbeidsbok på ${p.unpacked} utpakket. Arbeidsbøker holdes hele i minnet, så de leses opp til ${p.most}; ingenting ble importert.`,
      'Lagre arkene som CSV: tekst leses i alle størrelser.',
    ),
  'import/hardly-records': (p) =>
    said(
      `${p.file} kan knapt deles i poster: av de første ${number(p.records)} kunne ${number(p.broken)} ikke deles; ingenting ble importert.`,
      'Se etter at det er tekst med skilletegn, og at den første linjen navngir like mange kolonner som de andre har.',
    ),
  'import/broken-records': (p) =>
    said(
      `${counted(p.rows, 'post', 'poster')} i ${p.file} kan ikke deles i celler; importen ville sette dem til side. Den første: ${p.first}`,
      'Rett linjene, eller la dem være: resten leses.',
    ),
  'import/unsure': (p) =>
    said(
      `${p.file} kan inneholde ${p.as}, men det er ikke sikkert (${percent(p.confidence)}): ${p.because}. Ingenting ble importert.`,
      'Si --yes for å lese den slik, eller si med --as hva den inneholder; --dry-run viser hva som ville komme ut av det.',
    ),
  'import/no-join': (p) =>
    said(
      `Ingen fil med bedrifter har det ${p.file} har i ${p.column}; den ville lage egne bedrifter.`,
      'Legg nummeret eller navnet til bedriftsfilen, eller tilordne kolonnen begge har.',
    ),
  'import/undated-rows': (p) =>
    said(
      `${rows(p.rows)} i ${p.table} har ingen dato i ${p.column}; de er beholdt, men ingen regel ser dem.`,
      'Fyll inn datoene, eller tilordne en annen kolonne.',
    ),
  'import/unlinked-rows': (p) =>
    said(
      `${rows(p.rows)} i ${p.table} (${share(p.share)}) nevner ingen kjent bedrift; de er beholdt, og kobles når bedriften kommer.`,
    ),
};
