import { useLocale, useTranslations } from 'next-intl'
import { BENI_CHIESTI, RUOLI } from '../../../../../contracts/tasi/risposte'
import { localeHref } from '../../../../../i18n/routing'
import { altroParams, type Altro } from '../../../../../ui/calcolo/confronto/address'
import { Button } from '../../../../../ui/components/button'
import { Choice } from '../../../../../ui/components/choice'
import { Notice } from '../../../../../ui/components/notice'
import type { AskedTasi } from '../../../../../ui/tasi/asked'
import { PeriodoQuestion } from '../../../../../ui/tasi/period'
import { ComuneQuestions } from '../../../../../ui/tasi/rates'
import { ImmobileQuestions, UsoQuestions } from '../../../../../ui/tasi/questions'
import { WhyTasi } from '../../../../../ui/tasi/why'
import { AltroCaso } from '../altro'

type FormProps = { readonly asked: AskedTasi; readonly belfiore: string; readonly altro: Altro | undefined }

const Hidden = ({ asked, belfiore }: Omit<FormProps, 'altro'>) => (
  <>
    <input type="hidden" name="comune" value={belfiore} />
    <input type="hidden" name="anno" value={asked.risposte.anno} />
  </>
)

/** Whose part, and of what: the rest of the questions depends on it. */
export const KindForm = ({ asked, belfiore, altro }: FormProps) => {
  const t = useTranslations('tasi.domande')
  return (
    <form action={localeHref(useLocale(), '/calcolo/tasi')} className="narrow mt-8">
      <AltroCaso altro={altro} page={localeHref(useLocale(), '/calcolo/tasi')} />
      <Hidden asked={asked} belfiore={belfiore} />
      <Choice
        name="ruolo"
        label={t('ruolo.label')}
        value={asked.risposte.ruolo}
        options={RUOLI.map((value) => ({ value, label: t(`ruolo.${value}.label`), hint: t(`ruolo.${value}.hint`) }))}
        help={<WhyTasi of="ruolo" group="ruolo" />}
      />
      <Choice
        name="bene"
        label={t('bene.label')}
        value={asked.risposte.bene}
        options={BENI_CHIESTI.map((value) => ({
          value,
          label: t(`bene.${value}.label`),
          hint: t(`bene.${value}.hint`),
        }))}
        help={<WhyTasi of="bene" group="bene" />}
      />
      <div className="btns section">
        <Button>{t('go')}</Button>
      </div>
    </form>
  )
}

/** What the first form said, and the way back to it. */
const Chosen = ({ asked, belfiore, altro }: FormProps) => {
  const t = useTranslations('tasi.domande')
  const action = localeHref(useLocale(), '/calcolo/tasi')
  const { ruolo, bene, anno } = asked.risposte
  if (ruolo === '' || bene === '') return null
  return (
    <p className="mb-8">
      {t('chosen', { ruolo: t(`ruolo.${ruolo}.label`), bene: t(`bene.${bene}.label`) })}{' '}
      <a href={`${action}?${new URLSearchParams({ comune: belfiore, anno: String(anno) })}${altroParams(altro)}`}>
        {t('change')}
      </a>
    </p>
  )
}

/** All the other questions on one page: a GET to the result. */
export const TasiForm = ({ asked, belfiore, altro }: FormProps) => {
  const t = useTranslations('tasi.domande')
  const action = localeHref(useLocale(), '/calcolo/tasi')
  const { ruolo, bene } = asked.risposte
  return (
    <form action={`${action}/risultato`} className="narrow">
      <AltroCaso altro={altro} page={localeHref(useLocale(), '/calcolo/tasi')} />
      <Hidden asked={asked} belfiore={belfiore} />
      <input type="hidden" name="ruolo" value={ruolo} />
      <input type="hidden" name="bene" value={bene} />
      <div className="mt-6 mb-8">
        <Notice title={t('noRates.title')} level={2}>
          <p>{t('noRates.text', { comune: asked.comune, year: String(asked.risposte.anno) })}</p>
        </Notice>
      </div>
      <Chosen asked={asked} belfiore={belfiore} altro={altro} />
      <ImmobileQuestions {...asked} />
      <UsoQuestions {...asked} />
      <PeriodoQuestion {...asked} />
      <ComuneQuestions {...asked} />
      <div className="btns section">
        <Button>{t('see')}</Button>
      </div>
    </form>
  )
}
