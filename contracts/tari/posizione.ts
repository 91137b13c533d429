import { giorniPerTratto } from '../../engine/calendario/giorni'
import type { Problem, ProblemCode } from '../../engine/kernel/problem'
import { ratio, type Ratio } from '../../engine/kernel/money'
import { RIDUZIONI } from '../../engine/tari/tari'
import type {
  LocaleTari,
  PosizioneTari,
  RegoleTari,
  RiduzioneTari,
  TariffaTari,
  TipoRiduzione,
  Utenza,
} from '../../engine/tari/tari.types'
import { Lettura } from '../calcolo/bene'
import { typedDay, typedWhole, type CampoProblem } from '../calcolo/typed'
import { asksDivisor, MASSIMI, type RisposteTari } from './risposte'
import { typedDecimal, typedPercent } from './typed'

export type Preparata = {
  readonly posizione: PosizioneTari | undefined
  readonly problems: readonly CampoProblem[]
  /** Where each reduction of the position stands in the form. */
  readonly righeRiduzioni: readonly number[]
}

/** What is wrong is collected under the name of its field, whichever catalogue its sentence is in. */
class LetturaTari extends Lettura {
  constructor(private readonly risposte: RisposteTari) {
    super('')
  }

  rule(field: string, code: ProblemCode): undefined {
    this.problems.push({ code, field, values: {} })
    return undefined
  }

  figure(field: string, code: ProblemCode): Ratio | undefined {
    const text = this.risposte.get(field)
    if (text === '') return this.refuse(field, 'answer-missing')
    return typedDecimal(text) ?? this.rule(field, code)
  }

  superficie(field: string): Ratio | undefined {
    const mq = this.figure(field, 'superficie-invalid')
    return mq?.num === 0 ? this.rule(field, 'superficie-invalid') : mq
  }

  tariffa(prefix: string): TariffaTari | undefined {
    const fissa = this.figure(`${prefix}fissa`, 'tariffa-invalid')
    const variabile = this.figure(`${prefix}variabile`, 'tariffa-invalid')
    return fissa && variabile && { fissa, variabile }
  }
}

const dayOf = (lettura: Lettura, { anno, get }: RisposteTari, field: string): string | undefined => {
  const parts = [get(`${field}.g`), get(`${field}.m`), get(`${field}.a`)] as const
  if (parts[0] === '' && parts[1] === '') return undefined
  return lettura.take(`${field}.g`, typedDay(...parts, anno))
}

const giorniOf = (lettura: LetturaTari, risposte: RisposteTari, giorniAnno: 365 | 366): number | undefined => {
  const { anno, get } = risposte
  const whole = { dal: `${anno}-01-01`, al: `${anno}-12-31` }
  const possesso = lettura.choice('possesso', get('possesso'), ['tutto', 'parte'] as const)
  const before = lettura.problems.length
  const [dal, al] = possesso === 'parte' ? [dayOf(lettura, risposte, 'dal'), dayOf(lettura, risposte, 'al')] : []
  if (lettura.problems.length > before) return undefined
  if (possesso === 'parte' && dal === undefined && al === undefined) return lettura.refuse('dal.g', 'answer-missing')
  if (dal !== undefined && al !== undefined && al < dal) return lettura.refuse('al.g', 'dates-crossed')
  return giorniPerTratto(anno, [{ dal: dal ?? whole.dal, al: al ?? whole.al }], giorniAnno)[0]
}

const riduzioneOf = (lettura: LetturaTari, { get }: RisposteTari, at: number): RiduzioneTari | undefined => {
  const tipo = get(`r${at}.tipo`)
  if (!Object.hasOwn(RIDUZIONI, tipo)) return lettura.refuse(`r${at}.tipo`, 'choice-unknown')
  const rule = RIDUZIONI[tipo as TipoRiduzione]
  const text = get(`r${at}.pct`)
  const taglio = text === '' ? undefined : typedPercent(text)
  if (text !== '' && taglio === undefined) return lettura.refuse(`r${at}.pct`, 'rate-unreadable')
  if (text === '' && rule.massimo === undefined) return lettura.refuse(`r${at}.pct`, 'answer-missing')
  const chosen = get(`r${at}.su`)
  const su = rule.su ?? (['fissa', 'variabile', 'totale'] as const).find((one) => one === chosen) ?? rule.suDiNorma
  if (su === undefined) return lettura.refuse(`r${at}.su`, 'answer-missing')
  return { tipo: tipo as TipoRiduzione, taglio, su }
}

const riduzioniOf = (lettura: LetturaTari, risposte: RisposteTari) => {
  const rows: number[] = []
  const riduzioni: RiduzioneTari[] = []
  for (let at = 0; at < MASSIMI.riduzioni; at++) {
    if (risposte.get(`r${at}.tipo`) === '') continue
    const own = riduzioneOf(lettura, risposte, at)
    if (own === undefined) continue
    rows.push(at)
    riduzioni.push(own)
  }
  return { rows, riduzioni }
}

const personeOf = (lettura: LetturaTari, text: string): number | undefined => {
  const typed = typedWhole(text, 99, 'choice-unknown')
  if ('value' in typed) return typed.value
  return text === '' ? lettura.refuse('persone', typed.code) : lettura.rule('persone', 'occupanti-invalid')
}

