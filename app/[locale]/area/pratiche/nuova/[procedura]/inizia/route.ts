import { isProceduraId } from '../../../../../../../contracts/pratiche/ids'
import { PROCEDURE } from '../../../../../../../contracts/pratiche/procedure'
import { passiVisti } from '../../../../../../../contracts/pratiche/percorso'
import { localeOf } from '../../../../../../../i18n/routing'
import { findEnte } from '../../../../../../../server/enti/queries'
import { action } from '../../../../../../../server/platform/action'
import { apriBozza } from '../../../../../../../server/pratiche/bozze'
import { bozzaPath, nuovaPath, PRATICHE } from '../../../../../../pratiche/address'
import { scriventeNow } from '../../../../../../pratiche/chi'

type Context = { readonly params: Promise<{ readonly procedura: string }> }

/** Begins a draft, and leads to its first question. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { procedura: id } = await params
  if (!isProceduraId(id)) return new Response(null, { status: 404 })
  const lingua = localeOf(new URL(request.url).pathname)
  return action({
    page: nuovaPath(id),
    roles: ['cittadino', 'rappresentante'],
    read: (form) => findEnte(form.get('comune') ?? ''),
    run: async (scope, { belfiore }) => {
      const { chi, confirmed } = await scriventeNow()
      const procedura = PROCEDURE[id]
      if (scope.persona === null || !confirmed || !procedura.chi.includes(chi)) return nuovaPath(id)
      const bozza = await apriBozza(scope, { belfiore, codiceFiscale: scope.persona, procedura: id, lingua })
      if (bozza === 'troppe') return `${PRATICHE}?esito=troppe`
      return bozzaPath({ belfiore, id: bozza }, passiVisti(procedura, {})[0]!.id)
    },
  })(request)
}
