import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AttoEmissione, StatoEmissione } from '../../../contracts/emissione'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { euro } from '../../format'

type ActsProps = {
  readonly id: string
  readonly token: string
  readonly stato: StatoEmissione
  readonly sospesa: boolean
  /** Whether who looks may decide: a head or an administrator. */
  readonly leads: boolean
  /** Whether who looks made the trial: they do not release it. */
  readonly made: boolean
  readonly quanti: number
  readonly importo: number
  /** Whether people may still say that their data are wrong: then it is not released. */
  readonly aspetta: boolean
}

type OneProps = {
  readonly about: Pick<ActsProps, 'id' | 'token'>
  readonly atto: AttoEmissione
  readonly kind?: 'second' | 'remove'
  readonly children: ReactNode
}

const One = ({ about: { id, token }, atto, kind, children }: OneProps) => (
  <OwnForm to="/ufficio/emissioni/fai" token={token} about={{ id, atto }}>
    <Button {...(kind === undefined ? {} : { kind })}>{children}</Button>
  </OwnForm>
)

const Release = (props: ActsProps) => {
  const t = useTranslations('emissioni')
  const locale = useLocale()
  const dati = useTranslations('datiPrima.ufficio')
  const { made, quanti, importo, aspetta } = props
  if (quanti === 0) return null
  if (aspetta) return <p className="mt-4">{dati('nonRilascia')}</p>
  if (made) return <p className="mt-4">{t('second')}</p>
  return (
    <div className="mt-4">
      <p>{t('rilasciaText', { quanti, importo: euro(importo, locale) })}</p>
      <div className="mt-4">
        <One about={props} atto="rilascia">
          {t('rilascia')}
        </One>
      </div>
    </div>
  )
}

/** What may be done with a run now. */
export const RunActs = (props: ActsProps) => {
  const t = useTranslations('emissioni')
  const { stato, sospesa, leads } = props
  if (stato === 'emessa' || stato === 'annullata') return null
  const goes = stato === 'prova' || stato === 'emissione'
  return (
    <section className="section" aria-labelledby="fare">
      <h2 id="fare">{t('do')}</h2>
      {leads ? (
        <>
          {stato === 'provata' ? <Release {...props} /> : null}
          <div className="mt-4 flex flex-wrap gap-4">
            {goes ? (
              <One about={props} atto={sospesa ? 'riprendi' : 'sospendi'} kind="second">
                {t(sospesa ? 'riprendi' : 'sospendi')}
              </One>
            ) : null}
            <One about={props} atto="annulla" kind="remove">
              {t(stato === 'emissione' ? 'annullaEmissione' : 'annulla')}
            </One>
          </div>
          {stato === 'emissione' ? <p className="mt-4">{t('annullaText')}</p> : null}
        </>
      ) : (
        <p className="mt-2">{t('onlyLead')}</p>
      )}
    </section>
  )
}
