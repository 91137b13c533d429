import { useFormatter, useTranslations } from 'next-intl'
import { ROLES } from '../../contracts/ruoli'

type Access = {
  readonly comune: string
  readonly when: Date
  readonly role: string
  readonly action: string
  readonly reason: string
}

const KINDS = ['read', 'change', 'export', 'erase', 'sign', 'send'] as const
const among = <T extends string>(known: readonly T[], text: string): T | undefined => known.find((one) => one === text)

/** One access each: what was done, when, by whom in which role, why. */
export const AccessList = ({ accesses }: { readonly accesses: readonly Access[] }) => {
  const t = useTranslations('accessi')
  const roles = useTranslations('ruolo.role')
  const format = useFormatter()
  return (
    <ul className="narrow grid gap-4">
      {accesses.map(({ comune, when, role, action, reason }, at) => {
        const kind = among(KINDS, action.split(':')[0]!)
        const known = among(ROLES, role)
        return (
          <li key={at} className="card">
            <h2>{kind ? t(`kind.${kind}`) : action}</h2>
            <p className="mt-2">
              {t('when', {
                day: format.dateTime(when, { dateStyle: 'long' }),
                time: format.dateTime(when, { timeStyle: 'short' }),
              })}
            </p>
            <p className="mt-2">
              {t('who', { role: known ? roles(known) : role === 'sistema' ? t('system') : role, comune })}
            </p>
            <p className="mt-2">{t('why', { reason })}</p>
          </li>
        )
      })}
    </ul>
  )
}
