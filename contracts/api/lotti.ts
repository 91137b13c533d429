import { z } from 'zod'
import { LINGUE } from '../avvisi/lingue'
import { STATI_LOTTO } from '../lotti'
import { sendF24 } from '../f24/send'
import { sendStandardF24 } from '../f24/standard'
import type { Operation } from './operation'
import { centesimi, giorno } from './parti'

/** Of a table or of its JSON. The proxy holds a body in memory: a larger table is sent by the page, which does not. */
export const MOST_SENT = 8 * 1024 * 1024
/** Clients of one answer: the next ones are asked for. */
export const CLIENTI_PER_RISPOSTA = 500

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

const dopo = z.int().optional().meta({ description: 'dopo' })

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
  dopo,
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
  dopo,
})

/** In the place of ids, which are of each one's own: the tests put those of batches of theirs in. */
export const LOTTO_ESEMPIO = {
  attesa: '10770000-0000-4000-8000-00000000000a',
  daConfermare: '10770000-0000-4000-8000-00000000000b',
  pronto: '10770000-0000-4000-8000-00000000000c',
} as const
const NESSUNO = '10770000-0000-4000-8000-000000000000'

const OFFICINE = {
  codice_fiscale: '01234567897',
  cognome: 'Officine Po',
  comune: 'D150',
  immobile: 'capannone',
  categoria: 'D/7',
  rendita: '10000,00',
  quota: '100',
  uso: 'proprio',
  aliquota: '1,06',
  aliquota_precedente: '1,06',
}
const TABELLA = [
  'codice fiscale;cognome;comune;categoria;rendita;quota;uso;aliquota;aliquota anno prima',
  '01234567897;Officine Po;Cremona;D/7;10000,00;100;proprio;1,06;1,06',
  'RSSMRA80A01H501X;Rossi;Cremona;A/3;500,00;100;a disposizione;1,06;1,06',
].join('\n')

const CHIAVE_RICHIESTA = z.object({
  'Idempotency-Key': z.string().regex(IDEMPOTENZA).meta({ description: 'idempotenza' }),
})
const QUALE = z.object({ id: z.string().meta({ description: 'lotto-id' }) })
const COMUNE = { tag: 'lotti', counted: 'lotti' } as const
const RISPOSTA = [{ type: 'application/json', schema: lottoRaccontato }] as const
const SENZA_CHIAVE = { name: 'senza-chiave', withKey: false, status: 401 } as const

export const INVIA_LOTTO: Operation = {
  ...{ id: 'inviaLotto', method: 'post', path: '/api/v1/lotti', ...COMUNE, key: 'invia' },
  query: comeLotto,
  headers: CHIAVE_RICHIESTA,
  body: { schema: invioLotto, maxBytes: MOST_SENT, others: ['text/csv'] },
  answers: RISPOSTA,
  refused: [400, 401, 403, 409, 413, 415, 422],
  examples: [
    {
      name: 'json',
      headers: { 'Idempotency-Key': 'clienti-2026-a' },
      body: { nome: 'clienti', righe: [OFFICINE] },
      status: 200,
      answer: { nome: 'clienti', stato: 'anteprima', file: { righe: 1, errate: 0, clienti: 1 }, problemi: [] },
    },
    {
      name: 'tabella',
      headers: { 'Idempotency-Key': 'clienti-2026-b', 'Content-Type': 'text/csv' },
      query: { nome: 'clienti.csv', lingua: 'it' },
      body: TABELLA,
      status: 200,
      answer: {
        stato: 'anteprima',
        file: { righe: 2, errate: 1 },
        problemi: [{ riga: 3, colonna: 'codice fiscale', valore: 'RSSMRA80A01H501X' }],
      },
    },
    {
      name: 'altra-richiesta',
      headers: { 'Idempotency-Key': 'clienti-2026-a' },
      body: { nome: 'altri clienti', righe: [OFFICINE] },
      status: 409,
    },
    { name: 'senza-idempotenza', body: { righe: [OFFICINE] }, status: 400 },
    { ...SENZA_CHIAVE, headers: { 'Idempotency-Key': 'clienti-2026-c' }, body: { righe: [OFFICINE] } },
  ],
}

