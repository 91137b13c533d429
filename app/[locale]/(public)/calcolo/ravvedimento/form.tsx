import { useLocale, useTranslations } from 'next-intl'
import { TRIBUTI_CHIESTI } from '../../../../../contracts/ravvedimento/risposte'
import { localeHref } from '../../../../../i18n/routing'
import type { Altro } from '../../../../../ui/calcolo/confronto/address'
import { Button } from '../../../../../ui/components/button'
import { Choice } from '../../../../../ui/components/choice'
import { nameOfTributo, type AskedRavvedimento } from '../../../../../ui/ravvedimento/asked'
import { AltroQuestions, DebitoQuestions, F24Questions, PagatiQuestion } from '../../../../../ui/ravvedimento/questions'
import type { FinestraDelComune } from '../../../../../ui/ravvedimento/finestra-comune'
import { AltroCaso } from '../altro'

type FormProps = { readonly asked: AskedRavvedimento; readonly altro: Altro | undefined }

/** What was forgotten: the codes and the law depend on it. Answers already given go round again. */
export const TributoForm = ({ asked, altro, kept }: FormProps & { readonly kept: URLSearchParams }) => {
  const t = useTranslations('ravvedimento')
  const all = useTranslations()
  const problem = asked.problemOf('tributo')
  const action = localeHref(useLocale(), '/calcolo/ravvedimento')
  return (
    <form action={action} className="narrow mt-8">
      <AltroCaso altro={altro} page={action} />
      {[...kept].map(([name, value]) =>
        ['tributo', 'passo', 'confronta', 'lato'].includes(name) ? null : (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      <Choice
        name="tributo"
        label={t('domande.tributo.label')}
        hint={t('domande.tributo.hint')}
        value={asked.risposte.tributo}
        options={TRIBUTI_CHIESTI.map((value) => ({
          value,
          label: nameOfTributo(all, value),
          hint: t(`tributi.${value}.hint`),
        }))}
        {...(problem === undefined ? {} : { problem })}
      />
      <div className="btns section">
        <Button>{t('domande.go')}</Button>
      </div>
    </form>
  )
}

/** The other questions on one page: a GET to the result. */
export const RavvedimentoForm = ({
  asked,
  altro,
  comune,
}: FormProps & { readonly comune: FinestraDelComune | undefined }) => {
  const t = useTranslations('ravvedimento.domande')
  const action = localeHref(useLocale(), '/calcolo/ravvedimento')
  return (
    <form action={`${action}/risultato`} className="narrow mt-8">
      <AltroCaso altro={altro} page={action} />
      <input type="hidden" name="tributo" value={asked.risposte.tributo} />
      <DebitoQuestions {...asked} />
      <PagatiQuestion {...asked} />
      <AltroQuestions asked={asked} comune={comune} />
      <h2 className="section">{t('f24.title')}</h2>
      <p className="mb-6">{t('f24.lead')}</p>
      <F24Questions {...asked} />
      <div className="btns section">
        <Button>{t('see')}</Button>
      </div>
    </form>
  )
}
