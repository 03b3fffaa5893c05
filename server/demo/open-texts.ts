/**
 * What people of the demo write in their own words: invented, harmless, in three languages. Data only.
 */

/** `item`: the open text it answers; `group`: whose words they could be. */
export interface OpenText {
  readonly item: string
  readonly group: string
  readonly language: 'fi' | 'sv' | 'en'
  readonly text: string
}

const texts = (item: string, group: string, language: OpenText['language'], ...lines: readonly string[]): readonly OpenText[] =>
  lines.map((text) => ({ item, group, language, text }))

export const openTexts: readonly OpenText[] = [
  ...texts(
    'one_thing',
    'staff',
    'fi',
    'Yhteinen puolen tunnin hetki joka viikko, ilman esityslistaa.',
    'Että päätöksen perustelu kerrottaisiin heti eikä vasta kysyttäessä.',
    'Vähemmän viestejä ja enemmän juttelua kahvipöydässä.',
    'Iltavuorolaiset mukaan palavereihin edes etänä.',
    'Asukkaille voisi soittaa takaisin samana päivänä.',
    'Kokouksissa puheenvuoro myös hiljaisemmille.',
    'Palautteet näkyviin kaikille, myös ne hyvät.',
  ),
  ...texts(
    'one_thing',
    'staff',
    'sv',
    'Att vi får papperen på svenska samtidigt som på finska.',
    'En gemensam morgonfika i veckan räcker långt.',
    'Mer tid att tänka efter innan vi ska svara.',
    'Att chefen berättar vad som hände med våra förslag.',
    'Färre möten men med en tydlig fråga.',
  ),
  ...texts(
    'one_thing',
    'staff',
    'en',
    'Short notes after each meeting, so that everyone knows what was agreed.',
    'Asking new colleagues what they notice.',
  ),
  ...texts(
    'open_works_well',
    'residents',
    'fi',
    'Kirjastossa kuunnellaan ja asiat hoituvat.',
    'Ranta-alueen suunnitelmasta kerrottiin hyvissä ajoin.',
    'Kunnan verkkosivuilta löytää nykyään päättäjien nimet.',
    'Koulun vanhempainillat ovat olleet avoimia.',
    'Lumityöt hoidetaan nopeasti, kun niistä ilmoittaa.',
    'Kunnanjohtajan kyselytunti torilla on hyvä tapa.',
  ),
  ...texts(
    'open_works_well',
    'residents',
    'sv',
    'Man får service på svenska utan att behöva be om det.',
    'Fritidsgården frågar de unga innan något ändras.',
    'Skärgårdsborna blev hörda om färjans tidtabell.',
    'Det är lätt att få tag på tjänstemännen per telefon.',
  ),
  ...texts(
    'open_works_well',
    'residents',
    'en',
    'The newcomers’ evening at the town hall was friendly and useful.',
    'Staff explain things in plain words.',
  ),
  ...texts(
    'open_should_change',
    'residents',
    'fi',
    'Päätöksistä pitäisi kertoa selkokielellä ja lyhyesti.',
    'Kyselyihin vastataan, mutta tulos jää kuulematta.',
    'Sivukylien asiat unohtuvat helposti.',
    'Valtuuston kokouksen voisi pitää joskus kylätalolla.',
    'Asukasilta kello 16 on monelle liian aikaisin.',
    'Rakennusluvan käsittely kestää liian kauan.',
  ),
  ...texts(
    'open_should_change',
    'residents',
    'sv',
    'Protokollen borde komma på båda språken samma dag.',
    'Fler beslut om skolan tillsammans med föräldrarna.',
    'Berätta vad som hände med invånarinitiativen.',
    'Kollektivtrafiken till byarna nämns bara före valet.',
  ),
  ...texts(
    'open_should_change',
    'residents',
    'en',
    'Please publish the agenda in English too, at least a summary.',
    'It is hard to know who decides on playgrounds.',
  ),
  ...texts(
    'open_works_well',
    'councillors',
    'fi',
    'Puheenjohtaja pitää keskustelun asiassa.',
    'Valtuustoseminaarit ovat olleet hyviä.',
    'Uudet valtuutetut otettiin hyvin vastaan.',
  ),
  ...texts('open_works_well', 'councillors', 'sv', 'Debatten är saklig även när vi är oense.', 'Tolkningen i fullmäktige fungerar.'),
  ...texts(
    'open_should_change',
    'councillors',
    'fi',
    'Esityslista pitäisi saada viikkoa aiemmin.',
    'Vaihtoehdot mukaan jo valmisteluun.',
    'Enemmän aikaa suurille linjoille, vähemmän pikkuasioille.',
  ),
  ...texts(
    'open_should_change',
    'councillors',
    'sv',
    'De svenska bilagorna kommer ofta för sent.',
    'Återkoppling om hur besluten verkställs.',
  ),
]
