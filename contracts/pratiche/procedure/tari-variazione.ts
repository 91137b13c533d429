import { law, uncertain } from '../../../engine/kernel/law'
import { ALTRO, SI_NO } from '../campo'
import type { Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'

/** Something of an utenza of the TARI is no longer as the comune has it. */
export const TARI_VARIAZIONE: Procedura = {
  id: 'tari-variazione',
  tributo: 'tari',
  chi: ['persona', 'ente'],
  termine: 'tari-richiesta',
  leggi: [law('L. 147/2013', 'art. 1 c. 684-685'), uncertain('ARERA del. 15/2022/R/rif (TQRIF)', 'art. 10-12')],
  entro: { campo: 'dal', giorni: 90, legge: uncertain('ARERA del. 15/2022/R/rif (TQRIF)', 'art. 10') },
  campi: { anno: 'dal' },
  passi: [
    {
      id: 'utenza',
      campi: [
        { id: 'utenza', tipo: 'utenza' },
        { id: 'indirizzo', tipo: 'testo', massimo: 120, quando: { campo: 'utenza', e: [ALTRO] } },
        { id: 'codice', tipo: 'testo', massimo: 30, facoltativo: true, quando: { campo: 'utenza', e: [ALTRO] } },
      ],
    },
    {
      id: 'cosa',
      campi: [
        { id: 'cosa', tipo: 'scelte', opzioni: ['occupanti', 'superficie', 'uso', 'speciali', 'riduzione', ALTRO] },
      ],
    },
    { id: 'dal', campi: [{ id: 'dal', tipo: 'giorno', passato: true }] },
    {
      id: 'occupanti',
      quando: { campo: 'cosa', e: ['occupanti'] },
      campi: [
        { id: 'occupanti', tipo: 'numero', minimo: 1, massimo: 30, unita: 'persone' },
        { id: 'nomi', tipo: 'lungo', massimo: 600, facoltativo: true },
      ],
    },
    {
      id: 'superficie',
      quando: { campo: 'cosa', e: ['superficie'] },
      campi: [
        { id: 'mq', tipo: 'numero', minimo: 1, massimo: 100000, decimali: true, unita: 'mq' },
        { id: 'catasto', tipo: 'testo', massimo: 80, facoltativo: true },
      ],
    },
    {
      id: 'speciali',
      quando: { campo: 'cosa', e: ['speciali'] },
      campi: [{ id: 'mqSpeciali', tipo: 'numero', minimo: 0, massimo: 100000, decimali: true, unita: 'mq' }],
    },
    {
      id: 'uso',
      quando: { campo: 'cosa', e: ['uso'] },
      campi: [
        { id: 'uso', tipo: 'scelta', opzioni: ['casa', 'attivita'] },
        { id: 'attivita', tipo: 'testo', massimo: 160, quando: { campo: 'uso', e: ['attivita'] } },
        { id: 'ateco', tipo: 'testo', massimo: 8, facoltativo: true, quando: { campo: 'uso', e: ['attivita'] } },
      ],
    },
    {
      id: 'riduzione',
      quando: { campo: 'cosa', e: ['riduzione'] },
      campi: [
        {
          id: 'riduzioni',
          tipo: 'scelte',
          opzioni: ['unico', 'stagionale', 'dimora-estero', 'estero', 'rurale', 'compostaggio', 'lontano', 'riciclo'],
        },
        { id: 'spetta', tipo: 'scelta', opzioni: SI_NO },
      ],
    },
    { id: 'altro', quando: { campo: 'cosa', e: [ALTRO] }, campi: [{ id: 'testo', tipo: 'lungo', massimo: 2000 }] },
    RECAPITO,
    VERO,
  ],
  carte: [
    { id: 'planimetria', obbligatoria: true, quando: { campo: 'cosa', e: ['superficie'] } },
    { id: 'rifiuti-speciali', obbligatoria: false, quando: { campo: 'cosa', e: ['speciali'] } },
    { id: 'prova', obbligatoria: false },
  ],
}
