import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ConfrontoVoci } from '../../../../contracts/confronto/per-fattori'
import type { Cents } from '../../../../engine/kernel/money'
import { localeHref } from '../../../../i18n/routing'
import { altroParams, confrontoHref } from '../../../../ui/calcolo/confronto/address'
import { Share } from '../../../../ui/calcolo/result/share'
import { Amount } from '../../../../ui/components/amount'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { ButtonLink } from '../../../../ui/components/button'
import { ConfrontoVociView } from '../../../../ui/confronto/view'

/** One side: its answers as they stand in an address, and the sum of its year. */
export type LatoVoci = {
  readonly query: string
  readonly anno: number
  readonly comune: string
  readonly importo: Cents
}

export type CaricatoVoci =
  | { readonly kind: 'none' }
  /** One calculation, and nothing yet to put beside it. */
  | { readonly kind: 'choose'; readonly lato: LatoVoci }
  | { readonly kind: 'incomplete'; readonly missing: string; readonly side: 'a' | 'b'; readonly other: string }
  | {
      readonly kind: 'ready'
      readonly before: LatoVoci
      readonly now: LatoVoci
      readonly confronto: ConfrontoVoci | undefined
    }

type Where = { readonly tax: 'TARI' | 'TASI'; readonly form: string; readonly primoAnno: number }
type Kind<K extends CaricatoVoci['kind']> = Extract<CaricatoVoci, { kind: K }>

const withYear = (query: string, anno: number): string => {
  const params = new URLSearchParams(query)
  params.set('anno', String(anno))
  return params.toString()
}

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

type OfferProps = { readonly id: string; readonly title: string; readonly text: string; readonly children: ReactNode }

const Offer = ({ id, title, text, children }: OfferProps) => (
  <section className="card mt-4" aria-labelledby={id}>
    <h2 id={id} className="text-5">
      {title}
    </h2>
    <p className="small soft mt-1 mb-4">{text}</p>
    {children}
  </section>
)

const Choose = ({ lato, form, primoAnno }: Kind<'choose'> & Where) => {
  const t = useTranslations('confronto')
  const year = lato.anno - 1
  const said = { year: String(year) }
  return (
    <>
      <div className="head">
        <h1>{t('pagina.choose')}</h1>
        <p className="lead">{t('pagina.lead')}</p>
      </div>
      <div className="narrow mt-8">
        {year < primoAnno ? null : (
          <Offer id="anno-prima" title={t('pagina.yearTitle')} text={t('pagina.yearText', said)}>
            <ButtonLink href={`${form}?${withYear(lato.query, year)}${altroParams({ side: 'b', query: lato.query })}`}>
              {t('pagina.yearButton', said)}
            </ButtonLink>
          </Offer>
        )}
        <Offer id="altro-caso" title={t('page.anotherTitle')} text={t('pagina.lead')}>
          <ButtonLink kind="second" href={`${form}?${lato.query}${altroParams({ side: 'a', query: lato.query })}`}>
            {t('page.anotherButton')}
          </ButtonLink>
        </Offer>
      </div>
    </>
  )
}

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
      <Amount cents={lato.importo} size="l" />
      <div className="grid">
        <p>{t('pagina.about', { comune: lato.comune, tax, year: String(lato.anno) })}</p>
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
        <Share
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

/** "Perché è cambiato?" of a tax whose answers are one list of factors: TARI, TASI. */
export const ConfrontoVociPage = ({ caricato, where }: { readonly caricato: CaricatoVoci; readonly where: Where }) => {
  const t = useTranslations('confronto')
  const home = useTranslations('home')
  const locale = useLocale()
  return (
    <>
      <Breadcrumb
        path={[
          { name: home('title'), href: localeHref(locale, '/') },
          { name: where.tax, href: where.form },
        ]}
        here={t('path')}
      />
      <div className="wrap">
        <Body caricato={caricato} where={where} />
      </div>
    </>
  )
}
