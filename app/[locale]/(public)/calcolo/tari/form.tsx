import { useLocale, useTranslations } from 'next-intl'
import { MOSSA } from '../../../../../contracts/calcolo/mosse'
import { MASSIMI, UTENZE } from '../../../../../contracts/tari/risposte'
import { localeHref } from '../../../../../i18n/routing'
import type { Altro } from '../../../../../ui/calcolo/confronto/address'
import { Button, EnterKey } from '../../../../../ui/components/button'
import { Choice } from '../../../../../ui/components/choice'
import { Notice } from '../../../../../ui/components/notice'
import type { AskedTari } from '../../../../../ui/tari/asked'
import { BonusQuestion } from '../../../../../ui/tari/bonus'
import { CambiQuestions } from '../../../../../ui/tari/changes'
import { GiornalieraQuestions } from '../../../../../ui/tari/daily'
import { PuntualeQuestions } from '../../../../../ui/tari/measured'
import { PeriodoQuestion } from '../../../../../ui/tari/period'
import { CasaQuestions, LocaleQuestions } from '../../../../../ui/tari/questions'
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
        <LocaleQuestions key={at} asked={asked} periodo={0} at={at} />
      ))}
      {locali < MASSIMI.locali ? (
        <p className="mt-8 mb-8">
          <Button kind="second" small icon="plus" name={MOSSA} value="locale">
            {t('altroLocale')}
          </Button>
        </p>
      ) : null}
    </>
  )
}

/** What there is, and for how long: the questions of each kind of bill. */
const What = ({ asked }: { readonly asked: AskedTari }) => {
  switch (asked.risposte.utenza) {
    case 'domestica':
      return <CasaQuestions asked={asked} periodo={0} />
    case 'puntuale':
      return <PuntualeQuestions {...asked} />
    default:
      return <Rooms asked={asked} />
  }
}

/** All the questions on one page: a GET to the result, and back to the same page for another room or change. */
export const TariForm = ({ asked, belfiore, altro }: FormProps) => {
  const t = useTranslations('tari')
  const action = localeHref(useLocale(), '/calcolo/tari')
  const { utenza } = asked.risposte
  return (
    <form action={action} className="narrow">
      <EnterKey formAction={`${action}/risultato`} />
      <AltroCaso altro={altro} page={action} />
      <Hidden asked={asked} belfiore={belfiore} />
      <input type="hidden" name="utenza" value={utenza} />
      <div className="mt-6 mb-8">
        <Notice title={t('domande.noTariffs.title')} level={2}>
          <p>{t('domande.noTariffs.text', { comune: asked.comune })}</p>
        </Notice>
      </div>
      <What asked={asked} />
      {utenza === 'giornaliera' ? <GiornalieraQuestions {...asked} /> : <PeriodoQuestion {...asked} />}
      <CambiQuestions {...asked} />
      <RiduzioniQuestion {...asked} />
      <BonusQuestion {...asked} />
      <RegoleQuestions {...asked} />
      <div className="btns section">
        <Button formAction={`${action}/risultato`}>{t('domande.see')}</Button>
      </div>
    </form>
  )
}
