import type { CampoProblem } from '../../contracts/calcolo/typed'
import { fieldOfRavvedimento, preparaRavvedimento, type Pronta } from '../../contracts/ravvedimento/posizione'
import type { RisposteRavvedimento } from '../../contracts/ravvedimento/risposte'
import type { IsoDate } from '../../engine/kernel/dates'
import { product, roundCents, type Cents, type Ratio } from '../../engine/kernel/money'
import type { Problem } from '../../engine/kernel/problem'
import { Trace } from '../../engine/kernel/trace'
import { fasceDa, ravvedimento, TRIBUTI } from '../../engine/ravvedimento/ravvedimento'
import type { Fascia, PosizioneRavvedimento, RavvedimentoResult } from '../../engine/ravvedimento/ravvedimento.types'

/** What is paid on the day, apart from what was paid before. */
export type DaPagare = Readonly<Record<'imposta' | 'sanzione' | 'interessi' | 'totale', Cents>>

/** A band still ahead: what it would cost to pay on its last day. */
export type Finestra = {
  readonly fascia: Fascia
  /** Absent: it never ends. */
  readonly al: IsoDate | undefined
  readonly misura: Ratio
  readonly daPagare?: DaPagare
  /** The interest of that year is not known yet: the sanction alone can be said. */
  readonly senzaInteressi?: Cents
}

export type RavvedimentoView = {
  readonly posizione: PosizioneRavvedimento
  readonly giorno: IsoDate
  readonly result: RavvedimentoResult
  readonly trace: Trace
  readonly daPagare: DaPagare
  readonly finestre: readonly Finestra[]
}

export type ContoRavvedimento =
  | { readonly kind: 'conto'; readonly view: RavvedimentoView }
  /** The law does not let it be mended in this way: a page that says why and what to do. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'wrong'; readonly problems: readonly CampoProblem[] }

const REFUSALS = new Set([
  'ravvedimento-not-a-tax',
  'ravvedimento-after-atto',
  'ravvedimento-expired',
  'ravvedimento-over-year',
])

export const daPagareDi = ({ versamenti }: RavvedimentoResult, giorno: IsoDate): DaPagare => {
  const due = versamenti.filter(({ regolarizzato }) => regolarizzato === giorno)
  const sum = (of: (own: (typeof due)[number]) => number): Cents => due.reduce((all, own) => all + of(own), 0) as Cents
  const imposta = sum((own) => (own.giorno === giorno ? own.imposta : 0))
  const [sanzione, interessi] = [sum((own) => own.sanzione), sum((own) => own.interessi)]
  return { imposta, sanzione, interessi, totale: (imposta + sanzione + interessi) as Cents }
}

/** What is mended on the day: the tax it pays, and that which was paid alone before. */
const mendedOn = ({ versamenti }: RavvedimentoResult, giorno: IsoDate): Cents =>
  versamenti.reduce((all, own) => (own.regolarizzato === giorno ? all + own.imposta : all), 0) as Cents

const finestreDi = ({ posizioneAl, giorno }: Pronta, result: RavvedimentoResult): Finestra[] => {
  const { scadenza, finestra } = posizioneAl(giorno)
  if (giorno <= scadenza) return []
  return fasceDa(scadenza, giorno, finestra).flatMap((tratto): Finestra[] => {
    if (tratto.al === undefined) return [tratto]
    if (tratto.al <= giorno) return []
    const outcome = ravvedimento(posizioneAl(tratto.al))
    if (outcome.ok) return [{ ...tratto, daPagare: daPagareDi(outcome.value, tratto.al) }]
    if (outcome.problems[0]?.code !== 'saggio-unknown') return []
    return [{ ...tratto, senzaInteressi: roundCents(product(mendedOn(result, giorno), tratto.misura)) }]
  })
}

/** A tax that is none is refused before anything else is asked. */
export const isTributo = ({ tributo }: RisposteRavvedimento): boolean => tributo !== '' && TRIBUTI[tributo].ravvedimento

/** The sum of these answers with its way, or what stops it. Nothing on the page computes but this. */
export const contoRavvedimento = (risposte: RisposteRavvedimento): ContoRavvedimento => {
  const preparata = preparaRavvedimento(risposte)
  if (!preparata.ok) return { kind: 'wrong', problems: preparata.problems }
  const { pronta } = preparata
  const { giorno } = pronta
  const trace = new Trace()
  const posizione = pronta.posizioneAl(giorno)
  const outcome = ravvedimento(posizione, trace)
  if (outcome.ok) {
    const result = outcome.value
    const view = { posizione, giorno, result, trace, daPagare: daPagareDi(result, giorno) }
    return { kind: 'conto', view: { ...view, finestre: finestreDi(pronta, result) } }
  }
  const [first] = outcome.problems
  if (first && REFUSALS.has(first.code)) return { kind: 'refused', problem: first }
  const problems = outcome.problems.map((own) => ({
    code: own.code,
    field: fieldOfRavvedimento(own, pronta.righe),
    values: own.values,
  }))
  return { kind: 'wrong', problems }
}
