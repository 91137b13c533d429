import { law, uncertain } from '../../../engine/kernel/law'
import { ALTRO } from '../campo'
import type { Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'
import { QUALE } from './pagamento'

const LEGGE = law('L. 296/2006', 'art. 1 c. 164')

/** What was paid and not due comes back: asked within five years, paid within 180 days. */
export const RIMBORSO: Procedura = {
  id: 'rimborso',
  tributo: null,
  chi: ['persona', 'ente'],
  termine: 'rimborso',
  leggi: [uncertain('L. 296/2006', 'art. 1 c. 165'), law('L. 147/2013', 'art. 1 c. 724')],
  // from the day on which the right was ascertained, where a judge or the land registry did so
  entro: { campo: 'accertato', altrimenti: 'giorno', anni: 5, legge: LEGGE },
  campi: { anno: 'anno', tributo: 'tributo' },
  avvisi: [{ id: 'comune', quando: { campo: 'motivo', e: ['comune'] }, legge: law('L. 147/2013', 'art. 1 c. 722') }],
  passi: [
    QUALE,
    {
      id: 'pagato',
      campi: [
        { id: 'giorno', tipo: 'giorno', passato: true },
        { id: 'pagato', tipo: 'euro' },
      ],
    },
    {
      id: 'motivo',
      campi: [
        {
          id: 'motivo',
          tipo: 'scelta',
          opzioni: ['due-volte', 'calcolo', 'esente', 'non-mio', 'rendita', 'sentenza', 'comune', ALTRO],
        },
        {
          id: 'accertato',
          tipo: 'giorno',
          passato: true,
          dopo: 'giorno',
          quando: { campo: 'motivo', e: ['rendita', 'sentenza'] },
        },
        { id: 'spiega', tipo: 'lungo', massimo: 2000 },
      ],
    },
    { id: 'chiesto', campi: [{ id: 'chiesto', tipo: 'euro' }] },
    {
      id: 'perChi',
      campi: [
        { id: 'perChi', tipo: 'scelta', opzioni: ['me', 'erede'] },
        { id: 'defunto', tipo: 'codice-fiscale', quando: { campo: 'perChi', e: ['erede'] } },
      ],
    },
    {
      id: 'conto',
      campi: [
        { id: 'iban', tipo: 'iban' },
        { id: 'intestatario', tipo: 'testo', massimo: 120 },
      ],
    },
    RECAPITO,
    VERO,
  ],
  carte: [
    { id: 'quietanza', obbligatoria: true },
    { id: 'motivo', obbligatoria: false, quando: { campo: 'motivo', e: ['esente', 'non-mio', 'rendita', 'sentenza'] } },
    { id: 'eredi', obbligatoria: true, quando: { campo: 'perChi', e: ['erede'] } },
  ],
}
