import { Problem, within } from '../kernel/problem'
import { ratio, type Ratio } from '../kernel/money'
import type { Trace } from '../kernel/trace'
import { checkGiorni, checkSuperfici, checkTariffa, isPart, list, record, saidRatio } from './check-posizione'
import { rigaDi, superficiDi, type Contesto } from './quote'
import { NESSUNA, riduzioniDi, type Chi } from './riduzioni'
import type {
  LocaleTari,
  PeriodoDomestico,
  PeriodoNonDomestico,
  PosizioneTari,
  RigaTari,
  TariffaTari,
} from './tari.types'

/** Which tariffs a sum is made on. */
export type Tariffe = 'correnti' | 'precedenti'

export type Ambito = {
  readonly anno: number
  readonly contesto: Contesto
  readonly tariffe: Tariffe
  readonly avvisi: Problem[]
  readonly problems: Problem[]
  readonly trace?: Trace | undefined
}

const tariffaOf = (own: PeriodoDomestico | LocaleTari, tariffe: Tariffe): TariffaTari => {
  checkTariffa(own.tariffa, 'tariffa')
  if (tariffe === 'correnti') return own.tariffa
  checkTariffa(own.tariffaPrecedente, 'tariffaPrecedente')
  return own.tariffaPrecedente!
}

const chi = (ambito: Ambito, destinatario: Chi['destinatario'], place: string, occupanti?: number): Chi => ({
  anno: ambito.anno,
  destinatario,
  occupanti,
  warn: (code, field, values) => ambito.avvisi.push(new Problem(code, `${place}.${field}`, values)),
})

const checkOccupanti = (occupanti: unknown): void => {
  if (occupanti === undefined) return
  if (!Number.isInteger(occupanti) || (occupanti as number) < 1 || (occupanti as number) > 99) {
    throw new Problem('occupanti-invalid', 'occupanti', { value: saidRatio(occupanti) })
  }
}

const righeDomestiche = (own: PeriodoDomestico, periodo: number, place: string, ambito: Ambito): RigaTari[] => {
  const { contesto, trace } = ambito
  checkSuperfici(own.superfici, 'superfici')
  checkOccupanti(own.occupanti)
  const tariffa = tariffaOf(own, ambito.tariffe)
  const riduzioni =
    own.riduzioni === undefined ? NESSUNA : riduzioniDi(own.riduzioni, chi(ambito, 'domestica', place, own.occupanti))
  trace?.enter(place)
  const superfici = superficiDi(own.superfici, contesto.regole)
  const righe: RigaTari[] = []
  for (let i = 0; i < superfici.length; i++) {
    // the variable part is one for the household, whatever goes with the dwelling (Circ. MEF 1/DF/2017)
    const conVariabile = i === 0 ? 'una-volta' : 'no'
    const riga = { periodo, locale: i, giorni: own.giorni, tariffa, mq: superfici[i]!, conVariabile } as const
    righe.push(rigaDi(riga, riduzioni, contesto, trace))
  }
  return righe
}

const checkParte = (parte: unknown): void => {
  if (parte !== undefined && !isPart(parte)) {
    throw new Problem('quota-invalid', 'parteTassata', { value: saidRatio(parte) })
  }
}

const righeLocale = (
  own: LocaleTari,
  giorni: number,
  periodo: number,
  locale: number,
  place: string,
  ambito: Ambito,
) => {
  const { contesto, trace } = ambito
  record(own, '')
  checkSuperfici(own.superfici, 'superfici')
  checkParte(own.parteTassata)
  checkCategoria(own.categoria)
  const tariffa = tariffaOf(own, ambito.tariffe)
  const riduzioni =
    own.riduzioni === undefined ? NESSUNA : riduzioniDi(own.riduzioni, chi(ambito, 'non-domestica', place))
  trace?.enter(place)
  const { parteTassata } = own
  return superficiDi(own.superfici, contesto.regole).map((mq) =>
    rigaDi({ periodo, locale, giorni, tariffa, mq, parteTassata, conVariabile: 'per-mq' }, riduzioni, contesto, trace),
  )
}

const checkCategoria = (categoria: unknown): void => {
  if (categoria === undefined) return
  if (!Number.isInteger(categoria) || (categoria as number) < 1 || (categoria as number) > 30) {
    throw new Problem('categoria-tari-unknown', 'categoria', { value: saidRatio(categoria) })
  }
}

/** Runs a rule about `place`; its Problem is kept under that place, and the next ones are looked at too. */
const collected = (place: string, ambito: Ambito, rule: () => readonly RigaTari[]): readonly RigaTari[] => {
  try {
    return rule()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    ambito.problems.push(new Problem(error.code, within(place, error.field), error.values))
    return []
  }
}

const NOTHING: readonly RigaTari[] = []

const righePeriodo = (
  own: PeriodoDomestico | PeriodoNonDomestico,
  index: number,
  isCasa: boolean,
  ambito: Ambito,
): readonly RigaTari[] => {
  const place = `utenza.periodi.${index}`
  const { giorniAnno } = ambito.contesto.regole
  return collected(place, ambito, () => {
    record(own, '')
    checkGiorni(own.giorni, giorniAnno, 'giorni')
    if (isCasa) return righeDomestiche(own as PeriodoDomestico, index, place, ambito)
    const { locali, giorni } = own as PeriodoNonDomestico
    list(locali, 'locali')
    return locali.flatMap((locale, k) => {
      const at = `${place}.locali.${k}`
      return collected(at, ambito, () => righeLocale(locale, giorni, index, k, at, ambito))
    })
  })
}

const sumGiorni = (periodi: readonly { readonly giorni: number }[]): number => {
  let sum = 0
  for (let i = 0; i < periodi.length; i++) sum += periodi[i]!.giorni
  return sum
}

/** Every line of the bill of an utenza by surface. Problems of all of them are collected in `ambito`. */
export const righeUtenza = (
  utenza: Exclude<PosizioneTari['utenza'], { kind: 'puntuale' }>,
  ambito: Ambito,
): { readonly righe: readonly RigaTari[]; readonly giorni: number } => {
  const isCasa = utenza.kind === 'domestica'
  const { periodi } = utenza
  let righe = NOTHING
  for (let i = 0; i < periodi.length; i++) {
    const own = righePeriodo(periodi[i]!, i, isCasa, ambito)
    righe = i === 0 ? own : [...righe, ...own]
  }
  if (ambito.problems.length > 0) return { righe: NOTHING, giorni: 0 }
  const giorni = sumGiorni(periodi)
  if (giorni > ambito.contesto.regole.giorniAnno) {
    throw new Problem('giorni-invalid', 'utenza.periodi', { value: giorni, anno: ambito.contesto.regole.giorniAnno })
  }
  return { righe, giorni }
}

/** 1 + the surcharge. @throws Problem `amount-invalid` where it cannot be written in safe numbers */
export const aumentoDi = ({ num, den }: Ratio): Ratio => ratio(num + den, den)
