import { isCategoria } from '../../engine/catasto/categoria'
import { parametriValore, valoreFabbricato, valoreTerreno } from '../../engine/catasto/valore'
import type { Amount, Cents } from '../../engine/kernel/money'
import { CAMPI_CONTRIBUENTE, prefixOf, type ContribuenteTyped } from '../contribuente/campi'
import { SI } from '../dichiarazione/campo'
import type { Risposte as RisposteModello } from '../dichiarazione/risposte'
import { ALTRO } from './campo'
import type { Risposte } from './lettura'
import type { CosaImu } from './procedure/dichiarazione-imu'

/** A property as the comune knows it today. */
export type ImmobileNoto = {
  /** `F`, `T`, `A` */
  readonly tipo: string
  readonly indirizzo: string | undefined
  readonly foglio: string | undefined
  readonly particella: string | undefined
  readonly subalterno: string | undefined
  readonly categoria: string | undefined
  readonly classe: string | undefined
  readonly rendita: Cents | undefined
  readonly redditoDominicale: Cents | undefined
  readonly valoreVenale: Cents | undefined
  /** Of the person: `1/2`. */
  readonly quota: string | undefined
}

/** What is declared, by whom, and what is known of it. */
export type Dichiarato = {
  readonly risposte: Risposte
  /** Undefined where the answers describe the property themselves. */
  readonly immobile: ImmobileNoto | undefined
  readonly comune: string
  readonly contribuente: ContribuenteTyped
  /** Who declares for a firm, as their identity says it. */
  readonly rappresentante:
    { readonly codiceFiscale: string; readonly cognome: string; readonly nome: string } | undefined
}

type Testi = Record<string, string>

/** Only what is there: a box without an answer stays empty. */
const boxes = (prefix: string, values: Readonly<Record<string, string | undefined>>): Testi =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[prefix + name, value] as const],
    ),
  )

/** Whole euro, half of one upwards. */
const euroOf = ({ num, den }: Amount): string => {
  const [of, by] = [BigInt(num), BigInt(den) * 100n]
  return String((of * 2n + by) / (by * 2n))
}

type Bene = Pick<ImmobileNoto, 'tipo' | 'categoria' | 'rendita' | 'redditoDominicale' | 'valoreVenale'>

/** The base of the tax in the year of the change (c. 745, 746); undefined where what it is computed from is not known. */
const valoreIn = (anno: number, { tipo, categoria = '', rendita, redditoDominicale, valoreVenale }: Bene) => {
  if (tipo === 'A') return valoreVenale === undefined ? undefined : euroOf({ num: valoreVenale, den: 1 })
  const parametri = parametriValore(anno)
  if (tipo === 'T')
    return redditoDominicale === undefined ? undefined : euroOf(valoreTerreno(parametri, redditoDominicale))
  if (rendita === undefined || !isCategoria(categoria)) return undefined
  return euroOf(valoreFabbricato(parametri, categoria, rendita))
}

const TIPI: Readonly<Record<string, string>> = { fabbricato: 'F', area: 'A', terreno: 'T' }

const centsOf = (kept: string | undefined): Cents | undefined =>
  kept === undefined ? undefined : (Number(kept) as Cents)

/** The property as the answers describe it. */
export const immobileDetto = (risposte: Risposte): ImmobileNoto => ({
  tipo: TIPI[risposte.tipoImmobile ?? ''] ?? '',
  indirizzo: risposte.indirizzo,
  foglio: risposte.foglio,
  particella: risposte.particella,
  subalterno: risposte.subalterno,
  categoria: risposte.categoria,
  classe: risposte.classe,
  rendita: centsOf(risposte.rendita),
  redditoDominicale: centsOf(risposte.dominicale),
  valoreVenale: centsOf(risposte.valoreArea),
  quota: risposte.quotaMia,
})

/** With the figure that changed in the place of the one before. */
const conNuovo = (
  bene: ImmobileNoto,
  { cambia, nuovaRendita, nuovoValore, nuovoDominicale }: Risposte,
): ImmobileNoto => {
  switch (cambia) {
    case 'rendita':
      return { ...bene, rendita: centsOf(nuovaRendita) }
    case 'area':
      return { ...bene, tipo: 'A', valoreVenale: centsOf(nuovoValore) }
    case 'dominicale':
      return { ...bene, redditoDominicale: centsOf(nuovoDominicale) }
    default:
      return bene
  }
}

/** Characteristics of the model, box 1: what the property is from that day on. */
const caratteristica = (tipo: string, { cosa, inizio, uso }: Risposte): string => {
  if (tipo === 'T') return '1'
  if (tipo === 'A') return '2'
  if (cosa === 'merce') return '7'
  if (uso === 'pertinenza') return '6'
  const lived =
    uso === 'abitazione-principale' || ((cosa === 'abitazione' || cosa === 'equiparata') && inizio === 'inizia')
  return lived ? '5' : '3'
}

const RIDUZIONI: Partial<Record<CosaImu, string>> = { storico: '1', inagibile: '2', comodato: '3', pensionato: '4' }
const ESENZIONI: Partial<Record<CosaImu, string>> = { coltivatore: '3', merce: '3' }
const EQUIPARAZIONI: Readonly<Record<string, string>> = { 'alloggio-sociale': '1', 'forze-armate': '2' }

