import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '../components/button'
import { Card } from '../components/card'
import { Notice } from '../components/notice'
import { signInHref } from './address'

type Provider = { readonly id: string; readonly kind: 'spid' | 'cie'; readonly name: string }

export type SignInProps = { readonly providers: readonly Provider[]; readonly back: string }

const Spid = ({ providers, back }: SignInProps) => {
  const t = useTranslations('accesso.spid')
  const locale = useLocale()
  const [first, ...others] = providers
  if (first === undefined) return null
  return (
    <Card>
      <h2>{t('title')}</h2>
      <p className="mt-2">{t('text')}</p>
      {others.length === 0 ? (
        <p className="mt-4">
          <ButtonLink href={signInHref(locale, first.id, back)}>{t('button')}</ButtonLink>
        </p>
      ) : (
        <>
          <p id="gestori" className="mt-4">
            {t('choose')}
          </p>
          <ul aria-labelledby="gestori" className="mt-2 grid gap-3">
            {providers.map(({ id, name }) => (
              <li key={id}>
                <ButtonLink kind="second" href={signInHref(locale, id, back)}>
                  {t('with', { name })}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

const Cie = ({ providers, back }: SignInProps) => {
  const t = useTranslations('accesso.cie')
  const locale = useLocale()
  return providers.map(({ id }) => (
    <Card key={id}>
      <h2>{t('title')}</h2>
      <p className="mt-2">{t('text')}</p>
      <p className="mt-4">
        <ButtonLink href={signInHref(locale, id, back)}>{t('button')}</ButtonLink>
      </p>
    </Card>
  ))
}

/** The two ways in, side by side where there is room. Links, not forms: they work without a script. */
export const SignIn = ({ providers, back }: SignInProps) => {
  const t = useTranslations('accesso')
  if (providers.length === 0) {
    return (
      <Notice level={2} title={t('none')}>
        <p>{t('noneText')}</p>
      </Notice>
    )
  }
  return (
    <div className="side-by-side">
      <Spid providers={providers.filter(({ kind }) => kind === 'spid')} back={back} />
      <Cie providers={providers.filter(({ kind }) => kind === 'cie')} back={back} />
    </div>
  )
}
