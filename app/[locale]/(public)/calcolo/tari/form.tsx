import { useLocale, useTranslations } from 'next-intl'
import { MASSIMI, UTENZE } from '../../../../../contracts/tari/risposte'
import { localeHref } from '../../../../../i18n/routing'
import type { Altro } from '../../../../../ui/calcolo/confronto/address'
import { Button } from '../../../../../ui/components/button'
import { Choice } from '../../../../../ui/components/choice'
import { Notice } from '../../../../../ui/components/notice'
import type { AskedTari } from '../../../../../ui/tari/asked'
import { CasaQuestions, LocaleQuestions, PeriodoQuestion } from '../../../../../ui/tari/questions'
import { RegoleQuestions, RiduzioniQuestion } from '../../../../../ui/tari/rules'
import { AltroCaso } from '../altro'

type FormProps = { readonly asked: AskedTari; readonly belfiore: string; readonly altro: Altro | undefined }

const Hidden = ({ asked, belfiore }: Omit<FormProps, 'altro'>) => (
  <>
    <input type="hidden" name="comune" value={belfiore} />
    <input type="hidden" name="anno" value={asked.risposte.anno} />
  </>
)

/** A home, or a business: the rest of the questions depends on it. */
export const KindForm = ({ asked, belfiore, altro }: FormProps) => {
  const t = useTranslations('tari.domande.utenza')
  const problem = asked.problemOf('utenza')
  return (
    <form action={localeHref(useLocale(), '/calcolo/tari')} className="narrow mt-8">
      <AltroCaso altro={altro} page={localeHref(useLocale(), '/calcolo/tari')} />
      <Hidden asked={asked} belfiore={belfiore} />
      <Choice
        name="utenza"
        label={t('label')}
        options={UTENZE.map((value) => ({ value, label: t(`${value}.label`), hint: t(`${value}.hint`) }))}
        {...(problem === undefined ? {} : { problem })}
      />
      <div className="btns section">
        <Button>{t('go')}</Button>
      </div>
    </form>
  )
}

const Rooms = ({ asked }: { readonly asked: AskedTari }) => {
  const t = useTranslations('tari.domande')
  const { locali } = asked.risposte
  return (
    <>
      <input type="hidden" name="locali" value={locali} />
      {Array.from({ length: locali }, (_, at) => (
        <LocaleQuestions key={at} asked={asked} at={at} />
      ))}
      {locali < MASSIMI.locali ? (
        <p className="mt-8 mb-8">
          <Button kind="second" small icon="plus" name="altro" value="si">
            {t('altroLocale')}
          </Button>
        </p>
      ) : null}
    </>
  )
}

/** All the questions on one page: a GET to the result, and back to the same page for another room. */
export const TariForm = ({ asked, belfiore, altro }: FormProps) => {
  const t = useTranslations('tari')
  const action = localeHref(useLocale(), '/calcolo/tari')
  const { utenza } = asked.risposte
  return (
    <form action={action} className="narrow">
      <AltroCaso altro={altro} page={localeHref(useLocale(), '/calcolo/tari')} />
      <Hidden asked={asked} belfiore={belfiore} />
      <input type="hidden" name="utenza" value={utenza} />
      <div className="mt-6 mb-8">
        <Notice title={t('domande.noTariffs.title')} level={2}>
          <p>{t('domande.noTariffs.text', { comune: asked.comune })}</p>
        </Notice>
      </div>
      {utenza === 'domestica' ? <CasaQuestions {...asked} /> : <Rooms asked={asked} />}
      <PeriodoQuestion {...asked} />
      <RiduzioniQuestion {...asked} />
      <RegoleQuestions {...asked} />
      <div className="btns section">
        <Button formAction={`${action}/risultato`}>{t('domande.see')}</Button>
      </div>
    </form>
  )
}
