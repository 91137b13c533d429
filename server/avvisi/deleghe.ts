import type { Testi } from '../../contracts/avvisi/foglio'
import type { Lingua } from '../../contracts/avvisi/lingue'
import type { Prospetto, ScadenzaProspetto } from '../../contracts/avvisi/prospetto'
import { toCents } from '../../engine/kernel/money'
import type { Contribuente, Delega } from '../../f24/model/delega'
import { packDeleghe, type RigaDaVersare } from '../../f24/model/pack'
import { alternativaF24 } from './alternativa-f24'

/** A form to be printed, and how it is read aloud in each language of its paper. */
export type DelegaDetta = { readonly delega: Delega; readonly alternativa: Testi }

const MOST_IMMOBILI = 999

const righeOf = ({ tributo, anno, comune }: Prospetto, own: ScadenzaProspetto): readonly RigaDaVersare[] =>
  own.righe.flatMap(({ codice, importo, immobili, rateazione, detrazione = 0 }): RigaDaVersare[] => {
    if (codice === undefined || importo <= 0) return []
    const imu = {
      ...{ acconto: own.rata !== 'saldo', saldo: own.rata !== 'acconto' },
      ...(immobili === undefined ? {} : { numeroImmobili: Math.min(immobili, MOST_IMMOBILI) }),
      ...(detrazione > 0 ? { detrazione: toCents(detrazione) } : {}),
    }
    const other = { acconto: false, saldo: false, ...(rateazione === undefined ? {} : { rateazione }) }
    return [
      {
        ...{ sezione: 'EL', codiceTributo: codice, codiceEnte: comune.belfiore, anno },
        ...{ ravvedimento: false, immobiliVariati: false, debito: toCents(importo), credito: toCents(0) },
        ...(tributo === 'imu' ? imu : other),
        ...(own.operazione === undefined ? {} : { identificativoOperazione: own.operazione }),
      },
    ]
  })

/** The forms of a prospetto: one for each instalment that is open and whose day has not passed, in their order. */
export const delegheDi = (
  prospetto: Prospetto,
  contribuente: Contribuente,
  lingue: readonly Lingua[],
): readonly DelegaDetta[] =>
  prospetto.scadenze
    .filter(({ resta, giorno }) => resta > 0 && (giorno === undefined || giorno >= prospetto.emessoIl))
    .flatMap((own) => {
      const { deleghe, unplaced } = packDeleghe({ contribuente }, righeOf(prospetto, own), { rounding: 'law' })
      if (unplaced.length > 0) throw new Error('a payment of debits only leaves nothing over')
      return deleghe.map((delega) => ({ delega, alternativa: lingue.map((lingua) => alternativaF24(delega, lingua)) }))
    })
