import { z } from 'zod'
import type { Operation } from './operation'

const salute = z.object({
  status: z.enum(['ok', 'degraded', 'no-data']).meta({ description: 'status' }),
  schema: z.string().optional(),
  data: z.string().optional().meta({ description: 'data' }),
  engine: z.string().meta({ description: 'motore' }),
})

export const SALUTE: Operation = {
  id: 'salute',
  method: 'get',
  path: '/api/health',
  tag: 'servizio',
  counted: 'pagine',
  answers: [{ type: 'application/json', schema: salute }],
  unavailable: salute,
  refused: [],
  examples: [{ name: 'ora', status: 200 }],
}

/** The document that is made of this very list. */
export const DOCUMENTO: Operation = {
  id: 'documento',
  method: 'get',
  path: '/api/v1/openapi.json',
  tag: 'servizio',
  counted: 'pagine',
  answers: [{ type: 'application/json', schema: z.looseObject({ openapi: z.literal('3.1.0') }) }],
  cached: true,
  refused: [],
  examples: [{ name: 'ora', status: 200 }],
}
