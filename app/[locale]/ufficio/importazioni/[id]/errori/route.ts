import { stringify } from 'csv-stringify/sync'
import { getTranslations } from 'next-intl/server'
import { localeOf } from '../../../../../../i18n/routing'
import { findImport, tellProblems } from '../../../../../../server/imports/queries'
import { scopeIn } from '../../../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../../../server/platform/scope'

type Context = { readonly params: Promise<{ readonly id: string }> }

const MOST = 50_000

/** Every line that needs a look, as a table for a spreadsheet: in the reader's language, and no cell is run as a formula. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const [scope, { id }] = [await scopeIn(STAFF_ROLES), await params]
  const found = scope && (await findImport(scope, id))
  if (scope === undefined || found === undefined) return new Response(null, { status: 404 })
  const t = await getTranslations({ locale: localeOf(new URL(request.url).pathname), namespace: 'importazioni' })
  const problems = await tellProblems(scope, found, MOST)
  const head = [t('line'), t('field'), t('reasonHead'), t('value'), t('cell')]
  const rows = problems.map(({ line, field, reason, value, cella }) => [
    ...[line, field, t(`reason.${reason}`), value, cella ?? ''],
  ])
  const csv = stringify([head, ...rows], {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="righe-da-guardare.csv"',
      'cache-control': 'no-store',
    },
  })
}
