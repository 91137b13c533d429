import type { IsoDate } from '../../engine/kernel/dates'
import { present, written } from '../values'
import type { CatastoFields } from './record'

/** What every record of FAB and TER begins with. `progressivo` counts the states of one immobile: the highest is today's. */
export const CHIAVE = [
  'codice_amministrativo',
  'sezione',
  'identificativo_immobile',
  'tipo_immobile',
  'progressivo',
  'tipo_record',
] as const

export const TIPO_RECORD = CHIAVE.indexOf('tipo_record')

export type Catasto = 'F' | 'T'

export type ChiaveImmobile = {
  readonly comune: string
  readonly sezione?: string
  readonly immobile: string
  readonly tipo: Catasto
  readonly progressivo: number
}

export const chiaveImmobile = (fields: CatastoFields, tipo: Catasto): ChiaveImmobile => ({
  comune: fields.codiceCatastale('codice_amministrativo'),
  ...written(fields, ['sezione']),
  immobile: fields.id('identificativo_immobile'),
  tipo: fields.choice('tipo_immobile', [tipo]),
  progressivo: Number(fields.id('progressivo')),
})

/** The act by which a state of an immobile began or ended. */
export type Nota = {
  readonly efficacia?: IsoDate
  readonly registrazione?: IsoDate
  readonly tipo?: string
  readonly numero?: string
  readonly progressivo?: string
  readonly anno?: string
  readonly causale?: string
  readonly descrizione?: string
}

const NOTA = [
  'data_efficacia',
  'data_registrazione',
  'tipo_nota',
  'numero_nota',
  'progressivo_nota',
  'anno_nota',
] as const

export const NOTE: readonly string[] = ['gen', 'concl'].flatMap((which) => NOTA.map((name) => `${which}_${name}`))

/** Absent where the line says nothing of it: a state that has not ended. */
export const nota = (fields: CatastoFields, which: 'gen' | 'concl', efficacia = 'data_efficacia'): Nota | undefined => {
  const text = (name: string): string | undefined => fields.optional(name)
  const found: Nota = present({
    efficacia: fields.giorno(`${which}_${efficacia}`),
    registrazione: fields.giorno(`${which}_data_registrazione`),
    tipo: text(`${which}_tipo_nota`),
    numero: text(`${which}_numero_nota`),
    progressivo: text(`${which}_progressivo_nota`),
    anno: text(`${which}_anno_nota`),
    causale: text(`causale_${which}`),
    descrizione: text(`descr_${which}`),
  })
  return Object.keys(found).length === 0 ? undefined : found
}

/** When a state of an immobile began and ended, and where it stands in the books. */
export type Vita = {
  readonly inizio?: Nota
  readonly fine?: Nota
  readonly partita?: string
  readonly annotazione?: string
  readonly mutazioneIniziale?: string
  readonly mutazioneFinale?: string
}

export const vita = (fields: CatastoFields): Vita => ({
  ...written(fields, ['partita', 'annotazione']),
  ...present({
    inizio: nota(fields, 'gen'),
    fine: nota(fields, 'concl'),
    mutazioneIniziale: fields.optional('id_mutazione_iniziale'),
    mutazioneFinale: fields.optional('id_mutazione_finale'),
  }),
})
