import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { altroParams } from '../../../../ui/calcolo/confronto/address'
import { Button, ButtonLink } from '../../../../ui/components/button'
import { Field } from '../../../../ui/components/field'
import { Saved } from './confronto-file'
import type { CaricatoVoci, Where } from './confronto-voci.types'

const withYear = (query: string, anno: number): string => {
  const params = new URLSearchParams(query)
  params.set('anno', String(anno))
  return params.toString()
}

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

type ChooseProps = Extract<CaricatoVoci, { kind: 'choose' }> & Where

/** Somebody else's sum, by its address. */
const Paste = ({ lato, side, wrongLink, form, tax }: ChooseProps) => {
  const t = useTranslations('confronto')
  const said = { tax, path: form }
  return (
    <Offer id="incolla" title={t('page.pasteTitle')} text={t('page.pasteText')}>
      <form action={`${form}/confronto`}>
        <input type="hidden" name={side} value={lato.query} />
        <Field
          name="link"
          label={t('page.pasteLabel')}
          hint={t('pagina.pasteHint', said)}
          {...(wrongLink ? { problem: t('pagina.pasteWrong', said) } : {})}
        />
        <div className="mt-4">
          <Button kind="second">{t('page.pasteButton')}</Button>
        </div>
      </form>
    </Offer>
  )
}

/** One calculation is there: what to put beside it. */
export const Choose = (props: ChooseProps) => {
  const t = useTranslations('confronto')
  const { lato, form, primoAnno } = props
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
        <Paste {...props} />
        <Saved page={`${form}/confronto`} side={props.side} query={lato.query} wrongFile={props.wrongFile} />
      </div>
    </>
  )
}
