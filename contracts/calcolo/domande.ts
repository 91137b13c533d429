import {
  isAbitazione,
  isCategoria,
  isDiLusso,
  TUTTE_LE_CATEGORIE,
  type Categoria,
} from '../../engine/catasto/categoria'
import type { AliquoteComune, EsenzioneCode } from '../../engine/imu/imu.types'
import {
  coltivatoreNonPaga,
  contanoFigli,
  isInVigore,
  isPrima,
  liberaTutto,
  siPagaLaCasa,
  valeComodato,
  valeConcordato,
} from './anni'
import type { CampoPeriodo, RispostePeriodo, Tipo } from './risposte'

/**
 * How a dwelling is used. `situazione` opens the list of the cases the law names; `lavori`: under restoration or rebuilt,
 * taxed as the land it stands on (L. 160/2019 art. 1 c. 746).
 */
export const USI_ABITAZIONE = ['abito', 'vuoto', 'affittato', 'concordato', 'comodato', 'lavori', 'situazione'] as const
export const USI_PERTINENZA = ['casa', 'vuoto', 'affittato', 'comodato'] as const
export const USI_ALTRO = ['proprio', 'vuoto', 'affittato', 'lavori', 'rurale', 'merce', 'occupato'] as const

export type Uso = (typeof USI_ABITAZIONE)[number] | (typeof USI_PERTINENZA)[number] | (typeof USI_ALTRO)[number]

/** Cases of L. 160/2019 c. 741 c and 759, and of other laws: value → exemption or relief (see `posizione.ts`). */
export const SITUAZIONI = [
  'casa-familiare',
  'forze-armate',
  'anziani-disabili-ricoverati',
  'cooperativa-indivisa',
  'alloggio-sociale',
  'iacp',
  'pensionato-estero',
  'bene-merce',
  'occupato-abusivamente',
] as const

export type Situazione = (typeof SITUAZIONI)[number]

/** The exemption that a case is, in the years of its law. */
const ESENZIONE_DI: Readonly<Partial<Record<Situazione, EsenzioneCode>>> = {
  'casa-familiare': 'casa-familiare',
  'forze-armate': 'forze-armate',
  'anziani-disabili-ricoverati': 'anziani-disabili-ricoverati',
  'cooperativa-indivisa': 'cooperativa-indivisa',
  'alloggio-sociale': 'alloggio-sociale',
  'bene-merce': 'bene-merce',
  'occupato-abusivamente': 'occupato-abusivamente',
}

/** An exemption of the dwelling to 2019, a part of the tax from 2021. */
export const esenzioneDi = (situazione: Situazione, anno: number): EsenzioneCode | undefined =>
  situazione === 'pensionato-estero' && isPrima(anno) ? 'pensionato-aire' : ESENZIONE_DI[situazione]

/** Categories offered for what it is; the person finds the exact one in the visura. */
export const categorieDi = (tipo: Tipo): readonly Categoria[] => {
  switch (tipo) {
    case 'abitazione':
      return TUTTE_LE_CATEGORIE.filter(isAbitazione)
    case 'pertinenza':
      return ['C/2', 'C/6', 'C/7']
    case 'altro':
      return TUTTE_LE_CATEGORIE.filter((categoria) => !isAbitazione(categoria))
    default:
      return []
  }
}

/** Only what the year's law tells apart: the rest is one of the other answers, at the rate that the comune had for it. */
export const usiDi = (tipo: Tipo, { anno }: AliquoteComune): readonly Uso[] => {
  switch (tipo) {
    case 'abitazione':
      return USI_ABITAZIONE.filter((uso) => uso !== 'concordato' || valeConcordato(anno))
    case 'pertinenza':
      return USI_PERTINENZA.filter((uso) => uso !== 'casa' || isInVigore('pertinenza-abitazione-principale', anno))
    case 'altro':
      return USI_ALTRO.filter((uso) => uso !== 'merce' || isInVigore('bene-merce', anno))
    default:
      return []
  }
}

/** The comune assimilates the dwelling of who lives in a care home only if its prospetto says so (c. 741 c n. 6). */
export const situazioniDi = ({ anno, assimilazioneAnziani }: AliquoteComune): readonly Situazione[] =>
  SITUAZIONI.filter((situazione) => {
    if (situazione === 'anziani-disabili-ricoverati' && assimilazioneAnziani === false) return false
    const esenzione = esenzioneDi(situazione, anno)
    return esenzione === undefined ? situazione !== 'pensionato-estero' || !isPrima(anno) : isInVigore(esenzione, anno)
  })

type Domanda = CampoPeriodo | 'costi'

