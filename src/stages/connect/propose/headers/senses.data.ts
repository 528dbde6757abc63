import type { Meaning } from '../columns/meaning.ts';

/**
 * What headers are called, by meaning: English; Norwegian, Swedish, Danish; Finnish; German. Phrases are in the form headers are compared in
 * (`headerWords`): lower case, no accents (å → a, ø and ö → o, æ → ae), words apart. One phrase may stand under several meanings: the kind of
 * file and the content decide.
 */
export const senses: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  org_number: [
    'org number, org no, org nr, organisation number, organization number, company number, company registration number, registration number, business id, vat number, vat no, vat id, tax id, company reg no, crn',
    'orgnr, orgnummer, organisasjonsnummer, organisasjonsnr, organisationsnummer, organisationsnr, foretaksnummer, cvr, cvr nr, cvr nummer, cvrnr, virksomhetsnummer, peorgnr, momsnummer, mva nr',
    'y tunnus, ytunnus, yritystunnus, alv tunnus',
    'handelsregisternummer, ust id, ust idnr, ustidnr, ust id nr, umsatzsteuer id, steuernummer, hrb',
  ],
  lei: ['lei, lei code, legal entity identifier'],
  company_id: [
    'customer id, customer no, customer nr, customer number, customer key, customer code, cust id, cust no, client id, client no, client number, client key, client code, account id, account no, account number, account key, company id, company key, organization id, organisation id, debtor no, debtor number, debtor id, reseller key, reseller id, dealer id, dealer no, partner id, merchant id, buyer id, shop id, store id, outlet id, master id, masterid, site id, sold to, sold to party, bill to, ship to customer, associated company ids, primary associated company id',
    'kundenr, kunde nr, kundenummer, kunde id, kundeid, kundnr, kund nr, kundnummer, kund id, debitornr, debitor nr, debitornummer, klientnr, bedrift id, selskap id, foretag id, foretaks id, butikknr, butikk nr',
    'asiakasnumero, asiakasnro, asiakas nro, asiakas id, asiakastunnus, yritys id',
    'kundennummer, kunden nr, kundennr, kd nr, kdnr, debitorennummer, debitoren nr, kreditornummer, mandant, firmennummer',
  ],
  company_name: [
    'company, company name, company names, customer, customer name, client, client name, account, account name, organization, organisation, organization name, organisation name, business, business name, legal name, entity name, trade name, trading name, firm, firm name, reseller, reseller name, dealer, dealer name, distributor, buyer, buyer name, merchant, merchant name, store name, shop name, outlet name, site name, partner name, agency name, employer, associated company, bill to name, sold to name, name of company, supplier name, vendor name',
    'firma, firmanavn, firmanamn, bedrift, bedriftsnavn, bedriftens navn, selskap, selskapsnavn, foretak, foretaksnavn, foretag, foretagsnamn, virksomhet, virksomhetsnavn, virksomhed, virksomhedsnavn, organisasjon, organisasjonsnavn, kunde, kundenavn, kund, kundnamn, debitornavn, debitor, juridisk navn, butikk, butikknavn, butik, forhandler, forhandlernavn, navn pa bedrift, arbeidsgiver, kontonamn, kontonavn',
    'yritys, yrityksen nimi, yritysnimi, yritys nimi, asiakas, asiakkaan nimi, asiakasnimi, toiminimi',
    'unternehmen, unternehmensname, firmenname, kundenname, kunde name, name des unternehmens, firmenbezeichnung, organisation name, betrieb, accountname',
    'name, navn, namn, nimi, name 1, name1, full legal name, bezeichnung',
  ],
  domain: [
    'domain, domain name, company domain, company domain name, email domain, domene, doman, domane, verkkotunnus',
  ],
  website: [
    'website, web site, website url, web, web page, webpage, homepage, home page, url, www, site url, internet, web address, company website',
    'hjemmeside, nettside, nettsted, webside, hemsida, hjemme side, webbplats, kotisivu, kotisivut, verkkosivu, webseite, internetseite, webadresse',
  ],
  email: [
    'email, e mail, email address, e mail address, mail, work email, business email, contact email, primary email, person email, person email work',
    'epost, e post, epostadresse, e postadresse, e postadress, epostadress, mailadresse, mail adresse, sahkoposti, sahkopostiosoite, e mail adresse, emailadresse',
  ],
  phone: [
    'phone, phone number, telephone, telephone number, tel, tel no, mobile, mobile number, mobile phone, cell, cell phone, work phone, phone work, phone no, office phone, fax, fax number, switchboard',
    'telefon, telefonnr, telefon nr, telefonnummer, tlf, tlf nr, tlfnr, mobil, mobilnr, mobiltelefon, mobilnummer, sentralbord, faks, puhelin, puhelinnumero, matkapuhelin, handy, rufnummer, telefonnumer',
  ],
  address: [
    'address, street, street address, address line 1, address line1, address1, address 1, street 1, visiting address, postal address, mailing address, billing street, billing address, business address, office address',
    'adresse, adress, gateadresse, gatuadress, besoksadresse, besoksadress, forretningsadresse, postadresse, postadress, gade, gate, vei, utdelningsadress, faktureringsgata, faktureringsgate, faktureringsadress, faktureringsadresse, rechnungsstrasse, rechnungsanschrift, vejnavn, osoite, katuosoite, postiosoite, kayntiosoite, strasse, anschrift, str, strasse und hausnummer, strasse hausnummer',
  ],
  postal_code: [
    'postal code, postcode, post code, zip, zip code, zipcode, billing postal code, billing zip',
    'postnr, post nr, postnummer, post nummer, postkode, postinumero, plz, postleitzahl, faktureringspostnummer, rechnungspostleitzahl',
  ],
  city: [
    'city, town, locality, municipality name, suburb, billing city, place, location city, office city',
    'by, sted, poststed, post sted, ort, postort, stad, bynavn, kaupunki, paikkakunta, postitoimipaikka, kommune, kommun, kommunenavn, stadt, wohnort, kunta, faktureringsort, faktureringsby, faktureringssted, rechnungsort',
  ],
  region: [
    'region, state, province, county, area, territory, district, state province, state province name, state region, sales region, sales territory, regional office',
    'fylke, fylkesnavn, lan, landsdel, distrikt, omrade, salgsregion, maakunta, alue, bundesland, gebiet, landkreis',
  ],
  municipality: [
    'municipality code, municipality number, municipality no, kommunenr, kommunenummer, kommune nr, kommunkod, kommunekode, kuntakoodi, gemeindeschlussel',
  ],
  country: [
    'country, country code, country region, country name, nation, billing country, country of origin, office location, home country, english country region name, country region code',
    'land, landkode, landekode, landskod, lands kode, maa, maakoodi, staat, landercode, landerkennzeichen, faktureringsland, fakturaland, rechnungsland',
  ],
  industry_code: [
    'industry code, nace, nace code, nace codes, sic, sic code, naics, naics code, sn2007, sni, sni kod, nace 1, primary nace, primary industry code, activity code',
    'naeringskode, naeringskode 1, naringskode, bransjekode, branchekode, branschkod, sni kod 1, hovedbranchekode, db07, toimialakoodi, tol, wz code, wz 2008, branchenschlussel, wirtschaftszweig, naringsgrenskod, naeringskode kode',
  ],
  industry: [
    'industry, industry name, business type, line of business, vertical, branch, trade, industry description, activity, type of business, business activity, naics description, sic description, industry segment',
    'bransje, naering, naeringsgruppe, naeringstekst, naringsgren, bransch, branche, hovedbranche, naeringskodetekst, bransjetekst, virksomhetsomrade, toimiala, paatoimiala, branchenbezeichnung, tatigkeit, geschaftsfeld',
  ],
  sector: ['sector, sector code, institutional sector, sektor, sektorkode, sektori, sektorkod'],
  legal_form: [
    'legal form, legal form code, company type, company form, entity type, organisation form, organization form, ownership type, corporate form',
    'organisasjonsform, orgform, selskapsform, juridisk form, juridisk person, bolagsform, virksomhedsform, selskabsform, foretaksform, yhtiomuoto, yritysmuoto, rechtsform, gesellschaftsform',
  ],
  employees: [
    'employees, number of employees, no of employees, number employees, employee count, headcount, head count, staff, staff count, num employees, nr of employees, no employees, total employees, fte, workforce, company size, client size by employee count',
    'ansatte, antall ansatte, antal ansatte, antal anstallda, anstallda, antallansatte, arsverk, antal medarbejdere, medarbejdere, beskaeftigede, henkilosto, henkilostomaara, tyontekijat, henkiloston maara, mitarbeiter, mitarbeiterzahl, anzahl mitarbeiter, beschaftigte, anz mitarbeiter',
  ],
  founded: [
    'founded, year founded, established, year established, founded year, foundation date, date founded, incorporation date, incorporated, date of incorporation, year opened, start year, year of establishment, registration date',
    'stiftet, stiftelsesdato, stiftelsesar, etablert, etableringsdato, etableringsar, grunnlagt, bildad, startdato virksomhed, registreringsdato, registreringsdatum, perustettu, perustamisvuosi, perustamispaiva, rekisterointipaiva, gegrundet, grundungsjahr, grundung, grundungsdatum, registrert',
  ],
  revenue: [
    'revenue, annual revenue, turnover, annual sales, annual turnover, sales, total revenue, company revenue, net sales, gross revenue, operating revenue, yearly revenue, net turnover',
    'omsetning, omsetningstall, driftsinntekter, sum driftsinntekter, salgsinntekter, inntekter, omsattning, arsomsattning, nettoomsattning, omsaetning, nettoomsaetning, bruttofortjeneste, liikevaihto, umsatz, jahresumsatz, umsatzerlose, erlose',
  ],
  parent: [
    'parent, parent company, parent id, parent org number, parent organisation, subsidiary of, group, group name, ultimate parent, corporate group, owner company, holding',
    'morselskap, overordnet enhet, overordnetenhet, konsern, konsernmor, moderbolag, koncern, moderselskab, emoyhtio, konserni, muttergesellschaft, konzern',
  ],
  owner: [
    'owner, account owner, company owner, account manager, sales rep, salesperson, sales person, sales agent, sales representative, responsible, kam, key account manager, relationship manager, assigned to, contact owner, deal owner, rep, seller, sales owner, advisor',
    'kundeansvarlig, ansvarlig, selger, saelger, saljare, kundansvarig, ansvarig, radgiver, eier, kontaktansvarlig, var selger, vart ombud, myyja, vastuuhenkilo, asiakasvastaava, verkaufer, betreuer, kundenbetreuer, verantwortlich, aussendienst, vertreter, zustandig',
    'kontoagare, kontoeier, kontoejer, accountinhaber, account inhaber, affarsmojlighetsagare, salgsmulighetseier, salgsmulighed ejer, opportunity inhaber',
  ],
  bankrupt: ['bankrupt, bankruptcy, insolvent, konkurs, konkursapnet, konkurssi, insolvenz, insolvent'],
  contact_id: [
    'contact id, contact key, contact no, person id, kontakt id, kontaktnr, kontaktnummer, henkilo id, kontaktid, ansprechpartner id',
  ],
  person_name: [
    'contact, contact name, full name, person, person name, contact person, name of contact, attendee, lead name, buyer contact',
    'kontaktperson, kontakt, kontaktnavn, kontaktpersonens navn, kontaktnamn, yhteyshenkilo, ansprechpartner, kontaktname, ansprechperson, dagligleder, daglig leder',
    'name, navn, namn, nimi',
  ],
  first_name: ['first name, firstname, given name, forename, fornavn, fornamn, etunimi, vorname, givenname'],
  last_name: [
    'last name, lastname, surname, family name, etternavn, efternavn, efternamn, sukunimi, nachname, familienname',
  ],
  job_title: [
    'job title, title, position, job, job position, function, job function, job role, occupation, person job title',
    'tittel, stilling, stillingstittel, stillingstitel, titel, befattning, rolle tittel, titteli, tehtavanimike, asema, funktion, berufsbezeichnung',
  ],
  department: ['department, dept, division, business unit, avdeling, avdelning, afdeling, osasto, abteilung'],
  seniority: ['seniority, seniority level, job level, management level, niva, taso, senioritet'],
  role: ['buying role, role, decision role, contact role, persona, rolle, roll, rooli, influence'],
  consent: [
    'consent, opt in, opted in, marketing consent, gdpr consent, newsletter, samtykke, samtycke, suostumus, einwilligung, nyhetsbrev',
  ],
  deal_id: [
    'deal id, opportunity id, opportunity number, opportunity no, opp id, quote id, quote no, quote number, lead id, lead number, prospect id, tender id, case id, deal no, offer id, offer no, opportunity key',
    'tilbudsnr, tilbud nr, salgsmulighet id, mulighet id, offertnr, offert nr, affar id, tilbudsnummer, kauppa id, tarjousnumero, angebotsnummer, angebots nr, chance id, deal pipedrive system id',
  ],
  deal_name: [
    'deal name, opportunity name, opportunity, deal, deal title, project name, quote name, lead title, title of deal, tender, subject',
    'salgsmulighet, mulighet, tilbud, offert, affar, tilbudsnavn, handel, kauppa, tarjous, angebot, chance, verkaufschance, affarsmojlighet, affarsmojlighetsnamn, salgsmulighetsnavn, salgsmulighed, opportunityname',
  ],
  stage: [
    'stage, deal stage, sales stage, stage name, pipeline stage, opportunity stage, phase, funnel stage, lead stage, lifecycle stage, lead status',
    'fase, salgsfase, trinn, steg, salgstrinn, saljfas, fas, vaihe, myyntivaihe, verkaufsphase, phase, stufe',
  ],
  status: [
    'status, deal status, opportunity status, outcome, result, opportunity result, won lost, win loss, converted, is won, deal outcome, won',
    'resultat, utfall, vunnet tapt, resultat av tilbud, tila, tulos, ergebnis, vunnet, gewonnen',
  ],
  opened_at: [
    'opened, opened at, created, created at, created date, create date, creation date, date created, open date, engage date, start date, date opened, opportunity created, deal created, lead date, date received, enquiry date',
    'opprettet, opprettet dato, opprettelsesdato, oprettet, oprettelsesdato, skapad, skapad datum, startdato, startdatum, luotu, luontipaiva, avattu, erstellt, erstellt am, angelegt, angelegt am, tilbudsdato',
  ],
  closed_at: [
    'closed, closed at, closed date, close date, closing date, date closed, won time, lost time, end date, expected close date, decision date, won date',
    'lukket, lukkedato, avsluttet, avslutningsdato, avslutad, stangd, slutdatum, afsluttet, sluttdato, slutdato, suljettu, paattymispaiva, sulkemispaiva, abgeschlossen, abschlussdatum, geschlossen, enddatum, besluttet, stangningsdatum, schlusstermin',
  ],
  reason: [
    'reason, lost reason, loss reason, closed lost reason, win reason, reason lost, arsak, tapsarsak, grunn, begrunnelse, orsak, forlustorsak, syy, havion syy, grund, verlustgrund',
  ],
  competitor: [
    'competitor, competitor name, competitor type, main competitor, konkurrent, kilpailija, mitbewerber, wettbewerber',
  ],
  order_id: [
    'order id, order no, order nr, order number, invoice, invoice no, invoice nr, invoice number, invoice id, sales order, sales order number, sales order no, transaction id, transaction no, receipt no, receipt number, bill no, document no, document number, voucher, voucher no, po number, purchase order, basket id',
    'ordrenr, ordre nr, ordrenummer, ordre id, ordre, fakturanr, faktura nr, fakturanummer, faktura, bilagsnr, bilag, bilagsnummer, ordernr, ordernummer, kvittonr, salgsordre, tilausnumero, tilausnro, tilaus, laskunumero, lasku, laskun numero, bestellnummer, bestell nr, bestellung, auftragsnummer, auftrag, auftragsnr, auftrags nr, rechnungsnummer, rechnungs nr, rechnung, rechnungsnr, beleg, belegnummer, belegnr, beleg nr',
  ],
  order_date: [
    'order date, invoice date, purchase date, transaction date, sale date, sales date, date of order, date of purchase, date of sale, booking date, posting date, delivery date, date, day, month, ordered at, ordered, purchased at, period, document date, order time',
    'ordredato, ordre dato, fakturadato, faktura dato, salgsdato, kjopsdato, bilagsdato, dato, maned, orderdatum, fakturadatum, datum, inkopsdatum, forfallsdato, leveringsdato, leveransedato, tilauspaiva, laskupaiva, laskun pvm, paiva, pvm, paivamaara, paivays, kuukausi, bestelldatum, auftragsdatum, rechnungsdatum, buchungsdatum, belegdatum, kaufdatum, lieferdatum, monat',
  ],
  product: [
    'product, product name, product id, product code, product no, product number, product key, item, item no, item number, item name, item code, sku, stock code, stockcode, article, article no, article number, article name, product description, item description, material, material number, service, product line, product group, product category, category name, supplies group, description',
    'produkt, produktnavn, produktnr, produktnummer, vare, varenr, varenummer, varenavn, varetekst, varegruppe, artikkel, artikkelnr, artikel, artikelnr, artikelnummer, artikkelnummer, artikkelnavn, produktgruppe, produktnamn, benevning, benamning, beskrivelse, beskrivning, tuote, tuotenimi, tuotenumero, tuotekoodi, tuoteryhma, artikelbezeichnung, artikel nr, warengruppe, materialnummer, produktname, leistung',
  ],
  quantity: [
    'quantity, qty, order quantity, order qty, ordered quantity, units, unit count, number of units, volume, pieces, pcs, count, no of items, number of items, quantity ordered, quantity sold, units sold, cds, number of cds',
    'antall, ant, mengde, kvantum, antal, kvantitet, st, stk, maara, kpl, lukumaara, menge, anzahl, stuck, stuckzahl, bestellmenge',
  ],
  unit_price: [
    'unit price, price, price each, item price, price per unit, sales price, list price, net price, unit cost price, selling price, rate',
    'pris, enhetspris, stykkpris, pris pr stk, a pris, apris, enhedspris, stykpris, styckpris, stk pris, listepris, salgspris, utpris, hinta, yksikkohinta, a hinta, kappalehinta, preis, einzelpreis, stuckpreis, einheitspreis, vk preis, e preis',
  ],
  amount: [
    'amount, total, total amount, value, order value, order amount, order total, sales amount, sales, line total, line amount, net amount, gross amount, invoice amount, invoice total, deal value, deal amount, deal size, close value, opportunity amount, opportunity value, contract value, total price, extended amount, extended price, revenue, spend, total spend, dollar value, turnover, subtotal, net sales, sum, acv, arr, estimated value, payment, purchase amount, net value, total value, price total',
    'belop, sum, totalt, totalbelop, total eks mva, belop eks mva, netto, nettobelop, brutto, ordresum, ordreverdi, linjesum, omsetning, salg, salgsbelop, fakturabelop, verdi, belob, totalbelob, belopp, summa, totalsumma, ordervarde, varde, nettobelopp, omsattning, omsaetning, forventet verdi, tilbudssum, salgsverdi, loppusumma, yhteensa, arvo, maara euro, myynti, hinta yhteensa, betrag, gesamt, gesamtbetrag, summe, gesamtpreis, gesamtsumme, nettobetrag, bruttobetrag, umsatz, wert, auftragswert, nettowert, rechnungsbetrag, nettoumsatz, positionswert',
  ],
  cost: [
    'cost, total cost, cost of goods, cogs, product cost, total product cost, cost price, purchase cost, kost, kostnad, varekost, kostpris, innkjopspris, selvkost, inkopspris, kustannus, hankintahinta, kosten, einkaufspreis, wareneinsatz',
  ],
  rebate: [
    'rebate, discount, discount amount, discount pct, discount percent, rabatt, rabat, rabattbelop, rabatt prosent, alennus, nachlass, skonto',
  ],
  currency: [
    'currency, currency code, currency iso code, valuta, valutakode, valuuttakoodi, valuutta, wahrung, waehrung, currency key, valutakod',
  ],
  event_id: ['event id, message id, messageid, hendelse id, activity id, session id, visit id'],
  event_type: [
    'event, event type, event name, activity type, action, action type, type of activity, last activity, interaction, hendelse, hendelsestype, handelse, aktivitet, aktivitetstype, tapahtuma, ereignis, aktivitat, touchpoint',
  ],
  event_source: [
    'source, channel, lead source, utm source, origin, medium, campaign, kilde, kanal, kalla, lahde, kanava, quelle',
  ],
  year: [
    'year, fiscal year, financial year, accounting year, report year, calendar year, ar, regnskapsar, rakenskapsar, regnskabsar, vuosi, tilikausi, jahr, geschaftsjahr',
  ],
  period_end: [
    'period end, period end date, fiscal year end, balance sheet date, to date, tildato, til dato, balansedato, avslutningsdato regnskap, bokslutsdatum, tilinpaatospaiva, bilanzstichtag, stichtag',
  ],
  published_at: [
    'published, published at, publication date, filed, filing date, date filed, innsendt, publisert, offentliggjort, julkaistu, veroffentlicht',
  ],
  operating_profit: [
    'operating profit, operating result, ebit, operating income, driftsresultat, rorelseresultat, resultat af primaer drift, liikevoitto, liiketulos, betriebsergebnis',
  ],
  profit: [
    'profit, net profit, net income, profit after tax, result after tax, annual result, net result, profit loss, resultat, arsresultat, resultat for skatt, arets resultat, resultat efter skat, tulos, tilikauden tulos, nettotulos, jahresuberschuss, gewinn, jahresergebnis, ergebnis',
  ],
  assets: [
    'assets, total assets, balance sheet total, balance total, sum eiendeler, eiendeler, balanse, totalkapital, tillgangar, balansomslutning, summa tillgangar, aktiver, balance, aktiver i alt, taseen loppusumma, varat, bilanzsumme, aktiva',
  ],
  current_assets: [
    'current assets, omlopsmidler, sum omlopsmidler, omsattningstillgangar, omsaetningsaktiver, vaihtuvat vastaavat, umlaufvermogen',
  ],
  equity: [
    'equity, total equity, shareholders equity, own capital, egenkapital, sum egenkapital, eget kapital, oma paaoma, eigenkapital',
  ],
  liabilities: [
    'liabilities, total liabilities, debt, total debt, gjeld, sum gjeld, skulder, gaeld, gaeldsforpligtelser, velat, vieras paaoma, verbindlichkeiten, fremdkapital',
  ],
  current_liabilities: [
    'current liabilities, short term debt, short term liabilities, kortsiktig gjeld, sum kortsiktig gjeld, kortfristiga skulder, kortfristet gaeld, lyhytaikaiset velat, kurzfristige verbindlichkeiten',
  ],
  hours: [
    'hours, hours worked, time spent, hours spent, billable hours, duration hours, timer, antall timer, timar, arbeidstimer, tunnit, tunteja, stunden, arbeitsstunden',
  ],
  respondent: [
    'respondent, respondent id, response id, responseid, participant, participant id, respondent no, interview number, case number, svar id, svarid, respondentnr, vastaaja, vastaajan id, teilnehmer, observation',
  ],
  assessor: ['assessed by, assessor, rated by, judged by, vurdert av, bedomt av, vurderet af, arvioija, bewertet von'],
  signal: ['signal, trigger, trigger event, buying signal, signal type, utloser, signaali, ausloser'],
  technology: [
    'technology, technologies, tech stack, software, software used, technology name, teknologi, teknik, teknologia, ohjelmisto, technologie',
  ],
};
