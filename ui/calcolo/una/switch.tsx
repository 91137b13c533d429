import { useTranslations } from 'next-intl'
import { queryOf } from '../../../contracts/calcolo/indirizzo'
import { altroParams } from '../confronto/address'
import type { FormProps } from '../form-props'
import type { Modo } from './modo'

/** One question at a time, or all together: two links, so that it works without a script. */
export const ModoSwitch = ({ form, modo }: { readonly form: FormProps; readonly modo: Modo }) => {
  const t = useTranslations('una.switch')
  const href = (to: Modo): string => `${form.action}?${queryOf(form.risposte)}&modo=${to}${altroParams(form.altro)}`
  return (
    <nav className="switch mt-6" aria-label={t('label')}>
      {(['una', 'tutte'] as const).map((one) => (
        <a key={one} href={href(one)} aria-current={one === modo ? 'true' : undefined}>
          {t(one)}
        </a>
      ))}
    </nav>
  )
}
