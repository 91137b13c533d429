import type { IsoDate } from '../../engine/kernel/dates'
import type { RigaImpi } from '../../engine/impi/impi.types'
import { toCents } from '../../engine/kernel/money'
import type { RigaRavvedimento } from '../../engine/ravvedimento/ravvedimento.types'
import type { VersamentoTari } from '../../engine/tari/tari.types'
import { caselleDi } from '../../f24/model/caselle'
import type { RigaF24 } from '../../f24/model/delega'

const BLANK = {
  sezione: 'EL',
  ravvedimento: false,
  immobiliVariati: false,
  acconto: false,
  saldo: false,
  credito: toCents(0),
} as const

/** A row of the TARI or of the TEFA: which instalment of how many stands in the rateazione. */
export const rigaTari = (belfiore: string, { codice, anno, rateazione, importo }: VersamentoTari): RigaF24 => ({
  ...BLANK,
  codiceTributo: codice,
  codiceEnte: belfiore,
  rateazione,
  anno,
  debito: importo,
})

/** A row of the IMPi: half by half in its box, with how many plants it is paid for. */
export const rigaImpi = (belfiore: string, anno: number, rata: 'acconto' | 'saldo', riga: RigaImpi): RigaF24 => ({
  ...BLANK,
  codiceTributo: riga.codice,
  codiceEnte: belfiore,
  [rata]: true,
  numeroImmobili: riga.immobili,
  anno,
  debito: riga[rata],
})

/**
 * A row paid late, with "Ravv." crossed. A count of 0 and an empty rateazione are still to be asked: nothing of the
 * calculation says them.
 */
export const rigaRavvedimento = (
  belfiore: string,
  scadenza: IsoDate,
  { codice, anno, importo }: RigaRavvedimento,
): RigaF24 => {
  const { rata, hasImmobili, hasRateazione } = caselleDi(codice, scadenza)
  return {
    ...BLANK,
    codiceTributo: codice,
    codiceEnte: belfiore,
    ravvedimento: true,
    acconto: rata === 'acconto',
    saldo: rata === 'saldo',
    ...(hasImmobili ? { numeroImmobili: 0 } : {}),
    ...(hasRateazione ? { rateazione: '' } : {}),
    anno,
    debito: importo,
  }
}
