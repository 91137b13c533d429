import { useLocale, useTranslations } from 'next-intl'
import type { LineaProspetto } from '../../../engine/imu/imu.types'
import type { SceltaAliquota } from '../../../contracts/calcolo/scelte'
import { Help } from '../../components/help'
import { rate } from '../../format'
import { isForBodies, shortText } from '../rates-text'

type RateOptionsProps = {
  readonly name: string
  readonly value: string | undefined
  readonly scelte: readonly SceltaAliquota[]
  readonly linea: LineaProspetto
}

type RowProps = Pick<RateOptionsProps, 'name' | 'value' | 'linea'> & {
  readonly scelta: SceltaAliquota
  readonly first: boolean
}

const Row = ({ name, value, linea, scelta, first }: RowProps) => {
  const t = useTranslations('calcolo.aliquota')
  const lines = useTranslations('calcolo.linee')
  const pct = rate(scelta.pct, useLocale())
  const { id, testo, testoDaVerificare } = scelta
  return (
    <label className="opt">
      <input type="radio" id={first ? name : `${name}-${id}`} name={name} value={id} defaultChecked={id === value} />
      <span>
        {testo === undefined ? t('ordinary', { rate: pct }) : t('special', { rate: pct })}
        {/* the words of the prospetto are Italian whatever the language of the page */}
        <small lang={testo === undefined ? undefined : 'it'}>
          {testo === undefined ? t('ordinaryHint', { line: lines(linea) }) : shortText(testo)}
        </small>
        {testoDaVerificare ? <small>{t('damaged')}</small> : null}
      </span>
    </label>
  )
}

/** The lines of the prospetto that may be this case; those for non-profit bodies stand apart, one click away. */
export const RateOptions = ({ scelte, ...row }: RateOptionsProps) => {
  const t = useTranslations('calcolo.aliquota')
  const bodies = scelte.filter(({ testo }) => testo !== undefined && isForBodies(testo))
  const people = scelte.filter((one) => !bodies.includes(one))
  const { name, value } = row
  const opened = bodies.some(({ id }) => id === value)
  return (
    <>
      <div className="opts">
        {people.map((scelta, at) => (
          <Row key={scelta.id} {...row} scelta={scelta} first={at === 0} />
        ))}
        <label className="opt opt-quiet">
          <input
            type="radio"
            id={people.length === 0 ? name : `${name}-altra`}
            name={name}
            value="altra"
            defaultChecked={value === 'altra'}
          />
          <span>{t('other')}</span>
        </label>
      </div>
      {bodies.length > 0 ? (
        <Help summary={t('bodies', { count: bodies.length })} open={opened}>
          <div className="opts w-full">
            {bodies.map((scelta) => (
              <Row key={scelta.id} {...row} scelta={scelta} first={false} />
            ))}
          </div>
        </Help>
      ) : null}
    </>
  )
}
