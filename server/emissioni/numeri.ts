import type { Tx } from '../platform/db'

/** The next numbers of a comune and year, as many as asked for. @returns the first */
export const takeNumbers = async (tx: Tx, belfiore: string, anno: number, many: number): Promise<number> => {
  const [row] = await tx.$queryRaw<{ ultimo: number }[]>`
    insert into registro_avvisi (belfiore, anno, ultimo) values (${belfiore}, ${anno}, ${many})
    on conflict (belfiore, anno) do update set ultimo = registro_avvisi.ultimo + ${many} returning ultimo`
  return row!.ultimo - many + 1
}
