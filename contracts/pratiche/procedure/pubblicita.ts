import { l160 } from '../../../engine/kernel/law'
import { ALTRO, SI_NO } from '../campo'
import type { Procedura } from '../procedura'
import { BOLLO, LEGGE_BOLLO } from './bollo'
import { RECAPITO, VERO } from './comune'

/** What hangs or stands in one place. */
const FERMI = ['insegna', 'cartello', 'manifesti', 'striscione', ALTRO] as const

const METRI = {
  tipo: 'numero',
  minimo: 0.01,
  massimo: 1000,
  decimali: true,
  unita: 'metri',
  quando: { campo: 'cosa', e: [...FERMI, 'veicolo'] },
} as const

/** A sign, posters, a van with writing: to advertise, and the canone for it. */
export const PUBBLICITA: Procedura = {
  id: 'pubblicita',
  tributo: 'canone',
  chi: ['persona', 'ente'],
  termine: 'generale',
  leggi: [l160('819 lett. b)'), l160('821'), l160('833'), LEGGE_BOLLO],
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
    { id: 'nuova', campi: [{ id: 'nuova', tipo: 'scelta', opzioni: ['nuova', 'rinnovo', 'modifica'] }] },
    {
      id: 'concessione',
      quando: { campo: 'nuova', e: ['rinnovo', 'modifica'] },
      campi: [{ id: 'concessione', tipo: 'testo', massimo: 60 }],
    },
    { id: 'testo', campi: [{ id: 'testo', tipo: 'lungo', massimo: 500 }] },
    {
      id: 'dove',
      campi: [
        { id: 'indirizzo', tipo: 'testo', massimo: 160 },
        { id: 'targa', tipo: 'testo', massimo: 20, quando: { campo: 'cosa', e: ['veicolo'] } },
      ],
    },
    {
      id: 'misure',
      campi: [
        { id: 'base', ...METRI },
        { id: 'altezza', ...METRI },
        { id: 'facce', tipo: 'numero', minimo: 1, massimo: 100000 },
        {
          id: 'luminosa',
          tipo: 'scelta',
          opzioni: SI_NO,
          quando: { campo: 'cosa', e: ['insegna', 'cartello', 'striscione', ALTRO] },
        },
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
    {
      id: 'suolo',
      quando: { campo: 'cosa', e: FERMI },
      campi: [{ id: 'suolo', tipo: 'scelta', opzioni: ['privato', 'pubblico'] }],
    },
    BOLLO,
    RECAPITO,
    VERO,
  ],
  carte: [
    { id: 'bozzetto', obbligatoria: true },
    { id: 'foto', obbligatoria: false, quando: { campo: 'cosa', e: FERMI } },
    { id: 'consenso', obbligatoria: false, quando: { campo: 'suolo', e: ['privato'] } },
  ],
}
