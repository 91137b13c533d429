import { rigaRavvedimento } from '../../../../../server/f24/righe-altri'
import { today } from '../../../../../server/platform/clock'
import { contoRavvedimento } from '../../../../../ui/ravvedimento/conto'
import type { Trovato } from '../modulo-f24/load'
import { comuneF24, letteRavvedimento } from './load'

/** What is paid late on the chosen day, from the answers of the address; a day that is past cannot be paid on. */
export const pagamentoRavvedimento = async (params: URLSearchParams): Promise<Trovato> => {
  const { risposte } = await letteRavvedimento(params)
  const conto = contoRavvedimento(risposte)
  if (conto.kind !== 'conto') return { ok: false, reason: 'answers-missing' }
  const { posizione, result, giorno } = conto.view
  if (giorno < today()) return { ok: false, reason: 'day-past' }
  if (!posizione.versamenti.some(({ codice }) => codice !== undefined)) return { ok: false, reason: 'code-missing' }
  const comune = await comuneF24(risposte)
  if (!comune) return { ok: false, reason: 'comune-row-missing' }
  const rows = result.righe.filter((riga) => riga.giorno === giorno)
  const righe = rows.map((riga) => rigaRavvedimento(comune.belfiore, posizione.scadenza, riga))
  if (righe.length === 0) return { ok: false, reason: 'nothing-due' }
  return {
    ok: true,
    pagamento: {
      comune: { belfiore: comune.belfiore, nome: comune.nome, provincia: comune.sigla },
      anno: righe[0]!.anno ?? Number(posizione.scadenza.slice(0, 4)),
      rate: [{ id: '1', scadenza: giorno, righe }],
      asks: [
        ...(righe.some(({ numeroImmobili }) => numeroImmobili === 0) ? (['immobili'] as const) : []),
        ...(righe.some(({ rateazione }) => rateazione === '') ? (['rateazione'] as const) : []),
        'operazione',
      ],
    },
  }
}
