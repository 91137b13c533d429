import { useLocale, useTranslations } from 'next-intl'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Field } from '../components/field'
import { Notice } from '../components/notice'
import { whole } from '../format'

type LeaveProps = {
  readonly ente: { readonly belfiore: string; readonly denominazione: string; readonly isLeaving: boolean }
  /** When its administrator took all the data, and how many rows; absent: not yet. */
  readonly consegna: { readonly giorno: string; readonly righe: number } | undefined
  readonly token: string
}

/** Which command takes the rows away: only who has the database can. */
const Command = ({ belfiore }: { readonly belfiore: string }) => {
  const t = useTranslations('gestione')
  return (
    <>
      <p className="mt-4">{t('leave.command')}</p>
      <p className="mt-2">
        <code>{`npm run -s tributi -- ente remove --comune ${belfiore} --in CARTELLA --da CF --conferma ${belfiore}`}</code>
      </p>
    </>
  )
}

/** How a comune leaves: first it has its data, then its name is typed, then its service ends, then its rows go. */
export const Leave = ({ ente: { belfiore, denominazione, isLeaving }, consegna, token }: LeaveProps) => {
  const t = useTranslations('gestione')
  const locale = useLocale()
  const to = `/gestione/${belfiore.toLowerCase()}/servizio`
  return (
    <section aria-labelledby="uscita" className="section">
      <h2 id="uscita">{t('leave.title')}</h2>
      {consegna ? (
        <p className="mt-2">{t('leave.given', { day: consegna.giorno, rows: whole(consegna.righe, locale) })}</p>
      ) : (
        <div className="mt-4">
          <Notice tone="wait" title={t('leave.first')}>
            <p>{t('leave.firstText')}</p>
          </Notice>
        </div>
      )}
      {isLeaving ? (
        <>
          <OwnForm to={to} token={token} className="mt-4">
            <Button kind="second" name="mossa" value="continua">
              {t('leave.goOn')}
            </Button>
          </OwnForm>
          <Command belfiore={belfiore} />
        </>
      ) : consegna ? (
        <OwnForm to={to} token={token} className="mt-6">
          <Field name="nome" label={t('leave.type')} hint={t('leave.typeHint', { name: denominazione })} />
          <p className="btns mt-6">
            <Button kind="second" name="mossa" value="finisci">
              {t('leave.end')}
            </Button>
          </p>
        </OwnForm>
      ) : null}
    </section>
  )
}
