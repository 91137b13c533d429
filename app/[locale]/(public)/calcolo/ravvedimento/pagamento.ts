import { readRisposteRavvedimento } from '../../../../../contracts/ravvedimento/risposte'
import type { IsoDate } from '../../../../../engine/kernel/dates'
import { toCents } from '../../../../../engine/kernel/money'
import type { RigaRavvedimento } from '../../../../../engine/ravvedimento/ravvedimento.types'
import { findCodiceTributo, rateOf } from '../../../../../f24/model/codici-tributo'
import type { RigaF24 } from '../../../../../f24/model/delega'
import { today } from '../../../../../server/platform/clock'
import { contoRavvedimento } from '../../../../../ui/ravvedimento/conto'
import { rataOf } from '../../../../../ui/ravvedimento/bank'
import type { Trovato } from '../modulo-f24/load'
import { comuneF24 } from './load'

/** A count of 0 and an empty rateazione are asked for on the page: nothing of the calculation says them. */
const rigaOf = (scadenza: IsoDate, belfiore: string, { codice, anno, importo }: RigaRavvedimento): RigaF24 => {
  const entry = findCodiceTributo(codice)
  const boxes = entry ? rateOf(entry) : 'none'
  const rata = boxes === 'acconto-saldo' ? rataOf(scadenza) : undefined
  return {
    sezione: 'EL',
    codiceTributo: codice,
    codiceEnte: belfiore,
    ravvedimento: true,
    immobiliVariati: false,
    acconto: rata === 'acconto',
    saldo: rata === 'saldo',
    ...(boxes === 'acconto-saldo' && entry?.uso === 'imposta' ? { numeroImmobili: 0 } : {}),
    ...(boxes === 'rateazione' ? { rateazione: '' } : {}),
    anno,
    debito: importo,
    credito: toCents(0),
  }
}

/** What is paid late on the chosen day, from the answers of the address; a day that is past cannot be paid on. */
export const pagamentoRavvedimento = async (params: URLSearchParams): Promise<Trovato> => {
  const risposte = readRisposteRavvedimento(params)
  const conto = contoRavvedimento(risposte)
  if (conto.kind !== 'conto') return { ok: false, reason: 'answers-missing' }
  const { posizione, result, giorno } = conto.view
  if (giorno < today()) return { ok: false, reason: 'day-past' }
  if (!posizione.versamenti.some(({ codice }) => codice !== undefined)) return { ok: false, reason: 'code-missing' }
  const comune = await comuneF24(risposte)
  if (!comune) return { ok: false, reason: 'comune-row-missing' }
  const rows = result.righe.filter((riga) => riga.giorno === giorno)
  const righe = rows.map((riga) => rigaOf(posizione.scadenza, comune.belfiore, riga))
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
      ],
    },
  }
}
