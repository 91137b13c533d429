import type { IsoDate } from '../../engine/kernel/dates'
import type { Cents } from '../../engine/kernel/money'
import { outcome, Problem, type Outcome } from '../../engine/kernel/problem'
import { ravvedimento, TRIBUTI } from '../../engine/ravvedimento/ravvedimento'
import type { Tributo } from '../../engine/ravvedimento/ravvedimento.types'
import { finestraPer, type FinestreComune } from '../../contracts/parametri/ravvedimento'
import { findCodiceTributo } from '../../f24/model/codici-tributo'
import type { RigaF24 } from '../../f24/model/delega'
import { righeDi, type RataAperta } from './posizione'

/** What a row costs to who pays it late, in cents. */
export type ParteRavveduta = {
  readonly tributo: Tributo
  readonly codice: string
  readonly imposta: Cents
  readonly sanzione: Cents
  readonly interessi: Cents
}

/** An instalment that is paid late, on one day. */
export type RataRavveduta = {
  readonly parti: readonly ParteRavveduta[]
  /** Rows of its form, each to the whole euro, sanction and interest with the tax. */
  readonly righe: readonly RigaF24[]
}

type Where = {
  readonly belfiore: string
  readonly anno: number
  /** How the comune reads the window of 1/8, for what is mended on that day; what it has not said is as the law has it. */
  readonly finestre: FinestreComune
}

/** @throws Problem `choice-unknown` for a code of which we do not know whether what it pays can be mended */
const tributoDi = (codice: string): Tributo => {
  const tributo = findCodiceTributo(codice)?.tributo
  if (tributo === undefined || !Object.hasOwn(TRIBUTI, tributo)) {
    throw new Problem('choice-unknown', 'tributo', { value: codice })
  }
  return tributo as Tributo
}

const ravveduta = (rata: RataAperta, all: readonly RataAperta[], where: Where, giorno: IsoDate): RataRavveduta => {
  if (rata.giorno === undefined) throw new Problem('value-missing', 'scadenza')
  const parti: ParteRavveduta[] = []
  const righe: RigaF24[] = []
  for (const riga of righeDi(rata, where, all)) {
    const { codiceTributo: codice, debito } = riga
    const tributo = tributoDi(codice)
    const mended = ravvedimento({
      ...{ tributo, anno: where.anno, imposta: debito, scadenza: rata.giorno },
      finestra: finestraPer(where.finestre, tributo),
      versamenti: [{ giorno, codice }],
    })
    if (!mended.ok) throw mended.problems[0]!
    const { imposta, sanzione, interessi } = mended.value
    parti.push({ tributo, codice, imposta, sanzione, interessi })
    for (const { codice: own, importo } of mended.value.righe) {
      righe.push({ ...riga, codiceTributo: own, ravvedimento: true, debito: importo })
    }
  }
  return { parti, righe }
}

/**
 * An instalment that is mended on `giorno` (D.Lgs. 472/1997 art. 13): sanction and interest of each row, and the rows of its form with
 * "Ravv." crossed. `all`: the instalments of the same notice, which tell a row of the TARI which of how many it is.
 * Problems of `ravvedimento`; `value-missing` without a due date; `choice-unknown` for a code that is not known.
 */
export const ravvedutaAl = (
  rata: RataAperta,
  all: readonly RataAperta[],
  where: Where,
  giorno: IsoDate,
): Outcome<RataRavveduta> => outcome(() => ravveduta(rata, all, where, giorno))
