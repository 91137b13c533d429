import { useTranslations } from 'next-intl'
import { Keep } from '../keep'
import { Acts, Next } from './acts'
import { Calendar } from './calendar'
import { Destination } from './destination'
import { Forgotten } from './forgotten'
import { ImmobileResultCard } from './immobile'
import { LastYear } from './last-year'
import { Notices } from './notices'
import { Owners } from './owners'
import { Paid } from './paid'
import { Picture } from './picture'
import { Rounding } from './rounding'
import { Instalments, Top } from './top'
import { Ricevuta, Storia } from './storia'
import { isClosed, type ResultView } from './view'

type ResultPageProps = { readonly view: ResultView; readonly problemOf: (field: string) => string | undefined }

/** Step 3: the answer first, then all the reasons. */
export const ResultPage = ({ view, problemOf }: ResultPageProps) => {
  const t = useTranslations('risultato')
  const { answer, persona } = view
  const due = persona.pagato > 0
  const askPaid =
    !isClosed(view) && (view.risposte.acconto !== '' || (due && persona.acconto > 0 && answer.kind !== 'acconto'))
  return (
    <div className="wrap">
      <Top {...view} />
      <Acts {...view} />
      <Storia {...view} />
      {due ? <Instalments {...view} /> : null}
      {due ? <Forgotten {...view} /> : null}
      {askPaid ? <Paid view={view} problemOf={problemOf} /> : null}
      <Notices {...view} />
      {due ? <Picture {...view} /> : null}
      {due ? <Destination {...view} /> : null}
      <section className="section" aria-labelledby="immobile-per-immobile">
        <h2 id="immobile-per-immobile">{t('each')}</h2>
        <div className="mt-6">
          {persona.result.immobili.map((result) => (
            <ImmobileResultCard key={result.id} view={view} result={result} />
          ))}
        </div>
        <Rounding {...view} />
      </section>
      {due ? <Calendar {...view} /> : null}
      {due ? <Ricevuta {...view} /> : null}
      <Owners {...view} />
      <LastYear {...view} />
      <Keep calcolo="imu" query={view.hrefs.query} origin={view.origin} />
      <Next {...view} />
    </div>
  )
}
