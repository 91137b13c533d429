import { modelloVuoto } from '../../../../../../server/lotti/modello'

/** The empty table, to be filled in: the same for everybody. */
export const GET = (): Response =>
  new Response(modelloVuoto(), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="contribuenti-imu.csv"',
    },
  })
