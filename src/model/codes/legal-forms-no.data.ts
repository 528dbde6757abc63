/** Legal forms of Norway's registers: a code and its Norwegian name a line. Facts from Statistics Norway, Klass, CC BY 4.0; made by scripts/code-tables.mjs. */
export const legalFormsNo = `
AAFY Underenhet til ikke-næringsdrivende
ADOS Administrativ enhet -offentlig sektor
ANNA Annen juridisk person
ANS Ansvarlig selskap med solidarisk ansvar
AS Aksjeselskap
ASA Allmennaksjeselskap
BA Selskap med begrenset ansvar
BBL Boligbyggelag
BEDR Underenhet til næringsdrivende og offentlig forvaltning
BO Andre bo
BRL Borettslag
DA Selskap med delt ansvar
ENK Enkeltpersonforetak
EOFG Europeisk økonomisk foretaksgruppe
ESEK Eierseksjonssameie
FKF Fylkeskommunalt foretak
FLI Forening/lag/innretning
FYLK Fylkeskommune
GFS Gjensidig forsikringsselskap
IKJP Andre ikke-juridiske personer
IKS Interkommunalt selskap
KBO Konkursbo
KF Kommunalt foretak
KIRK Den norske kirke
KOMM Kommune
KS Kommandittselskap
KTRF Kontorfellesskap
NUF Norskregistrert utenlandsk foretak
OPMV Særskilt oppdelt enhet, jf. mvaloven § 2-2
ORGL Organisasjonsledd
PERS Andre enkeltpersoner registrert i tilknyttet register
PK Pensjonskasse
PRE Partrederi
REV Enkeltpersoner som registreres i Revisorregisteret
SA Samvirkeforetak
SAM Tingsrettslig sameie
SE Europeisk selskap
SF Statsforetak
SPA Sparebank
STAT Staten
STI Stiftelse
SÆR Annet foretak iflg. særskilt lov
TVAM Tvangsregistrert for MVA
UDEF Udefinert
UTLA Utenlandsk enhet
VPFO Verdipapirfond
`;
