import { rigaImpi } from '../../../../../server/f24/righe-altri'
import { today } from '../../../../../server/platform/clock'
import { contoImpi } from '../../../../../ui/impi/conto'
import type { Trovato } from '../modulo-f24/load'
import { loadImpi } from './load'

/** Acconto and saldo of the IMPi, each with the row of the State and that of the comune. */
export const pagamentoImpi = async (params: URLSearchParams): Promise<Trovato> => {
  const calcolo = await loadImpi(params)
  if (calcolo.kind !== 'ready') return { ok: false, reason: 'answers-missing' }
  const conto = contoImpi(calcolo.risposte)
  if (!conto.ok) return { ok: false, reason: 'answers-missing' }
  const { comune } = calcolo
  const { anno, righe, rate, imposta } = conto.result
  if (imposta === 0) return { ok: false, reason: 'nothing-due' }
  // 2020 and 2021 went whole to the State: how the row of 2021 names its place is in no source that we hold
  if (!righe.some(({ codice }) => codice === '3971')) return { ok: false, reason: 'state-only' }
  const owed = rate.filter(({ importo }) => importo > 0)
  return {
    ok: true,
    pagamento: {
      comune: { belfiore: comune.belfiore, nome: comune.nome, provincia: comune.sigla },
      anno,
      rate: owed.map(({ rata, scadenza }, at) => ({
        // the style of the page shows the word on a late payment by it
        id: `${scadenza < today() ? 'passata' : 'rata'}-${at + 1}`,
        scadenza,
        righe: righe.filter((riga) => riga[rata] > 0).map((riga) => rigaImpi(comune.belfiore, anno, rata, riga)),
      })),
      asks: ['operazione'],
    },
  }
}
