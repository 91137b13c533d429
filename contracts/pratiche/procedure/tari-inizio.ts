import { law, uncertain } from '../../../engine/kernel/law'
import { ALTRO, SI, SI_NO } from '../campo'
import type { Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'

/** Somebody begins to hold a home or a shop: the utenza of the TARI starts. */
export const TARI_INIZIO: Procedura = {
  id: 'tari-inizio',
  tributo: 'tari',
  chi: ['persona', 'ente'],
  termine: 'tari-richiesta',
  leggi: [law('L. 147/2013', 'art. 1 c. 684-685'), uncertain('ARERA del. 15/2022/R/rif (TQRIF)', 'art. 6 e 7')],
  entro: { campo: 'dal', giorni: 90, legge: uncertain('ARERA del. 15/2022/R/rif (TQRIF)', 'art. 6') },
  campi: { anno: 'dal', foglio: 'foglio', particella: 'particella', subalterno: 'subalterno' },
  passi: [
    { id: 'uso', campi: [{ id: 'uso', tipo: 'scelta', opzioni: ['casa', 'attivita'] }] },
    { id: 'dal', campi: [{ id: 'dal', tipo: 'giorno', passato: true }] },
    {
      id: 'dove',
      campi: [
        { id: 'indirizzo', tipo: 'testo', massimo: 120 },
        { id: 'interno', tipo: 'testo', massimo: 20, facoltativo: true },
      ],
    },
    {
      id: 'catasto',
      campi: [
        { id: 'foglio', tipo: 'testo', massimo: 10 },
        { id: 'particella', tipo: 'testo', massimo: 10 },
        { id: 'subalterno', tipo: 'testo', massimo: 10, facoltativo: true },
      ],
    },
    {
      id: 'superficie',
      campi: [{ id: 'mq', tipo: 'numero', minimo: 1, massimo: 100000, decimali: true, unita: 'mq' }],
    },
    {
      id: 'occupanti',
      quando: { campo: 'uso', e: ['casa'] },
      campi: [
        { id: 'occupanti', tipo: 'numero', minimo: 1, massimo: 30, unita: 'persone' },
        { id: 'residente', tipo: 'scelta', opzioni: SI_NO },
      ],
    },
    {
      id: 'attivita',
      quando: { campo: 'uso', e: ['attivita'] },
      campi: [
        { id: 'attivita', tipo: 'testo', massimo: 160 },
        { id: 'ateco', tipo: 'testo', massimo: 8, facoltativo: true },
        { id: 'speciali', tipo: 'scelta', opzioni: SI_NO },
        {
          id: 'mqSpeciali',
          tipo: 'numero',
          minimo: 1,
          massimo: 100000,
          decimali: true,
          unita: 'mq',
          quando: { campo: 'speciali', e: [SI] },
        },
      ],
    },
    {
      id: 'titolo',
      campi: [
        { id: 'titolo', tipo: 'scelta', opzioni: ['proprieta', 'affitto', 'comodato', ALTRO] },
        {
          id: 'proprietario',
          tipo: 'testo',
          massimo: 120,
          quando: { campo: 'titolo', e: ['affitto', 'comodato', ALTRO] },
        },
      ],
    },
    { id: 'prima', campi: [{ id: 'prima', tipo: 'testo', massimo: 120, facoltativo: true }] },
    {
      id: 'riduzioni',
      campi: [
        {
          id: 'riduzioni',
          tipo: 'scelte',
          facoltativo: true,
          opzioni: ['unico', 'stagionale', 'estero', 'rurale', 'compostaggio', 'riciclo'],
        },
      ],
    },
    RECAPITO,
    VERO,
  ],
  carte: [
    { id: 'planimetria', obbligatoria: false },
    { id: 'contratto', obbligatoria: false, quando: { campo: 'titolo', e: ['affitto', 'comodato', ALTRO] } },
    { id: 'rifiuti-speciali', obbligatoria: true, quando: { campo: 'speciali', e: [SI] } },
  ],
}
