import { useTranslations } from 'next-intl'
import { CLASSI_DI_PESO } from '../../../contracts/consegna/peso'
import { PER_PLICO } from '../../../contracts/consegna/stampa'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Field } from '../../components/field'

type AskForPrintProps = {
  readonly id: string
  readonly token: string
  readonly restano: number
  /** Whether who looks may decide: a head or an administrator. */
  readonly leads: boolean
  /** Whether batches of before are still being made. */
  readonly busy: boolean
  readonly wrong: boolean
}

/** How many are to be printed for, and the button that asks for their batches. */
export const AskForPrint = ({ id, token, restano, leads, busy, wrong }: AskForPrintProps) => {
  const t = useTranslations('consegna')
  return (
    <section className="section" aria-labelledby="carta">
      <h2 id="carta">{t('paper')}</h2>
      <p className="mt-2">{t('restano', { quanti: restano })}</p>
      {restano === 0 || busy ? null : leads ? (
        <OwnForm to="/ufficio/emissioni/stampa" token={token} about={{ id }} className="mt-4 grid gap-4">
          <Field
            name="buste"
            label={t('buste')}
            hint={t('busteHint', { meno: PER_PLICO.meno, piu: PER_PLICO.piu })}
            value={String(PER_PLICO.piu)}
            numeric="whole"
            width="s"
            maxLength={3}
            {...(wrong ? { problem: t('busteWrong', { meno: PER_PLICO.meno, piu: PER_PLICO.piu }) } : {})}
          />
          <p>{t('how')}</p>
          <p className="small soft">{t('weights', { fonte: CLASSI_DI_PESO.fonte })}</p>
          <div>
            <Button>{t('ask')}</Button>
          </div>
        </OwnForm>
      ) : (
        <p className="mt-4">{t('onlyLead')}</p>
      )}
    </section>
  )
}
