import type { CostoContabile } from '../catasto/bene'
import type { Mesi } from '../catasto/possesso'
import type { IsoDate } from '../kernel/dates'
import type { Cents, Ratio } from '../kernel/money'

/**
 * A platform for hydrocarbons within the territorial sea, or a regasification terminal there. Of a terminal only the
 * part used for dwelling and civil services is taxed (DL 124/2019 art. 38 c. 8): its costs are those of that part.
 */
export type Impianto = {
  readonly id: string
  readonly tipo: 'piattaforma' | 'rigassificatore'
  readonly costi: readonly CostoContabile[]
  readonly quota: Ratio
  readonly mesi: Mesi
}

/** All that one firm has off one comune. */
export type PosizioneImpi = { readonly anno: number; readonly impianti: readonly Impianto[] }

export type CodiceImpi = '3970' | '3971'

export type RigaImpi = {
  readonly codice: CodiceImpi
  readonly imposta: Cents
  readonly acconto: Cents
  readonly saldo: Cents
  readonly immobili: number
}

export type ImpiantoResult = {
  readonly id: string
  readonly base: Cents
  readonly imposta: Cents
  readonly acconto: Cents
  readonly saldo: Cents
  /** 0,76 % and 0,30 %, whoever collects them: they add up to `imposta`. */
  readonly stato: Cents
  readonly comune: Cents
}

export type ImpiResult = {
  readonly anno: number
  readonly impianti: readonly ImpiantoResult[]
  readonly imposta: Cents
  readonly acconto: Cents
  readonly saldo: Cents
  readonly stato: Cents
  readonly comune: Cents
  /** The State before the comune; one row to the State in the years in which it collected everything. */
  readonly righe: readonly RigaImpi[]
  readonly rate: readonly { readonly rata: 'acconto' | 'saldo'; readonly scadenza: IsoDate; readonly importo: Cents }[]
}
