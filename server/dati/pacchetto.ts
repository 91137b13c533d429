import {
  COLONNE,
  datiHref,
  fileName,
  FORMATI,
  INSIEMI,
  LICENZA_APERTA,
  type Formato,
  type Insieme,
  type TipoColonna,
} from '../../contracts/dati/insiemi'
import type italian from '../../messages/it/datiAperti.json'
import { isoDayOf } from '../platform/clock'
import type { Stamp } from '../platform/cached-answer'
import type { Lang } from '../platform/sentences'
import type { FileDati } from './queries'

type Words = typeof italian

/** Names of types in a Table Schema. */
const TYPES: Readonly<Record<TipoColonna, string>> = {
  string: 'string',
  integer: 'integer',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  object: 'object',
}

const columnsOf = (insieme: Insieme, words: Words) =>
  Object.entries(COLONNE[insieme]).map(([name, type]: [string, TipoColonna]) => ({
    name,
    type: TYPES[type],
    ...(type === 'boolean' ? { trueValues: ['si'], falseValues: ['no'] } : {}),
    description: (words.colonne as Readonly<Record<string, string>>)[name] ?? name,
  }))

const resource = (insieme: Insieme, formato: Formato, { anno, righe }: FileDati, words: Words, base: URL) => {
  const { title, text } = words.insiemi[insieme]
  return {
    name: fileName(insieme, formato, anno).replace('.', '-'),
    title: anno === undefined ? title : `${title}, ${anno}`,
    description: text,
    path: new URL(datiHref(insieme, formato, anno), base).href,
    format: formato,
    mediatype: formato === 'csv' ? 'text/csv' : 'application/json',
    encoding: 'utf-8',
    rows: righe,
    ...(formato === 'csv' ? { schema: { fields: columnsOf(insieme, words), missingValues: [''] } } : {}),
  }
}

/** All files as a Data Package (specs.frictionlessdata.io), so that programs of others find and check the columns. */
export const pacchetto = async (
  lang: Lang,
  base: URL,
  { version, since }: Stamp,
  fileDi: (insieme: Insieme) => Promise<readonly FileDati[]>,
) => {
  const words = ((await import(`../../messages/${lang}/datiAperti.json`)) as { default: Words }).default
  const resources = await Promise.all(
    INSIEMI.map(async (insieme) =>
      (await fileDi(insieme)).flatMap((file) =>
        FORMATI.map((formato) => resource(insieme, formato, file, words, base)),
      ),
    ),
  )
  return {
    profile: 'tabular-data-package',
    name: 'sportello-tributi',
    title: words.title,
    description: words.lead,
    homepage: new URL('/dati-aperti', base).href,
    version,
    created: since === undefined ? '' : isoDayOf(since),
    licenses: [{ name: LICENZA_APERTA.nome, path: LICENZA_APERTA.href }],
    sources: (['mef', 'anpr', 'istat', 'law'] as const).map((key) => ({ title: words.sources[key] })),
    resources: resources.flat(),
  }
}
