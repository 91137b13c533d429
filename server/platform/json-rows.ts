import { Prisma, type Db, type Tx } from './db'

/**
 * Many rows as one JSON text: several times quicker to read than row by row, and exact, since the days are ISO texts in it and
 * decimals can be made texts by who selects. What is null comes as null; a whole number above 2^53 does not come as it is.
 */
export const jsonRows = async <T>(tx: Db | Tx, select: Prisma.Sql): Promise<readonly T[]> => {
  const [found] = await tx.$queryRaw<{ rows: string | null }[]>`
    select json_agg(row_to_json(each))::text as rows from (${select}) as each`
  return found?.rows == null ? [] : (JSON.parse(found.rows) as T[])
}
