import { law, uncertain } from '../../../engine/kernel/law'
import { ALTRO, NO, SI, SI_NO } from '../campo'
import type { Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'

/** By which somebody uses what another owns. */
const NON_SUO = ['affitto', 'comodato', ALTRO] as const

/** Somebody begins to hold a home or a shop: the utenza of the TARI starts. */
export const TARI_INIZIO: Procedura = {
  id: 'tari-inizio',
  tributo: 'tari',
  chi: ['persona', 'ente'],
  termine: 'tari-richiesta',
  leggi: [law('L. 147/2013', 'art. 1 c. 684-685'), uncertain('ARERA del. 15/2022/R/rif (TQRIF)', 'art. 6 e 7')],
  entro: { campo: 'dal', giorni: 90, legge: uncertain('ARERA del. 15/2022/R/rif (TQRIF)', 'art. 6') },
  avvisi: [{ id: 'breve', quando: { campo: 'seiMesi', e: [NO] }, legge: uncertain('L. 147/2013', 'art. 1 c. 643') }],
  campi: { anno: 'dal', foglio: 'foglio', particella: 'particella', subalterno: 'subalterno' },
  passi: [
    { id: 'uso', campi: [{ id: 'uso', tipo: 'scelta', opzioni: ['casa', 'pertinenza', 'attivita'] }] },
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
        { id: 'sezione', tipo: 'testo', massimo: 5, facoltativo: true },
        { id: 'foglio', tipo: 'testo', massimo: 10 },
        { id: 'particella', tipo: 'testo', massimo: 10 },
        { id: 'subalterno', tipo: 'testo', massimo: 10, facoltativo: true },
        { id: 'pertinenze', tipo: 'lungo', massimo: 300, facoltativo: true, quando: { campo: 'uso', e: ['casa'] } },
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
      // who has their residence there is known to the registry of the comune: their names are not asked
      id: 'nomi',
      quando: { campo: 'residente', e: [NO] },
      campi: [{ id: 'nomi', tipo: 'lungo', massimo: 600, facoltativo: true }],
    },
    {
      id: 'attivita',
      quando: { campo: 'uso', e: ['attivita'] },
      campi: [
        { id: 'attivita', tipo: 'testo', massimo: 160 },
        { id: 'ateco', tipo: 'testo', massimo: 8, facoltativo: true },
        { id: 'partitaIva', tipo: 'codice-fiscale', facoltativo: true },
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
        { id: 'titolo', tipo: 'scelta', opzioni: ['proprieta', 'usufrutto', 'affitto', 'comodato', ALTRO] },
        { id: 'qualeTitolo', tipo: 'testo', massimo: 80, quando: { campo: 'titolo', e: [ALTRO] } },
        {
          id: 'proprietario',
          tipo: 'testo',
          massimo: 120,
          quando: { campo: 'titolo', e: NON_SUO },
        },
        {
          id: 'proprietarioCodiceFiscale',
          tipo: 'codice-fiscale',
          facoltativo: true,
          quando: { campo: 'titolo', e: NON_SUO },
        },
      ],
    },
    {
      id: 'durata',
      quando: { campo: 'titolo', e: ['affitto', 'comodato'] },
      campi: [{ id: 'seiMesi', tipo: 'scelta', opzioni: SI_NO }],
    },
    { id: 'prima', campi: [{ id: 'prima', tipo: 'testo', massimo: 120, facoltativo: true }] },
    {
      id: 'riduzioni',
      quando: { campo: 'uso', e: ['casa'] },
      campi: [
        {
          id: 'riduzioni',
          tipo: 'scelte',
          facoltativo: true,
          opzioni: ['unico', 'stagionale', 'dimora-estero', 'estero', 'rurale', 'compostaggio', 'lontano'],
        },
      ],
    },
    {
      id: 'riduzioniAttivita',
      quando: { campo: 'uso', e: ['attivita'] },
      campi: [
        {
          id: 'riduzioniAttivita',
          tipo: 'scelte',
          facoltativo: true,
          opzioni: ['stagionale', 'riciclo', 'lontano'],
        },
      ],
    },
    RECAPITO,
    VERO,
  ],
  carte: [
    { id: 'planimetria', obbligatoria: false },
    { id: 'contratto', obbligatoria: false, quando: { campo: 'titolo', e: NON_SUO } },
    { id: 'rifiuti-speciali', obbligatoria: true, quando: { campo: 'speciali', e: [SI] } },
    {
      id: 'prova-riduzione',
      obbligatoria: false,
      quando: { campo: 'riduzioni', e: ['dimora-estero', 'estero', 'rurale', 'compostaggio'] },
    },
    { id: 'prova-riciclo', obbligatoria: false, quando: { campo: 'riduzioniAttivita', e: ['riciclo'] } },
  ],
}
