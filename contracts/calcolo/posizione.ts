import type { MesiContati } from '../../engine/calendario/mesi'
import type { CodiceImu, ImmobileImu, PeriodoImu, PosizioneImu } from '../../engine/imu/imu.types'
import { compare, ONE, plus, ZERO, type Cents, type Ratio } from '../../engine/kernel/money'
import { isPrima } from './anni'
import { soltantoUno } from './soltanto-uno'
import { Lettura, readBene } from './bene'
import { isEsente, readCondizioni, type Condizioni } from './condizioni'
import { detrazioneOf, readDetrazione } from './detrazione'
import type { Risposte, RispostePeriodo, RisposteImmobile, Tipo } from './risposte'
import { TIPI } from './risposte'
import {
  readRates,
  toConfirm,
  type Contesto,
  type DaConfermare,
  type PeriodoPreparato,
  type Rates,
} from './aliquote-periodo'
import { readTratti } from './tratti'
import { typedEuro, typedQuota, type CampoProblem } from './typed'

export type ImmobilePreparato = {
  readonly tipo?: Tipo
  readonly problems: readonly CampoProblem[]
  readonly periodi: readonly PeriodoPreparato[]
  readonly daConfermare: readonly DaConfermare[]
  /** For the person (0) and each co-owner; absent for who has no share in it. */
  readonly immobili: readonly (ImmobileImu | undefined)[]
}

export type Preparato = {
  readonly immobili: readonly ImmobilePreparato[]
  readonly problems: readonly CampoProblem[]
  readonly daConfermare: readonly DaConfermare[]
  /** One position each: the person first, then the co-owners. Immobili that cannot be computed yet are left out. */
  readonly posizioni: readonly PosizioneImu[]
}

type Letto = {
  readonly preparato: PeriodoPreparato
  readonly daConfermare: DaConfermare[]
  readonly periodi: (PeriodoImu | undefined)[]
}

/** A co-owner who does not live there has no relief of the main dwelling: ordinary rate on the share (docs/law/imu.md). */
const elsewhere = (condizioni: Condizioni): Condizioni | undefined =>
  condizioni.abitazionePrincipale || condizioni.esenzione === 'pertinenza-abitazione-principale' ? {} : undefined

const ORDINARIA = { uso: 'vuoto', scelta: 'base', sceltaPrecedente: 'base' } as const

const withRates = (
  condizioni: Condizioni,
  rates: Rates,
): Condizioni & Pick<PeriodoImu, 'aliquota' | 'aliquotaAcconto'> => ({
  ...condizioni,
  ...(rates.aliquota ? { aliquota: rates.aliquota.ratio } : {}),
  ...(rates.aliquotaAcconto ? { aliquotaAcconto: rates.aliquotaAcconto.ratio } : {}),
})

const NO_RATES: Rates = { scelte: [], sceltePrecedenti: [] }

const readPeriodo = (
  lettura: Lettura,
  tipo: Tipo,
  risposte: RispostePeriodo,
  mesi: MesiContati | undefined,
  contesto: Contesto,
  prefix: string,
): Letto => {
  const { campi } = risposte
  const condizioni = readCondizioni(lettura, tipo, campi, contesto.aliquote)
  const exempt = isEsente(condizioni, campi, contesto.anno)
  // a co-owner without a share of this one owes nothing of it: then nothing more is needed
  const alone = exempt && risposte.contitolari.every(({ quota }) => quota === '')
  const bene = readBene(lettura, tipo, risposte, alone)
  const quota = alone && !campi.quota ? ONE : lettura.take('quota', typedQuota(campi.quota ?? ''))
  const rates = exempt ? NO_RATES : readRates(lettura, tipo, campi, mesi, contesto)
  const quote = readQuote(lettura, risposte, quota)
  const away = elsewhere(condizioni)
  const someAway = away !== undefined && risposte.contitolari.some((own, at) => quote[at + 1] && !own.abita)
  const ordinary = someAway ? readRates(lettura, tipo, { ...campi, ...ORDINARIA }, mesi, contesto) : NO_RATES
  const ready = bene && mesi && lettura.problems.length === 0 ? { bene, mesi } : undefined
  const confirmed = campi.confermo === 'si'
  return {
    preparato: { ...(mesi ? { mesi } : {}), ...(someAway && exempt ? ordinary : rates) },
    daConfermare: [rates, ordinary].flatMap((own) => toConfirm(`${prefix}confermo`, own, confirmed)),
    periodi: quote.map((own, who) => {
      if (!own || !ready) return undefined
      const livesElsewhere = away && who > 0 && !risposte.contitolari[who - 1]?.abita
      return { ...ready, quota: own, ...(livesElsewhere ? withRates(away, ordinary) : withRates(condizioni, rates)) }
    }),
  }
}

