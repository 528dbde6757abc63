/**
 * Parts of invented names. Stems are put together from sounds that look Norwegian; the tests hold them against names of well-known
 * companies. First names are common ones; surnames, companies and competitors are stems.
 */
export const onsets =
  'Br Dr Fj Fl Gj Gl Gn Gr H Hv Kj Kl Kn Kr Kv L M N Pr R Sk Skj Sl Sm Sn Sp Str Sv Tj Tr Tv V'.split(' ');
export const vowels = 'a e i o u y æ ø å'.split(' ');
export const codas = 'bb dd ff ft gd gl kk ksl lf lm lv mb mp nk nkl ps rb rgl rm rv sp tl vn vr'.split(' ');
export const endings = 'ing und ol ar im en erud aker ansk evik øy el ista unn ora eid avel inge orn alund'.split(' ');

/** How many stems there are. */
export const stemCount = onsets.length * vowels.length * codas.length * endings.length;

/** Beginnings that would make a word, a place or a known company of a stem; such stems get `Ny` before them. */
export const avoided = 'Nekkar Holmen Skjervøy Klokkerud Krefting Kjøkken Klubben Drukken Rump Rævv Hompen'.split(' ');

export const firstNames =
  'Anne Inger Kari Marit Ingrid Liv Eva Anna Maria Ida Hilde Nina Berit Astrid Bjørg Solveig Randi Kristin Bente Silje Camilla Heidi Åse Grete Tone Jan Per Bjørn Ole Lars Kjell Knut Svein Arne Thomas Geir Morten Tor Odd Jørgen Øyvind Håkon Pål Åge Steinar Rune Magnus Sondre Nora Emma Jakub Piotr Magda Fatima Ali Linnea Björn Mikkel'.split(
    ' ',
  );

export const streets =
  'Storgata Kirkeveien Industriveien Havnegata Skolegata Strandveien Parkveien Fjellveien Stasjonsveien Sjøgata Torget Bryggeveien Møllergata Elvegata Åsveien Verftsgata Næringsveien Lagerveien Kvernveien Ringveien'.split(
    ' ',
  );

/** Invented competitors, with what they win on. */
export const competitors = ['Blåfjorg Direkte', 'Tverrvald Totalkontor', 'Snøgløft Nett', 'Ostrebakk Pro'];
