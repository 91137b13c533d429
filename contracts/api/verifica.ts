import { z } from 'zod'
import { libraryF24 } from '../f24/library'
import { sendF24 } from '../f24/send'
import { libraryStandardF24, sendStandardF24 } from '../f24/standard'
import { richiestaVerifica } from '../verifica-f24'
import type { Operation } from './operation'
import { centesimi } from './parti'
import { problema } from './problema'

const riga = z
  .object({
    codiceTributo: z.string(),
    descrizione: z.string().optional(),
    incerto: z.boolean(),
    comune: z.string().optional(),
    problems: z.array(problema),
  })
  .meta({ id: 'RigaVerificata' })

const modulo = z
  .looseObject({ righe: z.array(z.record(z.string(), z.string())), nonLette: z.int() })
  .meta({ id: 'ModuloScritto', description: 'modulo' })

export const VERIFICA_F24: Operation = {
  id: 'verificaF24',
  method: 'post',
  path: '/api/v1/f24/verifica',
  tag: 'f24',
  counted: 'f24',
  body: {
    schema: z.union([
      richiestaVerifica.meta({ id: 'RigheScritte' }),
      sendF24.meta({ id: 'F24Semplificato' }),
      sendStandardF24.meta({ id: 'F24Ordinario' }),
      libraryF24.meta({ id: 'F24Libreria' }),
      libraryStandardF24.meta({ id: 'F24LibreriaOrdinario' }),
    ]),
    maxBytes: 256 * 1024,
    others: ['application/pdf', 'text/plain'],
  },
  answers: [
    {
      type: 'application/json',
      schema: z.object({
        modulo,
        totale: centesimi,
        righe: z.array(riga),
        problems: z.array(problema),
      }),
    },
  ],
  refused: [400, 413, 415, 422],
  examples: [
    {
      name: 'codice-ente',
      body: {
        comune: 'D696',
        righe: [
          {
            codiceTributo: '3918',
            codiceEnte: 'D969',
            anno: '2026',
            saldo: 'X',
            numeroImmobili: '1',
            debito: '445,00',
            immobile: 'terreno',
          },
        ],
      },
      status: 200,
    },
  ],
}