const readQuote = (lettura: Lettura, risposte: RispostePeriodo, mine: Ratio | undefined): (Ratio | undefined)[] => {
  const others = risposte.contitolari.map(({ quota }, at) =>
    quota === '' ? undefined : lettura.take(`quota${at + 1}`, typedQuota(quota)),
  )
  const quote = [mine, ...others]
  const sum = quote.reduce((all, own) => (own ? plus(all, own) : all), ZERO)
  if (compare(sum, { num: 1, den: 1 }) > 0 && others.some(Boolean)) lettura.refuse('quota', 'quote-above-whole')
  return quote
}

const readImmobile = (
  immobile: RisposteImmobile,
  at: number,
  contesto: Contesto,
  persone: number,
): ImmobilePreparato => {
  const prefix = `i${at}.`
  const own = new Lettura(prefix)
  const tipo = own.choice('tipo', immobile.campi.tipo, TIPI)
  if (!tipo) return { problems: own.problems, periodi: [], daConfermare: [], immobili: [] }
  const { mesi, tratti, problems } = readTratti(prefix, immobile, contesto.anno)
  const letture = immobile.periodi.map((_, k) => new Lettura(`${prefix}p${k}.`))
  const letti = immobile.periodi.map((periodo, k) =>
    readPeriodo(letture[k]!, tipo, periodo, mesi?.[k], contesto, `${prefix}p${k}.`),
  )
  const detrazione = readDetrazione(letture[0]!, immobile.periodi[0]!.campi, tipo, contesto.anno)
  const all = [...problems, ...letture.flatMap((lettura) => lettura.problems)]
  return {
    tipo,
    problems: all,
    periodi: letti.map(({ preparato }, k) => ({ ...preparato, ...(tratti[k] ? { tratto: tratti[k] } : {}) })),
    daConfermare: letti.flatMap((letto) => letto.daConfermare),
    immobili: Array.from({ length: persone }, (_, who) => {
      const periodi = letti.flatMap((letto) => letto.periodi[who] ?? [])
      if (all.length > 0 || periodi.length === 0) return undefined
      return { id: `i${at}`, periodi, ...detrazioneOf(periodi, detrazione, contesto.anno) }
    }),
  }
}

/** At most one C/2, one C/6 and one C/7 go with the home (c. 741 b): a second one is an ordinary building. */
const pertinenzeTwice = (risposte: Risposte): CampoProblem[] => {
  const seen = new Set<string>()
  return risposte.immobili.flatMap(({ campi, periodi }, at) => {
    const first = periodi[0]?.campi
    if (campi.tipo !== 'pertinenza' || first?.uso !== 'casa' || !first.categoria) return []
    if (!seen.has(first.categoria)) {
      seen.add(first.categoria)
      return []
    }
    return [{ code: 'pertinenza-twice' as const, field: `i${at}.p0.uso`, values: { categoria: first.categoria } }]
  })
}

const readVersato = (risposte: Risposte, lettura: Lettura): Pick<PosizioneImu, 'accontoVersato'> => {
  if (risposte.acconto !== 'versato') return {}
  const rows = Object.entries(risposte.accontoVersato).flatMap(([codice, text]) => {
    const importo = text === '' ? (0 as Cents) : lettura.take(`versato.${codice}`, typedEuro(text))
    return importo === undefined ? [] : [{ codice: codice as CodiceImu, importo }]
  })
  return rows.length > 0 ? { accontoVersato: rows } : {}
}

/**
 * From the answers to what the engine takes: the same on the server and in the browser. Nothing is guessed: what is
 * missing comes back as a problem on its field, and stops the sum of that immobile only.
 */
export const prepara = (all: Risposte, contesto: Contesto): Preparato => {
  const risposte = isPrima(contesto.anno) ? soltantoUno(all) : all
  const persone = risposte.contitolari + 1
  const immobili = risposte.immobili.map((immobile, at) => readImmobile(immobile, at, contesto, persone))
  const lettura = new Lettura('')
  const versato = readVersato(risposte, lettura)
  return {
    immobili,
    problems: [...immobili.flatMap(({ problems }) => problems), ...pertinenzeTwice(risposte), ...lettura.problems],
    daConfermare: immobili.flatMap(({ daConfermare }) => daConfermare),
    posizioni: Array.from({ length: persone }, (_, who) => ({
      anno: contesto.anno,
      ...contesto.aliquote.regolamento,
      immobili: immobili.flatMap((own) => own.immobili[who] ?? []),
      ...(who === 0 ? versato : {}),
    })),
  }
}
