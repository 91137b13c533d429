import { Readable } from 'node:stream'
import { FILE_PLICO, type FilePlico } from '../../../../../../../../contracts/consegna/stampa'
import { localeHref, localeOf } from '../../../../../../../../i18n/routing'
import { indiceCsv, indiceXml } from '../../../../../../../../server/consegna/indice'
import { apriPlico, type PlicoIntero } from '../../../../../../../../server/consegna/queries'
import { requireScope } from '../../../../../../../../server/platform/auth'
import { onwards } from '../../../../../../../../server/platform/identity/cookies'
import { STAFF_ROLES } from '../../../../../../../../server/platform/scope'

type Context = { readonly params: Promise<{ readonly id: string; readonly plico: string; readonly file: string }> }

const TYPES: Readonly<Record<FilePlico, string>> = {
  'lotto.pdf': 'application/pdf',
  'indice.csv': 'text/csv; charset=utf-8',
  'indice.xml': 'application/xml; charset=utf-8',
}

const bodyOf = (file: FilePlico, plico: PlicoIntero): BodyInit => {
  if (file === 'indice.csv') return indiceCsv(plico.buste)
  if (file === 'indice.xml') return indiceXml(plico, plico.buste)
  return Readable.toWeb(Readable.from(plico.pezzi())) as ReadableStream
}

/** A file of a batch for the printing house: the statements themselves, or their index. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const scope = await requireScope(...STAFF_ROLES)
  const { id, plico: which, file: asked } = await params
  const file = FILE_PLICO.find((one) => one === asked)
  const plico = file && (await apriPlico(scope, id, which))
  if (file === undefined || plico === undefined) {
    return onwards(localeHref(localeOf(new URL(request.url).pathname), `/ufficio/emissioni/${id}/consegna`))
  }
  return new Response(bodyOf(file, plico), {
    headers: {
      'Content-Type': TYPES[file],
      'Content-Disposition': `attachment; filename="${plico.belfiore}-${plico.numero}-${file}"`,
      ...(file === 'lotto.pdf' ? { 'Content-Length': String(plico.byte) } : {}),
      'Cache-Control': 'no-store',
    },
  })
}
