import { roundEuro, type Cents } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { CodiceTasi, SoggettoTasi, TasiResult } from './tasi.types'

/** A row ready for the F24 of one of the two: euro rounded, zero rows left out. */
export type VersamentoTasi = {
  readonly soggetto: 'possessore' | 'occupante'
  readonly codice: CodiceTasi
  readonly rata: 'acconto' | 'saldo' | 'unica'
  readonly importo: Cents
  readonly immobili: number
}

const rowsOf = (
  soggetto: VersamentoTasi['soggetto'],
  own: SoggettoTasi,
  rate: 'due-rate' | 'unica',
): VersamentoTasi[] => {
  if (own.dovuto === 0) return []
  const rows = (rata: VersamentoTasi['rata'], key: 'imposta' | 'acconto' | 'saldo'): VersamentoTasi[] =>
    own.righe.map((riga) => ({
      soggetto,
      codice: riga.codice,
      rata,
      importo: roundEuro(riga[key]),
      immobili: riga.immobili,
    }))
  const all = rate === 'unica' ? rows('unica', 'imposta') : [...rows('acconto', 'acconto'), ...rows('saldo', 'saldo')]
  return all.filter(({ importo }) => importo > 0)
}

/**
 * Rows for the F24, possessor first, each rounded to the euro (L. 296/2006 art. 1 c. 166); nothing of who is below the
 * minimum. Two forms: each pays his own (L. 147/2013 art. 1 c. 671).
 * @throws Problem `choice-unknown`
 */
export const versamentiTasi = (result: TasiResult, rate: 'due-rate' | 'unica'): VersamentoTasi[] => {
  if (rate !== 'due-rate' && rate !== 'unica') throw new Problem('choice-unknown', 'rate', { value: said(rate) })
  return [...rowsOf('possessore', result.possessore, rate), ...rowsOf('occupante', result.occupante, rate)]
}
