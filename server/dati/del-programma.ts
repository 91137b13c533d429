import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TABELLE, righeDi } from '../../engine/tabelle/tabelle'
import { CODICI_TRIBUTO, CODICI_TRIBUTO_VERIFIED } from '../../f24/model/codici-tributo.tables'
import type { Riga } from './scritto'

/** What the program itself holds: small, the same until its next version. */
type DelProgramma = { readonly righe: readonly Riga[]; readonly versione: string; readonly dal: string }

const stamped = (righe: readonly Riga[], dal: string): DelProgramma => ({
  righe,
  dal,
  versione: createHash('sha256').update(JSON.stringify(righe)).digest('hex').slice(0, 12),
})

const tabelle = (): DelProgramma => {
  const righe = TABELLE.flatMap(righeDi)
  const newest = TABELLE.map(({ verificata }) => verificata)
    .sort()
    .at(-1)
  return stamped(righe, newest ?? CODICI_TRIBUTO_VERIFIED)
}

const codiciTributo = (): DelProgramma =>
  stamped(
    CODICI_TRIBUTO.map(({ codice, tributo, uso, descrizione, dal, al, stato, ep, law }) => ({
      codice,
      tributo,
      uso,
      descrizione,
      primo_anno: dal ?? null,
      ultimo_anno: al ?? null,
      stato: stato ?? false,
      enti_pubblici: ep ?? false,
      norma: law.act,
      articolo: law.at,
      certezza: law.confidence === 'confirmed' ? 'confermata' : 'da-confermare',
      verificata: CODICI_TRIBUTO_VERIFIED,
    })),
    CODICI_TRIBUTO_VERIFIED,
  )

type Caso = {
  readonly id: string
  readonly tax: string
  readonly source: string
  readonly kind: string
  readonly inputs: object
  readonly expected: object
  readonly note?: string
}

/** The files that `npm run cases` computes; every process of the project runs at its root. */
const casi = (folder: string = path.join(process.cwd(), 'cases')): DelProgramma => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const righe = files.sort().flatMap((name) =>
    (JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Caso[]).map((caso) => ({
      id: caso.id,
      tributo: caso.tax,
      fonte: caso.source,
      tipo: caso.kind,
      dati: caso.inputs,
      risultato: caso.expected,
      conto: caso.note ?? null,
      raccolta: name.replace(/\.json$/, ''),
    })),
  )
  return stamped(righe, CODICI_TRIBUTO_VERIFIED)
}

const MAKE = { tabelle, 'codici-tributo': codiciTributo, casi } as const
const made = new Map<keyof typeof MAKE, DelProgramma>()

export const delProgramma = (insieme: keyof typeof MAKE): DelProgramma => {
  const known = made.get(insieme) ?? MAKE[insieme]()
  made.set(insieme, known)
  return known
}
