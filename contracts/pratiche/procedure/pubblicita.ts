import { l160 } from '../../../engine/kernel/law'
import { ALTRO, SI_NO } from '../campo'
import type { Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'

/** A sign, posters, a van with writing: to advertise, and the canone for it. */
export const PUBBLICITA: Procedura = {
  id: 'pubblicita',
  tributo: 'canone',
  chi: ['persona', 'ente'],
  termine: 'generale',
  leggi: [l160('819 lett. b)'), l160('821'), l160('833')],
  campi: { anno: 'dal' },
  passi: [
    {
      id: 'cosa',
      campi: [
        {
          id: 'cosa',
          tipo: 'scelta',
          opzioni: ['insegna', 'cartello', 'manifesti', 'veicolo', 'striscione', 'volantini', ALTRO],
        },
        { id: 'descrizione', tipo: 'testo', massimo: 160, quando: { campo: 'cosa', e: [ALTRO] } },
      ],
    },
    { id: 'testo', campi: [{ id: 'testo', tipo: 'lungo', massimo: 500 }] },
    { id: 'dove', campi: [{ id: 'indirizzo', tipo: 'testo', massimo: 160 }] },
    {
      id: 'misure',
      campi: [
        { id: 'base', tipo: 'numero', minimo: 0.01, massimo: 1000, decimali: true, unita: 'metri' },
        { id: 'altezza', tipo: 'numero', minimo: 0.01, massimo: 1000, decimali: true, unita: 'metri' },
        { id: 'facce', tipo: 'numero', minimo: 1, massimo: 100 },
        { id: 'luminosa', tipo: 'scelta', opzioni: SI_NO },
      ],
    },
    {
      id: 'quando',
      campi: [
        { id: 'durata', tipo: 'scelta', opzioni: ['permanente', 'temporanea'] },
        { id: 'dal', tipo: 'giorno' },
        { id: 'al', tipo: 'giorno', dopo: 'dal', quando: { campo: 'durata', e: ['temporanea'] } },
      ],
    },
    { id: 'suolo', campi: [{ id: 'suolo', tipo: 'scelta', opzioni: ['privato', 'pubblico'] }] },
    RECAPITO,
    VERO,
  ],
  carte: [
    { id: 'bozzetto', obbligatoria: true },
    { id: 'foto', obbligatoria: false },
  ],
}
