import type { IsoDate } from '../../engine/kernel/dates'
import type { Cents } from '../../engine/kernel/money'
import { ALTRO, SI } from './campo'
import { immobileDetto, type ImmobileNoto } from './dichiarazione'
import type { Risposte } from './lettura'

/** What goes with a use, in the words of the record. */
export type DatiImu = Readonly<Record<string, boolean | string>>

/** What accepting a dichiarazione IMU changes in the position of who declares. */
export type EffettoImu =
  | {
      readonly tipo: 'possesso-nuovo'
      readonly dal: IsoDate
      /** `1/2`, on top of what they have of it already. */
      readonly quota: string
      /** Code of the Catasto. */
      readonly diritto: string
      /** One that the comune knows of them, or as it is described. */
      readonly immobile: string | ImmobileNoto
      readonly uso: string
      readonly dati: DatiImu
    }
  /** `dal`: the first day without it. */
  | { readonly tipo: 'possesso-finito'; readonly immobile: string; readonly dal: IsoDate; readonly quota: string }
  | {
      readonly tipo: 'valore-cambiato'
      readonly immobile: string
      readonly dal: IsoDate
      readonly campo: 'rendita' | 'redditoDominicale' | 'valoreVenale'
      readonly valore: Cents
    }
  | {
      readonly tipo: 'condizione-cambiata'
      readonly immobile: string
      readonly dal: IsoDate
      /** Absent where it is used as before. */
      readonly uso?: string
      readonly metti?: DatiImu
      readonly togli?: string
    }

/** Codes of rights of the Catasto; a leasing has none there: the office says whose it is. */
const DIRITTI: Readonly<Record<string, string>> = {
  proprieta: '10',
  abitazione: '30',
  enfiteusi: '50',
  superficie: '60',
  uso: '70',
  usufrutto: '80',
}

/** Words of the record for what begins and ends. */
const DATI: Readonly<Record<string, string>> = {
  inagibile: 'inagibile',
  storico: 'storico',
  pensionato: 'pensionatoEstero',
  coltivatore: 'coltivatore',
}

const datiDiUso = ({ uso, coltivo }: Risposte): DatiImu => {
  if (uso === 'comodato') return { comodatoRidotto: false }
  return uso === ALTRO && coltivo !== undefined && coltivo !== 'non-terreno' ? { coltivatore: coltivo === SI } : {}
}

const acquisto = (risposte: Risposte): EffettoImu | undefined => {
  const { immobile, dal, quota, uso } = risposte
  const diritto = DIRITTI[risposte.diritto ?? '']
  if (!immobile || !dal || !quota || !uso || diritto === undefined) return undefined
  const about = immobile === ALTRO ? immobileDetto(risposte) : immobile
  return { tipo: 'possesso-nuovo', dal, quota, diritto, immobile: about, uso, dati: datiDiUso(risposte) }
}

const CAMPI = { rendita: 'rendita', area: 'valoreVenale', dominicale: 'redditoDominicale' } as const

type Su = { readonly immobile: string; readonly dal: IsoDate }

const valore = (su: Su, { cambia, nuovaRendita, nuovoValore, nuovoDominicale }: Risposte): EffettoImu | undefined => {
  const campo = CAMPI[cambia as keyof typeof CAMPI] as (typeof CAMPI)[keyof typeof CAMPI] | undefined
  const said = nuovaRendita ?? nuovoValore ?? nuovoDominicale
  if (campo === undefined || said === undefined) return undefined
  return { tipo: 'valore-cambiato', ...su, campo, valore: Number(said) as Cents }
}

const condizione = (su: Su, { cosa = '', inizio, usoDopo, quale }: Risposte): EffettoImu | undefined => {
  const begins = inizio === 'inizia'
  const own = { tipo: 'condizione-cambiata', ...su } as const
  if (!begins && inizio !== 'finisce') return undefined
  const after = usoDopo === undefined ? {} : { uso: usoDopo }
  switch (cosa) {
    case 'abitazione':
      return begins ? { ...own, uso: 'abitazione-principale' } : { ...own, ...after }
    case 'comodato':
      return begins ? { ...own, uso: 'comodato', metti: { comodatoRidotto: true } } : { ...own, ...after }
    case 'equiparata':
      return begins
        ? { ...own, ...(quale ? { metti: { esenzione: quale } } : {}) }
        : { ...own, ...after, togli: 'esenzione' }
    case 'merce':
      return begins ? { ...own, metti: { esenzione: 'bene-merce' } } : { ...own, togli: 'esenzione' }
    case 'coltivatore':
      return { ...own, metti: { coltivatore: begins } }
    default: {
      const dato = DATI[cosa]
      if (dato === undefined) return undefined
      return begins ? { ...own, metti: { [dato]: true } } : { ...own, togli: dato }
    }
  }
}

/** What the answers of a declaration change; undefined where the office records it by hand. */
export const effettoDichiarato = (risposte: Risposte): EffettoImu | undefined => {
  const { cosa, immobile, dal, ceduta } = risposte
  if (cosa === 'acquisto') return acquisto(risposte)
  if (!immobile || immobile === ALTRO || !dal) return undefined
  const su = { immobile, dal }
  if (cosa === 'cessione') return ceduta ? { tipo: 'possesso-finito', ...su, quota: ceduta } : undefined
  return cosa === 'valore' ? valore(su, risposte) : condizione(su, risposte)
}
