/**
 * Norwegian SN2007 (built on NACE Rev. 2, with national subclasses): a code and its Norwegian name a line; a code without a name has its parent's. Facts from Statistics Norway, Klass, classification 6, CC BY 4.0.
 */
export const sn2007 = `
A Jordbruk, skogbruk og fiske
01 Jordbruk og tjenester tilknyttet jordbruk, jakt og viltstell
01.1 Dyrking av ettårige vekster
01.11 Dyrking av korn (unntatt ris), belgvekster og oljeholdige vekster
01.110
01.12 Dyrking av ris
01.120
01.13 Dyrking av grønnsaker, meloner, rot- og knollvekster
01.130
01.14 Dyrking av sukkerrør
01.140
01.15 Dyrking av tobakk
01.150
01.16 Dyrking av fibervekster
01.160
01.19 Dyrking av ettårige vekster ellers
01.190
01.2 Dyrking av flerårige vekster
01.21 Dyrking av druer
01.210
01.22 Dyrking av tropiske og subtropiske frukter
01.220
01.23 Dyrking av sitrusfrukter
01.230
01.24 Dyrking av kjernefrukter og steinfrukter
01.240
01.25 Dyrking av annen frukt som vokser på trær eller busker samt nøtter
01.250
01.26 Dyrking av oljeholdige frukter
01.260
01.27 Dyrking av vekster for produksjon av drikkevarer
01.270
01.28 Dyrking av krydder og aromatiske, medisinske og farmasøytiske vekster
01.280
01.29 Dyrking av flerårige vekster ellers
01.290
01.3 Planteformering
01.30
01.300
01.4 Husdyrhold
01.41 Melkeproduksjon på storfe
01.410
01.42 Oppdrett av annet storfe
01.420
01.43 Oppdrett av hester og andre dyr av hestefamilien
01.430
01.44 Oppdrett av kameler og andre kameldyr
01.440
01.45 Saue- og geitehold
01.451 Sauehold
01.452 Geitehold
01.46 Svinehold
01.460
01.47 Fjørfehold
01.471 Hold av verpehøner for konsumeggproduksjon
01.479 Annet fjørfehold
01.49 Husdyrhold ellers
01.490
01.5 Kombinert husdyrhold og planteproduksjon
01.50
01.500
01.6 Tjenester tilknyttet jordbruk og etterbehandling av vekster etter innhøsting
01.61 Tjenester tilknyttet planteproduksjon
01.610
01.62 Tjenester tilknyttet husdyrhold
01.620
01.63 Etterbehandling av vekster etter innhøsting
01.630
01.64 Behandling av såfrø
01.640
01.7 Jakt, viltstell og tjenester tilknyttet jakt og viltstell
01.70
01.700
02 Skogbruk og tjenester tilknyttet skogbruk
02.1 Skogskjøtsel og andre skogbruksaktiviteter
02.10
02.100
02.2 Avvirkning
02.20
02.200
02.3 Innsamling av viltvoksende produkter av annet enn tre
02.30
02.300
02.4 Tjenester tilknyttet skogbruk
02.40
02.400
03 Fiske, fangst og akvakultur
03.1 Fiske og fangst
03.11 Hav- og kystfiske og fangst
03.111 Hav- og kystfiske
03.112 Hvalfangst
03.12 Ferskvannsfiske
03.120
03.2 Akvakultur
03.21 Hav- og kystbasert akvakultur
03.211 Produksjon av matfisk, bløtdyr, krepsdyr og pigghuder i hav- og kystbasert akvakultur
03.212 Produksjon av yngel og settefisk i hav- og kystbasert akvakultur
03.213 Tjenester tilknyttet hav- og kystbasert akvakultur
03.22 Ferskvannsbasert akvakultur
03.221 Produksjon av matfisk, bløtdyr og krepsdyr i ferskvannsbasert akvakultur
03.222 Produksjon av yngel og settefisk i ferskvannsbasert akvakultur
03.223 Tjenester tilknyttet ferskvannsbasert akvakultur
B Bergverksdrift og utvinning
05 Bryting av steinkull og brunkull
05.1 Bryting av steinkull
05.10
05.100
05.2 Bryting av brunkull
05.20
05.200
06 Utvinning av råolje og naturgass
06.1 Utvinning av råolje
06.10
06.100
06.2 Utvinning av naturgass
06.20
06.200
07 Bryting av metallholdig malm
07.1 Bryting av jernmalm
07.10
07.100
07.2 Bryting av ikke-jernholdig malm
07.21 Bryting av uran- og thoriummalm
07.210
07.29 Bryting av ikke-jernholdig malm ellers
07.290
08 Bryting og bergverksdrift ellers
08.1 Bryting av stein, utvinning av sand og leire
08.11 Bryting av stein til bygge- og anleggsvirksomhet, kalkstein, gips, kritt og skifer
08.111 Bryting av stein til bygge- og anleggsvirksomhet
08.112 Bryting av kalkstein, gips og kritt
08.113 Bryting av skifer
08.12 Utvinning fra grus- og sandtak, og utvinning av leire og kaolin
08.120
08.9 Annen bryting og utvinning
08.91 Bryting og utvinning av kjemiske mineraler og gjødselsmineraler
08.910
08.92 Stikking av torv
08.920
08.93 Utvinning av salt
08.930
08.99 Annen bryting og utvinning ikke nevnt annet sted
08.990
09 Tjenester tilknyttet bergverksdrift og utvinning
09.1 Tjenester tilknyttet utvinning av råolje og naturgass
09.10
09.101 Boretjenester tilknyttet utvinning av råolje og naturgass
09.109 Andre tjenester tilknyttet utvinning av råolje og naturgass
09.9 Tjenester tilknyttet annen bergverksdrift
09.90
09.900
C Industri
10 Produksjon av nærings- og nytelsesmidler
10.1 Produksjon, bearbeiding og konservering av kjøtt og kjøttvarer
10.11 Bearbeiding og konservering av kjøtt
10.110
10.12 Bearbeiding og konservering av fjørfekjøtt
10.120
10.13 Produksjon av kjøtt- og fjørfevarer
10.130
10.2 Bearbeiding og konservering av fisk, skalldyr og bløtdyr
10.20
10.201 Produksjon av saltfisk, tørrfisk og klippfisk
10.202 Frysing av fisk, fiskefileter, skalldyr og bløtdyr
10.203 Produksjon av fiskehermetikk
10.209 Slakting, bearbeiding og konservering av fisk og fiskevarer ellers
10.3 Bearbeiding og konservering av frukt og grønnsaker
10.31 Bearbeiding og konservering av poteter
10.310
10.32 Produksjon av juice av frukt og grønnsaker
10.320
10.39 Bearbeiding og konservering av frukt og grønnsaker ellers
10.390
10.4 Produksjon av vegetabilske og animalske oljer og fettstoffer
10.41 Produksjon av oljer og fettstoffer
10.411 Produksjon av rå fiskeoljer og fett
10.412 Produksjon av andre uraffinerte oljer og fett
10.413 Produksjon av raffinerte oljer og fett
10.42 Produksjon av margarin og lignende spiselige fettstoffer
10.420
10.5 Produksjon av meierivarer og iskrem
10.51 Produksjon av meierivarer
10.510
10.52 Produksjon av iskrem
10.520
10.6 Produksjon av kornvarer, stivelse og stivelsesprodukter
10.61 Produksjon av kornvarer
10.610
10.62 Produksjon av stivelse og stivelsesprodukter
10.620
10.7 Produksjon av bakeri- og pastavarer
10.71 Produksjon av brød og ferske konditorvarer
10.710
10.72 Produksjon av kavringer, kjeks og konserverte konditorvarer
10.720
10.73 Produksjon av makaroni, nudler, couscous og lignende pastavarer
10.730
10.8 Produksjon av andre næringsmidler
10.81 Produksjon av sukker
10.810
10.82 Produksjon av kakao, sjokolade og sukkervarer
10.820
10.83 Bearbeiding av te og kaffe
10.830
10.84 Produksjon av smakstilsettingsstoffer og krydderier
10.840
10.85 Produksjon av ferdigmat
10.850
10.86 Produksjon av homogeniserte matprodukter og diettmat
10.860
10.89 Produksjon av næringsmidler ikke nevnt annet sted
10.890
10.9 Produksjon av fôrvarer
10.91 Produksjon av fôrvarer til husdyrhold
10.910
10.92 Produksjon av fôrvarer til kjæledyr
10.920
11 Produksjon av drikkevarer
11.0
11.01 Destillering, rektifisering og blanding av sprit
11.010
11.02 Produksjon av vin
11.020
11.03 Produksjon av sider og annen fruktvin
11.030
11.04 Produksjon av andre ikke-destillerte gjærede drikkevarer
11.040
11.05 Produksjon av øl
11.050
11.06 Produksjon av malt
11.060
11.07 Produksjon av mineralvann, leskedrikker og annet vann på flaske
11.070
12 Produksjon av tobakksvarer
12.0
12.00
12.000
13 Produksjon av tekstiler
13.1 Bearbeiding og spinning av tekstilfibrer
13.10
13.100
13.2 Veving av tekstiler
13.20
13.200
13.3 Etterbehandling av tekstiler
13.30
13.300
13.9 Produksjon av andre tekstiler
13.91 Produksjon av stoffer av trikotasje
13.910
13.92 Produksjon av tekstilvarer, unntatt klær
13.921 Produksjon av utstyrsvarer
13.929 Produksjon av andre tekstilvarer, unntatt klær
13.93 Produksjon av gulvtepper, -matter og -ryer
13.930
13.94 Produksjon av tauverk og nett
13.940
13.95 Produksjon av ikke-vevde tekstiler og tekstilvarer, unntatt klær
13.950
13.96 Produksjon av tekstiler til teknisk og industriell bruk
13.960
13.99 Produksjon av tekstiler ikke nevnt annet sted
13.990
14 Produksjon av klær
14.1 Produksjon av klær, unntatt pelsvarer
14.11 Produksjon av klær av lær
14.110
14.12 Produksjon av arbeidstøy
14.120
14.13 Produksjon av annet yttertøy
14.130
14.14 Produksjon av undertøy og innertøy
14.140
14.19 Produksjon av klær og tilbehør ellers
14.190
14.2 Produksjon av pelsvarer
14.20
14.200
14.3 Produksjon av klær av trikotasje
14.31 Produksjon av strømpevarer
14.310
14.39 Produksjon av andre klær av trikotasje
14.390
15 Produksjon av lær og lærvarer
15.1 Beredning av lær, produksjon av reiseeffekter og salmakerartikler og beredning og farging av pelsskinn
15.11 Beredning av lær, og beredning og farging av pelsskinn
15.110
15.12 Produksjon av reiseeffekter og salmakerartikler
15.120
15.2 Produksjon av skotøy
15.20
15.200
16 Produksjon av trelast og varer av tre, kork, strå og flettematerialer, unntatt møbler
16.1 Saging, høvling og impregnering av tre
16.10
16.100
16.2 Produksjon av varer av tre, kork, strå og flettematerialer
16.21 Produksjon av finerplater og andre bygnings- og møbelplater av tre
16.210
16.22 Produksjon av sammensatte parkettstaver
16.220
16.23 Produksjon av andre bygningsartikler
16.231 Produksjon av monteringsferdige hus
16.232 Produksjon av bygningsartikler
16.24 Produksjon av treemballasje
16.240
16.29 Produksjon av andre trevarer og varer av kork, strå og flettematerialer
16.290
17 Produksjon av papir og papirvarer
17.1 Produksjon av papirmasse, papir og papp
17.11 Produksjon av papirmasse
17.110
17.12 Produksjon av papir og papp
17.120
17.2 Produksjon av varer av papir og papp
17.21 Produksjon av bølgepapp og emballasje av papir og papp
17.210
17.22 Produksjon av husholdnings-, sanitær- og toalettartikler av papir
17.220
17.23 Produksjon av kontorartikler av papir
17.230
17.24 Produksjon av tapeter
17.240
17.29 Produksjon av varer av papir og papp ellers
17.290
18 Trykking og reproduksjon av innspilte opptak
18.1 Trykking og tjenester tilknyttet trykking
18.11 Trykking av aviser
18.110
18.12 Trykking ellers
18.120
18.13 Ferdiggjøring før trykking og publisering
18.130
18.14 Bokbinding og tilknyttede tjenester
18.140
18.2 Reproduksjon av innspilte opptak
18.20
18.200
19 Produksjon av kull- og raffinerte petroleumsprodukter
19.1 Produksjon av kullprodukter
19.10
19.100
19.2 Produksjon av raffinerte petroleumsprodukter
19.20
19.200
20 Produksjon av kjemikalier og kjemiske produkter
20.1 Produksjon av kjemiske råvarer, gjødsel og nitrogenforbindelser, basisplast og syntetisk gummi
20.11 Produksjon av industrigasser
20.110
20.12 Produksjon av fargestoffer og pigmenter
20.120
20.13 Produksjon av andre uorganiske kjemikalier
20.130
20.14 Produksjon av andre organiske kjemiske råvarer
20.140
20.15 Produksjon av gjødsel, nitrogenforbindelser og vekstjord
20.150
20.16 Produksjon av basisplast
20.160
20.17 Produksjon av syntetisk gummi
20.170
20.2 Produksjon av plantevern- og skadedyrmidler og andre landbrukskjemiske produkter
20.20
20.200
20.3 Produksjon av maling og lakk, trykkfarger og tetningsmidler
20.30
20.300
20.4 Produksjon av såpe og vaskemidler, rense- og polermidler, parfyme og toalettartikler
20.41 Produksjon av såpe og vaskemidler, rense- og polermidler
20.410
20.42 Produksjon av parfyme og toalettartikler
20.420
20.5 Produksjon av andre kjemiske produkter
20.51 Produksjon av eksplosiver
20.510
20.52 Produksjon av lim
20.520
20.53 Produksjon av eteriske oljer
20.530
20.59 Produksjon av kjemiske produkter ikke nevnt annet sted
20.590
20.6 Produksjon av kunstfibrer
20.60
20.600
21 Produksjon av farmasøytiske råvarer og preparater
21.1 Produksjon av farmasøytiske råvarer
21.10
21.100
21.2 Produksjon av farmasøytiske preparater
21.20
21.200
22 Produksjon av gummi- og plastprodukter
22.1 Produksjon av gummiprodukter
22.11 Produksjon av gummidekk og slanger til gummidekk, og regummiering og vulkanisering av gummidekk
22.110
22.19 Produksjon av gummiprodukter ellers
22.190
22.2 Produksjon av plastprodukter
22.21 Produksjon av halvfabrikater av plast
22.210
22.22 Produksjon av plastemballasje
22.220
22.23 Produksjon av byggevarer av plast
22.230
22.29 Produksjon av plastprodukter ellers
22.290
23 Produksjon av andre ikke-metallholdige mineralprodukter
23.1 Produksjon av glass og glassprodukter
23.11 Produksjon av planglass
23.110
23.12 Bearbeiding av planglass
23.120
23.13 Produksjon av emballasje og husholdningsartikler av glass og krystall
23.130
23.14 Produksjon av glassfibrer
23.140
23.19 Produksjon av teknisk glass og andre glassvarer
23.190
23.2 Produksjon av ildfaste produkter
23.20
23.200
23.3 Produksjon av byggevarer av brent leire
23.31 Produksjon av keramiske vegg- og gulvfliser
23.310
23.32 Produksjon av murstein, teglstein og andre byggevarer av brent leire
23.320
23.4 Produksjon av andre porselensprodukter og keramiske produkter
23.41 Produksjon av keramiske husholdningsartikler og dekorasjonsgjenstander
23.410
23.42 Produksjon av sanitærutstyr av keramisk materiale
23.420
23.43 Produksjon av isolatorer og isoleringsdeler av keramisk materiale
23.430
23.44 Produksjon av andre keramiske produkter for teknisk bruk
23.440
23.49 Produksjon av andre keramiske produkter
23.490
23.5 Produksjon av sement, kalk og gips
23.51 Produksjon av sement
23.510
23.52 Produksjon av kalk og gips
23.520
23.6 Produksjon av betong-, sement- og gipsprodukter
23.61 Produksjon av betongprodukter for bygge- og anleggsvirksomhet
23.610
23.62 Produksjon av gipsprodukter for bygge- og anleggsvirksomhet
23.620
23.63 Produksjon av ferdigblandet betong
23.630
23.64 Produksjon av mørtel
23.640
23.65 Produksjon av fibersement
23.650
23.69 Produksjon av betong-, sement- og gipsprodukter ellers
23.690
23.7 Hogging og bearbeiding av monument- og bygningsstein
23.70
23.700
23.9 Produksjon av ikke-metallholdige mineralprodukter ikke nevnt annet sted
23.91 Produksjon av slipestoffer
23.910
23.99
23.990
24 Produksjon av metaller
24.1 Produksjon av jern og stål, samt ferrolegeringer
24.10
24.101 Produksjon av jern og stål
24.102 Produksjon av ferrolegeringer
24.2 Produksjon av andre rør og rørdeler av stål
24.20
24.200
24.3 Annen bearbeiding av jern og stål
24.31 Kaldtrekking av stenger og profiler
24.310
24.32 Kaldvalsing av bånd
24.320
24.33 Kaldvalsing og pressing av profilerte plater og profiler
24.330
24.34 Kaldtrekking av tråd
24.340
24.4 Produksjon av ikke-jernholdige metaller
24.41 Produksjon av edelmetaller
24.410
24.42 Produksjon av aluminium
24.421 Produksjon av primæraluminium
24.422 Produksjon av halvfabrikater av aluminium
24.43 Produksjon av bly, sink og tinn
24.430
24.44 Produksjon av kobber
24.440
24.45 Produksjon av ikke-jernholdige metaller ellers
24.450
24.46 Produksjon av kjernebrensel
24.460
24.5 Støping av metaller
24.51 Støping av jern
24.510
24.52 Støping av stål
24.520
24.53 Støping av lettmetaller
24.530
24.54 Støping av andre ikke-jernholdige metaller
24.540
25 Produksjon av metallvarer, unntatt maskiner og utstyr
25.1 Produksjon av metallkonstruksjoner
25.11 Produksjon av metallkonstruksjoner og deler
25.110
25.12 Produksjon av dører og vinduer av metall
25.120
25.2 Produksjon av tanker, cisterner og andre beholdere av metall
25.21 Produksjon av radiatorer og kjeler til sentralvarmeanlegg
25.210
25.29 Produksjon av andre tanker, cisterner og beholdere av metall
25.290
25.3 Produksjon av dampkjeler, unntatt kjeler til sentralvarmeanlegg
25.30
25.300
25.4 Produksjon av våpen og ammunisjon
25.40
25.400
25.5 Smiing, stansing og valsing av metall, og pulvermetallurgi
25.50
25.500
25.6 Overflatebehandling og bearbeiding av metaller
25.61 Overflatebehandling av metaller
25.610
25.62 Bearbeiding av metaller
25.620
25.7 Produksjon av kjøkkenredskaper, skjære- og klipperedskaper, håndverktøy og andre jernvarer
25.71 Produksjon av kjøkkenredskaper og skjære- og klipperedskaper
25.710
25.72 Produksjon av låser og beslag
25.720
25.73 Produksjon av håndverktøy
25.730
25.9 Produksjon av andre metallvarer
25.91 Produksjon av stålfat og lignende beholdere av jern og stål
25.910
25.92 Produksjon av emballasje av lettmetall
25.920
25.93 Produksjon av varer av metalltråd, kjetting og fjærer
25.930
25.94 Produksjon av bolter og skruer
25.940
25.99 Produksjon av metallvarer ikke nevnt annet sted
25.990
26 Produksjon av datamaskiner og elektroniske og optiske produkter
26.1 Produksjon av elektroniske komponenter og kretskort
26.11 Produksjon av elektroniske komponenter
26.110
26.12 Produksjon av kretskort
26.120
26.2 Produksjon av datamaskiner og tilleggsutstyr
26.20
26.200
26.3 Produksjon av kommunikasjonsutstyr
26.30
26.300
26.4 Produksjon av elektronikk til husholdningsbruk
26.40
26.400
26.5 Produksjon av måle-, kontroll- og navigasjonsinstrumenter, og klokker og ur
26.51 Produksjon av måle-, kontroll- og navigasjonsinstrumenter
26.510
26.52 Produksjon av klokker og ur
26.520
26.6 Produksjon av strålingsutstyr, elektromedisinsk og elektroterapeutisk utstyr
26.60
26.600
26.7 Produksjon av optiske instrumenter og fotografisk utstyr
26.70
26.700
26.8 Produksjon av magnetiske og optiske media
26.80
26.800
27 Produksjon av elektrisk utstyr
27.1 Produksjon av elektromotorer, generatorer, transformatorer og elektriske fordelings- og kontrolltavler og paneler
27.11 Produksjon av elektromotorer, generatorer og transformatorer
27.110
27.12 Produksjon av elektriske fordelings- og kontrolltavler og paneler
27.120
27.2 Produksjon av batterier og akkumulatorer
27.20
27.200
27.3 Produksjon av ledninger og ledningsmateriell
27.31 Produksjon av optiske fiberkabler
27.310
27.32 Produksjon av andre elektroniske og elektriske ledninger og kabler
27.320
27.33 Produksjon av ledningsmateriell
27.330
27.4 Produksjon av belysningsutstyr
27.40
27.400
27.5 Produksjon av husholdningsmaskiner og -apparater
27.51 Produksjon av elektriske husholdningsmaskiner og apparater
27.510
27.52 Produksjon av ikke-elektriske husholdningsmaskiner og apparater
27.520
27.9 Produksjon av annet elektrisk utstyr
27.90
27.900
28 Produksjon av maskiner og utstyr til generell bruk, ikke nevnt annet sted
28.1 Produksjon av maskiner og utstyr til generell bruk
28.11 Produksjon av motorer og turbiner, unntatt motorer til luftfartøyer og motorvogner
28.110
28.12 Produksjon av komponenter til hydraulisk og pneumatisk utstyr
28.120
28.13 Produksjon av pumper og kompressorer ellers
28.130
28.14 Produksjon av kraner og ventiler ellers
28.140
28.15 Produksjon av lagre, gir, tannhjulsutvekslinger og andre innretninger for kraftoverføring
28.150
28.2 Produksjon av andre maskiner og annet utstyr til generell bruk
28.21 Produksjon av industri- og laboratorieovner samt brennere
28.210
28.22 Produksjon av løfte- og håndteringsutstyr
28.221 Produksjon av løfte- og håndteringsutstyr til skip og båter
28.229 Produksjon av løfte- og håndteringsutstyr ellers
28.23 Produksjon av kontormaskiner og utstyr (unntatt datamaskiner og tilleggsutstyr)
28.230
28.24 Produksjon av motordrevet håndverktøy
28.240
28.25 Produksjon av kjøle- og ventilasjonsanlegg, unntatt til husholdningsbruk
28.250
28.29 Produksjon av maskiner og utstyr til generell bruk, ikke nevnt annet sted
28.290
28.3 Produksjon av jordbruks- og skogbruksmaskiner
28.30
28.300
28.4 Produksjon av maskiner til metallbearbeiding og annet maskinverktøy
28.41 Produksjon av maskinverktøy til metallbearbeiding
28.410
28.49 Produksjon av maskinverktøy ikke nevnt annet sted
28.490
28.9 Produksjon av andre spesialmaskiner
28.91 Produksjon av maskiner og utstyr til metallurgisk industri
28.910
28.92 Produksjon av maskiner og utstyr til bergverksdrift og bygge- og anleggsvirksomhet
28.920
28.93 Produksjon av maskiner og utstyr til nærings- og nytelsesmiddelindustri
28.930
28.94 Produksjon av maskiner og utstyr til tekstil-, konfeksjons- og lærvareindustri
28.940
28.95 Produksjon av maskiner og utstyr til papir- og pappvareindustri
28.950
28.96 Produksjon av maskiner og utstyr til plast- og gummiindustri
28.960
28.99 Produksjon av spesialmaskiner ikke nevnt annet sted
28.990
29 Produksjon av motorvogner og tilhengere
29.1 Produksjon av motorvogner
29.10
29.100
29.2 Produksjon av karosserier og tilhengere
29.20
29.200
29.3 Produksjon av deler og utstyr til motorvogner
29.31 Produksjon av elektrisk og elektronisk utstyr til motorvogner
29.310
29.32 Produksjon av andre deler og annet utstyr til motorvogner
29.320
30 Produksjon av andre transportmidler
30.1 Bygging av skip og båter
30.11 Bygging av skip og flytende materiell
30.111 Bygging av skip og skrog over 100 br.tonn
30.112 Bygging av skip under 100 br.tonn
30.113 Bygging av oljeplattformer og moduler
30.114 Produksjon av annet flytende materiell
30.115 Innrednings- og installasjonsarbeid utført på skip over 100 br.tonn
30.116 Innrednings- og installasjonsarbeid utført på oljeplattformer og moduler
30.12 Bygging av fritidsbåter
30.120
30.2 Produksjon av lokomotiver og annet rullende materiell til jernbane og sporvei
30.20
30.200
30.3 Produksjon av luftfartøyer og romfartøyer og lignende utstyr
30.30
30.300
30.4 Produksjon av militære stridskjøretøyer
30.40
30.400
30.9 Produksjon av transportmidler ikke nevnt annet sted
30.91 Produksjon av motorsykler
30.910
30.92 Produksjon av sykler og invalidevogner
30.920
30.99 Produksjon av andre transportmidler ikke nevnt annet sted
30.990
31 Produksjon av møbler
31.0
31.01 Produksjon av kontor- og butikkmøbler
31.010
31.02 Produksjon av kjøkkenmøbler
31.020
31.03 Produksjon av madrasser
31.030
31.09 Produksjon av møbler ellers
31.090
32 Annen industriproduksjon
32.1 Produksjon av gull- og sølvvarer, bijouteri og lignende artikler
32.11 Preging av mynter og medaljer
32.110
32.12 Produksjon av gull- og sølvvarer og lignende artikler
32.120
32.13 Produksjon av bijouteri og lignende artikler
32.130
32.2 Produksjon av musikkinstrumenter
32.20
32.200
32.3 Produksjon av sportsartikler
32.30
32.300
32.4 Produksjon av spill og leker
32.40
32.400
32.5 Produksjon av medisinske og tanntekniske instrumenter og utstyr
32.50
32.500
32.9 Industriproduksjon ikke nevnt annet sted
32.91 Produksjon av koster og børster
32.910
32.99 Annen industriproduksjon ikke nevnt annet sted
32.990
33 Reparasjon og installasjon av maskiner og utstyr
33.1 Reparasjon av metallvarer, maskiner og utstyr
33.11 Reparasjon av bearbeidede metallprodukter
33.110
33.12 Reparasjon av maskiner
33.120
33.13 Reparasjon av elektronisk og optisk utstyr
33.130
33.14 Reparasjon av elektrisk utstyr
33.140
33.15 Reparasjon og vedlikehold av skip og båter
33.150
33.16 Reparasjon og vedlikehold av luftfartøyer og romfartøyer
33.160
33.17 Reparasjon og vedlikehold av andre transportmidler
33.170
33.19 Reparasjon av annet utstyr
33.190
33.2 Installasjon av industrimaskiner og -utstyr
33.20
33.200
D Elektrisitets-, gass-, damp- og varmtvannsforsyning
35
35.1 Produksjon, overføring og distribusjon av elektrisitet
35.11 Produksjon av elektrisitet
35.111 Produksjon av elektrisitet fra vannkraft
35.112 Produksjon av elektrisitet fra vindkraft
35.113 Produksjon av elektrisitet fra biobrensel
35.114 Produksjon av elektrisitet fra naturgass
35.119 Produksjon av elektrisitet ellers
35.12 Overføring av elektrisitet
35.120
35.13 Distribusjon av elektrisitet
35.130
35.14 Handel med elektrisitet
35.140
35.2 Produksjon av gass og distribusjon av gass gjennom ledningsnett
35.21 Produksjon av gass
35.210
35.22 Distribusjon av gass gjennom ledningsnett
35.220
35.23 Handel med gass gjennom ledningsnett
35.230
35.3 Damp- og varmtvannsforsyning
35.30
35.300
E Vannforsyning, avløps- og renovasjonsvirksomhet
36 Uttak fra kilde, rensing og distribusjon av vann
36.0
36.00
36.000
37 Oppsamling og behandling av avløpsvann
37.0
37.00
37.000
38 Innsamling, behandling, disponering og gjenvinning av avfall
38.1 Innsamling av avfall
38.11 Innsamling av ikke-farlig avfall
38.110
38.12 Innsamling av farlig avfall
38.120
38.2 Behandling og disponering av avfall
38.21 Behandling og disponering av ikke-farlig avfall
38.210
38.22 Behandling og disponering av farlig avfall
38.220
38.3 Materialgjenvinning
38.31 Demontering av vrakede gjenstander
38.310
38.32 Sortering og bearbeiding av avfall for materialgjenvinning
38.320
39 Miljørydding, miljørensing og lignende virksomhet
39.0
39.00
39.000
F Bygge- og anleggsvirksomhet
41 Oppføring av bygninger
41.1 Utvikling av byggeprosjekter
41.10
41.101 Boligbyggelag
41.109 Utvikling og salg av egen fast eiendom ellers
41.2
41.20
41.200
42 Anleggsvirksomhet
42.1 Bygging av veier og jernbaner
42.11 Bygging av veier og motorveier
42.110
42.12 Bygging av jernbaner og undergrunnsbaner
42.120
42.13 Bygging av bruer og tunneler
42.130
42.2 Bygging av vann- og kloakkanlegg, og anlegg for elektrisitet og telekommunikasjon
42.21 Bygging av vann- og kloakkanlegg
42.210
42.22 Bygging av anlegg for elektrisitet og telekommunikasjon
42.220
42.9 Bygging av andre anlegg
42.91 Bygging av havne- og damanlegg
42.910
42.99 Bygging av andre anlegg ikke nevnt annet sted
42.990
43 Spesialisert bygge- og anleggsvirksomhet
43.1 Riving og grunnarbeid
43.11 Riving av bygninger og andre konstruksjoner
43.110
43.12 Grunnarbeid
43.120
43.13 Prøveboring
43.130
43.2 Elektrisk installasjonsarbeid, VVS-arbeid og annet installasjonsarbeid
43.21 Elektrisk installasjonsarbeid
43.210
43.22 VVS-arbeid
43.221 Rørleggerarbeid
43.222 Kuldeanlegg- og varmepumpearbeid
43.223 Ventilasjonsarbeid
43.29 Annet installasjonsarbeid
43.290
43.3 Ferdiggjøring av bygninger
43.31 Stukkatørarbeid og pussing
43.310
43.32 Snekkerarbeid
43.320
43.33 Gulvlegging og tapetsering
43.330
43.34 Maler- og glassarbeid
43.341 Malerarbeid
43.342 Glassarbeid
43.39 Annen ferdiggjøring av bygninger
43.390
43.9 Annen spesialisert bygge- og anleggsvirksomhet
43.91 Takarbeid
43.911 Blikkenslagerarbeid
43.919 Takarbeid ellers
43.99
43.990
G Varehandel, reparasjon av motorvogner
45 Handel med og reparasjon av motorvogner
45.1 Handel med motorvogner, unntatt motorsykler
45.11 Handel med biler og lette motorvogner, unntatt motorsykler
45.111 Agentur- og engroshandel med biler og lette motorvogner, unntatt motorsykler
45.112 Detaljhandel med biler og lette motorvogner, unntatt motorsykler
45.19 Handel med andre motorvogner, unntatt motorsykler
45.191 Agentur- og engroshandel med andre motorvogner, unntatt motorsykler
45.192 Detaljhandel med andre motorvogner, unntatt motorsykler
45.2 Vedlikehold og reparasjon av motorvogner, unntatt motorsykler
45.20
45.200
45.3 Handel med deler og utstyr til motorvogner, unntatt motorsykler
45.31 Agentur- og engroshandel med deler og utstyr til motorvogner, unntatt motorsykler
45.310
45.32 Detaljhandel med deler og utstyr til motorvogner, unntatt motorsykler
45.320
45.4 Handel med motorsykler, deler og utstyr. Vedlikehold og reparasjon av motorsykler
45.40
45.401 Agentur- og engroshandel med motorsykler, deler og utstyr
45.402 Detaljhandel med motorsykler, deler og utstyr
45.403 Vedlikehold og reparasjon av motorsykler
46 Agentur- og engroshandel, unntatt med motorvogner
46.1 Agenturhandel
46.11 Agenturhandel med jordbruksråvarer, levende dyr, tekstilråvarer og innsatsvarer
46.110
46.12 Agenturhandel med brensel, drivstoff, malm, metaller og industrikjemikalier
46.120
46.13 Agenturhandel med tømmer, trelast og byggevarer
46.130
46.14 Agenturhandel med maskiner, produksjonsutstyr, båter og luftfartøyer
46.140
46.15 Agenturhandel med møbler, husholdningsvarer og jernvarer
46.150
46.16 Agenturhandel med tekstiler, klær, pelsskinn, skotøy og lærvarer
46.160
46.17 Agenturhandel med nærings- og nytelsesmidler
46.170
46.18 Agenturhandel med spesialisert vareutvalg ellers
46.180
46.19 Agenturhandel med bredt vareutvalg
46.190
46.2 Engroshandel med jordbruksråvarer og levende dyr
46.21 Engroshandel med korn, råtobakk, såvarer og fôrvarer
46.210
46.22 Engroshandel med blomster og planter
46.220
46.23 Engroshandel med levende dyr
46.230
46.24 Engroshandel med huder, skinn og lær
46.240
46.3 Engroshandel med nærings- og nytelsesmidler
46.31 Engroshandel med frukt og grønnsaker
46.310
46.32 Engroshandel med kjøtt og kjøttvarer
46.320
46.33 Engroshandel med meierivarer, egg, matolje og -fett
46.330
46.34 Engroshandel med drikkevarer
46.341 Engroshandel med vin og brennevin
46.349 Engroshandel med drikkevarer ellers
46.35 Engroshandel med tobakksvarer
46.350
46.36 Engroshandel med sukker, sjokolade og sukkervarer
46.360
46.37 Engroshandel med kaffe, te, kakao og krydder
46.370
46.38 Engroshandel med andre næringsmidler, herunder fisk, skalldyr og bløtdyr
46.381 Engroshandel med fisk, skalldyr og bløtdyr
46.389 Engroshandel med spesialisert utvalg av nærings- og nytelsesmidler ikke nevnt annet sted
46.39 Engroshandel med bredt utvalg av nærings- og nytelsesmidler
46.390
46.4 Engroshandel med husholdningsvarer og varer til personlig bruk
46.41 Engroshandel med tekstiler og utstyrsvarer
46.410
46.42 Engroshandel med klær og skotøy
46.421 Engroshandel med klær
46.422 Engroshandel med skotøy
46.43 Engroshandel med elektriske husholdningsapparater
46.431 Engroshandel med elektriske husholdningsapparater og -maskiner
46.432 Engroshandel med radio og fjernsyn
46.433 Engroshandel med plater, musikk- og videokassetter og CD- og DVD-plater
46.434 Engroshandel med fotoutstyr
46.435 Engroshandel med optiske artikler
46.44 Engroshandel med kjøkkenutstyr, glass, steintøy og rengjøringsmidler
46.441 Engroshandel med kjøkkenutstyr, glass og steintøy
46.442 Engroshandel med rengjøringsmidler
46.45 Engroshandel med parfyme og kosmetikk
46.450
46.46 Engroshandel med sykepleie- og apotekvarer
46.460
46.47 Engroshandel med møbler, gulvbelegg, gulvtepper og belysningsutstyr
46.471 Engroshandel med møbler
46.472 Engroshandel med gulvtepper
46.473 Engroshandel med belysningsutstyr
46.48 Engroshandel med klokker, ur, gull- og sølvvarer
46.481 Engroshandel med klokker og ur
46.482 Engroshandel med gull- og sølvvarer
46.49 Engroshandel med husholdningsvarer og varer til personlig bruk ellers
46.491 Engroshandel med bøker, aviser og blader
46.492 Engroshandel med reiseeffekter og lærvarer
46.493 Engroshandel med fritidsbåter og -utstyr
46.494 Engroshandel med sportsutstyr
46.495 Engroshandel med spill og leker
46.499 Engroshandel med husholdningsvarer og varer til personlig bruk ikke nevnt annet sted
46.5 Engroshandel med IKT-utstyr
46.51 Engroshandel med datamaskiner, tilleggsutstyr til datamaskiner samt programvare
46.510
46.52 Engroshandel med elektronikkutstyr og telekommunikasjonsutstyr samt deler
46.520
46.6 Engroshandel med andre maskiner og annet utstyr
46.61 Engroshandel med maskiner og utstyr til jordbruk og skogbruk
46.610
46.62 Engroshandel med maskinverktøy
46.620
46.63 Engroshandel med maskiner og utstyr til bergverksdrift, olje- og gassutvinning og bygge- og anleggsvirksomhet
46.630
46.64 Engroshandel med maskiner og utstyr til tekstilproduksjon
46.640
46.65 Engroshandel med kontormøbler
46.650
46.66 Engroshandel med maskiner og utstyr til kontor ellers
46.660
46.69 Engroshandel med maskiner og utstyr ellers
46.691 Engroshandel med maskiner og utstyr til kraftproduksjon og installasjon
46.692 Engroshandel med skipsutstyr og fiskeredskap
46.693 Engroshandel med maskiner og utstyr til industri ellers
46.694 Engroshandel med maskiner og utstyr til handel, transport og tjenesteyting ellers
46.7 Engroshandel med spesialisert vareutvalg ellers
46.71 Engroshandel med drivstoff og brensel
46.710
46.72 Engroshandel med metaller og metallholdig malm
46.720
46.73 Engroshandel med tømmer, trelast, byggevarer og sanitærutstyr
46.731 Engroshandel med tømmer
46.732 Engroshandel med trelast
46.733 Engroshandel med fargevarer
46.739 Engroshandel med byggevarer ikke nevnt annet sted
46.74 Engroshandel med jernvarer, rørleggerartikler og oppvarmingsutstyr
46.740
46.75 Engroshandel med kjemiske produkter
46.750
46.76 Engroshandel med innsatsvarer ellers
46.761 Engroshandel med papir og papp
46.769 Engroshandel med innsatsvarer ikke nevnt annet sted
46.77 Engroshandel med avfall og skrap
46.770
46.9 Uspesifisert engroshandel
46.90
46.900
47 Detaljhandel, unntatt med motorvogner
47.1 Butikkhandel med bredt vareutvalg
47.11 Butikkhandel med bredt vareutvalg med hovedvekt på nærings- og nytelsesmidler
47.111
47.112 Kioskhandel med bredt vareutvalg med hovedvekt på nærings- og nytelsesmidler
47.19 Butikkhandel med bredt vareutvalg ellers
47.190
47.2 Butikkhandel med nærings- og nytelsesmidler i spesialforretninger
47.21 Butikkhandel med frukt og grønnsaker
47.210
47.22 Butikkhandel med kjøtt og kjøttvarer
47.220
47.23 Butikkhandel med fisk, skalldyr og bløtdyr
47.230
47.24 Butikkhandel med bakervarer, konditorvarer og sukkervarer
47.241 Butikkhandel med bakervarer og konditorvarer
47.242 Butikkhandel med sukkervarer
47.25 Butikkhandel med drikkevarer
47.251 Butikkhandel med vin og brennevin
47.259 Butikkhandel med drikkevarer ellers
47.26 Butikkhandel med tobakksvarer
47.260
47.29 Butikkhandel med nærings- og nytelsesmidler ellers
47.291 Butikkhandel med helsekost
47.292 Butikkhandel med kaffe og te
47.299 Butikkhandel med nærings- og nytelsesmidler ikke nevnt annet sted
47.3 Detaljhandel med drivstoff til motorvogner
47.30
47.300
47.4 Butikkhandel med IKT-utstyr i spesialforretninger
47.41 Butikkhandel med datamaskiner og utstyr til datamaskiner
47.410
47.42 Butikkhandel med telekommunikasjonsutstyr
47.420
47.43 Butikkhandel med audio- og videoutstyr
47.430
47.5 Butikkhandel med andre husholdningsvarer i spesialforretninger
47.51 Butikkhandel med tekstiler og utstyrsvarer
47.510
47.52 Butikkhandel med jernvarer, fargevarer og glass
47.521 Butikkhandel med bredt utvalg av jernvarer, fargevarer og andre byggevarer
47.522 Butikkhandel med jernvarer
47.523 Butikkhandel med fargevarer
47.524 Butikkhandel med trelast
47.529 Butikkhandel med byggevarer ikke nevnt annet sted
47.53 Butikkhandel med tapeter, gulvtepper og gardiner
47.531 Butikkhandel med tapeter og gulvbelegg
47.532 Butikkhandel med tepper
47.533 Butikkhandel med gardiner
47.54 Butikkhandel med elektriske husholdningsapparater
47.540
47.59 Butikkhandel med møbler, belysningsutstyr og andre innredningsartikler
47.591 Butikkhandel med møbler
47.592 Butikkhandel med belysningsutstyr
47.593 Butikkhandel med kjøkkenutstyr, glass og steintøy
47.594 Butikkhandel med musikkinstrumenter og noter
47.599 Butikkhandel med innredningsartikler ikke nevnt annet sted
47.6 Butikkhandel med bøker, musikkartikler og andre fritidsartikler i spesialforretninger
47.61 Butikkhandel med bøker
47.610
47.62 Butikkhandel med aviser og papirvarer
47.620
47.63 Butikkhandel med innspillinger av musikk og video
47.630
47.64 Butikkhandel med sportsutstyr
47.641
47.642 Butikkhandel med fritidsbåter og -utstyr
47.65 Butikkhandel med spill og leker
47.650
47.7 Annen butikkhandel i spesialforretninger
47.71 Butikkhandel med klær
47.710
47.72 Butikkhandel med skotøy og lærvarer
47.721 Butikkhandel med skotøy
47.722 Butikkhandel med reiseeffekter av lær og lærimitasjoner og varer av lær
47.73 Butikkhandel med apotekvarer
47.730
47.74 Butikkhandel med medisinske og ortopediske artikler
47.740
47.75 Butikkhandel med kosmetikk og toalettartikler
47.750
47.76 Butikkhandel med blomster og planter, kjæledyr og fôrvarer til kjæledyr
47.761 Butikkhandel med blomster og planter
47.762 Butikkhandel med kjæledyr og fôrvarer til kjæledyr
47.77 Butikkhandel med ur, gull- og sølvvarer
47.771 Butikkhandel med ur og klokker
47.772 Butikkhandel med gull- og sølvvarer
47.78 Annen butikkhandel med andre nye varer i spesialforretninger
47.781 Butikkhandel med fotoutstyr
47.782 Butikkhandel med optiske artikler
47.789 Butikkhandel ikke nevnt annet sted
47.79 Butikkhandel med brukte varer
47.791 Butikkhandel med antikviteter
47.792 Butikkhandel med brukte klær
47.799 Butikkhandel med brukte varer ellers
47.8 Torghandel
47.81 Torghandel med næringsmidler, drikkevarer og tobakksvarer
47.810
47.82 Torghandel med tekstiler, klær, skotøy og utstyrsvarer
47.820
47.89 Torghandel med andre varer
47.890
47.9 Detaljhandel utenom utsalgssted
47.91 Postordrehandel og handel via Internett
47.911 Postordre-/Internetthandel med bredt vareutvalg
47.912 Postordre-/Internetthandel med tekstiler, utstyrsvarer, klær, skotøy, reiseeffekter og lærvarer
47.913 Postordre-/Internetthandel med belysningsutstyr, kjøkkenutstyr, møbler og innredningsartikler
47.914 Postordre-/Internetthandel med elektriske husholdningsapparater, radio, fjernsyn, plater, kassetter og musikkinstrumenter
47.915 Postordre-/internetthandel med bøker, papir, aviser og blader
47.916 Postordre-/Internetthandel med IKT-utstyr
47.917 Postordre-/Internetthandel med helsekost
47.919 Postordre-/Internetthandel med annet spesialisert vareutvalg
47.99 Detaljhandel utenom utsalgssted ellers
47.990
H Transport og lagring
49 Landtransport og rørtransport
49.1 Passasjertransport med jernbane
49.10
49.100
49.2 Godstransport med jernbane
49.20
49.200
49.3 Annen landtransport med passasjerer
49.31 Transport med rutebil og sporvei i by- og forstadsområde
49.311 Rutebiltransport i by- og forstadsområde
49.312 Transport med sporveis- og forstadsbane
49.32 Drosjebiltransport
49.320
49.39 Landtransport med passasjerer ikke nevnt annet sted
49.391 Rutebiltransport utenfor by- og forstadsområde
49.392 Turbiltransport
49.393 Transport med taubaner, kabelbaner og skiheiser
49.4 Godstransport på vei, herunder flyttetransport
49.41 Godstransport på vei
49.410
49.42 Flyttetransport
49.420
49.5 Rørtransport
49.50
49.500
50 Sjøfart
50.1 Sjøfart og kysttrafikk med passasjerer
50.10
50.101 Utenriks sjøfart med passasjerer
50.102 Innenlandske kystruter med passasjerer
50.109 Kysttrafikk ellers med passasjerer
50.2 Sjøfart og kysttrafikk med gods
50.20
50.201 Utenriks sjøfart med gods
50.202 Innenriks sjøfart med gods
50.203 Slepebåter
50.204 Forsyning og andre sjøtransporttjenester for offshore
50.3 Passasjertransport på elver og innsjøer
50.30
50.300
50.4 Godstransport på elver og innsjøer
50.40
50.400
51 Lufttransport
51.1 Lufttransport med passasjerer
51.10
51.100
51.2 Lufttransport med gods samt romfart
51.21 Lufttransport med gods
51.210
51.22 Romfart
51.220
52 Lagring og andre tjenester tilknyttet transport
52.1 Lagring
52.10
52.100
52.2 Andre tjenester tilknyttet transport
52.21 Andre tjenester tilknyttet landtransport
52.211 Drift av gods- og transportsentraler
52.212 Drift av parkeringsplasser og parkeringshus
52.213 Drift av bomstasjoner
52.214 Drift av taxisentraler og annen formidling av persontransport
52.216 Kondensering av gass med henblikk på transport
52.219 Tjenester tilknyttet landtransport ellers
52.22 Andre tjenester tilknyttet sjøtransport
52.221 Drift av havne- og kaianlegg
52.222 Redningstjeneste
52.223 Forsyningsbaser
52.229 Tjenester tilknyttet sjøtransport ellers
52.23 Andre tjenester tilknyttet lufttransport
52.230
52.24 Lasting og lossing
52.240
52.29
52.291 Spedisjon
52.292 Skipsmegling
52.293 Flymegling
52.299 Transportformidling ellers
53 Post og distribusjonsvirksomhet
53.1 Landsdekkende posttjenester
53.10
53.100
53.2 Andre post- og budtjenester
53.20
53.200
I Overnattings- og serveringsvirksomhet
55 Overnattingsvirksomhet
55.1 Hotellvirksomhet
55.10
55.101 Drift av hoteller, pensjonater og moteller med restaurant
55.102 Drift av hoteller, pensjonater og moteller uten restaurant
55.2 Drift av vandrerhjem og ferieleiligheter
55.20
55.201 Drift av vandrerhjem
55.202 Drift av ferieleiligheter
55.3 Drift av campingplasser
55.30
55.300
55.9 Annen overnatting
55.90
55.900
56 Serveringsvirksomhet
56.1 Restaurantvirksomhet
56.10
56.101 Drift av restauranter og kafeer
56.102 Drift av gatekjøkken
56.2 Cateringvirksomhet og kantiner drevet som selvstendig virksomhet
56.21 Cateringvirksomhet
56.210
56.29 Kantiner drevet som selvstendig virksomhet
56.290
56.3 Drift av barer
56.30
56.301 Drift av puber
56.309 Drift av barer ellers
J Informasjon og kommunikasjon
58 Forlagsvirksomhet
58.1 Utgivelse av bøker, tidsskrifter og annen forlagsvirksomhet
58.11 Utgivelse av bøker
58.110
58.12 Utgivelse av kataloger og adresselister
58.120
58.13 Utgivelse av aviser
58.130
58.14 Utgivelse av blader og tidsskrifter
58.140
58.19 Forlagsvirksomhet ellers
58.190
58.2 Utgivelse av programvare
58.21 Utgivelse av programvare for dataspill
58.210
58.29 Utgivelse av annen programvare
58.290
59 Film-, video- og fjernsynsprogramproduksjon, utgivelse av musikk- og lydopptak
59.1 Virksomhet innen film, video og fjernsynsprogrammer
59.11 Produksjon av film, video og fjernsynsprogrammer
59.110
59.12 Etterarbeid knyttet til produksjon av film, video og fjernsynsprogrammer
59.120
59.13 Distribusjon av film, video og fjernsynsprogrammer
59.130
59.14 Filmframvisning
59.140
59.2 Produksjon og utgivelse av musikk- og lydopptak
59.20
59.200
60 Radio- og fjernsynskringkasting
60.1 Radiokringkasting
60.10
60.100
60.2 Fjernsynskringkasting
60.20
60.200
61 Telekommunikasjon
61.1 Kabelbasert telekommunikasjon
61.10
61.100
61.2 Trådløs telekommunikasjon
61.20
61.200
61.3 Satellittbasert telekommunikasjon
61.30
61.300
61.9 Telekommunikasjon ellers
61.90
61.900
62 Tjenester tilknyttet informasjonsteknologi
62.0
62.01 Programmeringstjenester
62.010
62.02 Konsulentvirksomhet tilknyttet informasjonsteknologi
62.020
62.03 Forvaltning og drift av IT-systemer
62.030
62.09 Andre tjenester tilknyttet informasjonsteknologi
62.090
63 Informasjonstjenester
63.1 Databehandling, datalagring og tilknyttede tjenester, drift av web-portaler
63.11 Databehandling, datalagring og tilknyttede tjenester
63.110
63.12 Drift av web-portaler
63.120
63.9 Andre informasjonstjenester
63.91 Nyhetsbyråer
63.910
63.99 Andre informasjonstjenester ikke nevnt annet sted
63.990
K Finansierings- og forsikringsvirksomhet
64 Finansieringsvirksomhet
64.1 Bankvirksomhet
64.11 Sentralbankvirksomhet
64.110
64.19 Bankvirksomhet ellers
64.190
64.2 Holdingselskaper
64.20
64.201 Finansielle holdingselskaper
64.202 Spesielle holdingselskaper
64.3 Verdipapirfond, investeringsselskaper o.l.
64.30
64.301 Verdipapirfond
64.302 Alternative investeringsfond (AIF) som ikke er verdipapirfond
64.305 Finansstiftelser
64.306 Egeninvesteringsselskaper i finansielle konsern og for offentlig forvaltning
64.308 Familieeide egeninvesteringsselskaper
64.9 Annen finansieringsvirksomhet
64.91 Finansiell leasing
64.910
64.92 Annen kredittgivning
64.920
64.99 Annen finansieringsvirksomhet ikke nevnt annet sted
64.990
65 Forsikringsvirksomhet og pensjonskasser, unntatt trygdeordninger underlagt offentlig forvaltning
65.1 Forsikring
65.11 Livsforsikring
65.110
65.12 Skadeforsikring
65.120
65.2 Gjenforsikring
65.20
65.200
65.3 Pensjonskasser
65.30
65.300
66 Tjenester tilknyttet finansierings- og forsikringsvirksomhet
66.1 Tjenester tilknyttet finansieringsvirksomhet
66.11 Administrasjon av finansmarkeder
66.110
66.12 Verdipapirmegling
66.120
66.19 Andre tjenester tilknyttet finansieringsvirksomhet
66.190
66.2 Tjenester tilknyttet forsikringsvirksomhet og pensjonskasser
66.21 Risiko- og skadevurdering
66.210
66.22 Forsikringsformidling
66.220
66.29 Andre tjenester tilknyttet forsikringsvirksomhet og pensjonskasser
66.290
66.3 Fondsforvaltningsvirksomhet
66.30
66.300
L Omsetning og drift av fast eiendom
68
68.1 Kjøp og salg av egen fast eiendom
68.10
68.100
68.2 Utleie av egen eller leid fast eiendom
68.20
68.201 Borettslag
68.209 Utleie av egen eller leid fast eiendom ellers
68.3 Omsetning og drift av fast eiendom på oppdrag
68.31 Eiendomsmegling
68.310
68.32 Eiendomsforvaltning
68.320
M Faglig, vitenskapelig og teknisk tjenesteyting
69 Juridisk og regnskapsmessig tjenesteyting
69.1 Juridisk tjenesteyting
69.10
69.100
69.2 Regnskap, revisjon og skatterådgivning
69.20
69.201 Regnskap og bokføring
69.202 Revisjon
69.203 Skatterådgivning
70 Hovedkontortjenester, administrativ rådgivning
70.1 Hovedkontortjenester
70.10
70.100
70.2 Administrativ rådgivning
70.21 PR og kommunikasjonstjenester
70.210
70.22 Bedriftsrådgivning og annen administrativ rådgivning
70.220
71 Arkitektvirksomhet og teknisk konsulentvirksomhet, og teknisk prøving og analyse
71.1 Arkitektvirksomhet og teknisk konsulentvirksomhet
71.11 Arkitektvirksomhet
71.111 Plan- og reguleringsarbeid
71.112 Arkitekttjenester vedrørende byggverk
71.113 Landskapsarkitekttjenester
71.12 Teknisk konsulentvirksomhet
71.121 Byggeteknisk konsulentvirksomhet
71.122 Geologiske undersøkelser
71.123 Kart og oppmåling
71.129 Annen teknisk konsulentvirksomhet
71.2 Teknisk prøving og analyse
71.20
71.200
72 Forskning og utviklingsarbeid
72.1 Forskning og utviklingsarbeid innen naturvitenskap og teknikk
72.11 Forskning og utviklingsarbeid innen bioteknologi
72.110
72.19 Annen forskning og annet utviklingsarbeid innen naturvitenskap og teknikk
72.190
72.2 Forskning og utviklingsarbeid innen samfunnsvitenskap og humanistiske fag
72.20
72.200
73 Annonse- og reklamevirksomhet og markedsundersøkelser
73.1 Annonse- og reklamevirksomhet
73.11 Reklamebyråer
73.110
73.12 Medieformidlingstjenester
73.120
73.2 Markeds- og opinionsundersøkelser
73.20
73.200
74 Annen faglig, vitenskapelig og teknisk virksomhet
74.1 Spesialisert designvirksomhet
74.10
74.101 Industridesign, produktdesign og annen teknisk designvirksomhet
74.102 Grafisk og visuell kommunikasjonsdesign
74.103 Interiørarkitekt-, interiørdesign- og interiørkonsulentvirksomhet
74.2 Fotografvirksomhet
74.20
74.200
74.3 Oversettelses- og tolkevirksomhet
74.30
74.300
74.9
74.90
74.901 Takseringsvirksomhet
74.902 Modellbyråvirksomhet
74.903 Impresariovirksomhet
74.909 Annen faglig, vitenskapelig og teknisk virksomhet ikke nevnt annet sted
75 Veterinærtjenester
75.0
75.00
75.000
N Forretningsmessig tjenesteyting
77 Utleie- og leasingvirksomhet
77.1 Utleie og leasing av motorvogner
77.11 Utleie og leasing av biler og andre lette motorvogner
77.110
77.12 Utleie og leasing av lastebiler
77.120
77.2 Utleie og leasing av husholdningsvarer og varer til personlig bruk
77.21 Utleie og leasing av sports- og fritidsutstyr
77.210
77.22 Utleie av videofilm, DVD og lignende
77.220
77.29 Utleie og leasing av andre husholdningsvarer og varer til personlig bruk
77.290
77.3 Utleie og leasing av andre maskiner, og annet utstyr og materiell
77.31 Utleie og leasing av landbruksmaskiner og -utstyr
77.310
77.32 Utleie og leasing av bygge- og anleggsmaskiner og -utstyr
77.320
77.33 Utleie og leasing av kontor- og datamaskiner
77.330
77.34 Utleie og leasing av sjøtransportmateriell
77.340
77.35 Utleie og leasing av lufttransportmateriell
77.350
77.39 Utleie og leasing av andre maskiner og annet utstyr og materiell ikke nevnt annet sted
77.390
77.4 Leasing av immateriell eiendom og lignende produkter, unntatt opphavsrettsbeskyttede verker
77.40
77.400
78 Arbeidskrafttjenester
78.1 Rekruttering og formidling av arbeidskraft
78.10
78.100
78.2 Utleie av arbeidskraft
78.20
78.200
78.3 Andre personaladministrative tjenester
78.30
78.300
79 Reisebyrå- og reisearrangørvirksomhet og tilknyttede tjenester
79.1 Reisebyrå- og reisearrangørvirksomhet
79.11 Reisebyråvirksomhet
79.110
79.12 Reisearrangørvirksomhet
79.120
79.9 Annen arrangørvirksomhet og tilknyttede tjenester
79.90
79.901 Turistkontorvirksomhet og destinasjonsselskaper
79.902 Guider og reiseledere
79.903 Opplevelses-, arrangements- og aktivitetsarrangørvirksomhet
79.909 Turistrelaterte tjenester ikke nevnt annet sted
80 Vakttjeneste og etterforsking
80.1 Private vakttjenester
80.10
80.100
80.2 Tjenester tilknyttet vakttjenester
80.20
80.200
80.3 Etterforsking
80.30
80.300
81 Tjenester tilknyttet eiendomsdrift
81.1 Kombinerte tjenester tilknyttet eiendomsdrift
81.10
81.101 Vaktmestertjenester
81.109 Andre kombinerte tjenester tilknyttet eiendomsdrift
81.2 Rengjøringsvirksomhet
81.21 Rengjøring av bygninger
81.210
81.22 Utvendig rengjøring av bygninger og industriell rengjøring
81.220
81.29 Annen rengjøringsvirksomhet
81.291 Skadedyrkontroll
81.299 Annen rengjøringsvirksomhet ikke nevnt annet sted
81.3 Beplantning av hager og parkanlegg
81.30
81.300
82 Annen forretningsmessig tjenesteyting
82.1 Kontortjenester
82.11 Kombinerte kontortjenester
82.110
82.19 Fotokopiering, forberedelse av dokumenter og andre spesialiserte kontortjenester
82.190
82.2 Telefonvakttjenester og telefonsalg
82.20
82.201 Telefonvakttjenester
82.202 Telefonsalg
82.3 Kongress-, messe- og utstillingsvirksomhet
82.30
82.300
82.9 Forretningsmessig tjenesteyting ikke nevnt annet sted
82.91 Inkasso- og kredittopplysningsvirksomhet
82.910
82.92 Pakkevirksomhet
82.920
82.99 Annen forretningsmessig tjenesteyting ikke nevnt annet sted
82.990
O Offentlig administrasjon og forsvar, og trygdeordninger underlagt offentlig forvaltning
84
84.1 Offentlig administrasjon og forvaltning
84.11 Generell offentlig administrasjon
84.110
84.12 Offentlig administrasjon tilknyttet helsestell, sosial virksomhet, undervisning, kirke, kultur og miljøvern
84.120
84.13 Offentlig administrasjon tilknyttet næringsvirksomhet og arbeidsmarked
84.130
84.2 Offentlig administrasjon tilknyttet utenriks- og sikkerhetssaker
84.21 Utenrikssaker
84.210
84.22 Forsvar
84.220
84.23 Retts- og fengselsvesen
84.230
84.24 Politi- og påtalemyndighet
84.240
84.25 Brannvern
84.250
84.3 Trygdeordninger underlagt offentlig forvaltning
84.30
84.300
P Undervisning
85
85.1 Førskoleundervisning
85.10
85.100
85.2 Grunnskoleundervisning
85.20
85.201 Ordinær grunnskoleundervisning
85.202 Spesialskoleundervisning for funksjonshemmede
85.203 Kompetansesentra og annen spesialundervisning
85.3 Undervisning på videregående skoles nivå
85.31 Videregående opplæring innen allmennfaglige studieretninger
85.310
85.32 Videregående opplæring innen tekniske og andre yrkesfaglige studieretninger
85.320
85.4 Undervisning i høyere utdanning
85.41 Undervisning ved fagskoler
85.410
85.42 Undervisning på universitets- og høgskolenivå
85.421 Undervisning ved universiteter
85.422 Undervisning ved vitenskapelige høgskoler
85.423 Undervisning ved statlige høgskoler
85.424 Undervisning ved militære høgskoler
85.429 Undervisning ved andre høgskoler
85.5 Annen undervisning
85.51 Undervisning innen idrett og rekreasjon
85.510
85.52 Undervisning innen kultur
85.521 Kommunal kulturskoleundervisning
85.522 Undervisning i kunstfag
85.529 Annen undervisning innen kultur
85.53 Trafikkskoleundervisning
85.530
85.59 Annen undervisning ikke nevnt annet sted
85.591 Folkehøgskoleundervisning
85.592 Arbeidsmarkedskurs
85.593 Studieforbunds- og frivillige organisasjoners kurs
85.594 Voksenopplæringssentre
85.595 Timelærervirksomhet
85.596 Undervisning innen religion
85.599
85.6 Tjenester tilknyttet undervisning
85.60
85.601 Pedagogisk-psykologisk rådgivningstjeneste
85.609 Andre tjenester tilknyttet undervisning
Q Helse- og sosialtjenester
86 Helsetjenester
86.1 Sykehustjenester
86.10
86.101 Alminnelige somatiske sykehus
86.102 Somatiske spesialsykehus
86.103 Andre somatiske spesialinstitusjoner
86.104 Institusjoner i psykisk helsevern for voksne
86.105 Institusjoner i psykisk helsevern for barn og unge
86.106 Rusmiddelinstitusjoner
86.107 Rehabiliterings- og opptreningsinstitusjoner
86.2 Lege- og tannlegetjenester
86.21 Legetjeneste
86.211 Allmenn legetjeneste
86.212 Somatiske poliklinikker
86.22 Spesialisert legetjeneste
86.221 Spesialisert legetjeneste, unntatt psykiatrisk legetjeneste
86.222 Legetjenester innen psykisk helsevern
86.223 Poliklinikker i psykisk helsevern for voksne
86.224 Poliklinikker i psykisk helsevern for barn og unge
86.225 Rusmiddelpoliklinikker
86.23 Tannhelsetjenester
86.230
86.9 Andre helsetjenester
86.90
86.901 Hjemmesykepleie
86.902 Fysioterapitjeneste
86.903 Helsestasjons- og skolehelsetjeneste
86.904 Annen forebyggende helsetjeneste
86.905 Klinisk psykologtjeneste
86.906 Medisinske laboratorietjenester
86.907 Ambulansetjenester
86.909
87 Pleie- og omsorgstjenester i institusjon
87.1
87.10
87.101 Somatiske spesialsykehjem
87.102 Somatiske sykehjem
87.2 Institusjoner og bofellesskap innen omsorg for psykisk utviklingshemmede, psykisk helsearbeid og rusmiddelomsorg
87.20
87.201 Psykiatriske sykehjem
87.202 Omsorgsinstitusjoner for rusmiddelmisbrukere
87.203 Bofellesskap for psykisk utviklingshemmede
87.3 Institusjoner og bofellesskap innen omsorg for eldre og funksjonshemmede
87.30
87.301 Aldershjem
87.302 Bofellesskap for eldre og funksjonshemmede med fast tilknyttet personell hele døgnet
87.303 Bofellesskap for eldre og funksjonshemmede med fast tilknyttet personell deler av døgnet
87.304 Avlastningsboliger/-institusjoner
87.305 Barneboliger
87.9 Andre omsorgsinstitusjoner
87.90
87.901 Institusjoner innen barne- og ungdomsvern
87.909 Omsorgsinstitusjoner ellers
88 Sosiale omsorgstjenester uten botilbud
88.1 Sosialtjenester uten botilbud for eldre og funksjonshemmede
88.10
88.101 Hjemmehjelp
88.102 Dagsentra/aktivitetssentra for eldre og funksjonshemmede
88.103 Eldresentre
88.9 Andre sosialtjenester uten botilbud
88.91 Sosialtjenester uten botilbud for barn og ungdom
88.911 Barnehager
88.912 Barneparker og dagmammaer
88.913 Skolefritidsordninger
88.914 Fritidsklubber for barn og ungdom
88.99 Andre sosialtjenester uten botilbud ikke nevnt annet sted
88.991 Barneverntjenester
88.992 Familieverntjenester
88.993 Arbeidstrening for ordinært arbeidsmarked
88.994 Varig tilrettelagt arbeid
88.995 Sosiale velferdsorganisasjoner
88.996 Asylmottak
88.997 Sosialtjenester for rusmiddelmisbrukere uten botilbud
88.998 Kommunale sosialkontortjenester
88.999 Andre sosialtjenester uten botilbud
R Kulturell virksomhet, underholdning og fritidsaktiviteter
90 Kunstnerisk virksomhet og underholdningsvirksomhet
90.0
90.01 Utøvende kunstnere og underholdningsvirksomhet
90.011 Utøvende kunstnere og underholdningsvirksomhet innen musikk
90.012 Utøvende kunstnere og underholdningsvirksomhet innen scenekunst
90.019 Utøvende kunstnere og underholdningsvirksomhet ikke nevnt annet sted
90.02 Tjenester tilknyttet underholdningsvirksomhet
90.020
90.03 Selvstendig kunstnerisk virksomhet
90.031 Selvstendig kunstnerisk virksomhet innen visuell kunst
90.032 Selvstendig kunstnerisk virksomhet innen musikk
90.033 Selvstendig kunstnerisk virksomhet innen scenekunst
90.034 Selvstendig kunstnerisk virksomhet innen litteratur
90.035 Selvstendig kunstnerisk virksomhet innen blogging
90.039 Selvstendig kunstnerisk virksomhet ikke nevnt annet sted
90.04 Drift av lokaler tilknyttet kunstnerisk virksomhet
90.040
91 Drift av biblioteker, arkiver, museer og annen kulturvirksomhet
91.0
91.01 Drift av biblioteker og arkiver
91.011 Drift av folkebiblioteker
91.012 Drift av fag- og forskningsbiblioteker
91.013 Drift av arkiver
91.02 Drift av museer
91.021 Drift av kunst- og kunstindustrimuseer
91.022 Drift av kulturhistoriske museer
91.023 Drift av naturhistoriske museer
91.029 Drift av museer ikke nevnt annet sted
91.03 Drift av historiske steder og bygninger og lignende severdigheter
91.030
91.04 Drift av botaniske og zoologiske hager og naturreservater
91.040
92 Lotteri og totalisatorspill
92.0
92.00
92.000
93 Sports- og fritidsaktiviteter og drift av fornøyelsesetablissementer
93.1 Sportsaktiviteter
93.11 Drift av idrettsanlegg
93.110
93.12 Idrettslag og -klubber
93.120
93.13 Treningssentre
93.130
93.19 Andre sportsaktiviteter
93.190
93.2 Fritidsaktiviteter og drift av fornøyelsesetablissementer
93.21 Drift av fornøyelses- og temaparker
93.210
93.29 Andre fritidsaktiviteter
93.291 Opplevelsesaktiviteter
93.292 Fritidsetablissement
93.299 Fritidsvirksomhet ellers
S Annen tjenesteyting
94 Aktiviteter i medlemsorganisasjoner
94.1 Næringslivs- og arbeidsgiverorganisasjoner og yrkessammenslutninger
94.11 Næringslivs- og arbeidsgiverorganisasjoner
94.110
94.12 Yrkessammenslutninger
94.120
94.2 Arbeidstakerorganisasjoner
94.20
94.200
94.9 Aktiviteter i andre medlemsorganisasjoner
94.91 Religiøse organisasjoner
94.910
94.92 Partipolitiske organisasjoner
94.920
94.99 Aktiviteter i andre medlemsorganisasjoner ikke nevnt annet sted
94.991 Aktiviteter i andre interesseorganisasjoner ikke nevnt annet sted
94.992 Fond/legat som støtter veldedige og allmennyttige formål
95 Reparasjon av datamaskiner, husholdningsvarer og varer til personlig bruk
95.1 Reparasjon av datamaskiner og kommunikasjonsutstyr
95.11 Reparasjon av datamaskiner og tilleggsutstyr
95.110
95.12 Reparasjon av kommunikasjonsutstyr
95.120
95.2 Reparasjon av husholdningsvarer og varer til personlig bruk
95.21 Reparasjon av elektronikk til husholdningsbruk
95.210
95.22 Reparasjon av husholdningsvarer og hageredskaper
95.220
95.23 Reparasjon av skotøy og lærvarer
95.230
95.24 Reparasjon av møbler og boliginnredning
95.240
95.25 Reparasjon av ur, gull- og sølvvarer
95.250
95.29 Reparasjon av andre husholdningsvarer og varer til personlig bruk
95.290
96 Annen personlig tjenesteyting
96.0
96.01 Vaskeri- og renserivirksomhet
96.010
96.02 Frisering og annen skjønnhetspleie
96.020
96.03 Begravelsesbyråvirksomhet og drift av kirkegårder og krematorier
96.030
96.04 Virksomhet knyttet til kroppspleie og fysisk velvære
96.040
96.09 Personlig tjenesteyting ikke nevnt annet sted
96.090
T Lønnet arbeid i private husholdninger
97
97.0
97.00
97.000
U Internasjonale organisasjoner og organer
99
99.0
99.00
99.000
`;
