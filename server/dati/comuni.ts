import { ULTIMO_ANNO } from '../../engine/imu/imu'
import { regimeOf } from '../../engine/speciali/speciali'
import { reference } from '../platform/db'
import type { Riga } from './scritto'

const CHUNK = 1_000

/** The comuni of today, by codice catastale; `tributo`: what stands for the IMU there in the last year that we compute. */
export async function* comuni(): AsyncGenerator<readonly Riga[]> {
  let last = ''
  for (;;) {
    const rows = await reference((db) =>
      db.comune.findMany({ where: { belfiore: { gt: last } }, orderBy: { belfiore: 'asc' }, take: CHUNK }),
    )
    yield rows.map((row) => ({
      belfiore: row.belfiore,
      comune: row.nome,
      provincia: row.sigla,
      altra_lingua: row.altraLingua,
      regione: row.regione,
      istat: row.istat,
      popolazione: row.popolazione,
      tributo: regimeOf(row.sigla, row.regione, ULTIMO_ANNO),
    }))
    if (rows.length < CHUNK) return
    last = rows.at(-1)!.belfiore
  }
}
