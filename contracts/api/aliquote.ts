import { z } from 'zod'
import type { Operation } from './operation'
import { belfiore, delibera, giorno, percento, stato } from './parti'

export const LINEE_PROSPETTO = [
  'abitazione-principale',
  'rurale-strumentale',
  'gruppo-d',
  'terreno',
  'area',
  'altro-fabbricato',
] as const

const provenienza = {
  prospettoAnno: z.int().optional().meta({ description: 'prospetto-anno' }),
  delibera: delibera.optional(),
  pubblicazione: giorno.optional().meta({ description: 'pubblicazione' }),
  fonte: z.string().meta({ description: 'fonte' }),
  rilevata: giorno.meta({ description: 'rilevata' }),
}

const linea = z
  .object({
    linea: z.enum(LINEE_PROSPETTO).meta({ description: 'linea' }),
    aliquota: percento.nullable().meta({ description: 'aliquota-letta' }),
    stato,
    ...provenienza,
  })
  .meta({ id: 'LineaProspetto' })

export const differenziata = z
  .object({
    id: z.string().meta({ description: 'differenziata-id' }),
    gruppo: z.enum(['gruppo-d', 'terreno', 'area', 'altro-fabbricato']),
    aliquota: percento,
    categorie: z.array(z.string()).meta({ description: 'categorie' }),
    fattispecie: z.string().optional().meta({ description: 'fattispecie' }),
    tipo: z.string().optional(),
    contratto: z.string().optional(),
    uso: z.array(z.string()).optional(),
    testo: z.string().meta({ description: 'testo' }),
    testoDaVerificare: z.boolean().meta({ description: 'testo-da-verificare' }),
  })
  .meta({ id: 'AliquotaDifferenziata' })

const areeFabbricabili = z
  .object({
    dal: giorno.meta({ description: 'aree-dal' }),
    delibera: delibera.optional(),
    zone: z.array(
      z.object({
        zona: z.string().meta({ description: 'aree-zona' }),
        destinazione: z.string().optional().meta({ description: 'aree-destinazione' }),
        fogli: z.string().optional().meta({ description: 'aree-fogli' }),
        valore: z.int().meta({ description: 'aree-valore' }),
        riduzioni: z.string().optional().meta({ description: 'aree-riduzioni' }),
      }),
    ),
  })
  .meta({ id: 'AreeFabbricabili' })

/** Before 2012 there was no IMU; the engine and the files say less, which the answer's state tells. */
export const ANNI_ALIQUOTE = { primo: 2012, ultimo: 2100 } as const

export const LEGGI_ALIQUOTE: Operation = {
  id: 'leggiAliquote',
  method: 'get',
  path: '/api/v1/aliquote/{belfiore}/{anno}',
  tag: 'comuni',
  counted: 'comuni',
  params: z.object({
    belfiore,
    anno: z.int().min(ANNI_ALIQUOTE.primo).max(ANNI_ALIQUOTE.ultimo).meta({ description: 'anno' }),
  }),
  answers: [
    {
      type: 'application/json',
      schema: z.object({
        belfiore,
        comune: z.string(),
        anno: z.int(),
        tributo: z.literal('IMU'),
        stato: stato.meta({ description: 'stato-peggiore' }),
        linee: z.array(linea).length(LINEE_PROSPETTO.length),
        motivi: z
          .array(z.enum(['cell-empty', 'note', 'year-not-held', 'base-di-legge', 'late-publication', 'not-published']))
          .meta({ description: 'motivi' }),
        nota: z.string().optional().meta({ description: 'nota' }),
        inseriteDalComune: z.literal(true).optional().meta({ description: 'inserite-dal-comune' }),
        terreniEsenti: z.enum(['SI', 'NO', 'PARZIALE']).optional(),
        assimilazioneAnziani: z.boolean().optional().meta({ description: 'assimilazione-anziani' }),
        regolamento: z
          .object({
            minimo: z
              .object({ importo: z.int().meta({ description: 'minimo-anno' }), dovutoSeUguale: z.boolean() })
              .optional(),
            cumuloStoricoInagibile: z.boolean().optional().meta({ description: 'cumulo-storico-inagibile' }),
            arrotondamentoSaldo: z
              .enum(['saldo-da-solo', 'differenza'])
              .optional()
              .meta({ description: 'arrotondamento-saldo' }),
          })
          .optional()
          .meta({ description: 'regolamento-imu' }),
        areeFabbricabili: areeFabbricabili.optional().meta({ description: 'aree-fabbricabili' }),
        differenziateCoperte: z.boolean().meta({ description: 'differenziate-coperte' }),
        differenziate: z.array(differenziata),
        licenza: z.string().meta({ description: 'licenza' }),
      }),
    },
  ],
  cached: true,
  refused: [404],
  examples: [
    { name: 'cremona', path: { belfiore: 'D150', anno: '2026' }, status: 200 },
    { name: 'trento', path: { belfiore: 'L378', anno: '2026' }, status: 404 },
    { name: 'anno', path: { belfiore: 'D150', anno: '1980' }, status: 404 },
  ],
}
