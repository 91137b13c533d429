import { z } from 'zod'
import {
  comeLotto,
  dopoClienti,
  IDEMPOTENZA,
  invioLotto,
  lottoRaccontato,
  MOST_SENT,
  riepilogoLotto,
  sendLotto,
  TIPI_TABELLA,
} from './lotto'
import type { Operation } from './operation'

/** In the place of ids, which are of each one's own: the tests put those of batches of theirs in. */
export const LOTTO_ESEMPIO = {
  attesa: '10770000-0000-4000-8000-00000000000a',
  daConfermare: '10770000-0000-4000-8000-00000000000b',
  pronto: '10770000-0000-4000-8000-00000000000c',
} as const
const NESSUNO = '10770000-0000-4000-8000-000000000000'

/** The client of the examples. */
export const OFFICINE = {
  codice_fiscale: '01234568010',
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
  '01234568010;Officine Po;Cremona;D/7;10000,00;100;proprio;1,06;1,06',
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
  body: { schema: invioLotto, maxBytes: MOST_SENT, others: TIPI_TABELLA },
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
    { name: 'attesa', path: { id: LOTTO_ESEMPIO.daConfermare }, status: 200, answer: { clienti: { tenuti: 1 } } },
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
  query: z.object({ dopo: dopoClienti }),
  answers: [{ type: 'application/json', schema: riepilogoLotto }],
  refused: [400, 401, 403, 404, 409],
  examples: [
    {
      name: 'pronto',
      path: { id: LOTTO_ESEMPIO.pronto },
      status: 200,
      note: '10.000 × 1,05 × 65 × 1,06 % = 7.234,50; il saldo è la metà, con le due righe all’euro: 3.618,00.',
      answer: { clienti: [{ codiceFiscale: '01234568010', esito: 'pronto', imposta: 723450, daPagare: 361800 }] },
    },
  ],
}

export const SEND_LOTTO: Operation = {
  ...{ id: 'sendLotto', method: 'get', path: '/api/v1/lotti/{id}/send', ...COMUNE, key: 'scarica' },
  params: QUALE,
  query: z.object({ dopo: dopoClienti }),
  answers: [{ type: 'application/json', schema: sendLotto }],
  refused: [400, 401, 403, 404, 409],
  examples: [
    {
      name: 'pronto',
      path: { id: LOTTO_ESEMPIO.pronto },
      status: 200,
      answer: { moduli: [{ codiceFiscale: '01234568010', file: 'send/01234568010-saldo.json' }] },
    },
  ],
}
