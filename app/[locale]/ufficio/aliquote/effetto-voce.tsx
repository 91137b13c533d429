import { getTranslations } from 'next-intl/server'
import type { Voce } from '../../../../contracts/parametri/tariffe'
import { effettoAree } from '../../../../server/parametri/aree'
import { PIU_PERSONE } from '../../../../server/parametri/effetto'
import { effettoVoce } from '../../../../server/parametri/voci'
import type { Scope } from '../../../../server/platform/scope'
import { Effetto, sommeDi } from '../../../../ui/parametri/effetto'
import { EffettoAree } from '../../../../ui/parametri/effetto-aree'

type EffettoVoceProps = {
  readonly scope: Scope
  readonly of: { readonly voce: Voce; readonly belfiore: string; readonly anno: number }
  readonly values: { readonly prima: unknown; readonly dopo: unknown }
  /** Of an entry that is withdrawn, not of one that is made. */
  readonly ritiro?: boolean
}

/** What another value of a setting changes, in the words of that setting. */
export const EffettoVoce = async ({ scope, of: { voce, ...where }, values, ritiro = false }: EffettoVoceProps) => {
  const t = await getTranslations('parametri.tariffe')
  const shown = { about: t(`voce.${voce}.about`, { anno: String(where.anno) }), most: PIU_PERSONE, ritiro }
  if (voce === 'aree') return <EffettoAree effetto={await effettoAree(scope, where, values)} {...shown} />
  const effetto = await effettoVoce(scope, { voce, ...where }, values)
  return <Effetto effetto={effetto} {...shown} {...sommeDi(voce)} />
}
