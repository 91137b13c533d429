import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { CardLink } from '../components/card'
import { sectionsFor, type OfficeRole } from './sections'

type Waiting = {
  readonly comune: string
  readonly proposte: number
  readonly rappresentanze: number
  readonly importazioni: number
}

type OfficeStartProps = {
  readonly person: string
  readonly role: OfficeRole
  readonly waiting: readonly Waiting[]
  readonly canChange: boolean
}

const Waits = ({ waiting }: { readonly waiting: readonly Waiting[] }) => {
  const t = useTranslations('ufficio')
  return (
    <section aria-labelledby="aspetta" className="section">
      <h2 id="aspetta">{t('waits')}</h2>
      <dl className="facts mt-2">
        {waiting.map(({ comune, proposte, rappresentanze, importazioni }) => (
          <div key={comune}>
            <dt>{comune}</dt>
            <dd>
              {t('waiting.proposte', { count: proposte })} {t('waiting.rappresentanze', { count: rappresentanze })}{' '}
              {t('waiting.importazioni', { count: importazioni })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const Tools = ({ role }: { readonly role: OfficeRole }) => {
  const t = useTranslations('ufficio')
  const locale = useLocale()
  const tools = sectionsFor(role).filter(({ path }) => path !== '/ufficio')
  if (tools.length === 0) return null
  return (
    <section aria-labelledby="strumenti" className="section">
      <h2 id="strumenti">{t('tools')}</h2>
      <ul className="side-by-side mt-4">
        {tools.map(({ key, path }) => (
          <li key={key}>
            <CardLink href={localeHref(locale, path)} title={t(`section.${key}.name`)}>
              <p>{t(`section.${key}.text`)}</p>
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who one is in the office, what one may do there, and what waits. */
export const OfficeStart = ({ person, role, waiting, canChange }: OfficeStartProps) => {
  const t = useTranslations('ufficio')
  const roles = useTranslations('ruolo.role')
  const locale = useLocale()
  const facts = [
    ['person', person],
    ['role', roles(role)],
    ['comuni', new Intl.ListFormat(locale).format(waiting.map(({ comune }) => comune))],
    ['may', t(`mayDo.${role}`)],
  ] as const
  return (
    <>
      <Tools role={role} />
      <Waits waiting={waiting} />
      <section aria-labelledby="chi" className="section">
        <h2 id="chi">{t('who')}</h2>
        <dl className="facts mt-2">
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {canChange ? (
          <p className="mt-4">
            <a href={localeHref(locale, '/area/ruolo')}>{t('change')}</a>
          </p>
        ) : null}
      </section>
    </>
  )
}
