import { isDiLusso } from '../../engine/catasto/categoria'
import type { RiduzioneBase } from '../../engine/catasto/riduzioni-base'
import { ONE, toCents, type Ratio } from '../../engine/kernel/money'
import type { Problem } from '../../engine/kernel/problem'
import { PRINCIPALE_ESENTE_DAL } from '../../engine/tasi/tasi'
import type { EsenzioneTasi, PeriodoTasi, PosizioneTasi } from '../../engine/tasi/tasi.types'
import { Lettura } from '../calcolo/bene'
import { categorieDi } from '../calcolo/domande'
import { mesiOf } from '../calcolo/parte-anno'
import { typedEuro, typedQuota, type CampoProblem } from '../calcolo/typed'
import { beneOf } from './bene'
import {
  ACCONTI_2014,
  asksPrecedente,
  isTerzoAire,
  OCCUPATI,
  situazioniTasi,
  usiTasi,
  usoDi,
  type RisposteTasi,
  type UsoTasi,
} from './risposte'
import { typedPermille } from './typed'

export type PreparataTasi = {
  readonly posizione: PosizioneTasi | undefined
  readonly problems: readonly CampoProblem[]
}

/** The one immobile of a calculation. */
export const IMMOBILE = 'immobile'

const NOTHING = toCents(0)

const occupanteOf = (lettura: Lettura, { bene, get }: RisposteTasi): PeriodoTasi['occupante'] => {
  const yes = (field: string): boolean => lettura.choice(field, get(field), ['si', 'no'] as const) === 'si'
  const abitazionePrincipale = bene === 'abitazione' && yes('vive')
  const temporaneo = yes('temporaneo')
  const parte = lettura.take('parte', typedQuota(get('parte')))
  return parte && { parte, temporaneo, abitazionePrincipale }
}

/** Last year's rate and detrazione; left empty they were those of this year, and the page says so. */
const precedenteOf = (lettura: Lettura, { anno, get }: RisposteTasi, aliquota: Ratio | undefined) => {
  if (!asksPrecedente(anno)) return { aliquotaAcconto: undefined, annuaPrecedente: undefined }
  const [rate, less] = [get('aliquotaPrecedente'), get('detrazionePrecedente')]
  return {
    aliquotaAcconto: rate === '' ? aliquota : lettura.take('aliquotaPrecedente', typedPermille(rate)),
    annuaPrecedente: less === '' ? undefined : lettura.take('detrazionePrecedente', typedEuro(less)),
  }
}

const comuneOf = (lettura: Lettura, risposte: RisposteTasi) => {
  const { get } = risposte
  const aliquota = lettura.take('aliquota', typedPermille(get('aliquota')))
  const { aliquotaAcconto, annuaPrecedente } = precedenteOf(lettura, risposte, aliquota)
  const text = get('detrazione')
  const own = text === '' ? undefined : lettura.take('detrazione', typedEuro(text))
  const annua = own ?? (annuaPrecedente === undefined ? undefined : NOTHING)
  return { aliquota, aliquotaAcconto, detrazione: annua === undefined ? undefined : { annua, annuaPrecedente } }
}

const situazioneOf = (lettura: Lettura, { anno, bene, get }: RisposteTasi): EsenzioneTasi | undefined =>
  lettura.choice('situazione', get('situazione'), bene === '' ? [] : situazioniTasi(bene, anno))

type Condizioni = Pick<
  PeriodoTasi,
  | 'abitazionePrincipale'
  | 'esenzione'
  | 'pensionatoAire'
  | 'canoneConcordato'
  | 'beneMerce'
  | 'ruraleStrumentale'
  | 'riduzioni'
>

