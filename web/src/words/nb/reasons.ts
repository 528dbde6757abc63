import { sayer } from '../patterns.ts';

/** Why a file or a column was taken for what it was, as the server tells it, and in Norwegian. What stands in braces is taken over. */
export const reasons: Readonly<Record<string, string>> = {
  'you said so': 'du sa det',
  'the header says so': 'overskriften sier det',
  "the header reads like '{phrase}'": 'overskriften ligner «{phrase}»',
  'the system calls it so': 'systemet kaller det så',
  'no header': 'ingen overskrift',
  'the only money a row has': 'de eneste pengene en rad har',
  'no column of amounts: {headers}': 'ingen kolonne med beløp: {headers}',
  'no row has a value': 'ingen rad har en verdi',
  'left out: no row has a value': 'utelatt: ingen rad har en verdi',
  'each row has its own': 'hver rad har sin egen',
  'numbers that come back': 'tall som kommer igjen',
  'what stands after the @ names the company, unless it is free mail':
    'det som står etter @, navngir bedriften, med mindre det er gratis e-post',
  'other files name these rows by it': 'andre filer navngir radene med den',
  '{share}% of its values stand in {file}': '{share} % av verdiene står i {file}',
  'a list that {source} names in {header}': 'en liste som {source} viser til i {header}',
  'the same rows as {file}': 'de samme radene som {file}',
  '{header} says which were won and lost': '{header} sier hvilke som ble vunnet og tapt',
  "'{one}' is read as '{other}'": '«{one}» leses som «{other}»',
  'nothing names a company, so each row is taken for one': 'ingenting navngir en bedrift, så hver rad regnes som én',
  'no kind of rows known here: a list of its own': 'ingen kjent slags rader: en egen liste',
  'a description of data: names of columns and what they mean':
    'en beskrivelse av data: navn på kolonner og hva de betyr',
  'a calendar: one row a day in {header}': 'en kalender: en rad per dag i {header}',
  '{kind} as {system} exports them: {headers}': '{kind} slik {system} eksporterer dem: {headers}',
  'one row a company and year of accounts: {headers}': 'en rad per bedrift og regnskapsår: {headers}',
  'one row a company: {headers}': 'en rad per bedrift: {headers}',
  'one row a person: {headers}': 'en rad per person: {headers}',
  'one row a deal: {headers}': 'en rad per salgsmulighet: {headers}',
  'one row an order or a line of one: {headers}': 'en rad per ordre eller ordrelinje: {headers}',
  'one row an event: {headers}': 'en rad per hendelse: {headers}',
  'one row hours spent on a company: {headers}': 'en rad per føring av timer på en bedrift: {headers}',
  'one row a respondent’s answers: {headers}': 'en rad per besvarelse: {headers}',
  'one row an account manager’s judgement: {headers}': 'en rad per vurdering fra en kundeansvarlig: {headers}',
  'one row a signal: {headers}': 'en rad per signal: {headers}',
  'one row a technology a company uses: {headers}': 'en rad per teknologi en bedrift bruker: {headers}',
  '{n} columns of answers': '{n} kolonner med svar',
  'dates written as in ISO 8601': 'datoer skrevet etter ISO 8601',
  'dates written {format}': 'datoer skrevet {format}',
  'nothing tells day from month': 'ingenting skiller dag fra måned',
  'amounts with a currency sign': 'beløp med valutategn',
  'amounts with the currency {code}': 'beløp med valutaen {code}',
  "numbers, decimal sign '{sign}'": 'tall, desimaltegn «{sign}»',
  'only 0 and 1': 'bare 0 og 1',
  'only {values}': 'bare {values}',
  years: 'årstall',
  'whole numbers': 'hele tall',
  'whole numbers from {least} to {most}': 'hele tall fra {least} til {most}',
  codes: 'koder',
  text: 'tekst',
  'text, each value once': 'tekst, hver verdi én gang',
  'one value throughout': 'én verdi hele veien',
  '{n} values that keep coming back': '{n} verdier som stadig kommer igjen',
  'tells what became of deals: {values}': 'forteller hvordan det gikk med salgene: {values}',
  '{some} of {all} values {what}': '{some} av {all} verdier {what}',
};

/** What values are, within `12 of 12 values are domains`, and what rows are, within `companies as HubSpot exports them`. */
const parts: Readonly<Record<string, string>> = {
  'pass the check digit of Norwegian organisation numbers': 'har riktig kontrollsiffer som norske organisasjonsnumre',
  'pass the check digit of Danish CVR numbers': 'har riktig kontrollsiffer som danske CVR-numre',
  'pass the check digit of Swedish organisation numbers': 'har riktig kontrollsiffer som svenske organisasjonsnumre',
  'pass the check digit of Finnish business ids': 'har riktig kontrollsiffer som finske Y-numre',
  'pass the check digit of organisation numbers of Nordic registers':
    'har riktig kontrollsiffer som organisasjonsnumre i nordiske registre',
  'are LEI codes by their check digits': 'er LEI-koder etter kontrollsifrene',
  'are e-mail addresses': 'er e-postadresser',
  'are web addresses': 'er nettadresser',
  'are domains': 'er domener',
  'are countries': 'er land',
  'have the form of phone numbers': 'har form som telefonnumre',
  'have the form of postal codes': 'har form som postnumre',
  'are codes of SN2007': 'er koder i SN2007',
  'are codes of NACE Rev. 2': 'er koder i NACE rev. 2',
  'are codes of NACE Rev. 2.1': 'er koder i NACE rev. 2.1',
  'are numbers of Norwegian municipalities': 'er norske kommunenumre',
  'hold words of company names': 'har ord som firmanavn har',
  'have the form of people’s names': 'har form som personnavn',
  companies: 'bedrifter',
  contacts: 'kontaktpersoner',
  deals: 'salgsmuligheter',
  financials: 'regnskap',
  local_units: 'underenheter',
  ownership: 'eiere',
};

const one = sayer(reasons, (name, value) =>
  name === 'what' || name === 'kind'
    ? (parts[value] ?? value)
    : name === 'values'
      ? value.replaceAll(' and ', ' og ')
      : value,
);

/** A reason is told in parts; a list of headers, which may hold anything, comes last in its part. */
export const reasonInNorwegian = (text: string): string => text.split('; ').map(one).join('; ');
