import { sayer } from '../patterns.ts';

/** Labels, notes and explanations of the scorecard's figures. */
export const scorecardSentences: Readonly<Record<string, string>> = {
  'A person with e-mail or phone': 'En person med e-post eller telefon',
  'There are no contacts with e-mail or phone.': 'Det er ingen kontakter med e-post eller telefon.',
  'Someone who decides or holds the budget': 'Noen som bestemmer eller har budsjettet',
  'No contact has a role.': 'Ingen kontakt har en rolle.',
  'By e-mail': 'Med e-post',
  'No e-mail addresses.': 'Ingen e-postadresser.',
  'By e-mail with consent': 'Med e-post og samtykke',
  'Nothing is known of consent.': 'Ingenting er kjent om samtykke.',
  'By phone': 'Med telefon',
  'No phone numbers.': 'Ingen telefonnumre.',
  'By a network (domain)': 'Via et nettverk (domene)',
  'No domains.': 'Ingen domener.',
  'By post': 'Med brev',
  'No addresses.': 'Ingen adresser.',
  'Said: {texts}': 'Sagt: {texts}',
  'All are written.': 'Alle er skrevet.',
  'the model does not say {lacking}; write {asked} beside the segment':
    'modellen sier ikke {lacking}; skriv {asked} ved siden av segmentet',
  'Companies per place the owner has': 'Bedrifter per plass den ansvarlige har',
  'It has no owner.': 'Det har ingen ansvarlig.',
  'How many companies ‘{owner}’ can serve is not said: scorecard.actionable.capacity.':
    'Det er ikke sagt hvor mange bedrifter «{owner}» kan betjene: scorecard.actionable.capacity.',
  '{count} companies for ‘{owner}’, who can serve {capacity}.':
    '{count} bedrifter på «{owner}», som kan betjene {capacity}.',
  'Conditions of its rule': 'Vilkår i regelen',
  'It is not made by a rule people could repeat.': 'Det er ikke laget av en regel folk kan gjenta.',
  'Needs differ from the others': 'Behovene er ulike de andres',
  'Response differs from the others': 'Responsen er ulik de andres',
  'Apart from the most alike segment': 'Avstand til det likeste segmentet',
  'Spread within, of everyone’s': 'Spredning innad, av alles',
  'The model has no variable of {tells} the segments are not made of: name some under scorecard.{key}.':
    'Modellen har ingen variabel om {tells} som segmentene ikke er laget av: nevn noen under scorecard.{key}.',
  'Not compared.': 'Ikke sammenlignet.',
  'Nothing is known of them.': 'Ingenting er kjent om dem.',
  '{variable}: more often than among the others; the surest of {of}.':
    '{variable}: oftere enn blant de andre; den sikreste av {of}.',
  '{variable}: less often than among the others; the surest of {of}.':
    '{variable}: sjeldnere enn blant de andre; den sikreste av {of}.',
  '{variable}: more ‘{value}’ than among the others; the surest of {of}.':
    '{variable}: mer «{value}» enn blant de andre; den sikreste av {of}.',
  '{variable}: less ‘{value}’ than among the others; the surest of {of}.':
    '{variable}: mindre «{value}» enn blant de andre; den sikreste av {of}.',
  '{variable}: more than among the others; the surest of {of}.':
    '{variable}: mer enn blant de andre; den sikreste av {of}.',
  '{variable}: less than among the others; the surest of {of}.':
    '{variable}: mindre enn blant de andre; den sikreste av {of}.',
  '{variable}: {how} than among the others; the surest of {of}.':
    '{variable}: {how} enn blant de andre; den sikreste av {of}.',
  'Nothing to compare by.': 'Ingenting å sammenligne med.',
  'There is no other segment to compare with.': 'Det er ikke noe annet segment å sammenligne med.',
  'Most like {segment}, over {variables} variables.': 'Likest {segment}, over {variables} variabler.',
  'How much its companies vary, as a share of how much those of all judged segments do, each counting alike.':
    'Hvor mye bedriftene varierer, som andel av hvor mye de i alle vurderte segmenter gjør, der hvert teller likt.',
  'Mean of {variables} variables of needs and response.': 'Gjennomsnitt av {variables} variabler om behov og respons.',
  'Decided by what is known': 'Avgjort av det som er kjent',
  'Companies no rule was undecided for before they were placed.':
    'Bedrifter som ingen regel var uavklart for før de ble plassert.',
  'Placed right when held back': 'Riktig plassert når de holdes tilbake',
  'Each half of the companies is placed by a tree of what decides, learned on the other half.':
    'Hver halvdel av bedriftene plasseres av et tre over det som avgjør, lært på den andre halvdelen.',
  'Only where each company has one segment, and there is something to learn from.':
    'Bare der hver bedrift har ett segment, og det er noe å lære av.',
  'Newest answer or accounts within {span}': 'Nyeste svar eller regnskap innen {span}',
  'What decides is no longer brought: {tables}.': 'Det som avgjør, kommer ikke lenger: {tables}.',
  'Decided by attributes and by what happened, not by answers, judgements or accounts that grow old.':
    'Avgjort av opplysninger og av det som har hendt, ikke av svar, vurderinger eller regnskap som blir gamle.',
  'Of the {count} with rows in {tables}.': 'Av de {count} med rader i {tables}.',
  Companies: 'Bedrifter',
  'Share of turnover': 'Andel av omsetningen',
  Profit: 'Fortjeneste',
  'Largest company’s share of it': 'Den største bedriftens andel av den',
  'The model knows no turnover.': 'Modellen kjenner ingen omsetning.',
  'There is no turnover.': 'Det er ingen omsetning.',
  'Nobody in it buys yet: judged by number alone.': 'Ingen i det kjøper ennå: vurdert etter antall alene.',
  'The model knows no profit: name its variable under scorecard.profit.':
    'Modellen kjenner ingen fortjeneste: nevn variabelen under scorecard.profit.',
  'Known of {count} of the companies.': 'Kjent for {count} av bedriftene.',
  'Found again in new samples of companies': 'Funnet igjen i nye utvalg av bedrifter',
  'It is not found in data: its rules place a company the same whoever else is there.':
    'Det er ikke funnet i data: reglene plasserer en bedrift likt uansett hvem andre som er der.',
  'Too few companies to draw from.': 'For få bedrifter å trekke fra.',
  'Jaccard overlap with the nearest segment of 20 new samples, half of them from {low} to {high}.':
    'Jaccard-overlapp med det nærmeste segmentet i 20 nye utvalg, halvparten av dem fra {low} til {high}.',
  'Stays when figures are up to {share} off': 'Blir der når tall er inntil {share} feil',
  'Each figure of each company off by its own chance; answers, cut points and people’s own choices held.':
    'Hvert tall for hver bedrift er feil på sin egen tilfeldige måte; svar, grenser og folks egne valg holdes fast.',
  'No figure decides, or a company can have several segments.':
    'Ingen tall avgjør, eller en bedrift kan ha flere segmenter.',
  'Still in it since the run before': 'Fortsatt der siden forrige kjøring',
  'Still in it since {date}': 'Fortsatt der siden {date}',
  'There is no run before to compare with.': 'Det er ingen tidligere kjøring å sammenligne med.',
  'Movement is no fault: companies grow. It says how fast lists age.':
    'Flytting er ingen feil: bedrifter vokser. Det sier hvor fort lister blir gamle.',
  'No turnover.': 'Ingen omsetning.',
  "Nobody's {profit} is known.": 'Ingens {profit} er kjent.',
  'Hard financial filters': 'Harde økonomiske filtre',
  'The group is alike': 'Gruppen er ensartet',
  'Needs are equal': 'Behovene er like',
  'Competitors leave room': 'Konkurrentene gir rom',
  'Past the gatekeepers': 'Forbi portvaktene',
  'As people judge it.': 'Slik folk vurderer det.',
  'No filter is given: scorecard.points.financial.': 'Ikke noe filter er oppgitt: scorecard.points.financial.',
  'Nobody has judged it: scorecard.points.segments, or a condition.':
    'Ingen har vurdert det: scorecard.points.segments, eller et vilkår.',
  '{share} fulfil ‘{condition}’.': '{share} oppfyller «{condition}».',
  '{share} meet an aggressive competitor.': '{share} møter en aggressiv konkurrent.',
  '{share} have somebody who decides and can be reached.': '{share} har noen som bestemmer og kan nås.',
  'The data do not say.': 'Dataene sier det ikke.',
  'There is nothing to tell by that the segments are not made of.':
    'Det er ingenting å skille etter som segmentene ikke er laget av.',
  'They differ {share} as much as the companies of all segments do, over {count} {variables}.':
    'De varierer {share} så mye som bedriftene i alle segmenter gjør, over {count} {variables}.',
  '{count} companies are too few; {needed} are needed.': '{count} bedrifter er for få; det trengs {needed}.',
};

const words: Readonly<Record<string, string>> = {
  needs: 'behov',
  response: 'respons',
  variable: 'variabel',
  variables: 'variabler',
};

/** A sentence of the scorecard in Norwegian. */
export const figureInNorwegian = sayer(scorecardSentences, (name, value) =>
  name === 'tells' || name === 'variables' ? (words[value] ?? value) : value.replaceAll(/(\d)%/gu, '$1 %'),
);
