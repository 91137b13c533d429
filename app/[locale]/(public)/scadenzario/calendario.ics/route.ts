import type { NextRequest } from 'next/server'
import { localeOf } from '../../../../../i18n/routing'
import { scadenzarioCalendar } from '../../../../scadenzario-calendar'
import { loadScadenzario } from '../load'

/** The calendar of the same list; what is already paid, or paid by another of its lines, does not ring. */
export const GET = async (request: NextRequest): Promise<Response> => {
  const { searchParams, pathname } = new URL(request.url)
  const { righe } = await loadScadenzario(searchParams.getAll('conto'))
  const due = righe.filter(({ stato }) => stato === 'futura')
  const days = due.map((riga) => ({ ...riga, ...(riga.voce.comune ? { nome: riga.voce.comune.nome } : {}) }))
  return scadenzarioCalendar(days, localeOf(pathname))
}