export const ELENCA_LOTTI: Operation = {
  ...{ id: 'elencaLotti', method: 'get', path: '/api/v1/lotti', ...COMUNE, key: 'guarda' },
  answers: [
    {
      type: 'application/json',
      schema: z.object({
        lotti: z.array(lottoRaccontato.omit({ problemi: true, altriProblemi: true }).meta({ id: 'LottoInElenco' })),
      }),
    },
  ],
  refused: [401],
  examples: [{ name: 'ora', status: 200 }, SENZA_CHIAVE],
}

export const LEGGI_LOTTO: Operation = {
  ...{ id: 'leggiLotto', method: 'get', path: '/api/v1/lotti/{id}', ...COMUNE, key: 'guarda' },
  params: QUALE,
  answers: RISPOSTA,
  refused: [401, 404],
  examples: [
    { name: 'attesa', path: { id: LOTTO_ESEMPIO.attesa }, status: 200, answer: { stato: 'anteprima' } },
    { name: 'pronto', path: { id: LOTTO_ESEMPIO.pronto }, status: 200, answer: { stato: 'pronto', daPagare: 361800 } },
    { name: 'assente', path: { id: NESSUNO }, status: 404 },
  ],
}

export const CONFERMA_LOTTO: Operation = {
  ...{ id: 'confermaLotto', method: 'post', path: '/api/v1/lotti/{id}/conferma', ...COMUNE, key: 'conferma' },
  params: QUALE,
  answers: RISPOSTA,
  refused: [401, 403, 404, 409, 422],
  examples: [
    { name: 'attesa', path: { id: LOTTO_ESEMPIO.daConfermare }, status: 200, answer: { stato: 'in-corso' } },
    { name: 'gia', path: { id: LOTTO_ESEMPIO.pronto }, status: 200, answer: { stato: 'pronto' } },
    { name: 'assente', path: { id: NESSUNO }, status: 404 },
  ],
}

export const SCARICA_LOTTO: Operation = {
  ...{ id: 'scaricaLotto', method: 'get', path: '/api/v1/lotti/{id}/zip', ...COMUNE, key: 'scarica' },
  params: QUALE,
  answers: [{ type: 'application/zip', headers: ['Content-Disposition'] }],
  refused: [401, 403, 404, 409],
  examples: [
    { name: 'pronto', path: { id: LOTTO_ESEMPIO.pronto }, status: 200 },
    { name: 'attesa', path: { id: LOTTO_ESEMPIO.attesa }, status: 409 },
  ],
}

export const RIEPILOGO_LOTTO: Operation = {
  ...{ id: 'riepilogoLotto', method: 'get', path: '/api/v1/lotti/{id}/riepilogo', ...COMUNE, key: 'scarica' },
  params: QUALE,
  query: z.object({ dopo }),
  answers: [{ type: 'application/json', schema: riepilogoLotto }],
  refused: [400, 401, 403, 404, 409],
  examples: [
    {
      name: 'pronto',
      path: { id: LOTTO_ESEMPIO.pronto },
      status: 200,
      note: '10.000 × 1,05 × 65 × 1,06 % = 7.234,50; il saldo è la metà, con le due righe all’euro: 3.618,00.',
      answer: { clienti: [{ codiceFiscale: '01234567897', esito: 'pronto', imposta: 723450, daPagare: 361800 }] },
    },
  ],
}

export const SEND_LOTTO: Operation = {
  ...{ id: 'sendLotto', method: 'get', path: '/api/v1/lotti/{id}/send', ...COMUNE, key: 'scarica' },
  params: QUALE,
  query: z.object({ dopo }),
  answers: [{ type: 'application/json', schema: sendLotto }],
  refused: [400, 401, 403, 404, 409],
  examples: [
    {
      name: 'pronto',
      path: { id: LOTTO_ESEMPIO.pronto },
      status: 200,
      answer: { moduli: [{ codiceFiscale: '01234567897', file: 'send/01234567897-saldo.json' }] },
    },
  ],
}
