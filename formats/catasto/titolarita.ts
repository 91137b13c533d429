import type { LineRead } from '../line-error'
import { DIRITTI, type DirittoCatasto } from './diritti'
import { nota, type Catasto, type Nota } from './immobile'
import { present } from '../values'
import { readRecords, type CatastoFields, type Layout } from './record'

export type Quota = { readonly num: number; readonly den: number }

/** Who has which right on what, since when. `quota` is absent where the right has none written. */
export type RecordTitolarita = {
  readonly comune: string
  readonly sezione?: string
  readonly titolarita: string
  readonly soggetto: string
  readonly tipoSoggetto: 'P' | 'G'
  readonly immobile: string
  readonly tipoImmobile: Catasto
  readonly codiceDiritto: string
  readonly diritto: DirittoCatasto
  /** What is written where no code fits. */
  readonly titolo?: string
  readonly quota?: Quota
  /** C: comunione, P: personale, S: separazione, D: in comunione de residuo. */
  readonly regime?: string
  readonly soggettoRiferimento?: string
  readonly inizio?: Nota
  readonly fine?: Nota
  readonly partita?: string
}

const NOTA = ['data_validita', 'tipo_nota', 'numero_nota', 'progressivo_nota', 'anno_nota', 'data_registrazione']
const noteOf = (which: 'gen' | 'concl'): readonly string[] => NOTA.map((name) => `${which}_${name}`)

export const TITOLARITA: readonly string[] = [
  ...['codice_amministrativo', 'sezione', 'identificativo_soggetto', 'tipo_soggetto'],
  ...['identificativo_immobile', 'tipo_immobile', 'codice_diritto', 'titolo_non_codificato'],
  ...['quota_numeratore', 'quota_denominatore', 'regime', 'soggetto_riferimento'],
  ...noteOf('gen'),
  'partita',
  ...noteOf('concl'),
  ...['id_mutazione_iniziale', 'id_mutazione_finale', 'identificativo_titolarita'],
  ...['causale_gen', 'descr_gen', 'causale_concl', 'descr_concl'],
]

const NUMBER = /^\d{1,9}$/

/** None written, or nought over nought, is an absent quota; half a fraction, or more than the whole, is refused. */
const quota = (fields: CatastoFields): Quota | undefined => {
  const [num, den] = [fields.text('quota_numeratore'), fields.text('quota_denominatore')]
  if (/^0*$/.test(num) && /^0*$/.test(den)) return undefined
  const isFraction = NUMBER.test(num) && NUMBER.test(den) && Number(num) > 0 && Number(num) <= Number(den)
  if (!isFraction) return void fields.refuse('quota_numeratore', 'quota')
  return { num: Number(num), den: Number(den) }
}

const diritto = (fields: CatastoFields): DirittoCatasto => {
  const found = DIRITTI.get(fields.text('codice_diritto').toUpperCase())
  if (found === undefined) fields.refuse('codice_diritto', 'diritto')
  return found ?? 'non-codificato'
}

const LAYOUT: Layout<RecordTitolarita> = {
  names: TITOLARITA,
  read: (fields) => ({
    comune: fields.codiceCatastale('codice_amministrativo'),
    titolarita: fields.id('identificativo_titolarita'),
    soggetto: fields.id('identificativo_soggetto'),
    tipoSoggetto: fields.choice('tipo_soggetto', ['P', 'G']),
    immobile: fields.id('identificativo_immobile'),
    tipoImmobile: fields.choice('tipo_immobile', ['F', 'T']),
    codiceDiritto: fields.text('codice_diritto').toUpperCase(),
    diritto: diritto(fields),
    ...present({
      sezione: fields.optional('sezione'),
      titolo: fields.optional('titolo_non_codificato'),
      quota: quota(fields),
      regime: fields.optional('regime'),
      soggettoRiferimento: fields.place('soggetto_riferimento'),
      inizio: nota(fields, 'gen', 'data_validita'),
      fine: nota(fields, 'concl', 'data_validita'),
      partita: fields.optional('partita'),
    }),
  }),
}

/** A TIT file: one right a line. */
export const readTitolarita = (
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly LineRead<RecordTitolarita>[]> => readRecords({ kind: '', at: 0, of: () => LAYOUT }, chunks)
