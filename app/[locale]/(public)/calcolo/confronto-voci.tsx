import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../../../i18n/routing'
import { altroParams, confrontoHref } from '../../../../ui/calcolo/confronto/address'
import { CopyButton } from '../../../../ui/components/copy-button'
import { Amount } from '../../../../ui/components/amount'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { ButtonLink } from '../../../../ui/components/button'
import { Choose } from './confronto-scelta'
import type { CaricatoVoci, LatoVoci, Where } from './confronto-voci.types'
import { ConfrontoVociView } from '../../../../ui/confronto/view'
import { capital } from '../../../../ui/confronto/words'

type Kind<K extends CaricatoVoci['kind']> = Extract<CaricatoVoci, { kind: K }>

type SaidProps = { readonly title: string; readonly text: string; readonly children: ReactNode }

const Said = ({ title, text, children }: SaidProps) => (
  <>
    <div className="head">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
    </div>
    <div className="btns section">{children}</div>
  </>
)

const Incomplete = ({ missing, side, other, form }: Kind<'incomplete'> & Where) => {
  const t = useTranslations('confronto')
  const name = side === 'a' ? t('page.primo') : t('page.secondo')
  const rest = altroParams({ side: side === 'a' ? 'b' : 'a', query: other })
  return (
    <Said title={t('page.missing', { name })} text={t('pagina.missingText')}>
      <ButtonLink href={`${form}?${missing}${rest}&verifica=si`}>{t('page.complete', { name })}</ButtonLink>
    </Said>
  )
}

type SideProps = Where & { readonly lato: LatoVoci; readonly name: string; readonly edit: string }

const Side = ({ lato, name, edit, tax }: SideProps) => {
  const t = useTranslations('confronto')
  return (
    <div className="card instalment">
      <h2>{name}</h2>
      <Amount cents={lato.importo} />
      <div className="grid">
        <p>{t('pagina.about', { comune: lato.comune, tax, year: String(lato.anno) })}</p>
        {lato.nota === undefined ? null : <p className="small">{lato.nota}</p>}
        <p className="mt-2 print:hidden">
          <a href={edit}>
            {t('page.edit')}
            <span className="vh"> {name}</span>
          </a>
        </p>
      </div>
    </div>
  )
}

const Ready = ({ before, now, confronto, ...where }: Kind<'ready'> & Where) => {
  const t = useTranslations('confronto')
  const { form } = where
  const isYear = before.anno !== now.anno
  const heads = isYear
    ? ([String(before.anno), String(now.anno)] as const)
    : ([t('page.primo'), t('page.secondo')] as const)
  const edit = (own: LatoVoci, other: LatoVoci, side: 'a' | 'b'): string =>
    `${form}?${own.query}${altroParams({ side, query: other.query })}`
  const [a, b] = [before.query, now.query]
  return (
    <>
      <div className="head">
        <h1>{isYear ? t('page.anno') : t('page.casi')}</h1>
      </div>
      <div className="mt-6 grid gap-4 tablet:grid-cols-2">
        <Side {...where} lato={before} name={heads[0]} edit={edit(before, now, 'b')} />
        <Side {...where} lato={now} name={heads[1]} edit={edit(now, before, 'a')} />
      </div>
      <div className="mt-8">
        {confronto ? (
          <ConfrontoVociView confronto={confronto} heads={heads} kind={isYear ? 'anno' : 'casi'} />
        ) : (
          <p>{t('pagina.no')}</p>
        )}
      </div>
      <div className="btns section print:hidden">
        <ButtonLink kind="second" href={confrontoHref(`${form}/confronto`, { a: b, b: a })}>
          {t('page.swap')}
        </ButtonLink>
        <CopyButton
          label={t('page.copy')}
          done={t('page.copied')}
          of={t('page.copyOf')}
          path={confrontoHref(`${form}/confronto`, { a, b })}
        />
      </div>
    </>
  )
}

const Body = ({ caricato, where }: { readonly caricato: CaricatoVoci; readonly where: Where }) => {
  const t = useTranslations('confronto.page')
  switch (caricato.kind) {
    case 'none':
      return (
        <Said title={t('none')} text={t('noneText')}>
          <ButtonLink href={where.form}>{t('start')}</ButtonLink>
        </Said>
      )
    case 'choose':
      return <Choose {...caricato} {...where} />
    case 'incomplete':
      return <Incomplete {...caricato} {...where} />
    case 'ready':
      return <Ready {...caricato} {...where} />
  }
}

/** "Perché è cambiato?" of what is compared by one list of factors: TARI, TASI, canone, ravvedimento. */
export const ConfrontoVociPage = ({ caricato, where }: { readonly caricato: CaricatoVoci; readonly where: Where }) => {
  const t = useTranslations('confronto')
  const home = useTranslations('home')
  const locale = useLocale()
  return (
    <>
      <Breadcrumb
        path={[
          { name: home('title'), href: localeHref(locale, '/') },
          { name: capital(where.tax), href: where.form },
        ]}
        here={t('path')}
      />
      <div className="wrap">
        <Body caricato={caricato} where={where} />
      </div>
    </>
  )
}
