import { isAbitazione, isCategoria, isDiLusso } from '../../engine/catasto/categoria'
import type { RiduzioneBase } from '../../engine/catasto/riduzioni-base'
import type { AliquoteComune, EsenzioneCode, PeriodoImu } from '../../engine/imu/imu.types'
import type { Lettura } from './bene'
import { situazioniDi, usiDi, type Situazione as Caso } from './domande'
import type { RispostePeriodo, Tipo } from './risposte'
import type { Situazione } from './scelte'

/** What the answers say of a stretch, beside property, share and months. */
export type Condizioni = Partial<
  Pick<
    PeriodoImu,
    | 'abitazionePrincipale'
    | 'alloggioIacp'
    | 'canoneConcordato'
    | 'pensionatoEstero'
    | 'esenzione'
    | 'ruraleStrumentale'
    | 'riduzioni'
  >
>

const SI_NO = ['si', 'no'] as const

const ESENZIONE_DI: Readonly<Partial<Record<Caso, EsenzioneCode>>> = {
  'casa-familiare': 'casa-familiare',
  'forze-armate': 'forze-armate',
  'anziani-disabili-ricoverati': 'anziani-disabili-ricoverati',
  'cooperativa-indivisa': 'cooperativa-indivisa',
  'alloggio-sociale': 'alloggio-sociale',
  'bene-merce': 'bene-merce',
  'occupato-abusivamente': 'occupato-abusivamente',
}

const riduzioniDi = (campi: RispostePeriodo['campi'], comodato: boolean): RiduzioneBase[] => [
  ...(campi.storico ? (['storico'] as const) : []),
  ...(campi.inagibile ? (['inagibile'] as const) : []),
  ...(comodato ? (['comodato'] as const) : []),
]

/** The three conditions of c. 747 c hold together; one "no" and the base is whole. */
const comodatoDi = (lettura: Lettura, campi: RispostePeriodo['campi']): boolean => {
  const { categoria } = campi
  if (categoria && isCategoria(categoria) && isDiLusso(categoria)) return false
  const answers = (['comodatoParente', 'comodatoRegistrato', 'comodatoUnica'] as const).map((field) =>
    lettura.choice(field, campi[field], SI_NO),
  )
  return answers.every((answer) => answer === 'si')
}

const situazione = (lettura: Lettura, campi: RispostePeriodo['campi'], aliquote: AliquoteComune): Condizioni => {
  const caso = lettura.choice('situazione', campi.situazione, situazioniDi(aliquote))
  if (caso === 'iacp') return { alloggioIacp: true }
  if (caso === 'pensionato-estero') return { pensionatoEstero: true }
  const esenzione = caso && ESENZIONE_DI[caso]
  return esenzione ? { esenzione } : {}
}

const fabbricato = (
  lettura: Lettura,
  tipo: Tipo,
  campi: RispostePeriodo['campi'],
  aliquote: AliquoteComune,
): Condizioni => {
  if (campi.categoria?.[0] === 'E' || campi.categoria === 'F/2') return {}
  const uso = lettura.choice('uso', campi.uso, usiDi(tipo, aliquote))
  switch (uso) {
    case 'abito':
      return { abitazionePrincipale: true }
    case 'casa':
      return { esenzione: 'pertinenza-abitazione-principale' }
    case 'lavori':
      return {}
    case 'rurale':
      return { ruraleStrumentale: true, riduzioni: riduzioniDi(campi, false) }
    case 'merce':
      return { esenzione: 'bene-merce' }
    case 'occupato':
      return { esenzione: 'occupato-abusivamente' }
    case 'situazione':
      return { ...situazione(lettura, campi, aliquote), riduzioni: riduzioniDi(campi, false) }
    case 'concordato': {
      const canoneConcordato = lettura.choice('attestazione', campi.attestazione, SI_NO) === 'si'
      return { canoneConcordato, riduzioni: riduzioniDi(campi, false) }
    }
    case 'comodato':
      return { riduzioni: riduzioniDi(campi, comodatoDi(lettura, campi)) }
    default:
      return { riduzioni: riduzioniDi(campi, false) }
  }
}

/** Reads use and state of a stretch. What is missing or unknown is refused on `lettura`. */
export const readCondizioni = (
  lettura: Lettura,
  tipo: Tipo,
  campi: RispostePeriodo['campi'],
  aliquote: AliquoteComune,
): Condizioni => {
  if (tipo !== 'terreno' && tipo !== 'area') return fabbricato(lettura, tipo, campi, aliquote)
  if (tipo === 'terreno' && aliquote.terreniEsenti === 'SI') return { esenzione: 'terreno-montano' }
  const conduzione = lettura.choice('conduzione', campi.conduzione, ['cd-iap', 'altro'] as const)
  if (conduzione === 'cd-iap') return { esenzione: 'terreno-cd-iap' }
  if (tipo === 'area' || aliquote.terreniEsenti === 'NO') return {}
  return lettura.choice('montano', campi.montano, SI_NO) === 'si' ? { esenzione: 'terreno-montano' } : {}
}

/** Which line of the prospetto the stretch falls under, as soon as the answers allow to say it. */
export const situazioneDi = (tipo: Tipo, campi: RispostePeriodo['campi']): Situazione | undefined => {
  if (tipo === 'terreno') return { linea: 'terreno' }
  if (tipo === 'area') return { linea: 'area' }
  const { categoria, uso } = campi
  if (!categoria || !isCategoria(categoria) || !uso || categoria[0] === 'E' || categoria === 'F/2') return undefined
  if (uso === 'lavori') return { linea: 'area' }
  const own = { categoria, uso }
  if (uso === 'rurale' || categoria === 'D/10') return { linea: 'rurale-strumentale', ...own }
  if (uso === 'abito' && isDiLusso(categoria)) return { linea: 'abitazione-principale', ...own }
  if (uso === 'abito' && isAbitazione(categoria)) return undefined
  return categoria[0] === 'D' ? { linea: 'gruppo-d', ...own } : { linea: 'altro-fabbricato', ...own }
}

/** Whether nothing is due whatever the value: then value and share are not asked. */
export const isEsente = (condizioni: Condizioni, campi: RispostePeriodo['campi']): boolean => {
  const { categoria } = campi
  if (condizioni.esenzione !== undefined || categoria?.[0] === 'E' || categoria === 'F/2') return true
  return condizioni.abitazionePrincipale === true && !!categoria && isCategoria(categoria) && !isDiLusso(categoria)
}
