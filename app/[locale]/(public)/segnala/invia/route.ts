import { readReport } from '../../../../../contracts/problem-report'
import { keepReport } from '../../../../../server/desk/commands'
import { deskRoute } from '../../../../desk-route'

export const POST = deskRoute({
  page: '/segnala',
  keep: async (form, locale) => {
    const report = readReport(form)
    return report.ok ? `/segnala/ricevuta?codice=${await keepReport(report.value, locale)}` : undefined
  },
})
