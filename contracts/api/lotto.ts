import { z } from 'zod'
import { LINGUE } from '../avvisi/lingue'
import { STATI_LOTTO } from '../lotti'
import { sendF24 } from '../f24/send'
import { sendStandardF24 } from '../f24/standard'
import { centesimi, giorno } from './parti'

/** Of a table or of its JSON. The proxy holds a body in memory: a larger table is sent by the page, which does not. */
export const MOST_SENT = 8 * 1024 * 1024
/** Clients of one answer: the next ones are asked for. */
export const CLIENTI_PER_RISPOSTA = 500

/** How a table is sent that is no JSON: as text, or as a workbook. */
export const TIPI_TABELLA = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const

export const RATE_LOTTO = ['acconto', 'saldo', 'entrambe', 'unica'] as const

/** Our names of the columns of the table: a test holds them against those that it is read with. */
export const CAMPI_LOTTO = [
  ...(['codice_fiscale', 'cognome', 'nome', 'data_nascita', 'comune_nascita', 'provincia_nascita'] as const),
  ...(['dati_verificati', 'comune', 'immobile', 'indirizzo', 'foglio', 'numero', 'subalterno', 'tipo'] as const),
  ...(['categoria', 'rendita', 'dominicale', 'valore', 'quota', 'uso', 'requisiti', 'coltivatore'] as const),
  ...(['montano', 'storico', 'inagibile', 'titolari', 'mesi', 'dal', 'al', 'aliquota'] as const),
  ...(['aliquota_precedente', 'verificata', 'acconto_versato'] as const),
] as const

type CampoLotto = (typeof CAMPI_LOTTO)[number]

/** A cell as the table would have it, so that there is one way of reading both. */
const cella = z
  .string()
  .max(200)
  .regex(/^[^\r\n]*$/)
  .optional()

const riga = z
  .strictObject(Object.fromEntries(CAMPI_LOTTO.map((campo) => [campo, cella])) as Record<CampoLotto, typeof cella>)
  .meta({ id: 'RigaLotto', description: 'riga-lotto' })

const come = {
  rata: z.enum(RATE_LOTTO).optional().meta({ description: 'rata-lotto' }),
  lingua: z.enum(LINGUE).optional().meta({ description: 'lingua-lotto' }),
  nome: z.string().min(1).max(80).optional().meta({ description: 'nome-lotto' }),
}

export const invioLotto = z
  .strictObject({ ...come, righe: z.array(riga).min(1).max(25_000) })
  .meta({ id: 'InvioLotto' })

/** The same beside a table, which has its rows itself. */
export const comeLotto = z.strictObject(come)

/** What may name a request: letters, digits and signs that need no quoting. */
export const IDEMPOTENZA = /^[A-Za-z0-9._:-]{8,100}$/

const detto = z
  .object({
    riga: z.int().meta({ description: 'riga-file' }),
    colonna: z.string().meta({ description: 'colonna-file' }),
    codiceFiscale: z.string().meta({ description: 'cliente-riga' }),
    cosa: z.string().meta({ description: 'cosa-manca' }),
    valore: z.string().meta({ description: 'valore-cella' }),
    cella: z.string().optional().meta({ description: 'cella-file' }),
  })
  .meta({ id: 'ProblemaDiRiga' })

const conteggi = z
  .object({
    ...{ righe: z.int(), nuove: z.int(), cambiate: z.int(), uguali: z.int(), tolte: z.int(), errate: z.int() },
    ...{ clienti: z.int(), clientiUguali: z.int() },
  })
  .meta({ id: 'ConteggiLotto', description: 'conteggi-lotto' })

export const lottoRaccontato = z
  .object({
    id: z.string(),
    anno: z.int().meta({ description: 'anno' }),
    rata: z.enum(RATE_LOTTO).meta({ description: 'rata-lotto' }),
    nome: z.string(),
    stato: z.enum(STATI_LOTTO).meta({ description: 'stato-lotto' }),
    creatoIl: z.iso.datetime(),
    tenutoFino: giorno.optional().meta({ description: 'tenuto-lotto' }),
    colonne: z.record(z.string(), z.string()).meta({ description: 'colonne-lotto' }),
    file: conteggi.optional(),
    clienti: z
      .object({
        ...{ tenuti: z.int(), calcolati: z.int(), pronti: z.int(), niente: z.int(), fermi: z.int() },
        sostituiti: z.int(),
      })
      .meta({ description: 'clienti-lotto' }),
    daPagare: centesimi,
    problemi: z.array(detto).meta({ description: 'problemi-lotto' }),
    altriProblemi: z.int().meta({ description: 'altri-problemi' }),
  })
  .meta({ id: 'Lotto' })

export type LottoRaccontato = z.infer<typeof lottoRaccontato>

export const dopoClienti = z.int().optional().meta({ description: 'dopo' })

export const riepilogoLotto = z.object({
  clienti: z.array(
    z
      .object({
        codiceFiscale: z.string(),
        nome: z.string(),
        esito: z.enum(['pronto', 'niente', 'fermo']).meta({ description: 'esito-cliente' }),
        imposta: centesimi.nullable(),
        daPagare: centesimi.nullable(),
        problemi: z.array(detto),
      })
      .meta({ id: 'ClienteDelLotto' }),
  ),
  dopo: dopoClienti,
})

export const sendLotto = z.object({
  moduli: z.array(
    z
      .object({
        codiceFiscale: z.string(),
        file: z.string().meta({ description: 'file-lotto' }),
        modulo: z.union([sendF24.meta({ id: 'F24Semplificato' }), sendStandardF24.meta({ id: 'F24Ordinario' })]),
      })
      .meta({ id: 'ModuloDelLotto' }),
  ),
  dopo: dopoClienti,
})
