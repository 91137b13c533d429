import { law, uncertain } from '../../../engine/kernel/law'
import { ALTRO, NO, SI, SI_NO } from '../campo'
import type { Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'

/** Somebody leaves a home or a shop: the utenza of the TARI ends. */
export const TARI_FINE: Procedura = {
  id: 'tari-fine',
  tributo: 'tari',
  chi: ['persona', 'ente'],
  termine: 'tari-richiesta',
  leggi: [law('L. 147/2013', 'art. 1 c. 684-685'), uncertain('ARERA del. 15/2022/R/rif (TQRIF)', 'art. 10-12')],
  entro: { campo: 'al', giorni: 90, legge: uncertain('ARERA del. 15/2022/R/rif (TQRIF)', 'art. 10') },
  avvisi: [
    { id: 'breve', quando: { campo: 'seiMesi', e: [NO] }, legge: uncertain('L. 147/2013', 'art. 1 c. 643') },
    { id: 'resta', quando: { campo: 'resta', e: [SI] }, legge: uncertain('L. 147/2013', 'art. 1 c. 642') },
  ],
  campi: { anno: 'al' },
  passi: [
    {
      id: 'utenza',
      campi: [
        { id: 'utenza', tipo: 'utenza' },
        { id: 'indirizzo', tipo: 'testo', massimo: 120, quando: { campo: 'utenza', e: [ALTRO] } },
        { id: 'codice', tipo: 'testo', massimo: 30, facoltativo: true, quando: { campo: 'utenza', e: [ALTRO] } },
      ],
    },
    { id: 'al', campi: [{ id: 'al', tipo: 'giorno', passato: true }] },
    {
      id: 'perche',
      campi: [
        {
          id: 'perche',
          tipo: 'scelta',
          opzioni: ['venduto', 'affittato', 'fine-affitto', 'vuoto', 'chiusa', 'decesso', ALTRO],
        },
        { id: 'spiega', tipo: 'lungo', massimo: 1000, quando: { campo: 'perche', e: [ALTRO] } },
      ],
    },
    {
      id: 'affitto',
      quando: { campo: 'perche', e: ['affittato'] },
      campi: [{ id: 'seiMesi', tipo: 'scelta', opzioni: SI_NO }],
    },
    {
      id: 'defunto',
      quando: { campo: 'perche', e: ['decesso'] },
      campi: [
        { id: 'defunto', tipo: 'testo', massimo: 120 },
        { id: 'defuntoCodiceFiscale', tipo: 'codice-fiscale' },
        { id: 'resta', tipo: 'scelta', opzioni: SI_NO },
      ],
    },
    {
      id: 'subentra',
      quando: { campo: 'perche', e: ['venduto', 'affittato', 'fine-affitto'] },
      campi: [
        { id: 'subentra', tipo: 'testo', massimo: 120, facoltativo: true },
        {
          id: 'proprietario',
          tipo: 'testo',
          massimo: 120,
          facoltativo: true,
          quando: { campo: 'perche', e: ['fine-affitto'] },
        },
      ],
    },
    { id: 'nuovo', campi: [{ id: 'nuovoIndirizzo', tipo: 'testo', massimo: 160 }] },
    RECAPITO,
    VERO,
  ],
  carte: [
    {
      id: 'consegna',
      obbligatoria: false,
      quando: { campo: 'perche', e: ['venduto', 'affittato', 'fine-affitto', ALTRO] },
    },
    { id: 'utenze-chiuse', obbligatoria: true, quando: { campo: 'perche', e: ['vuoto'] } },
  ],
}
