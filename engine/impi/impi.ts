import { scadenzeImu } from '../calendario/scadenze'
import { checkCosti } from '../catasto/bene'
import { coefficiente } from '../catasto/coefficiente-d'
import { checkMesi, checkQuota, DODICESIMI } from '../catasto/possesso'
import { valoreContabile } from '../catasto/valore'
import { valueOn } from '../kernel/dated'
import { roundCents, times, toCents, type Amount, type Cents, type Ratio } from '../kernel/money'
import { Problem, said, within, type Outcome } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { list, record } from '../kernel/untyped'
import { STEP_IMPI } from './impi.steps'
import { ALIQUOTE_IMPI, MODO_IMPI, PRIMO_ANNO_IMPI, ULTIMO_ANNO_IMPI, type ModoImpi } from './impi.tables'
import type { CodiceImpi, Impianto, ImpiantoResult, ImpiResult, PosizioneImpi, RigaImpi } from './impi.types'

export { PRIMO_ANNO_IMPI, ULTIMO_ANNO_IMPI } from './impi.tables'

type Computed = ImpiantoResult & { readonly statoAcconto: Cents }

const checkImpianto = (impianto: Impianto): void => {
  const { id, tipo, costi, quota, mesi } = record(impianto, '')
  if (typeof id !== 'string') throw new Problem('value-missing', 'id', { value: said(id) })
  if (tipo !== 'piattaforma' && tipo !== 'rigassificatore') {
    throw new Problem('choice-unknown', 'tipo', { value: said(tipo) })
  }
  checkCosti(costi, 'costi')
  record(quota, 'quota')
  record(mesi, 'mesi')
  checkQuota(impianto.quota, 'quota')
  checkMesi(impianto.mesi, 'mesi')
}

const share = (base: Amount, aliquota: Ratio, { quota }: Impianto, mesi: number): Amount =>
  times(times(times(base, aliquota), quota), DODICESIMI[mesi]!)

const traced = (trace: Trace, base: Amount, aliquota: Ratio, { quota }: Impianto, mesi: number): void => {
  const year = times(base, aliquota)
  trace.add(STEP_IMPI.aliquota, year, aliquota)
  trace.add(STEP_IMPI.quota, times(year, quota), quota)
  trace.add(STEP_IMPI.mesi, times(times(year, quota), DODICESIMI[mesi]!), { num: mesi, den: 12 })
}

/** @throws Problem with `field` relative to the plant */
const impostaImpianto = (anno: number, impianto: Impianto, modo: ModoImpi, trace?: Trace): Computed => {
  checkImpianto(impianto)
  const { totale, stato } = valueOn(ALIQUOTE_IMPI, `${anno}-01-01`)
  const primo = modo.rate === 'unica' ? 0 : impianto.mesi.primoSemestre
  const mesi = impianto.mesi.primoSemestre + impianto.mesi.secondoSemestre
  trace?.enter(impianto.id)
  const costi = impianto.costi.map((costo, at) => ({
    ...costo,
    coefficiente: coefficiente(anno, costo, `costi.${at}`),
  }))
  const base = valoreContabile(costi, STEP_IMPI.costo, trace)
  if (costi.every(({ importo }) => importo === 0)) throw new Problem('value-missing', 'costi')
  if (trace) traced(trace, base, totale, impianto, mesi)
  const ofState = share(base, stato, impianto, mesi)
  trace?.add(STEP_IMPI.stato, ofState, stato)
  const imposta = roundCents(share(base, totale, impianto, mesi))
  const acconto = roundCents(share(base, totale, impianto, primo))
  const saldo = (imposta - acconto) as Cents
  trace?.add(STEP_IMPI.imposta, { num: imposta, den: 1 })
  trace?.add(STEP_IMPI.acconto, { num: acconto, den: 1 })
  trace?.add(STEP_IMPI.saldo, { num: saldo, den: 1 })
  return {
    id: impianto.id,
    base: roundCents(base),
    imposta,
    acconto,
    saldo,
    stato: roundCents(ofState),
    comune: (imposta - roundCents(ofState)) as Cents,
    statoAcconto: roundCents(share(base, stato, impianto, primo)),
  }
}

const sum = (values: readonly Computed[], key: 'imposta' | 'acconto' | 'stato' | 'statoAcconto'): Cents =>
  toCents(
    values.reduce((all, value) => all + value[key], 0),
    'impianti',
  )

const riga = (codice: CodiceImpi, imposta: number, acconto: number, immobili: number): RigaImpi => ({
  codice,
  imposta: imposta as Cents,
  acconto: acconto as Cents,
  saldo: (imposta - acconto) as Cents,
  immobili,
})

const totals = (anno: number, modo: ModoImpi, impianti: readonly Computed[]): ImpiResult => {
  const [imposta, acconto, stato] = [sum(impianti, 'imposta'), sum(impianti, 'acconto'), sum(impianti, 'stato')]
  const saldo = (imposta - acconto) as Cents
  const scadenze = scadenzeImu(anno)
  const ultima = { rata: 'saldo' as const, scadenza: scadenze.saldo, importo: saldo }
  const statoAcconto = sum(impianti, 'statoAcconto')
  const righe =
    modo.comune === 'allo-stato'
      ? [riga('3970', imposta, acconto, impianti.length)]
      : [
          riga('3970', stato, statoAcconto, impianti.length),
          riga('3971', imposta - stato, acconto - statoAcconto, impianti.length),
        ]
  return {
    anno,
    impianti: impianti.map(({ statoAcconto: _, ...shown }) => shown),
    imposta,
    acconto,
    saldo,
    stato,
    comune: (imposta - stato) as Cents,
    righe: righe.filter((own) => own.imposta !== 0),
    rate:
      modo.rate === 'unica' ? [ultima] : [{ rata: 'acconto', scadenza: scadenze.acconto, importo: acconto }, ultima],
  }
}

const modoDi = ({ anno }: PosizioneImpi): ModoImpi => {
  if (!Number.isInteger(anno) || anno < PRIMO_ANNO_IMPI || anno > ULTIMO_ANNO_IMPI) {
    throw new Problem('anno-unsupported', 'anno', {
      anno: said(anno),
      primo: PRIMO_ANNO_IMPI,
      ultimo: ULTIMO_ANNO_IMPI,
    })
  }
  return valueOn(MODO_IMPI, `${anno}-01-01`)
}

/**
 * The IMPi of one firm off one comune and year, from 2020 (DL 124/2019 art. 38): 1,06 % of the value by books, 0,76 % of it
 * the State's. Amounts in cents; nothing is looked up. All problems come back together, each with its field.
 */
export const impi = (posizione: PosizioneImpi, trace?: Trace): Outcome<ImpiResult> => {
  const problems: Problem[] = []
  const impianti: Computed[] = []
  const tried = (own: Impianto, at: number, modo: ModoImpi): void => {
    try {
      impianti.push(impostaImpianto(posizione.anno, own, modo, trace))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      problems.push(new Problem(error.code, within(`impianti.${at}`, error.field), error.values))
    }
  }
  try {
    list(record(posizione, '').impianti, 'impianti')
    const modo = modoDi(posizione)
    posizione.impianti.forEach((own, at) => tried(own, at, modo))
    if (problems.length > 0) return { ok: false, problems }
    return { ok: true, value: totals(posizione.anno, modo, impianti) }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problems: [...problems, error] }
    throw error
  }
}
