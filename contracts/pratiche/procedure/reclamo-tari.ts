import { uncertain } from '../../../engine/kernel/law'
import { ALTRO, SI, NO, type Campo } from '../campo'
import type { Passo, Procedura } from '../procedura'
import { RECAPITO } from './comune'

const TQRIF = 'ARERA del. 15/2022/R/rif (TQRIF)'

/** Which utenza: what ARERA asks a complaint and a correction to say. Name and codice fiscale come from who signs in. */
const UTENZA: Passo = {
  id: 'utenza',
  campi: [
    { id: 'utenza', tipo: 'utenza' },
    { id: 'indirizzo', tipo: 'testo', massimo: 120, quando: { campo: 'utenza', e: [ALTRO] } },
    { id: 'codice', tipo: 'testo', massimo: 30, facoltativo: true, quando: { campo: 'utenza', e: [ALTRO] } },
  ],
}

const MOTIVO: Campo = { id: 'testo', tipo: 'lungo', massimo: 3000 }

/** A written complaint about the TARI: what ARERA asks it to hold, answered with reasons in thirty working days. */
export const RECLAMO_TARI: Procedura = {
  id: 'reclamo-tari',
  tributo: 'tari',
  chi: ['persona', 'ente'],
  termine: 'tari-reclamo',
  leggi: [uncertain(TQRIF, 'art. 13 e 17')],
  campi: { anno: 'anno' },
  avvisi: [
    {
      id: 'raccolta',
      quando: { campo: 'servizio', e: ['raccolta', 'strade'] },
      legge: uncertain(TQRIF, 'art. 13'),
    },
  ],
  passi: [
    UTENZA,
    {
      id: 'servizio',
      campi: [
        { id: 'servizio', tipo: 'scelta', opzioni: ['tariffa', 'sportello', 'raccolta', 'strade'] },
        { id: 'anno', tipo: 'anno', indietro: 5 },
      ],
    },
    { id: 'motivo', campi: [MOTIVO, { id: 'chiede', tipo: 'lungo', massimo: 1000, facoltativo: true }] },
    RECAPITO,
  ],
  carte: [{ id: 'prove', obbligatoria: false }],
}

/** The amount of a notice of the TARI is wrong: it is corrected in sixty working days, and what was paid too much comes back. */
export const RETTIFICA_TARI: Procedura = {
  id: 'rettifica-tari',
  tributo: 'tari',
  chi: ['persona', 'ente'],
  termine: 'tari-rettifica',
  leggi: [uncertain(TQRIF, 'art. 13')],
  campi: { anno: 'anno' },
  passi: [
    UTENZA,
    {
      id: 'avviso',
      campi: [
        { id: 'anno', tipo: 'anno', indietro: 5 },
        { id: 'numero', tipo: 'testo', massimo: 60, facoltativo: true },
        { id: 'importo', tipo: 'euro' },
      ],
    },
    {
      id: 'errore',
      campi: [
        {
          id: 'errore',
          tipo: 'scelta',
          opzioni: ['superficie', 'occupanti', 'riduzione', 'periodo', 'pagato', 'tariffa', ALTRO],
        },
        MOTIVO,
        { id: 'giusto', tipo: 'euro', facoltativo: true },
      ],
    },
    {
      id: 'conto',
      campi: [
        { id: 'pagato', tipo: 'scelta', opzioni: [NO, SI] },
        { id: 'iban', tipo: 'iban', facoltativo: true, quando: { campo: 'pagato', e: [SI] } },
      ],
    },
    RECAPITO,
  ],
  carte: [
    { id: 'avviso', obbligatoria: true },
    { id: 'prove', obbligatoria: false },
  ],
}
