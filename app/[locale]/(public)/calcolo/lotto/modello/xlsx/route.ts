import { modelloFoglio } from '../../../../../../../server/lotti/modello'

/** The empty table as a workbook. */
export const GET = (): Response =>
  new Response(Buffer.from(modelloFoglio()), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="contribuenti-imu.xlsx"',
    },
  })
