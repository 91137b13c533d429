import {
  isAbitazione,
  isCategoria,
  isDiLusso,
  TUTTE_LE_CATEGORIE,
  type Categoria,
} from '../../engine/catasto/categoria'
import type { AliquoteComune } from '../../engine/imu/imu.types'
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

export const usiDi = (tipo: Tipo, aliquote: AliquoteComune): readonly Uso[] => {
  switch (tipo) {
    case 'abitazione':
      return USI_ABITAZIONE
    case 'pertinenza':
      return USI_PERTINENZA
    case 'altro':
      return aliquote.anno >= 2022 ? USI_ALTRO : USI_ALTRO.filter((uso) => uso !== 'merce')
    default:
      return []
  }
}

/** The comune assimilates the dwelling of who lives in a care home only if its prospetto says so (c. 741 c n. 6). */
export const situazioniDi = (aliquote: AliquoteComune): readonly Situazione[] =>
  SITUAZIONI.filter(
    (situazione) => situazione !== 'anziani-disabili-ricoverati' || aliquote.assimilazioneAnziani !== false,
  )

type Domanda = CampoPeriodo | 'costi'

/** The uses for which no value and no share can change the result (L. 160/2019 art. 1 c. 740, 741, 751, 759). */
const isNothingDue = ({ categoria, uso, situazione }: RispostePeriodo['campi']): boolean => {
  if (uso === 'casa' || uso === 'merce' || uso === 'occupato') return true
  if (uso === 'situazione')
    return situazione !== undefined && situazione !== 'iacp' && situazione !== 'pensionato-estero'
  return uso === 'abito' && categoria !== undefined && isCategoria(categoria) && !isDiLusso(categoria)
}

const domandeFabbricato = (tipo: Tipo, campi: RispostePeriodo['campi']): Domanda[] => {
  const categoria = campi.categoria && isCategoria(campi.categoria) ? campi.categoria : undefined
  const asked: Domanda[] = ['categoria', 'uso']
  if (categoria && (categoria[0] === 'E' || categoria === 'F/2')) return ['categoria']
  if (campi.uso === 'lavori') return [...asked, 'venale', 'quota']
  if (campi.uso === 'concordato') asked.push('attestazione')
  // c. 747 c leaves A/1, A/8, A/9 out: lent or not, the base is whole
  if (campi.uso === 'comodato' && !(categoria && isDiLusso(categoria)))
    asked.push('comodatoParente', 'comodatoRegistrato', 'comodatoUnica')
  if (campi.uso === 'situazione') asked.push('situazione')
  if (categoria?.[0] === 'D' && tipo === 'altro') asked.push('valore')
  if (isNothingDue(campi)) return asked
  if (campi.valore === 'contabile' && categoria?.[0] === 'D') asked.push('costi')
  else asked.push('rendita')
  const livedIn = campi.uso === 'abito' && categoria !== undefined
  if (livedIn && isDiLusso(categoria)) asked.push('titolari', 'pertinenzaC2', 'pertinenzaC6', 'pertinenzaC7')
  if (campi.uso !== 'abito') asked.push('storico', 'inagibile')
  return [...asked, 'quota']
}

const domandeTerreno = (
  tipo: 'terreno' | 'area',
  campi: RispostePeriodo['campi'],
  aliquote: AliquoteComune,
): Domanda[] => {
  if (tipo === 'terreno' && aliquote.terreniEsenti === 'SI') return []
  if (campi.conduzione === 'cd-iap') return ['conduzione']
  if (tipo === 'area') return ['conduzione', 'venale', 'quota']
  if (aliquote.terreniEsenti === 'NO') return ['conduzione', 'dominicale', 'quota']
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
    tipo === 'terreno' || tipo === 'area' ? domandeTerreno(tipo, campi, aliquote) : domandeFabbricato(tipo, campi)
  const byMarket = tipo === 'area' || campi.uso === 'lavori'
  const value: Domanda = tipo === 'terreno' ? 'dominicale' : byMarket ? 'venale' : 'rendita'
  const needed: Domanda[] = contitolari > 0 && !asked.includes('costi') ? [value, 'quota'] : []
  return [...asked, ...needed.filter((domanda) => !asked.includes(domanda))]
}
