import { NextIntlClientProvider, useTranslations } from 'next-intl'
import { isFieldOf, type PassoDomanda } from '../../../contracts/calcolo/passi'
import { Button } from '../../components/button'
import { queryOf } from '../../../contracts/calcolo/indirizzo'
import { useLivingWords } from '../form'
import type { FormProps } from '../form-props'
import { Kept, KeptAltro } from '../kept'
import { LiveForm } from '../live'
import { LiveBar, LiveStatus, LiveSum, LiveSums } from '../live-sum'
import { nameOf } from '../names'
import { shapeOf } from '../shape'
import { OneQuestion } from './question'

type UnaProps = {
  readonly form: FormProps
  readonly passi: readonly PassoDomanda[]
  readonly passo: PassoDomanda
  /** Came from the check of the answers, and goes back there. */
  readonly torna: boolean
}

/** All the answers but those of the question on this page, as typed. */
const Others = ({ form, passo }: Pick<UnaProps, 'form' | 'passo'>) => (
  <>
    {[...new URLSearchParams(queryOf(form.risposte))]
      .filter(([name]) => /^(contitolari$|i\d)/.test(name) && !isFieldOf(passo, name))
      .map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
  </>
)

/** The form with one question: a plain GET like the whole one, and the sum beside it all the same. */
export const UnaForm = ({ form, passi, passo, torna }: UnaProps) => {
  const t = useTranslations('una')
  const names = useTranslations('calcolo.nomi')
  const { action, comune, contesto, conto, resultAction, risposte } = form
  const own = passi.filter(({ immobile }) => immobile === passo.immobile)
  const number = own.findIndex(({ id }) => id === passo.id) + 1
  const immobile = risposte.immobili[passo.immobile]!
  return (
    <NextIntlClientProvider messages={useLivingWords()}>
      <LiveForm
        key={passo.id}
        action={action}
        query={queryOf(risposte)}
        shape={shapeOf(risposte, contesto, conto)}
        contesto={contesto}
      >
        {/* what the Enter key presses */}
        <button type="submit" name="avanti" value="si" className="vh" tabIndex={-1} aria-hidden="true">
          {t('next')}
        </button>
        <Kept risposte={risposte} />
        <Others form={form} passo={passo} />
        {form.altro === undefined ? null : <KeptAltro altro={form.altro} />}
        <input type="hidden" name="modo" value="una" />
        <input type="hidden" name="domanda" value={passo.id} />
        {torna ? <input type="hidden" name="torna" value="si" /> : null}
        <LiveSums comune={comune.nome}>
          <LiveStatus />
          <div className="with-rail">
            <section className="card" aria-labelledby="domanda">
              <h2 id="domanda" className="text-5">
                {nameOf(names, immobile)}
              </h2>
              <p className="small soft mb-6">
                {t('progress', {
                  number,
                  count: own.length,
                  immobile: passo.immobile + 1,
                  of: risposte.immobili.length,
                })}
              </p>
              <OneQuestion form={form} passo={passo} />
              <div className="btns mt-8">
                <Button name="avanti" value="si">
                  {torna ? t('done') : t('next')}
                </Button>
                <Button kind="quiet" name="indietro" value="si">
                  {t('back')}
                </Button>
              </div>
            </section>
            <LiveSum resultAction={resultAction} plain />
          </div>
          <LiveBar resultAction={resultAction} plain />
        </LiveSums>
      </LiveForm>
    </NextIntlClientProvider>
  )
}
