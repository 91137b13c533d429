import type { Lingua } from '../../contracts/avvisi/lingue'
import type { Delega, RigaF24 } from '../../f24/model/delega'
import { parole } from './parole'

/** A form in words, for who does not see it: whose, its rows, its total. */
export const alternativaF24 = (delega: Delega, lingua: Lingua): string => {
  const { t, euro } = parole(lingua)
  const rata = ({ acconto, saldo, rateazione = '' }: RigaF24): string =>
    acconto && saldo ? t('pagare.accontoSaldo') : acconto ? t('pagare.acconto') : saldo ? t('pagare.saldo') : rateazione
  const rows = delega.righe.map((riga) =>
    t('f24.riga', {
      ...{ codice: riga.codiceTributo, ente: riga.codiceEnte, rata: rata(riga), anno: riga.anno ?? '' },
      importo: euro(riga.debito - riga.credito),
    }),
  )
  const { identificativoOperazione: codice } = delega
  const righe = [...rows, ...(codice === undefined ? [] : [t('f24.operazione', { codice })])].join(' ')
  const { codiceFiscale, codiceFiscaleCoobbligato: altro, codiceIdentificativo: come = '' } = delega.contribuente
  const chi = altro === undefined ? codiceFiscale : t('f24.coobbligato', { codice: codiceFiscale, altro, come })
  return t('f24.alternativa', {
    ...{ codice: chi, righe, importo: euro(delega.saldoFinale) },
  })
}
