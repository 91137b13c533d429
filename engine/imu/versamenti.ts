import { roundEuro, type Cents } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import { checkArrotondamento } from './check-posizione'
import type { ArrotondamentoSaldo, ImuResult, PosizioneImu, RigaImu, VersamentoImu } from './imu.types'

/**
 * `due-rate`: acconto and saldo. `unica`: the year in one payment by the date of the acconto (c. 762).
 * `arrotondamento`: one of the two accepted roundings of the saldo (docs/law/imu.md), whatever the comune has chosen; absent, the one
 * that the position says the comune follows, else `saldo-da-solo`.
 */
export type ModoVersamento = {
  readonly rate: 'due-rate' | 'unica'
  readonly arrotondamento?: ArrotondamentoSaldo | undefined
}

const checkModo = ({ rate, arrotondamento }: ModoVersamento): void => {
  if (rate !== 'due-rate' && rate !== 'unica') throw new Problem('choice-unknown', 'rate', { value: said(rate) })
  checkArrotondamento(arrotondamento, 'arrotondamento')
}

const versato = (posizione: PosizioneImu, riga: RigaImu, righe: number): Cents | undefined => {
  const paid = posizione.accontoVersato
  if (paid === undefined) return undefined
  if (typeof paid !== 'number') {
    const mine = paid.find((row) => row.codice === riga.codice)
    // A row that the person does not list was not paid: that is what the list says.
    return mine ? mine.importo : (0 as Cents)
  }
  if (righe > 1) throw new Problem('value-missing', 'accontoVersato', { codice: riga.codice })
  return paid
}

const saldoDi = (posizione: PosizioneImu, riga: RigaImu, righe: number, modo: ModoVersamento): Cents => {
  const paid = versato(posizione, riga, righe)
  if (paid !== undefined) return roundEuro((riga.imposta - paid) as Cents)
  return (modo.arrotondamento ?? posizione.arrotondamentoSaldo) === 'differenza'
    ? ((roundEuro(riga.imposta) - roundEuro(riga.acconto)) as Cents)
    : roundEuro(riga.saldo)
}

/** Adds a row; one of zero or less is left out. */
const addRow = (
  rows: VersamentoImu[],
  { codice, immobili }: RigaImu,
  rata: VersamentoImu['rata'],
  importo: Cents,
  detrazione: Cents,
): void => {
  if (importo > 0) rows.push({ codice, rata, importo, immobili, detrazione })
}

/**
 * Rows for the F24, each rounded to the euro (L. 296/2006 art. 1 c. 166): first the acconto, then the saldo; the
 * State before the comune. Rows of zero or less are left out, and everything is when the year is below the minimum.
 * @throws Problem `value-missing` when the acconto paid is one figure and the rows are more than one, and for an ente
 * non commerciale: its instalments are halves of last year's rows, which a position does not hold (c. 763);
 * `choice-unknown` for a way of paying or rounding that does not exist
 */
export const versamenti = (posizione: PosizioneImu, result: ImuResult, modo: ModoVersamento): VersamentoImu[] => {
  checkModo(modo)
  if (posizione.soggetto === 'ente-non-commerciale') throw new Problem('value-missing', 'impostaPrecedente')
  if (result.dovuto === 0) return []
  const { righe } = result
  const rows: VersamentoImu[] = []
  if (modo.rate === 'unica') {
    for (const riga of righe) addRow(rows, riga, 'unica', roundEuro(riga.imposta), riga.detrazione)
    return rows
  }
  for (const riga of righe) addRow(rows, riga, 'acconto', roundEuro(riga.acconto), riga.detrazioneAcconto)
  for (const riga of righe) {
    const detrazione = (riga.detrazione - riga.detrazioneAcconto) as Cents
    addRow(rows, riga, 'saldo', saldoDi(posizione, riga, righe.length, modo), detrazione)
  }
  return rows
}
