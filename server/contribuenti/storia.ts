import type { IsoDate } from '../../engine/kernel/dates'
import { isoDayOf } from '../platform/clock'
import type { Tx } from '../platform/db'
import { toPropostaRow, type PropostaRow } from '../positions/queries'

type Whose = { readonly belfiore: string; readonly codiceFiscale: string }

/** What was known once: a row that another has replaced, and when. */
export type Sostituita = {
  readonly oggetto:
    | ('dato_catastale' | 'titolarita' | 'condizione_imu' | 'utenza_tari' | 'dato_soggetto')
    | ('dovuto' | 'versamento' | 'concessione')
  readonly immobile: string | undefined
  /** What it said: words and figures of the sources; a rendita or an amount in cents. */
  readonly valori: {
    readonly categoria?: string
    readonly rendita?: number
    readonly importo?: number
    readonly testo?: string
  }
  readonly dal: IsoDate | undefined
  readonly fonte: string
  readonly registrata: Date
  readonly sostituita: Date
}

const REPLACED = { superatoIl: { not: null } } as const

type Dated = {
  readonly fonte: string
  readonly registratoIl: Date
  readonly superatoIl: Date | null
  readonly dal?: Date | null
}

const times = ({ fonte, registratoIl, superatoIl, dal }: Dated) => ({
  fonte,
  registrata: registratoIl,
  sostituita: superatoIl ?? registratoIl,
  dal: dal ? isoDayOf(dal) : undefined,
})

const words = (...parts: readonly (string | null)[]): string => parts.filter((part) => part).join(' ')

/** What was owed or paid once, and concessions, that were taken back or replaced. */
const contoPassato = async (tx: Tx, where: Whose & typeof REPLACED): Promise<readonly Sostituita[]> => {
  const dovuti = await tx.dovuto.findMany({ where })
  const versamenti = await tx.versamento.findMany({ where })
  const concessioni = await tx.concessione.findMany({ where })
  return [
    ...dovuti.map((row) => ({
      ...{ oggetto: 'dovuto' as const, immobile: undefined, ...times(row) },
      valori: { importo: Number(row.importo), testo: `${row.tributo.toUpperCase()} ${row.anno}` },
    })),
    ...versamenti.map((row) => ({
      ...{ oggetto: 'versamento' as const, immobile: undefined, ...times(row) },
      valori: { importo: Number(row.importo), testo: `${row.tributo.toUpperCase()} ${row.anno}` },
    })),
    ...concessioni.map((row) => ({
      ...{ oggetto: 'concessione' as const, immobile: undefined, ...times(row) },
      valori: { testo: words(row.numero, row.descrizione) },
    })),
  ]
}

/** Rows of the person and of their properties that were replaced; the newest first. */
export const storiaOf = async (tx: Tx, whose: Whose, immobili: readonly string[]): Promise<readonly Sostituita[]> => {
  const { belfiore } = whose
  const where = { ...whose, ...REPLACED }
  const dati = await tx.datoCatastale.findMany({
    where: { belfiore, immobileId: { in: [...immobili] }, ...REPLACED },
  })
  const titoli = await tx.titolarita.findMany({ where })
  const condizioni = await tx.condizioneImu.findMany({ where })
  const utenze = await tx.utenzaTari.findMany({ where })
  const persone = await tx.datoSoggetto.findMany({ where })
  const conto = await contoPassato(tx, where)
  const rows: readonly Sostituita[] = [
    ...dati.map((row) => ({
      ...{ oggetto: 'dato_catastale' as const, immobile: row.immobileId, ...times(row) },
      valori: {
        ...(row.categoria === null ? {} : { categoria: row.categoria }),
        ...(row.rendita === null ? {} : { rendita: Number(row.rendita) }),
        testo: words(row.indirizzo, row.civico),
      },
    })),
    ...titoli.map((row) => ({
      ...{ oggetto: 'titolarita' as const, immobile: row.immobileId, ...times(row) },
      valori: { testo: `${row.diritto.trim()} · ${row.quotaNum}/${row.quotaDen}` },
    })),
    ...condizioni.map((row) => ({
      ...{ oggetto: 'condizione_imu' as const, immobile: row.immobileId, ...times(row) },
      valori: { testo: row.uso },
    })),
    ...utenze.map((row) => ({
      ...{ oggetto: 'utenza_tari' as const, immobile: undefined, ...times(row) },
      valori: { testo: `${row.codice} · ${row.superficie.toString()} m²` },
    })),
    ...persone.map((row) => ({
      ...{ oggetto: 'dato_soggetto' as const, immobile: undefined, ...times(row) },
      valori: { testo: words(row.denominazione, row.cognome, row.nome, row.indirizzo, row.civico) },
    })),
  ]
  return [...rows, ...conto].sort((a, b) => b.sostituita.getTime() - a.sostituita.getTime())
}

/** All that the person proposed, of whatever year; the newest first. */
export const tutteLeProposte = async (tx: Tx, whose: Whose): Promise<readonly PropostaRow[]> => {
  const rows = await tx.proposta.findMany({ where: whose, orderBy: [{ creataIl: 'desc' }, { id: 'asc' }] })
  return rows.map(toPropostaRow)
}