const casaOf = (
  lettura: LetturaTari,
  risposte: RisposteTari,
  giorni: number,
  riduzioni: RiduzioneTari[],
): Utenza | undefined => {
  const casa = lettura.superficie('mq')
  const pertinenze = risposte.get('pertinenze') === '' ? undefined : lettura.superficie('pertinenze')
  const occupanti = personeOf(lettura, risposte.get('persone'))
  const tariffa = lettura.tariffa('')
  if (!casa || !tariffa || occupanti === undefined) return undefined
  const superfici = pertinenze ? [casa, pertinenze] : [casa]
  return { kind: 'domestica', periodi: [{ giorni, superfici, tariffa, occupanti, riduzioni }] }
}

const localeOf = (
  lettura: LetturaTari,
  risposte: RisposteTari,
  at: number,
  riduzioni: RiduzioneTari[],
): LocaleTari | undefined => {
  const prefix = `l${at}.`
  const superficie = lettura.superficie(`${prefix}mq`)
  const tariffa = lettura.tariffa(prefix)
  const text = risposte.get(`${prefix}categoria`)
  const categoria = text === '' ? undefined : typedWhole(text, 30, 'choice-unknown')
  if (categoria !== undefined && 'code' in categoria) lettura.rule(`${prefix}categoria`, 'categoria-tari-unknown')
  if (!superficie || !tariffa || (categoria && 'code' in categoria)) return undefined
  return { superfici: [superficie], tariffa, categoria: categoria?.value, riduzioni }
}

const aziendaOf = (
  lettura: LetturaTari,
  risposte: RisposteTari,
  giorni: number,
  riduzioni: RiduzioneTari[],
): Utenza | undefined => {
  const locali = Array.from({ length: risposte.locali }, (_, at) => localeOf(lettura, risposte, at, riduzioni))
  if (locali.includes(undefined)) return undefined
  return { kind: 'non-domestica', periodi: [{ giorni, locali: locali as LocaleTari[] }] }
}

const scadenzeOf = (lettura: LetturaTari, risposte: RisposteTari): RegoleTari['scadenze'] => {
  const days: string[] = []
  for (let at = 0; at < MASSIMI.rate; at++) {
    const day = dayOf(lettura, risposte, `rata${at}`)
    if (day !== undefined) days.push(day)
  }
  if (days.length === 0) return undefined
  return days.map((giorno) => ({ giorno, parte: ratio(1, days.length) }))
}

const regoleOf = (lettura: LetturaTari, risposte: RisposteTari, giorniAnno: 365 | 366): RegoleTari => {
  const { get } = risposte
  const typed = get('tefa')
  const tefa = typed === '' ? undefined : typedPercent(typed)
  if (typed !== '' && tefa === undefined) lettura.rule('tefa', 'tefa-invalid')
  return {
    giorniAnno,
    tefa,
    perequative: get('gia') === '' ? undefined : [],
    arrotondamento: get('arrotondamento') === 'euro' ? 'euro' : 'centesimo',
    scadenze: scadenzeOf(lettura, risposte),
  }
}

/** The position of these answers, or what is still wrong with them, in the order of the questions. */
export const preparaTari = (risposte: RisposteTari): Preparata => {
  const of = (): LetturaTari => new LetturaTari(risposte)
  const [locali, tempo, sconti, comune] = [of(), of(), of(), of()] as const
  const giorniAnno = asksDivisor(risposte.anno) && risposte.get('giorniAnno') !== '365' ? 366 : 365
  const giorni = giorniOf(tempo, risposte, giorniAnno)
  const { rows, riduzioni } = riduzioniOf(sconti, risposte)
  const read = risposte.utenza === 'domestica' ? casaOf : aziendaOf
  const utenza = read(locali, risposte, giorni ?? 0, riduzioni)
  const regole = regoleOf(comune, risposte, giorniAnno)
  const problems = [locali, tempo, sconti, comune].flatMap((lettura) => lettura.problems)
  const ready = utenza !== undefined && problems.length === 0
  const posizione = ready ? { anno: risposte.anno, utenza, regole } : undefined
  return { posizione, problems, righeRiduzioni: rows }
}

/** The question that a refusal of the engine is about. */
export const fieldOfProblem = ({ field }: Problem, rows: readonly number[]): string => {
  const riduzione = /riduzioni\.(\d+)/.exec(field)
  if (riduzione) return `r${rows[Number(riduzione[1])] ?? 0}.tipo`
  const locale = /locali\.(\d+)\.(?:superfici|tariffa\.(\w+)|categoria)?/.exec(field)
  if (locale) return `l${locale[1]}.${locale[2] ?? (field.includes('categoria') ? 'categoria' : 'mq')}`
  if (field.startsWith('regole.scadenze')) return 'rata0.g'
  if (field.startsWith('regole.tefa')) return 'tefa'
  if (field.includes('tariffa')) return field.endsWith('variabile') ? 'variabile' : 'fissa'
  return field.includes('superfici') ? 'mq' : 'possesso'
}
