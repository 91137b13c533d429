import { VARIANTI } from '../../../../../../../../../contracts/avvisi/foglio'
import { localeOf } from '../../../../../../../../../i18n/routing'
import { stampaProspetto, modelloProspetto } from '../../../../../../../../../server/avvisi/pdf/stampa'
import { scriviProspetto } from '../../../../../../../../../server/avvisi/scrivi'
import { delegheDi } from '../../../../../../../../../server/avvisi/deleghe'
import { requireScope } from '../../../../../../../../../server/platform/auth'
import { readPlace, type PlaceParams } from '../../../../../../../../posizione/address'
import { preparaF24 } from '../../../../../../../../posizione/f24'
import { findShown } from '../../../../../../../../posizione/load'
import { anteprima } from '../../../../../../../../posizione/prospetto'

type Context = { readonly params: PlaceParams }

/** The person's own preview of the prospetto, in the language of the page, with the F24 of what is open. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  await requireScope('cittadino', 'rappresentante', 'intermediario')
  const place = await readPlace(params)
  const found = place && (await findShown(place))
  if (place === undefined || !found?.ok) return new Response(null, { status: 404 })
  const url = new URL(request.url)
  const prospetto = await anteprima(found, place, localeOf(url.pathname))
  if (prospetto === undefined) return new Response(null, { status: 404 })
  const variante = VARIANTI.find((one) => one === url.searchParams.get('come')) ?? 'normale'
  const { letto, isPrintable } = await preparaF24(found.around, found.shown, new URLSearchParams())
  const { contribuente } = letto
  const deleghe = contribuente && isPrintable ? delegheDi(prospetto, contribuente, prospetto.lingue) : []
  const foglio = scriviProspetto(prospetto, { variante, f24: deleghe.length > 0 })
  return new Response(stampaProspetto(await modelloProspetto(), foglio, deleghe), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="prospetto-imu-${place.anno}-${place.belfiore}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
