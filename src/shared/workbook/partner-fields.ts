import { findCountry } from './country-names'
import { normaliseTitle } from './normalise-title'
import { isDateLike, isEmail, isNumberLike, isPhone, isWebsite } from './recognise-value'

export const partnerFieldNames = [
  'name',
  'website',
  'owner',
  'country',
  'segment',
  'tier',
  'tags',
  'stage',
  'startedOn',
  'endedOn',
  'contactName',
  'contactGivenName',
  'contactFamilyName',
  'contactEmail',
  'contactPhone',
  'contactRole',
  'parentName',
  'isCompany',
  'externalId',
  'notes',
] as const

/** Stored in remembered mappings: changing a name needs a migration. */
export type PartnerField = (typeof partnerFieldNames)[number]

export type PartnerFieldSpec = {
  readonly field: PartnerField
  readonly title: string
  /** Normalised titles that mean the field beyond doubt: English, German, French, Italian, Spanish. */
  readonly exact: readonly string[]
  /** Words that hint at it when they stand inside a longer title. */
  readonly words: readonly string[]
  /** Values by which a column is recognised whatever its title; null when values say nothing. */
  readonly recognises: ((text: string) => boolean) | null
  /** Values that a column of this field must mostly have, so that a flag called `fournisseur` is no name. */
  readonly accepts: (text: string) => boolean
}

const isWords = (text: string): boolean =>
  /\p{L}/u.test(text) && !isNumberLike(text) && !isDateLike(text) && !isEmail(text) && !/^https?:/i.test(text)
const anything = (): boolean => true
const isDay = (text: string): boolean => isDateLike(text) || /\d/.test(text)

const words = (list: string): readonly string[] => list.split('|')

