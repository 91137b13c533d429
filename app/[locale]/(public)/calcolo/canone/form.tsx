import { useLocale, useTranslations } from 'next-intl'
import { TIPI_CANONE } from '../../../../../contracts/canone/risposte'
import { localeHref } from '../../../../../i18n/routing'
import type { AskedCanone } from '../../../../../ui/canone/asked'
import { CosaQuestions } from '../../../../../ui/canone/questions'
import { RegolamentoQuestions } from '../../../../../ui/canone/rules'
import { Button } from '../../../../../ui/components/button'
import { Choice } from '../../../../../ui/components/choice'

type FormProps = { readonly asked: AskedCanone; readonly belfiore: string }

const Hidden = ({ asked, belfiore }: FormProps) => (
  <>
    <input type="hidden" name="comune" value={belfiore} />
    <input type="hidden" name="anno" value={asked.risposte.anno} />
  </>
)

/** What is on public ground: the rest of the questions depends on it. */
export const TipoForm = (props: FormProps) => {
  const t = useTranslations('canone')
  return (
    <form action={localeHref(useLocale(), '/calcolo/canone')} className="narrow mt-8">
      <Hidden {...props} />
      <Choice
        name="tipo"
        label={t('domande.tipo.label')}
        options={TIPI_CANONE.map((value) => ({
          value,
          label: t(`tipi.${value}.label`),
          hint: t(`tipi.${value}.hint`),
        }))}
      />
      <p className="small mt-4">{t('domande.tipo.others')}</p>
      <div className="btns section">
        <Button>{t('domande.go')}</Button>
      </div>
    </form>
  )
}

/** The other questions on one page: a GET to the result. */
export const CanoneForm = (props: FormProps) => {
  const t = useTranslations('canone.domande')
  const { asked } = props
  return (
    <form action={`${localeHref(useLocale(), '/calcolo/canone')}/risultato`} className="narrow mt-8">
      <Hidden {...props} />
      <input type="hidden" name="tipo" value={asked.risposte.tipo} />
      <CosaQuestions {...asked} />
      <h2 className="section">{t('regolamento.title')}</h2>
      <p className="mb-6">{t('regolamento.lead', { comune: asked.comune.nome })}</p>
      <RegolamentoQuestions {...asked} />
      <div className="btns section">
        <Button>{t('see')}</Button>
      </div>
    </form>
  )
}
