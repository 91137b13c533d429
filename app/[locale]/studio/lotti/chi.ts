import type { Words } from '../../../../i18n/words'
import type { LottoTenuto } from '../../../../server/lotti/tenuti/elenco'
import type { Scope } from '../../../../server/platform/scope'

/** Who brought a batch in, as its line says it: a program by the name of its key; undefined: who looks. */
export const chiDi = (
  t: Words<'lotti'>,
  { actor }: Scope,
  { creatoDa, chiave }: Pick<LottoTenuto, 'creatoDa' | 'chiave'>,
): string | undefined => {
  if (chiave !== undefined) return t('conChiave', { name: chiave })
  return creatoDa === actor ? undefined : creatoDa
}
