import { useTranslations } from 'next-intl'
import { PRIMO_ANNO } from '../../../../../../engine/imu/imu'
import { queryOf } from '../../../../../../contracts/calcolo/indirizzo'
import { confrontoHref } from '../../../../../../ui/calcolo/confronto/address'
import { Button, ButtonLink } from '../../../../../../ui/components/button'
import { Field } from '../../../../../../ui/components/field'
import { Saved } from '../../confronto-file'
import { useConfrontoHrefs } from './hrefs'
import type { ConfrontoCaricato } from './load'

type Props = Extract<ConfrontoCaricato, { kind: 'choose' }>

const Paste = ({ lato, side, wrongLink }: Props) => {
  const t = useTranslations('confronto.page')
  const { page } = useConfrontoHrefs()
  return (
    <section className="card mt-4" aria-labelledby="incolla">
      <h2 id="incolla" className="text-5">
        {t('pasteTitle')}
      </h2>
      <p className="small soft mt-1 mb-4">{t('pasteText')}</p>
      <form action={page}>
        <input type="hidden" name={side} value={queryOf(lato.risposte)} />
        <Field
          name="link"
          label={t('pasteLabel')}
          hint={t('pasteHint')}
          {...(wrongLink ? { problem: t('pasteWrong') } : {})}
        />
        <div className="mt-4">
          <Button kind="second">{t('pasteButton')}</Button>
        </div>
      </form>
    </section>
  )
}

/** One calculation is there: what to put beside it. */
export const Choose = (choose: Props) => {
  const t = useTranslations('confronto.page')
  const hrefs = useConfrontoHrefs()
  const { lato, side } = choose
  const year = lato.contesto.anno - 1
  return (
    <>
      <div className="head">
        <h1>{t('choose')}</h1>
        <p className="lead">{t('chooseLead')}</p>
      </div>
      <div className="narrow mt-8">
        <section className="card" aria-labelledby="altro-caso">
          <h2 id="altro-caso" className="text-5">
            {t('anotherTitle')}
          </h2>
          <p className="small soft mt-1 mb-4">{t('anotherText')}</p>
          <ButtonLink href={hrefs.edit(lato, lato, side)}>{t('anotherButton')}</ButtonLink>
        </section>
        {year < PRIMO_ANNO ? null : (
          <section className="card mt-4" aria-labelledby="anno-prima">
            <h2 id="anno-prima" className="text-5">
              {t('yearTitle')}
            </h2>
            <p className="small soft mt-1 mb-4">{t('yearText', { year: String(year) })}</p>
            <ButtonLink kind="second" href={confrontoHref(hrefs.page, { b: queryOf(lato.risposte), prima: true })}>
              {t('yearButton', { year: String(year) })}
            </ButtonLink>
          </section>
        )}
        <Paste {...choose} />
        <Saved page={hrefs.page} side={side} query={queryOf(lato.risposte)} wrongFile={choose.wrongFile} />
      </div>
    </>
  )
}
