import type { IsoDate } from '../../engine/kernel/dates'
import { ALTRO } from './campo'
import { pubblicitaConcessa, suoloConcesso, type EffettoCanone } from './effetti-canone'
import { effettoDichiarato, type EffettoImu } from './effetti-imu'
import type { ProceduraId } from './ids'
import type { Risposte } from './lettura'
import { avvisiVisti } from './percorso'
import type { Procedura } from './procedura'

/** What accepting a request changes in the position, where its answers say enough for it. */
export type Effetto =
  | EffettoImu
  | EffettoCanone
  | { readonly tipo: 'comodato'; readonly immobile: string; readonly dal: IsoDate }
  | { readonly tipo: 'utenza-finita'; readonly codice: string; readonly al: IsoDate }
  | {
      readonly tipo: 'utenza-cambiata'
      readonly codice: string
      readonly dal: IsoDate
      readonly occupanti?: number
      readonly superficie?: string
    }
  | {
      readonly tipo: 'utenza-nuova'
      readonly dal: IsoDate
      readonly indirizzo: string
      readonly superficie: string
      readonly occupanti: number
    }

const known = (id: string | undefined): id is string => id !== undefined && id !== ALTRO

/** Of each procedure; those that are not here are worked by hand: what they change is for the office to say. */
const EFFETTI: Readonly<Partial<Record<ProceduraId, (risposte: Risposte) => Effetto | undefined>>> = {
  comodato: ({ immobile, dal }) => (known(immobile) && dal ? { tipo: 'comodato', immobile, dal } : undefined),
  'dichiarazione-imu': effettoDichiarato,
  'occupazione-suolo': suoloConcesso,
  pubblicita: pubblicitaConcessa,
  'tari-fine': ({ utenza, al }) => (known(utenza) && al ? { tipo: 'utenza-finita', codice: utenza, al } : undefined),
  'tari-variazione': ({ utenza, dal, cosa = '', occupanti, mq }) => {
    const onlyThese = cosa.split(',').every((each) => each === 'occupanti' || each === 'superficie')
    if (!known(utenza) || !dal || !onlyThese || (occupanti === undefined && mq === undefined)) return undefined
    return {
      ...{ tipo: 'utenza-cambiata', codice: utenza, dal },
      ...(occupanti === undefined ? {} : { occupanti: Number(occupanti) }),
      ...(mq === undefined ? {} : { superficie: mq }),
    }
  },
  // a business needs a category, and a reduction its rule: both are for the office to give
  'tari-inizio': ({ uso, dal, indirizzo, mq, occupanti, riduzioni }) =>
    uso === 'casa' && dal && indirizzo && mq && occupanti && riduzioni === undefined
      ? { tipo: 'utenza-nuova', dal, indirizzo, superficie: mq, occupanti: Number(occupanti) }
      : undefined,
}

/**
 * What accepting would change; undefined where that is worked by hand: where the answers say too little, and where they give
 * reason for a warning, for then what is asked may not be due.
 */
export const effettoDi = (procedura: Procedura, risposte: Risposte): Effetto | undefined =>
  avvisiVisti(procedura, risposte).length > 0 ? undefined : EFFETTI[procedura.id]?.(risposte)