const condizioniOf = (lettura: Lettura, risposte: RisposteTasi, uso: UsoTasi | undefined): Condizioni => {
  const { anno, bene, get } = risposte
  const situazione = uso === 'situazione' ? situazioneOf(lettura, risposte) : undefined
  const aire = situazione !== undefined && isTerzoAire(situazione, anno)
  const pertinenza = uso === 'casa' && anno >= PRINCIPALE_ESENTE_DAL
  const half = (one: 'storico' | 'inagibile'): RiduzioneBase[] => (bene !== 'area' && get(one) !== '' ? [one] : [])
  return {
    abitazionePrincipale: uso === 'abito' || (uso === 'casa' && !pertinenza),
    esenzione: pertinenza ? 'pertinenza-abitazione-principale' : aire ? undefined : situazione,
    pensionatoAire: aire,
    canoneConcordato: uso === 'concordato',
    beneMerce: uso === 'merce',
    ruraleStrumentale: bene === 'fabbricato' && get('rurale') !== '',
    riduzioni: [...half('storico'), ...half('inagibile'), ...(uso === 'comodato' ? (['comodato'] as const) : [])],
  }
}

/** Nothing is due whatever value and rate are: they may be left out. */
const isEsente = ({ esenzione, abitazionePrincipale }: Condizioni, { anno, bene, get }: RisposteTasi): boolean => {
  if (esenzione !== undefined) return true
  const lusso = categorieDi('abitazione').some((one) => one === get('categoria') && isDiLusso(one))
  return abitazionePrincipale === true && bene === 'abitazione' && !lusso && anno >= PRINCIPALE_ESENTE_DAL
}

/** The position of these answers, or what is still wrong with them, in the order of the questions. */
export const preparaTasi = (risposte: RisposteTasi): PreparataTasi => {
  const { anno, ruolo, bene: chiesto, get } = risposte
  const lettura = new Lettura('')
  if (ruolo === '' || chiesto === '') return { posizione: undefined, problems: [] }
  const uso = lettura.choice('uso', usoDi(risposte), usiTasi(ruolo, chiesto, anno))
  const condizioni = condizioniOf(lettura, risposte, uso)
  const esente = isEsente(condizioni, risposte)
  const bene = beneOf(lettura, risposte, uso, esente)
  const occupante = uso && OCCUPATI.includes(uso) ? occupanteOf(lettura, risposte) : undefined
  const quota = ruolo === 'occupante' ? ONE : lettura.take('quota', typedQuota(get('quota')))
  const mesi = mesiOf(lettura, risposte)
  // what is exempt needs no rate; a luxury home is not, and is asked for it by the engine
  const rates = esente && get('aliquota') === '' ? {} : comuneOf(lettura, risposte)
  const acconto2014 = anno === 2014 ? lettura.choice('acconto2014', get('acconto2014'), ACCONTI_2014) : undefined
  const { problems } = lettura
  if (problems.length > 0 || !bene || !quota || !mesi) return { posizione: undefined, problems }
  const periodo: PeriodoTasi = { bene, quota, mesi, ...condizioni, ...rates, occupante }
  return { posizione: { anno, immobili: [{ id: IMMOBILE, periodi: [periodo] }], acconto2014 }, problems }
}

const CAMPI = [
  ['aliquotaAcconto', 'aliquotaPrecedente'],
  ['aliquota', 'aliquota'],
  ['categoria', 'categoria'],
  ['pertinenze', 'pertinenzaC2'],
  ['rendita', 'rendita'],
  ['valoreVenale', 'venale'],
  ['occupante', 'parte'],
  ['detrazione', 'detrazione'],
  ['acconto2014', 'acconto2014'],
  ['esenzione', 'situazione'],
  ['quota', 'quota'],
  ['riduzioni', 'storico'],
] as const

/** The question that a refusal of the engine is about. */
export const campoDiProblema = ({ field, values }: Problem): string => {
  if (values.riduzione === 'comodato') return 'uso'
  const name = /periodi\.0\.(.*)$/.exec(field)?.[1] ?? field
  return CAMPI.find(([part]) => name.includes(part))?.[1] ?? 'uso'
}
