import { readContribuente } from '../../contracts/contribuente'
import { toCents } from '../../engine/kernel/money'
import { hasErrors } from '../../f24/model/f24-problem'
import type { Delega } from '../../f24/model/delega'
import { comuniWith } from './comuni'
import { fogliDi, luogoDi, typedOf, type Noto, type RataAperta } from './posizione'
import { today } from '../platform/clock'
import type { Avviso } from '../avvisi/queries'

const notoOf = ({ codiceFiscale, destinatario }: Avviso): Noto => ({
  codiceFiscale,
  cognome: destinatario.cognome ?? undefined,
  nome: destinatario.nome ?? undefined,
  denominazione: destinatario.denominazione ?? undefined,
  sesso: destinatario.sesso ?? undefined,
  natoIl: destinatario.natoIl ?? undefined,
  natoA: destinatario.natoA ?? undefined,
})

const rateOf = ({ scadenze }: Avviso): readonly RataAperta[] =>
  scadenze.map(({ rata, giorno, resta, righe }) => ({
    ...{ tributo: 'imu', rata, giorno, resta: toCents(resta) },
    righe: righe.map(({ codice, resta: left, immobili, detrazione }) => ({
      ...{ codice, resta: toCents(left), immobili, detrazione: toCents(detrazione) },
    })),
  }))

/**
 * The forms of a statement, one a day, with its identificativo operazione: the same on every day, as of the day it was issued.
 * @returns undefined where the comune knew too little of who pays: a form with an empty field is none
 */
export const delegheDi = async (avviso: Avviso): Promise<readonly Delega[] | undefined> => {
  const oggi = today(avviso.emessoIl)
  const noto = notoOf(avviso)
  const places = [luogoDi(noto)].filter((one) => one !== undefined)
  const comuni = await comuniWith([avviso.belfiore, ...places])
  const { contribuente } = readContribuente(typedOf(noto, comuni, oggi), 0, { comuni, oggi })
  if (contribuente === undefined) return undefined
  const { belfiore, anno, operazione } = avviso
  const rate = rateOf(avviso)
  const fogli = fogliDi(rate, rate, { contribuente, comuni, oggi, belfiore, anno, operazione })
  const good = fogli.length > 0 && fogli.every(({ problems }) => !hasErrors(problems))
  return good ? fogli.flatMap(({ deleghe }) => deleghe) : undefined
}
