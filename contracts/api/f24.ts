import { z } from 'zod'
import { libraryF24 } from '../f24/library'
import { sendF24 } from '../f24/send'
import { libraryStandardF24, sendStandardF24 } from '../f24/standard'
import type { Operation } from './operation'
import { problema, rifiuto } from './problema'

const si = z.literal('1').optional()

const metadata = z.union([sendF24.meta({ id: 'F24Semplificato' }), sendStandardF24.meta({ id: 'F24Ordinario' })])

const perSend = z.object({ metadata: z.array(metadata), problems: z.array(problema) }).meta({ id: 'F24PerSend' })

const modulo = (debit: number, taxCode = 'FRRLCU58L52D150O') => ({
  f24Simplified: {
    taxPayer: {
      taxCode,
      personalData: {
        surname: 'FERRARI',
        name: 'LUCIA',
        birthDate: '12-07-1958',
        sex: 'F',
        birthPlace: 'CREMONA',
        birthProvince: 'CR',
      },
    },
    payments: {
      records: [
        {
          applyCost: false,
          section: 'EL',
          municipality: 'D150',
          taxType: '3918',
          advancePayment: false,
          fullPayment: true,
          numberOfProperties: '001',
          year: '2026',
          debit,
        },
      ],
    },
  },
})

export const STAMPA_F24: Operation = {
  id: 'stampaF24',
  method: 'post',
  path: '/api/v1/f24',
  tag: 'f24',
  counted: 'f24',
  query: z.object({
    check: si.meta({ description: 'check' }),
    strict: si.meta({ description: 'strict' }),
    modello: z.enum(['semplificato', 'ordinario']).optional().meta({ description: 'modello' }),
    format: z.enum(['pdf', 'send']).optional().meta({ description: 'format' }),
  }),
  body: {
    schema: z.union([
      metadata,
      libraryF24.meta({ id: 'F24Libreria' }),
      libraryStandardF24.meta({ id: 'F24LibreriaOrdinario' }),
    ]),
    maxBytes: 256 * 1024,
  },
  answers: [
    { type: 'application/pdf', headers: ['F24-Warnings'] },
    { type: 'application/json', schema: z.union([perSend, rifiuto]) },
  ],
  refused: [400, 413, 415, 422],
  examples: [
    { name: 'pdf', body: modulo(33100), status: 200 },
    { name: 'controllo', query: { check: '1' }, body: modulo(33100), status: 200, answer: { problems: [] } },
    { name: 'per-send', query: { format: 'send' }, body: modulo(33100), status: 200 },
    { name: 'codice-fiscale', body: modulo(33100, 'FRRLCU58L52D150X'), status: 422 },
  ],
}
