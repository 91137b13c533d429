import { isAbitazione, isCategoria, isDiLusso } from '../../engine/catasto/categoria'
import type { RiduzioneBase } from '../../engine/catasto/riduzioni-base'
import type { AliquoteComune, PeriodoImu } from '../../engine/imu/imu.types'
import type { Lettura } from './bene'
import { coltivatoreNonPaga, isInVigore, isPrima, liberaTutto, siPagaLaCasa, valeComodato } from './anni'
import { esenzioneDi, situazioniDi, usiDi } from './domande'
import type { RispostePeriodo, Tipo } from './risposte'
import type { Situazione } from './scelte'

/** What the answers say of a stretch, beside property, share and months. */
export type Condizioni = Partial<
  Pick<
    PeriodoImu,
    | 'abitazionePrincipale'
    | 'alloggioIacp'
    | 'canoneConcordato'
    | 'coltivatore'
    | 'pensionatoEstero'
    | 'esenzione'
    | 'ruraleStrumentale'
    | 'riduzioni'
  >
>

const SI_NO = ['si', 'no'] as const

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
  const esenzione = caso && esenzioneDi(caso, aliquote.anno)
  if (caso === 'pensionato-estero' && !esenzione) return { pensionatoEstero: true }
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
      return { riduzioni: riduzioniDi(campi, valeComodato(aliquote.anno) && comodatoDi(lettura, campi)) }
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
  const { anno, terreniEsenti } = aliquote
  if (tipo === 'terreno' && terreniEsenti === 'SI') return { esenzione: 'terreno-montano' }
  if (tipo === 'area' && !isInVigore('terreno-cd-iap', anno)) return {}
  const conduzione = lettura.choice('conduzione', campi.conduzione, ['cd-iap', 'altro'] as const)
  const coltivatore = conduzione === 'cd-iap'
  if (coltivatore && isInVigore('terreno-cd-iap', anno)) return { esenzione: 'terreno-cd-iap' }
  if (coltivatore && coltivatoreNonPaga(anno)) return { coltivatore }
  if (tipo === 'area' || terreniEsenti === 'NO') return {}
  if (lettura.choice('montano', campi.montano, SI_NO) === 'si') return { esenzione: 'terreno-montano' }
  return coltivatore ? { coltivatore } : {}
}

/** Which line of the prospetto the stretch falls under, as soon as the answers allow to say it. */
export const situazioneDi = (tipo: Tipo, campi: RispostePeriodo['campi'], anno: number): Situazione | undefined => {
  if (tipo === 'terreno') return { linea: 'terreno' }
  if (tipo === 'area') return { linea: 'area' }
  const { categoria, uso } = campi
  if (!categoria || !isCategoria(categoria) || !uso || categoria[0] === 'E' || categoria === 'F/2') return undefined
  if (uso === 'lavori') return { linea: 'area' }
  const own = { categoria, uso }
  if (uso === 'rurale' || categoria === 'D/10') return { linea: 'rurale-strumentale', ...own }
  if (uso === 'abito' && (isDiLusso(categoria) || (siPagaLaCasa(anno) && isAbitazione(categoria)))) {
    return { linea: 'abitazione-principale', ...own }
  }
  if (uso === 'abito' && isAbitazione(categoria)) return undefined
  return categoria[0] === 'D' ? { linea: 'gruppo-d', ...own } : { linea: 'altro-fabbricato', ...own }
}

/** What 2013 lifted beside the main dwelling, and the buildings of farms to 2019: the engine knows it without a claim. */
const isLiberoPerLegge = (condizioni: Condizioni, categoria: string | undefined, anno: number): boolean => {
  if (!isPrima(anno)) return false
  if (condizioni.ruraleStrumentale || categoria === 'D/10') return isInVigore('rurale-strumentale', anno)
  if (condizioni.coltivatore) return coltivatoreNonPaga(anno)
  return condizioni.alloggioIacp === true && isInVigore('sospesa-2013', anno)
}

/** Whether nothing is due whatever the value: then value and share are not asked. */
export const isEsente = (condizioni: Condizioni, campi: RispostePeriodo['campi'], anno: number): boolean => {
  const { categoria } = campi
  if (categoria?.[0] === 'E' || categoria === 'F/2') return true
  if (condizioni.esenzione !== undefined) return !isPrima(anno) || liberaTutto(condizioni.esenzione, anno)
  if (isLiberoPerLegge(condizioni, categoria, anno)) return true
  if (condizioni.abitazionePrincipale !== true || siPagaLaCasa(anno)) return false
  return !!categoria && isCategoria(categoria) && !isDiLusso(categoria)
}