/** Box 19, in the words of the office that reads it: the model is Italian in every language of the pages. */
const DESCRIZIONI: Readonly<Record<string, string>> = {
  'valore.rendita': 'Nuova rendita catastale',
  'valore.area': 'Nuovo valore venale dell’area',
  'valore.dominicale': 'Nuovo reddito dominicale',
  abitazione: 'Abitazione principale',
  comodato: 'Comodato a parenti in linea retta entro il primo grado',
  inagibile: 'Fabbricato inagibile o inabitabile e di fatto non utilizzato',
  storico: 'Fabbricato di interesse storico o artistico',
  pensionato: 'Non residente titolare di pensione estera',
  coltivatore: 'Terreno o area di coltivatore diretto o IAP',
  merce: 'Fabbricato costruito e destinato alla vendita, non locato',
  'equiparata.alloggio-sociale': 'Alloggio sociale adibito ad abitazione principale',
  'equiparata.forze-armate': 'Immobile di personale delle Forze armate e di polizia',
}

const descrizione = ({ cosa = '', cambia, quale, inizio, descrivi }: Risposte): string | undefined => {
  if (cosa === ALTRO) return descrivi
  const known = DESCRIZIONI[cosa] ?? DESCRIZIONI[`${cosa}.${cambia ?? quale ?? ''}`]
  return known === undefined || inizio !== 'finisce' ? known : `Fine: ${known}`
}

const TITOLI: Readonly<Record<string, string>> = {
  compravendita: 'Compravendita',
  successione: 'Successione',
  donazione: 'Donazione',
  costruzione: 'Nuova costruzione',
  vendita: 'Vendita',
  'fine-diritto': 'Fine del diritto',
}

/** What happened, boxes 14-21. */
const evento = (risposte: Risposte): Testi => {
  const { cosa = '', inizio, quale = '', come, perche } = risposte
  const [acquisto, cessione] = [cosa === 'acquisto', cosa === 'cessione']
  const dura = inizio !== undefined && cosa !== 'abitazione'
  const [anno, mese, giorno] = (risposte.dal ?? '').split('-')
  return boxes('i0.', {
    acquisto: acquisto ? SI : undefined,
    cessione: cessione ? SI : undefined,
    altro: acquisto || cessione ? undefined : SI,
    altroDescrizione: descrizione(risposte),
    'data.g': giorno,
    'data.m': mese,
    'data.a': anno,
    inizioTermine: dura ? (inizio === 'inizia' ? 'I' : 'T') : undefined,
    riduzione: RIDUZIONI[cosa as CosaImu] ?? '0',
    esenzione: ESENZIONI[cosa as CosaImu] ?? (risposte.coltivo === SI ? '3' : '0'),
    equiparazione: cosa === 'equiparata' ? EQUIPARAZIONI[quale] : undefined,
    titolo: TITOLI[come ?? perche ?? ''],
  })
}

/** Of land the Catasto has a quality; where the comune has none on record, what it is. */
const CATEGORIE: Readonly<Record<string, string>> = { A: 'Area fabbricabile', T: 'Terreno' }

const quadroA = (risposte: Risposte, noto: ImmobileNoto | undefined): Testi => {
  const before = noto ?? immobileDetto(risposte)
  const bene = conNuovo(before, risposte)
  const { tipo } = bene
  return {
    'i0.c': SI,
    ...boxes('i0.', {
      caratteristica: caratteristica(tipo, risposte),
      indirizzo: bene.indirizzo ?? 'Non indicato',
      catasto: before.tipo === 'F' ? 'U' : 'T',
      sezione: risposte.sezione,
      foglio: bene.foglio,
      particella: bene.particella,
      subalterno: bene.subalterno,
      categoria: bene.categoria ?? risposte.qualita ?? CATEGORIE[tipo],
      classe: bene.classe,
      valore: valoreIn(Number((risposte.dal ?? '').slice(0, 4)), bene),
      quota: risposte.quota ?? risposte.ceduta ?? bene.quota,
    }),
    ...evento(risposte),
  }
}

const domicilio = (prefix: string, via?: string, civico?: string, cap?: string, comune?: string, provincia?: string) =>
  boxes(`${prefix}domicilio.`, { indirizzo: via, civico, cap, comune, provincia })

/** The longest address that the record has room for. */
const EMAIL = 50

/**
 * The answers of a sent declaration as the form of the ministry would hold them: the reader of that form makes of them the quadri
 * of the model, or says what is wrong. Every code of the model comes from what the person answered.
 */
export const risposteModello = (di: Dichiarato): RisposteModello => {
  const { risposte, immobile, comune, contribuente, rappresentante } = di
  const { via, civico, cap, comune: citta, provincia, email = '' } = risposte
  const names = CAMPI_CONTRIBUENTE.map((campo) => [campo, contribuente[campo]] as const)
  const own = { ...Object.fromEntries(names), denominazione: risposte.denominazione ?? contribuente.denominazione }
  const { rVia, rCivico, rCap, rComune, rProvincia, carica } = risposte
  return {
    ...boxes('', {
      ...{ comune, periodo: (risposte.dal ?? '').slice(0, 4), tipologia: risposte.tipologia },
      annotazioni: risposte.note,
    }),
    ...boxes(prefixOf(0), own),
    ...domicilio('c.', via, civico, cap, citta, provincia),
    ...boxes('c.', { email: email.length > EMAIL ? undefined : email }),
    ...(rappresentante === undefined
      ? {}
      : {
          ...boxes('d.', { ...rappresentante, carica }),
          ...domicilio('d.', rVia, rCivico, rCap, rComune, rProvincia),
        }),
    ...quadroA(risposte, immobile),
  }
}
