/**
 * The columns of an address list and how people call them in three languages. Used by the reader of lists, by its pages and its export.
 */

/** `place`: postcode and town in one cell. */
export const addressFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'street',
  'postcode',
  'town',
  'place',
  'language',
  'unit',
  'group',
] as const
export type AddressField = (typeof addressFields)[number]

/** One line of a list as it was typed; what has no column is ''. */
export type TypedLine = Readonly<Record<AddressField, string>>

const called: Readonly<Record<AddressField, string>> = {
  name: 'nimi|koko nimi|henkilö|vastaanottaja|namn|fullständigt namn|mottagare|name|full name|person|recipient',
  firstName: 'etunimi|etunimet|kutsumanimi|förnamn|tilltalsnamn|first name|given name|forename|first names',
  lastName: 'sukunimi|efternamn|släktnamn|last name|surname|family name',
  email:
    'sähköposti|sähköpostiosoite|s-posti|sposti|meili|e-post|epost|e-postadress|epostadress|mejl|e-mail|email|mail|email address|e-mail address',
  street:
    'osoite|katuosoite|lähiosoite|jakeluosoite|postiosoite|gata|gatuadress|adress|näradress|postadress|utdelningsadress|street|street address|address|postal address|address line',
  postcode: 'postinumero|postinro|posti nro|postnummer|postnr|postcode|post code|postal code|zip|zip code',
  town: 'postitoimipaikka|toimipaikka|paikkakunta|kaupunki|kunta|postort|ort|postanstalt|stad|kommun|town|city|post town|municipality',
  place: 'postinumero ja postitoimipaikka|postinumero ja toimipaikka|postnummer och postort|postnummer och ort|postcode and town',
  language: 'kieli|äidinkieli|asiointikieli|kielikoodi|språk|modersmål|kontaktspråk|språkkod|language|mother tongue|language code',
  unit: 'yksikkö|osasto|työyksikkö|toimipiste|tiimi|enhet|avdelning|arbetsenhet|team|unit|department',
  group: 'ryhmä|vastaajaryhmä|kohderyhmä|grupp|målgrupp|respondentgrupp|group|respondent group',
}

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[_\s:*]+/gu, ' ')
    .trim()

const fieldByName = new Map(
  addressFields.flatMap((field) => [field.toLowerCase(), ...called[field].split('|')].map((name) => [name, field])),
)

/** The column that a heading names, in whatever language; undefined where it is not known. */
export const fieldCalled = (heading: string): AddressField | undefined => fieldByName.get(folded(heading))
