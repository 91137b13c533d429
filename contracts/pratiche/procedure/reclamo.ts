import { uncertain } from '../../../engine/kernel/law'
import { ALTRO } from '../campo'
import type { Procedura } from '../procedura'
import { RECAPITO } from './comune'

/** A complaint about the office, or an idea that would make it better: answered like any other request. */
export const RECLAMO: Procedura = {
  id: 'reclamo',
  tributo: null,
  chi: ['persona', 'ente'],
  termine: 'generale',
  // written for public services; that it binds a tax office is not settled
  leggi: [uncertain('Direttiva PCM 27/01/1994', 'procedure di reclamo')],
  passi: [
    {
      id: 'cosa',
      campi: [
        { id: 'cosa', tipo: 'scelta', opzioni: ['reclamo', 'suggerimento'] },
        {
          id: 'su',
          tipo: 'scelta',
          opzioni: ['attesa', 'risposta', 'personale', 'lettera', 'sito', 'appuntamento', ALTRO],
        },
      ],
    },
    {
      id: 'testo',
      campi: [
        { id: 'testo', tipo: 'lungo', massimo: 3000 },
        { id: 'protocollo', tipo: 'testo', massimo: 30, facoltativo: true },
        { id: 'chiede', tipo: 'lungo', massimo: 1000, facoltativo: true },
      ],
    },
    RECAPITO,
  ],
  carte: [{ id: 'prove', obbligatoria: false }],
}
