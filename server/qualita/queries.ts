import type { CifraPareri, CifraPratiche, CifraServizio, Qualita } from '../../contracts/qualita'
import { MENO_DI } from '../../contracts/qualita'
import { reference } from '../platform/db'

type PraticheRow = {
  readonly anno: number
  readonly procedura: string | null
  readonly ricevute: number | null
  readonly decise: number | null
  readonly mediana: { readonly toNumber: () => number } | null
  readonly novantacinque: number | null
  readonly con_termine: number | null
  readonly in_tempo: number | null
  readonly in_ritardo: number | null
}

const cifraOf = (row: PraticheRow): CifraPratiche => ({
  anno: row.anno,
  procedura: row.procedura ?? undefined,
  ricevute: row.ricevute ?? undefined,
  decise: row.decise ?? undefined,
  mediana: row.mediana?.toNumber(),
  novantacinque: row.novantacinque ?? undefined,
  conTermine: row.con_termine ?? undefined,
  inTempo: row.in_tempo ?? undefined,
  inRitardo: row.in_ritardo ?? undefined,
})

/** Requests of a comune, or of all, by year and kind: sums that the database gives to everybody, never rows. */
export const cifrePratiche = (belfiore?: string): Promise<readonly CifraPratiche[]> =>
  reference(async (db) => {
    const rows = await db.$queryRaw<PraticheRow[]>`select * from cifre_pratiche(${belfiore ?? null}::bpchar)`
    return rows.map(cifraOf)
  })

type PareriRow = {
  readonly servizio: string
  readonly pareri: number
  readonly media: string
  readonly stelle: number[]
}

const pareriOf = ({ pareri, media, stelle }: Omit<PareriRow, 'servizio'>): CifraPareri => ({ pareri, media, stelle })

/** How easy each service was, over twelve months. */
export const cifreServizi = (belfiore?: string): Promise<readonly CifraServizio[]> =>
  reference(async (db) => {
    const rows = await db.$queryRaw<PareriRow[]>`
      select servizio, count(*)::int as pareri, avg(punteggio)::numeric(3, 2)::text as media,
        array[count(*) filter (where punteggio = 1), count(*) filter (where punteggio = 2), count(*) filter (where punteggio = 3),
          count(*) filter (where punteggio = 4), count(*) filter (where punteggio = 5)]::int[] as stelle
      from valutazione_servizio
      where (${belfiore ?? null}::bpchar is null or belfiore = ${belfiore ?? null}::bpchar) and giorno > oggi() - 365
      group by servizio order by servizio`
    return rows.map((row) => ({
      servizio: row.servizio,
      cifra: row.pareri < MENO_DI ? undefined : pareriOf(row),
    }))
  })

/** How clear the pages were, over twelve months: those of a comune, or all. Undefined below five opinions. */
export const cifraChiarezza = (belfiore?: string): Promise<CifraPareri | undefined> =>
  reference(async (db) => {
    const [row] = await db.$queryRaw<Omit<PareriRow, 'servizio'>[]>`
      select pareri, media::text, stelle from cifre_chiarezza(${belfiore ?? null}::bpchar)`
    return row && pareriOf(row)
  })

/** All figures that are open to everybody, of a comune or of the whole installation. */
export const qualitaDi = async (belfiore?: string): Promise<Qualita> => {
  const [pratiche, servizi, chiarezza] = await Promise.all([
    cifrePratiche(belfiore),
    cifreServizi(belfiore),
    cifraChiarezza(belfiore),
  ])
  return { pratiche, servizi, chiarezza }
}
