import type { Opinion } from '../../contracts/page-rating'
import { dayColumn, today } from '../platform/clock'
import { intake, Prisma, reference } from '../platform/db'
import { bigliettoDi, type Biglietto, type Fatto } from './biglietto'

const isTwice = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

/**
 * Keeps what somebody thinks of a service: the score for all to see, the words for the office to read, and apart from both that
 * this thing was rated. All of it or nothing. `createMany` because it reads nothing back.
 * @returns `twice` where this thing was rated before
 */
export const keepParere = (
  { belfiore, servizio, chiave }: Biglietto,
  { score: punteggio, aspect, text }: Opinion,
  lingua: string,
): Promise<'kept' | 'twice'> =>
  intake(async (db) => {
    const about = { belfiore, servizio, giorno: dayColumn(today()), punteggio }
    try {
      await db.$transaction([
        db.valutazioneUsata.createMany({ data: [{ belfiore, chiave }] }),
        db.valutazioneServizio.createMany({ data: [{ ...about, aspetto: aspect ?? null }] }),
        ...(text === undefined ? [] : [db.parereServizio.createMany({ data: [{ ...about, lingua, testo: text }] })]),
      ])
      return 'kept'
    } catch (error) {
      if (isTwice(error)) return 'twice'
      throw error
    }
  })

/** Whether an opinion of this was kept: then it is not asked for again. */
export const isValutato = async (fatto: Fatto): Promise<boolean> => {
  const { belfiore, chiave } = bigliettoDi(fatto)
  return (await reference((db) => db.valutazioneUsata.count({ where: { belfiore, chiave } }))) > 0
}
