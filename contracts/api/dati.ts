import { z } from 'zod'
import { FORMATI, INSIEMI } from '../dati/insiemi'
import type { Operation } from './operation'

const campo = z
  .object({
    name: z.string(),
    type: z.string(),
    trueValues: z.array(z.string()).optional(),
    falseValues: z.array(z.string()).optional(),
    description: z.string(),
  })
  .meta({ id: 'ColonnaDati' })

const risorsa = z
  .object({
    name: z.string(),
    title: z.string(),
    description: z.string(),
    path: z.string().meta({ description: 'dati-path' }),
    format: z.enum(FORMATI),
    mediatype: z.string(),
    encoding: z.string(),
    rows: z.int().meta({ description: 'righe' }),
    schema: z.object({ fields: z.array(campo), missingValues: z.array(z.string()) }).optional(),
  })
  .meta({ id: 'FileDati' })

export const ELENCA_DATI: Operation = {
  id: 'elencaDati',
  method: 'get',
  path: '/api/v1/dati',
  tag: 'dati',
  counted: 'dati',
  answers: [
    {
      type: 'application/json',
      schema: z.object({
        profile: z.string(),
        name: z.string(),
        title: z.string(),
        description: z.string(),
        homepage: z.string(),
        version: z.string().meta({ description: 'data' }),
        created: z.string(),
        licenses: z.array(z.object({ name: z.string(), path: z.string() })),
        sources: z.array(z.object({ title: z.string() })),
        resources: z.array(risorsa),
      }),
    },
  ],
  cached: true,
  refused: [],
  examples: [{ name: 'ora', status: 200 }],
}

export const SCARICA_DATI: Operation = {
  id: 'scaricaDati',
  method: 'get',
  path: '/api/v1/dati/{insieme}',
  tag: 'dati',
  counted: 'dati',
  params: z.object({ insieme: z.enum(INSIEMI).meta({ description: 'insieme' }) }),
  query: z.object({
    anno: z.int().optional().meta({ description: 'dati-anno' }),
    formato: z.enum(FORMATI).optional().meta({ description: 'formato' }),
  }),
  answers: [
    { type: 'text/csv', headers: ['Link', 'Content-Disposition'] },
    {
      type: 'application/json',
      schema: z.object({
        insieme: z.enum(INSIEMI),
        anno: z.int().optional(),
        licenza: z.string().meta({ description: 'licenza' }),
        versione: z.string().meta({ description: 'data' }),
        righe: z.array(z.record(z.string(), z.unknown())).meta({ description: 'righe-dati' }),
      }),
    },
  ],
  cached: true,
  refused: [400, 404],
  examples: [
    { name: 'tabelle', path: { insieme: 'tabelle' }, query: { formato: 'csv' }, status: 200 },
    { name: 'casi', path: { insieme: 'casi' }, query: { formato: 'json' }, status: 200 },
    { name: 'aliquote', path: { insieme: 'aliquote-imu' }, query: { anno: '2026', formato: 'csv' }, status: 200 },
    { name: 'sconosciuto', path: { insieme: 'aliquote-tari' }, status: 404 },
    { name: 'anno', path: { insieme: 'aliquote-imu' }, query: { anno: '1999' }, status: 404 },
  ],
}