export const partnerFields: readonly PartnerFieldSpec[] = [
  {
    field: 'name',
    title: 'Name',
    exact: words(
      'name|partner|partner name|company|company name|account|account name|organisation|organization|organisation name|organization name|supplier|supplier name|vendor|vendor name|sponsor|customer|customer name|client name|firm|business name|legal name|firma|firmenname|unternehmen|partnername|lieferant|kunde|organisationsname|nom|nom entreprise|entreprise|societe|raison sociale|organisme|fournisseur|partenaire|nome|ragione sociale|azienda|societa|fornitore|organizzazione|nombre|empresa|razon social|organizacion|proveedor|socio|denominacion',
    ),
    words: words(
      'company|organisation|organization|supplier|vendor|sponsor|account|firma|entreprise|azienda|empresa|partner',
    ),
    recognises: null,
    accepts: isWords,
  },
  {
    field: 'website',
    title: 'Website',
    exact: words(
      'website|web site|url|homepage|web|domain|internet|webseite|internetseite|webadresse|site web|site internet|site|sito|sito web|sitio web|pagina web|web address|company website',
    ),
    words: words('website|url|homepage|domain|webseite|sito'),
    recognises: isWebsite,
    accepts: isWebsite,
  },
  {
    field: 'owner',
    title: 'Owner',
    exact: words(
      'owner|account owner|account manager|partner manager|relationship manager|sales agent|sales rep|sales representative|assigned to|responsible|lead owner|inhaber|betreuer|verantwortlich|zustandig|ansprechpartner intern|kundenbetreuer|responsable|charge de compte|commercial|proprietaire|responsabile|referente interno|propietario|gestor',
    ),
    words: words('owner|manager|responsible|betreuer|agent'),
    recognises: null,
    accepts: isWords,
  },
  {
    field: 'country',
    title: 'Country',
    exact: words(
      'country|country id|country code|country name|country region|land|staat|landercode|pays|pays code|code pays|paese|nazione|stato|pais|nacion|office location|location country',
    ),
    words: words('country|land|pays|paese|pais|nazione'),
    recognises: (text) => findCountry(text) !== null,
    accepts: isWords,
  },
  {
    field: 'segment',
    title: 'Segment',
    exact: words(
      'segment|sector|industry|category|branche|industrie|segmento|settore|secteur|secteur activite|categorie|kategorie|categoria|sector cluster|vertical|market|forme juridique|rechtsform|employee status|business type|partner type|type',
    ),
    words: words('sector|industry|segment|branche|secteur|settore|category'),
    recognises: null,
    accepts: anything,
  },
  {
    field: 'tier',
    title: 'Tier',
    exact: words(
      'tier|level|partner level|partner tier|priority|stufe|prioritat|klasse|niveau|priorite|livello|priorita|nivel|prioridad|abc class',
    ),
    words: words('tier'),
    recognises: null,
    accepts: anything,
  },
  {
    field: 'tags',
    title: 'Tags',
    exact: words(
      'tags|tag|labels|keywords|schlagworte|stichworte|etiquettes|mots cles|etichette|etiquetas|palabras clave',
    ),
    words: words('tags|labels'),
    recognises: null,
    accepts: anything,
  },
  {
    field: 'stage',
    title: 'Stage',
    exact: words(
      'stage|deal stage|status|phase|partner stage|lifecycle stage|pipeline stage|partner status|etape|statut|fase|stadio|etapa|estado',
    ),
    words: words('stage|phase'),
    recognises: null,
    accepts: isWords,
  },
  {
    field: 'startedOn',
    title: 'Started on',
    exact: words(
      'date start|start date|started on|start|since|partner since|customer since|engage date|hire date|year established|founded|established|created|created at|created on|date created|beginn|startdatum|seit|partner seit|gegrundet|erstellt am|date debut|date de debut|depuis|debut|date creation|data inizio|inizio|dal|fecha inicio|fecha de inicio|inicio|desde|cuando|date|datum|fecha|data|date reported|#date reported',
    ),
    words: words('start|since|beginn|debut|inizio|inicio|established'),
    recognises: null,
    accepts: isDay,
  },
  {
    field: 'endedOn',
    title: 'Ended on',
    exact: words(
      'date end|end date|ended on|end|until|ende|enddatum|bis|date fin|date de fin|fin|data fine|fine|fecha fin|fecha de fin|contract end|expiry date|expires on',
    ),
    words: words('expiry|enddatum'),
    recognises: null,
    accepts: isDay,
  },
  {
    field: 'contactName',
    title: 'Contact name',
    exact: words(
      'contact|contact name|contact person|full name|main contact|primary contact|person|kontakt|kontaktperson|ansprechpartner|ansprechperson|personne de contact|nom contact|interlocuteur|contatto|referente|persona di contatto|contacto|persona de contacto|nombre de contacto|nombre completo|nome completo|nom complet',
    ),
    words: words('contact|kontakt|contatto|contacto|ansprechpartner'),
    recognises: null,
    accepts: isWords,
  },
  {
    field: 'contactGivenName',
    title: 'Contact first name',
    exact: words(
      'first name|given name|forename|contact first name|vorname|prenom|contact prenom|prenom contact|nome contatto|nombre de pila',
    ),
    words: words('prenom|vorname'),
    recognises: null,
    accepts: isWords,
  },
  {
    field: 'contactFamilyName',
    title: 'Contact last name',
    exact: words(
      'last name|family name|surname|contact last name|nachname|familienname|nom de famille|contact nom|cognome|apellido|apellidos',
    ),
    words: words('nachname|surname|cognome|apellido'),
    recognises: null,
    accepts: isWords,
  },
  {
    field: 'contactEmail',
    title: 'Contact email',
    exact: words(
      'email|e mail|mail|email address|contact email|e mail adresse|emailadresse|adresse email|courriel|posta elettronica|indirizzo email|correo|correo electronico',
    ),
    words: words('email|mail|courriel|correo'),
    recognises: isEmail,
    accepts: isEmail,
  },
  {
    field: 'contactPhone',
    title: 'Contact phone',
    exact: words(
      'phone|phone number|telephone|tel|mobile|contact phone|telefon|telefonnummer|rufnummer|handy|numero de telephone|telefono|cellulare|movil',
    ),
    words: words('phone|telefon|telephone|telefono|mobile'),
    recognises: isPhone,
    accepts: (text) => (text.match(/\d/g)?.length ?? 0) >= 5,
  },
  {
    field: 'contactRole',
    title: 'Contact role',
    exact: words(
      'role|job title|title|position|contact role|funktion|rolle|fonction|poste|ruolo|mansione|cargo|puesto',
    ),
    words: words('job title|funktion|fonction'),
    recognises: null,
    accepts: isWords,
  },
  {
    field: 'parentName',
    title: 'Belongs to',
    exact: words(
      'parent id|parent|parent company|parent account|belongs to|muttergesellschaft|gehort zu|societe mere|societa madre|empresa matriz',
    ),
    words: [],
    recognises: null,
    accepts: isWords,
  },
  {
    field: 'isCompany',
    title: 'Is a company',
    exact: words('is company|is a company|company flag|ist firma|est une entreprise|e azienda|es empresa'),
    words: [],
    recognises: null,
    accepts: (text) => /^(true|false|yes|no|ja|nein|oui|non|si|1|0|x|company|person)$/i.test(text),
  },
  {
    field: 'externalId',
    title: 'Id',
    exact: words(
      'id|key|code|partner id|account id|customer id|supplier id|vendor id|company id|external id|kundennummer|lieferantennummer|nummer|code tiers|code client|code fournisseur|id fornitore|id cliente|codice|codigo|reference|registro|record id',
    ),
    words: [],
    recognises: null,
    accepts: anything,
  },
  {
    field: 'notes',
    title: 'Notes',
    exact: words(
      'notes|note|comment|comments|remarks|description|bemerkung|bemerkungen|notiz|notizen|kommentar|beschreibung|remarque|remarques|commentaire|commentaires|osservazioni|commenti|descrizione|notas|comentario|comentarios|observaciones|descripcion',
    ),
    words: words('notes|comments|bemerkung|remarque'),
    recognises: null,
    accepts: anything,
  },
]

const allExact: ReadonlySet<string> = new Set(partnerFields.flatMap(({ exact }) => exact))

/** True for a title that is known to mean some field. */
export function knownTitle(title: string): boolean {
  return allExact.has(normaliseTitle(title))
}

export function findField(field: PartnerField): PartnerFieldSpec {
  const found = partnerFields.find((spec) => spec.field === field)
  if (found === undefined) throw new Error(`No such partner field: ${field}`)
  return found
}
