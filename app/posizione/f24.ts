import { readContribuente, type ContribuenteLetto } from '../../contracts/contribuente'
import { bareCodiceFiscale, readTyped, type ContribuenteTyped } from '../../contracts/contribuente/campi'
import { hasErrors } from '../../f24/model/f24-problem'
import { comuniWith, luogoOf } from '../../server/f24/comuni'
import { diviseAl, fogliDi, luogoDi, typedOf, type Divise, type FoglioF24 } from '../../server/f24/posizione'
import { today } from '../../server/platform/clock'
import { anagraficaOf } from '../../server/positions/queries'
import type { Around } from './load'
import type { Shown } from './view-of'

export type Preparato = Divise & {
  readonly typed: ContribuenteTyped
  readonly letto: ContribuenteLetto
  /** Empty while something of who pays is missing or wrong. */
  readonly fogli: readonly FoglioF24[]
  readonly isPrintable: boolean
}

/**
 * The forms of what is still due: amounts from the position, who pays from the record. `form` says otherwise of the person,
 * and never of an amount.
 */
export const preparaF24 = async (around: Around, shown: Shown, form: URLSearchParams): Promise<Preparato> => {
  const { own, scope, place } = around
  const oggi = today()
  const { belfiore, anno } = place
  const { codiceFiscale } = own
  const record = await anagraficaOf(scope, { belfiore, codiceFiscale })
  const blank = { cognome: undefined, nome: undefined, denominazione: undefined }
  const noto = { ...blank, sesso: undefined, natoIl: undefined, natoA: undefined, ...record, codiceFiscale }
  const sent = form.has('p0.cf') ? readTyped(form, 0) : undefined
  const places = [luogoDi(noto), ...luogoOf(bareCodiceFiscale(sent?.cf ?? ''))].filter((one) => one !== undefined)
  const comuni = await comuniWith([belfiore, ...places])
  const typed = sent ?? typedOf(noto, comuni, oggi)
  const letto = readContribuente(typed, 0, { comuni, oggi })
  const divise = diviseAl(shown.estratto.scadenze, oggi)
  const { contribuente } = letto
  const fogli = contribuente
    ? fogliDi(divise.stampabili, shown.estratto.scadenze, { contribuente, comuni, oggi, belfiore, anno })
    : []
  return {
    ...{ ...divise, typed, letto, fogli },
    isPrintable: fogli.length > 0 && fogli.every(({ problems }) => !hasErrors(problems)),
  }
}
