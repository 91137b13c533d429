import { rigaTari } from '../../../../../server/f24/righe-altri'
import { today } from '../../../../../server/platform/clock'
import { contoTari } from '../../../../../ui/tari/conto'
import type { Trovato } from '../modulo-f24/load'
import { loadTari } from './load'

/** The instalments of the TARI with its TEFA, a payment for each due date. */
export const pagamentoTari = async (params: URLSearchParams): Promise<Trovato> => {
  const calcolo = await loadTari(params)
  if (calcolo.kind !== 'ready' || calcolo.risposte.utenza === '') return { ok: false, reason: 'answers-missing' }
  const conto = contoTari(calcolo.risposte)
  if (!conto.ok) return { ok: false, reason: 'answers-missing' }
  const { comune } = calcolo
  const owed = conto.versamenti.filter(({ importo }) => importo > 0)
  if (owed.length === 0) return { ok: false, reason: 'nothing-due' }
  const dates = [...new Set(owed.map(({ scadenza }) => scadenza))].sort()
  return {
    ok: true,
    pagamento: {
      comune: { belfiore: comune.belfiore, nome: comune.nome, provincia: comune.sigla },
      anno: calcolo.risposte.anno,
      rate: dates.map((scadenza, at) => ({
        // the style of the page shows the word on a late payment by it
        id: `${scadenza < today() ? 'passata' : 'rata'}-${at + 1}`,
        scadenza,
        righe: owed.filter((own) => own.scadenza === scadenza).map((own) => rigaTari(comune.belfiore, own)),
      })),
      asks: ['operazione'],
    },
  }
}
