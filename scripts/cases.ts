/**
 * `npm run -s cases -- FILE.json […]`: worked cases against the engine's public doors.
 * Exact comparison of every key in `expected`; the last line is `N passed, N failed`, exit status 1 on a failure.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { computeArrotondamento, computeMesi, computeScadenze } from './cases/calendario'
import { computeCanone, computeCosap } from './cases/canone'
import { differences } from './cases/compare'
import { Decimal, parseJson, type Json } from './cases/decimal'
import { computeImpi } from './cases/impi'
import { computeImu } from './cases/imu'
import type { Inputs } from './cases/inputs'
import { computeDecadenza, computeRavvedimento } from './cases/ravvedimento'
import { computeTari } from './cases/tari'
import { computeTasi } from './cases/tasi'

const COMPUTE: Readonly<Record<string, (inputs: Inputs) => { [key: string]: Json }>> = {
  IMU: computeImu,
  IMPi: computeImpi,
  TASI: computeTasi,
  TARI: computeTari,
  MESI: computeMesi,
  SCADENZE: computeScadenze,
  ARROTONDAMENTO: computeArrotondamento,
  RAVVEDIMENTO: computeRavvedimento,
  DECADENZA: computeDecadenza,
  CUP: computeCanone,
  COSAP: computeCosap,
}

type Case = { readonly id: string; readonly tax: string; readonly inputs: Inputs; readonly expected: Json }

const isRecord = (value: Json | undefined): value is { [key: string]: Json } =>
  value !== undefined &&
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  !(value instanceof Decimal)

const toCase = (entry: Json, index: number): Case => {
  if (!isRecord(entry)) throw new Error(`entry ${index} is not an object`)
  const { id, tax, inputs, expected } = entry
  if (typeof id !== 'string' || typeof tax !== 'string' || !isRecord(inputs) || !isRecord(expected)) {
    throw new Error(`entry ${index} lacks id, tax, inputs or expected`)
  }
  return { id, tax, inputs, expected }
}

const failuresOf = ({ tax, inputs, expected }: Case): string[] => {
  const compute = COMPUTE[tax]
  if (!compute) return [`${tax} is not computed yet`]
  try {
    return differences(expected, compute(inputs), '')
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

const load = (file: string): Case[] => {
  const json = parseJson(readFileSync(path.resolve(process.env.INIT_CWD ?? '.', file), 'utf8'))
  if (!Array.isArray(json)) throw new Error(`${file} is not a list of cases`)
  return json.map(toCase)
}

const files = process.argv.slice(2)

const run = (): number => {
  if (files.length === 0) {
    console.error('Which file? npm run -s cases -- cases/published.json')
    return 2
  }
  let passed = 0
  let failed = 0
  for (const entry of files.flatMap(load)) {
    const failures = failuresOf(entry)
    if (failures.length === 0) passed += 1
    else failed += 1
    for (const failure of failures) console.log(`${entry.id}: ${failure}`)
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

process.exitCode = run()
