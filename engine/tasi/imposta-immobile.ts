import { plus, roundCents, ZERO, type Amount, type Cents } from '../kernel/money'
import { Problem, within } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { checkImmobile } from './check-posizione'
import { impostaPeriodo, type Importi, type ImpostaPeriodo } from './imposta-periodo'
import type { ParametriTasi } from './parametri'
import type { CodiceTasi, ImmobileTasi, ImmobileTasiResult } from './tasi.types'

/** Cents of one code of one immobile, of the year or of the acconto. */
export type Quote = { readonly possessore: Cents; readonly occupante: Cents; readonly nonDovuta: Cents }

export type RigaImmobile = { readonly codice: CodiceTasi; readonly anno: Quote; readonly acconto: Quote }

export type Calcolato = {
  readonly result: ImmobileTasiResult
  readonly righe: readonly RigaImmobile[]
  readonly unita: number
}

const calcolaPeriodi = (parametri: ParametriTasi, immobile: ImmobileTasi, trace?: Trace): ImpostaPeriodo[] => {
  let [primo, secondo] = [0, 0]
  const periodi = immobile.periodi.map((periodo, index) => {
    trace?.enter(`${immobile.id}/${index}`)
    try {
      const own = impostaPeriodo(parametri, periodo, trace)
      primo += periodo.mesi.primoSemestre
      secondo += periodo.mesi.secondoSemestre
      return own
    } catch (error) {
      if (error instanceof Problem) throw new Problem(error.code, within(`periodi.${index}`, error.field), error.values)
      throw error
    }
  })
  if (periodi.length === 0) throw new Problem('immobile-empty', 'periodi')
  if (primo > 6 || secondo > 6)
    throw new Problem('mesi-invalid', 'periodi', { primoSemestre: primo, secondoSemestre: secondo })
  return periodi
}

/** Rounds running totals, so that rows add up to the whole: the occupant has the exact share, the possessor the rest. */
class Rounding {
  private exact: Importi = { totale: ZERO, occupante: ZERO, nonDovuta: ZERO }
  private before: Quote = { possessore: 0 as Cents, occupante: 0 as Cents, nonDovuta: 0 as Cents }

  next({ totale, occupante, nonDovuta }: Importi): Quote {
    const add = (a: Amount, b: Amount): Amount => plus(a, b)
    this.exact = {
      totale: add(this.exact.totale, totale),
      occupante: add(this.exact.occupante, occupante),
      nonDovuta: add(this.exact.nonDovuta, nonDovuta),
    }
    const [all, theirs, lost] = [this.exact.totale, this.exact.occupante, this.exact.nonDovuta].map(roundCents) as [
      Cents,
      Cents,
      Cents,
    ]
    const now: Quote = { possessore: (all - theirs - lost) as Cents, occupante: theirs, nonDovuta: lost }
    const { before } = this
    this.before = now
    return {
      possessore: (now.possessore - before.possessore) as Cents,
      occupante: (now.occupante - before.occupante) as Cents,
      nonDovuta: (now.nonDovuta - before.nonDovuta) as Cents,
    }
  }
}

const somma = (a: Importi, b: Importi): Importi => ({
  totale: plus(a.totale, b.totale),
  occupante: plus(a.occupante, b.occupante),
  nonDovuta: plus(a.nonDovuta, b.nonDovuta),
})

const righeDi = (periodi: readonly ImpostaPeriodo[]): RigaImmobile[] => {
  const codici = new Map<CodiceTasi, { anno: Importi; acconto: Importi }>()
  for (const { codice, anno, acconto } of periodi) {
    const known = codici.get(codice)
    codici.set(
      codice,
      known ? { anno: somma(known.anno, anno), acconto: somma(known.acconto, acconto) } : { anno, acconto },
    )
  }
  const [anno, acconto] = [new Rounding(), new Rounding()]
  return [...codici].map(([codice, own]) => ({ codice, anno: anno.next(own.anno), acconto: acconto.next(own.acconto) }))
}

const total = (righe: readonly RigaImmobile[], key: keyof Quote): Cents =>
  righe.reduce((sum, { anno }) => sum + anno[key], 0) as Cents

const shown = ({ base, ridotta, fattispecie, esenzione }: ImpostaPeriodo): ImmobileTasiResult['periodi'][number] => ({
  base: roundCents(base),
  baseRidotta: roundCents(ridotta),
  fattispecie,
  esenzione,
})

const unitaDi = ({ periodi }: ImmobileTasi): number => {
  const bene = periodi[periodi.length - 1]!.bene
  return 1 + (bene.kind === 'fabbricato' && bene.pertinenze ? bene.pertinenze.length : 0)
}

/**
 * The tax of one immobile: periods summed exactly, one rounding to the cent at the end.
 * @throws Problem with `field` relative to the immobile
 */
export const impostaImmobile = (parametri: ParametriTasi, immobile: ImmobileTasi, trace?: Trace): Calcolato => {
  checkImmobile(immobile)
  const periodi = calcolaPeriodi(parametri, immobile, trace)
  const righe = righeDi(periodi)
  const [possessore, occupante, nonDovuta] = [
    total(righe, 'possessore'),
    total(righe, 'occupante'),
    total(righe, 'nonDovuta'),
  ]
  const impostaTotale = (possessore + occupante + nonDovuta) as Cents
  if (trace) {
    trace.enter(immobile.id)
    trace.add(parametri.passi.imposta, { num: impostaTotale, den: 1 })
    trace.add(parametri.passi.possessore, { num: possessore, den: 1 })
    const acconto = righe.reduce((sum, riga) => sum + riga.acconto.possessore, 0)
    trace.add(parametri.passi.acconto, { num: acconto, den: 1 })
    trace.add(parametri.passi.saldo, { num: possessore - acconto, den: 1 })
  }
  const result = { id: immobile.id, periodi: periodi.map(shown), impostaTotale, possessore, occupante, nonDovuta }
  return { result, righe, unita: unitaDi(immobile) }
}
