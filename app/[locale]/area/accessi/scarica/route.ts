import { exportMine } from '../../../../../server/persone/queries'
import { action } from '../../../../../server/platform/action'

/** Who asks gets the file: a form of their own page, so that no link of another site starts it. */
export const POST = action({
  page: '/area/accessi',
  roles: ['cittadino', 'rappresentante'],
  read: () => true,
  run: async (scope) =>
    new Response(`${JSON.stringify(await exportMine(scope), null, 2)}\n`, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': 'attachment; filename="i-miei-dati.json"',
        'Cache-Control': 'no-store',
      },
    }),
})
