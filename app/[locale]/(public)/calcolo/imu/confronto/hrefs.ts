import { useLocale } from 'next-intl'
import { localeHref } from '../../../../../../i18n/routing'
import { queryOf } from '../../../../../../contracts/calcolo/indirizzo'
import { altroParams } from '../../../../../../ui/calcolo/confronto/address'
import type { LatoVista } from '../../../../../../ui/calcolo/confronto/lati'
import type { Side } from './load'

/** The addresses around the comparison. */
export const useConfrontoHrefs = () => {
  const locale = useLocale()
  const form = localeHref(locale, '/calcolo/imu')
  const of = ({ risposte }: LatoVista): string => queryOf(risposte)
  return {
    home: localeHref(locale, '/'),
    form,
    page: `${form}/confronto`,
    result: (lato: LatoVista) => `${form}/risultato?${of(lato)}`,
    /** The form of one side; its result comes back beside the other. */
    edit: (lato: LatoVista, other: LatoVista, otherSide: Side) =>
      `${form}?${of(lato)}${altroParams({ side: otherSide, query: of(other) })}`,
  }
}