/** The cases for which no value and no share can change the result (L. 160/2019 art. 1 c. 740, 741, 751, 759). */
const freesSituazione = (situazione: RispostePeriodo['campi']['situazione'], anno: number): boolean => {
  if (situazione === 'iacp') return isInVigore('sospesa-2013', anno)
  const known = SITUAZIONI.find((one) => one === situazione)
  const esenzione = known && esenzioneDi(known, anno)
  return esenzione !== undefined && liberaTutto(esenzione, anno)
}

/** A dwelling that is taxed though its owner lives in it. */
const isTassata = (categoria: Categoria, anno: number): boolean =>
  isDiLusso(categoria) || (siPagaLaCasa(anno) && isAbitazione(categoria))

const isNothingDue = ({ categoria, uso, situazione }: RispostePeriodo['campi'], anno: number): boolean => {
  if (uso === 'rurale' || categoria === 'D/10') return liberaTutto('rurale-strumentale', anno)
  if (uso === 'merce') return liberaTutto('bene-merce', anno)
  if (uso === 'casa' || uso === 'occupato') return true
  if (uso === 'situazione') return freesSituazione(situazione, anno)
  return uso === 'abito' && categoria !== undefined && isCategoria(categoria) && !isTassata(categoria, anno)
}

const domandeFabbricato = (tipo: Tipo, campi: RispostePeriodo['campi'], anno: number): Domanda[] => {
  const categoria = campi.categoria && isCategoria(campi.categoria) ? campi.categoria : undefined
  const asked: Domanda[] = ['categoria', 'uso']
  if (categoria && (categoria[0] === 'E' || categoria === 'F/2')) return ['categoria']
  if (campi.uso === 'lavori') return [...asked, 'venale', 'quota']
  if (campi.uso === 'concordato') asked.push('attestazione')
  // c. 747 c leaves A/1, A/8, A/9 out: lent or not, the base is whole
  if (campi.uso === 'comodato' && valeComodato(anno) && !(categoria && isDiLusso(categoria)))
    asked.push('comodatoParente', 'comodatoRegistrato', 'comodatoUnica')
  if (campi.uso === 'situazione') asked.push('situazione')
  if (categoria?.[0] === 'D' && tipo === 'altro') asked.push('valore')
  if (isNothingDue(campi, anno)) return asked
  if (campi.valore === 'contabile' && categoria?.[0] === 'D') asked.push('costi')
  else asked.push('rendita')
  const livedIn = campi.uso === 'abito' && categoria !== undefined
  if (livedIn && isTassata(categoria, anno)) {
    asked.push('titolari', ...(contanoFigli(anno) ? (['figli'] as const) : []))
    asked.push('pertinenzaC2', 'pertinenzaC6', 'pertinenzaC7')
  }
  if (campi.uso !== 'abito') asked.push('storico', 'inagibile')
  return [...asked, 'quota']
}

const domandeTerreno = (
  tipo: 'terreno' | 'area',
  campi: RispostePeriodo['campi'],
  aliquote: AliquoteComune,
): Domanda[] => {
  const { anno, terreniEsenti } = aliquote
  if (tipo === 'terreno' && terreniEsenti === 'SI') return []
  // to 2015 a plot that is farmed is told as land: taxed slice by slice, or not at all
  if (tipo === 'area' && !isInVigore('terreno-cd-iap', anno)) return ['venale', 'quota']
  if (campi.conduzione === 'cd-iap' && coltivatoreNonPaga(anno)) return ['conduzione']
  if (tipo === 'area') return ['conduzione', 'venale', 'quota']
  if (terreniEsenti === 'NO') return ['conduzione', 'dominicale', 'quota']
  return campi.montano === 'si' ? ['conduzione', 'montano'] : ['conduzione', 'montano', 'dominicale', 'quota']
}

/**
 * The questions of a stretch of the year, in their order: only those that can change the result with the answers given
 * so far. With co-owners, value and share are asked even where the person owes nothing: the others may.
 * The rate is asked by `scelte.ts`, which knows the comune.
 */
export const domandeDi = (
  tipo: Tipo,
  campi: RispostePeriodo['campi'],
  aliquote: AliquoteComune,
  contitolari = 0,
): readonly Domanda[] => {
  const asked =
    tipo === 'terreno' || tipo === 'area'
      ? domandeTerreno(tipo, campi, aliquote)
      : domandeFabbricato(tipo, campi, aliquote.anno)
  const byMarket = tipo === 'area' || campi.uso === 'lavori'
  const value: Domanda = tipo === 'terreno' ? 'dominicale' : byMarket ? 'venale' : 'rendita'
  const needed: Domanda[] = contitolari > 0 && !asked.includes('costi') ? [value, 'quota'] : []
  return [...asked, ...needed.filter((domanda) => !asked.includes(domanda))]
}
