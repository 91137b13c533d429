import { NextIntlClientProvider, useMessages, useTranslations } from 'next-intl'
import { isPrima } from '../../contracts/calcolo/anni'
import { MASSIMO } from '../../contracts/calcolo/risposte'
import { Button } from '../components/button'
import { Select } from '../components/select'
import { AddButtons } from './add'
import { queryOf } from '../../contracts/calcolo/indirizzo'
import { ImmobileCard } from './card'
import type { FormProps } from './form-props'
import { Kept, KeptAltro } from './kept'
import { LiveForm } from './live'
import { LiveBar, LiveStatus, LiveSum, LiveSums } from './live-sum'
import { shapeOf } from './shape'

const Owners = ({ form }: { readonly form: FormProps }) => {
  const t = useTranslations('calcolo.contitolari')
  return (
    <section className="card mt-8" aria-labelledby="altri">
      <h2 id="altri" className="text-5">
        {t('title')}
      </h2>
      <p className="small soft mt-1 mb-4">{t('text')}</p>
      <Select
        name="contitolari"
        label={t('label')}
        value={String(form.risposte.contitolari)}
        width="m"
        options={Array.from({ length: MASSIMO.contitolari + 1 }, (_, count) => ({
          value: String(count),
          label: t('option', { count }),
        }))}
      />
    </section>
  )
}

/** At the end of the questions on a phone, where who scrolls looks for it: the sum is a shut bar there. */
const ToResult = ({ resultAction, resultTarget }: FormProps) => (
  <div className="to-result mt-8">
    <Button formAction={resultAction} formTarget={resultTarget}>
      {useTranslations('calcolo.vivo')('result')}
    </Button>
  </div>
)

/** Words that the living parts need; the rest of the catalogue stays on the server. */
export const useLivingWords = () => {
  const { calcolo, sum, steps } = useMessages()
  return { sum, steps, calcolo: { vivo: calcolo.vivo, nomi: calcolo.nomi } }
}

/** The form of step 2: one card an immobile, the sum beside it. */
export const CalcoloForm = (form: FormProps) => {
  const t = useTranslations('calcolo')
  const { action, comune, contesto, conto, hidden = {}, resultAction, resultTarget, risposte } = form
  const sum = { resultAction, ...(resultTarget === undefined ? {} : { resultTarget }) }
  return (
    <NextIntlClientProvider messages={useLivingWords()}>
      <LiveForm
        action={action}
        query={queryOf(risposte)}
        shape={shapeOf(risposte, contesto, conto)}
        contesto={contesto}
        keep={form.keep}
      >
        {/* what the Enter key presses: never one of the buttons that take something away */}
        <button type="submit" name="aggiorna" value="si" className="vh" tabIndex={-1} aria-hidden="true">
          {t('vivo.update')}
        </button>
        <Kept risposte={risposte} />
        {form.altro === undefined ? null : <KeptAltro altro={form.altro} />}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {form.modo === undefined ? null : <input type="hidden" name="modo" value={form.modo} />}
        {form.opened === undefined ? null : <input type="hidden" name="aperto" value={form.opened} />}
        <LiveSums comune={comune.nome}>
          <LiveStatus />
          <div className="with-rail">
            <div id="immobili">
              {risposte.immobili.map((immobile, at) => (
                <ImmobileCard key={at} form={form} immobile={immobile} at={at} />
              ))}
              <AddButtons form={form} />
              {risposte.immobili.length > 0 ? (
                <>
                  {isPrima(contesto.anno) ? null : <Owners form={form} />}
                  <ToResult {...form} />
                </>
              ) : null}
            </div>
            <LiveSum {...sum} />
          </div>
          {risposte.immobili.length > 0 ? <LiveBar {...sum} /> : null}
        </LiveSums>
      </LiveForm>
    </NextIntlClientProvider>
  )
}
