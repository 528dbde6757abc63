/** Institutional sectors of Norway: a code and its Norwegian name a line. Facts from Statistics Norway, Klass, CC BY 4.0; made by scripts/code-tables.mjs. */
export const sectorsNo = `
1110 Statens forretningsdrift
1120 Statlig eide aksjeselskaper mv.
1510 Kommunale foretak med ubegrenset ansvar
1520 Kommunalt eide aksjeselskaper mv.
2100 Private aksjeselskaper mv.
2300 Personlige foretak
2500 Private produsentorienterte organisasjoner uten profittformål
3100 Norges Bank
3200 Banker
3500 Kredittforetak
3600 Finansieringsforetak
3900 Statlige låneinstitutter mv.
4100 Holdingforetak i finanskonsern
4300 Verdipapirfond
4500 Alternative investeringsfond (AIF) utenom verdipapirfond
4900 Øvrige finansielle foretak unntatt forsikring
5500 Livsforsikringsselskaper og pensjonskasser
5700 Skadeforsikringsselskaper
6100 Statsforvaltningen
6500 Kommuneforvaltningen
7000 Ideelle organisasjoner
8200 Personlig næringsdrivende
8300 Borettslag o.l.
8500 Lønnstakere, pensjonister, trygdede, studenter o.a.
9000 Utlandet
`;
