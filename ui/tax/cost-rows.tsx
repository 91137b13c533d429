import { useTranslations } from 'next-intl'
import type { RispostePeriodo } from '../../contracts/calcolo/risposte'
import { Field } from '../components/field'

type CostRowsProps = {
  readonly rows: RispostePeriodo['costi']
  /** Before `costo0.anno`. */
  readonly prefix: string
  readonly problemOf: (field: string) => string | undefined
}

/** Costs by the books, a row a year: of a group D building, or of a plant at sea. */
export const CostRows = ({ rows, prefix, problemOf }: CostRowsProps) => {
  const t = useTranslations('domande.costi')
  return rows.map((row, at) => (
    <div key={at} className="mt-4 flex flex-wrap gap-4">
      {(['anno', 'importo', 'coefficiente'] as const).map((part) => {
        const name = `${prefix}costo${at}.${part}`
        const problem = problemOf(name)
        return (
          <div key={part} className="max-w-full min-w-0">
            <Field
              name={name}
              label={<span className="text-3">{t(part)}</span>}
              value={row[part]}
              width={part === 'importo' ? 'm' : 's'}
              numeric={part === 'anno' ? 'whole' : 'decimal'}
              {...(part === 'importo' ? { unit: 'euro' } : {})}
              {...(problem === undefined ? {} : { problem })}
            />
          </div>
        )
      })}
    </div>
  ))
}
