import { useTranslations } from 'next-intl'
import type { CodiceImu } from '../../../engine/imu/imu.types'
import { writeRisposte } from '../../../contracts/calcolo/risposte'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { MoneyField } from '../../components/money-field'
import type { ResultView } from './view'

type PaidProps = { readonly view: ResultView; readonly problemOf: (field: string) => string | undefined }

/** Codes of the year, and those that were typed before. */
const codesOf = ({ persona, risposte }: ResultView): readonly CodiceImu[] => {
  const rows = persona.result.righe.map(({ codice }) => codice)
  const typed = Object.keys(risposte.accontoVersato) as CodiceImu[]
  return [...new Set([...rows, ...typed])]
}

/** "Hai già pagato l’acconto?": what was really paid decides what is left in December. */
export const Paid = ({ view, problemOf }: PaidProps) => {
  const t = useTranslations('risultato.paid')
  const codes = useTranslations('risultato.codici')
  const { hrefs, risposte } = view
  const answers = writeRisposte({ ...risposte, acconto: '', accontoVersato: {} })
  const wrong = codesOf(view).some((codice) => problemOf(`versato.${codice}`) !== undefined)
  return (
    <details className="help mt-4 group/paid print:hidden" open={risposte.acconto !== '' || wrong}>
      <summary>{t('title')}</summary>
      <form action={hrefs.result} className="card mt-2">
        {[...answers].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Choice
          name="acconto"
          label={t('label')}
          value={risposte.acconto}
          options={[
            { value: '', label: t('no') },
            { value: 'dovuto', label: t('due') },
            { value: 'versato', label: t('other') },
          ]}
        />
        <div className="mt-6 hidden gap-6 group-has-[[value=versato]:checked]/paid:grid">
          {codesOf(view).map((codice) => {
            const problem = problemOf(`versato.${codice}`)
            return (
              <MoneyField
                key={codice}
                name={`versato.${codice}`}
                label={t('code', { code: codice, name: codes(codice) })}
                hint={t('hint')}
                value={risposte.accontoVersato[codice] ?? ''}
                {...(problem === undefined ? {} : { problem })}
              />
            )
          })}
        </div>
        <div className="mt-6">
          <Button kind="second">{t('update')}</Button>
        </div>
      </form>
    </details>
  )
}
