import { l160 } from '../../../engine/kernel/law'
import { ALTRO, NO, SI, SI_NO } from '../campo'
import type { Procedura } from '../procedura'
import { BOLLO, LEGGE_BOLLO } from './bollo'
import { RECAPITO, VERO } from './comune'

/** A driveway counts by its width alone, one metre deep, and takes no room from those who pass. */
const NON_PASSO = ['tavolini', 'ponteggio', 'cantiere', 'trasloco', 'banco', 'manifestazione', ALTRO] as const

/** Tables outside a bar, scaffolding, a driveway: to occupy public ground, and the canone for it. */
export const OCCUPAZIONE_SUOLO: Procedura = {
  id: 'occupazione-suolo',
  tributo: 'canone',
  chi: ['persona', 'ente'],
  termine: 'generale',
  leggi: [l160('819 lett. a)'), l160('821'), l160('835'), LEGGE_BOLLO],
  campi: { anno: 'dal' },
  passi: [
    {
      id: 'cosa',
      campi: [
        {
          id: 'cosa',
          tipo: 'scelta',
          opzioni: [
            'tavolini',
            'ponteggio',
            'cantiere',
            'passo-carrabile',
            'trasloco',
            'banco',
            'manifestazione',
            ALTRO,
          ],
        },
        { id: 'descrizione', tipo: 'testo', massimo: 160, quando: { campo: 'cosa', e: [ALTRO, 'manifestazione'] } },
      ],
    },
    { id: 'nuova', campi: [{ id: 'nuova', tipo: 'scelta', opzioni: ['nuova', 'rinnovo', 'modifica'] }] },
    {
      id: 'concessione',
      quando: { campo: 'nuova', e: ['rinnovo', 'modifica'] },
      campi: [{ id: 'concessione', tipo: 'testo', massimo: 60 }],
    },
    { id: 'dove', campi: [{ id: 'indirizzo', tipo: 'testo', massimo: 160 }] },
    {
      id: 'misure',
      campi: [
        { id: 'lunghezza', tipo: 'numero', minimo: 0.1, massimo: 10000, decimali: true, unita: 'metri' },
        {
          id: 'larghezza',
          tipo: 'numero',
          minimo: 0.1,
          massimo: 10000,
          decimali: true,
          unita: 'metri',
          quando: { campo: 'cosa', e: NON_PASSO },
        },
      ],
    },
    {
      id: 'quando',
      campi: [
        { id: 'durata', tipo: 'scelta', opzioni: ['permanente', 'temporanea'] },
        // ground is asked for before it is taken
        { id: 'dal', tipo: 'giorno', futuro: true },
        { id: 'al', tipo: 'giorno', dopo: 'dal', quando: { campo: 'durata', e: ['temporanea'] } },
      ],
    },
    {
      id: 'ore',
      quando: { campo: 'durata', e: ['temporanea'] },
      campi: [
        { id: 'tuttoIlGiorno', tipo: 'scelta', opzioni: SI_NO },
        {
          id: 'ore',
          tipo: 'numero',
          minimo: 1,
          massimo: 24,
          unita: 'ore',
          quando: { campo: 'tuttoIlGiorno', e: [NO] },
        },
        { id: 'orario', tipo: 'testo', massimo: 60, quando: { campo: 'tuttoIlGiorno', e: [NO] } },
        { id: 'giorni', tipo: 'testo', massimo: 120, facoltativo: true },
      ],
    },
    {
      id: 'strada',
      quando: { campo: 'cosa', e: NON_PASSO },
      campi: [
        { id: 'strada', tipo: 'scelta', opzioni: SI_NO },
        { id: 'comeStrada', tipo: 'testo', massimo: 300, quando: { campo: 'strada', e: [SI] } },
      ],
    },
    { id: 'attivita', campi: [{ id: 'attivita', tipo: 'testo', massimo: 160, facoltativo: true }] },
    BOLLO,
    RECAPITO,
    VERO,
  ],
  carte: [
    { id: 'disegno', obbligatoria: true },
    { id: 'foto', obbligatoria: false },
  ],
}
