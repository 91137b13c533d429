import { readCalcolo } from '../../../../../contracts/calcolo-tenuto'
import { keepCalcolo } from '../../../../../server/calcoli/commands'
import { action } from '../../../../../server/platform/action'
import { dropBrought } from '../../../../../server/platform/identity/brought'

const keep = action({
  page: '/area/calcoli',
  roles: ['cittadino', 'rappresentante'],
  read: readCalcolo,
  run: async (scope, calcolo) => `/area/calcoli?esito=${(await keepCalcolo(scope, calcolo)) ? 'tenuto' : 'troppi'}`,
})

/** Kept or not, it no longer waits in this browser for whoever signs in next. */
export const POST = async (request: Request): Promise<Response> => {
  const response = await keep(request)
  if (response.status === 303) response.headers.append('Set-Cookie', dropBrought())
  return response
}
