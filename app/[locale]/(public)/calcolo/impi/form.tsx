import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import type { Altro } from '../../../../../ui/calcolo/confronto/address'
import { Button, EnterKey } from '../../../../../ui/components/button'
import type { AskedImpi } from '../../../../../ui/impi/asked'
import { CostiQuestion, PossessoQuestions, TipoQuestion } from '../../../../../ui/impi/questions'
import { AltroCaso } from '../altro'

type FormProps = { readonly asked: AskedImpi; readonly belfiore: string; readonly altro: Altro | undefined }

/** All the questions on one page: a GET to the result; the button of a cost more asks for this page again. */
export const ImpiForm = ({ asked, belfiore, altro }: FormProps) => {
  const t = useTranslations('impi.domande')
  const action = localeHref(useLocale(), '/calcolo/impi')
  return (
    <form action={action} className="narrow mt-8">
      <EnterKey formAction={`${action}/risultato`} />
      <AltroCaso altro={altro} page={action} />
      <input type="hidden" name="comune" value={belfiore} />
      <input type="hidden" name="anno" value={asked.risposte.anno} />
      <TipoQuestion {...asked} />
      <CostiQuestion {...asked} />
      <PossessoQuestions {...asked} />
      <div className="btns section">
        <Button formAction={`${action}/risultato`}>{t('see')}</Button>
      </div>
    </form>
  )
}
