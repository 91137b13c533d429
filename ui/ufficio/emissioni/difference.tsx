import { useLocale, useTranslations } from 'next-intl'
import type { Differenza } from '../../../contracts/confronto/avviso'
import type { ConfrontoImmobile } from '../../../contracts/confronto/confronto-imu'
import { ConfrontoTable } from '../../calcolo/confronto/immobile'
import { Method } from '../../confronto/method'
import { ConfrontoVociView } from '../../confronto/view'
import { euro } from '../../format'

type DifferenceProps = {
  /** Undefined where this engine cannot make the sum of the statement again. */
  readonly differenza: Differenza | undefined
  readonly heads: readonly [before: string, now: string]
}

type Of<T extends Differenza['tributo']> = Extract<Differenza, { tributo: T }> & Pick<DifferenceProps, 'heads'>

const hasMoved = ({ tratti, before, now }: ConfrontoImmobile): boolean =>
  before === undefined || now === undefined || tratti.some(({ righe }) => righe.some(({ isSame }) => !isSame))

const Immobili = ({ confronto, nomi, heads }: Of<'imu'>) => {
  const t = useTranslations('emissioni.correzione')
  const words = useTranslations('confronto')
  const locale = useLocale()
  const moved = confronto.immobili.filter(hasMoved)
  if (moved.length === 0) return <p className="mt-4">{t('nothingMoved')}</p>
  return (
    <>
      <ul className="mt-4 grid gap-4">
        {moved.map((own) => {
          const name = nomi[own.now ?? own.before ?? ''] ?? ''
          if (own.before !== undefined && own.now !== undefined) {
            return (
              <li key={own.now}>
                <ConfrontoTable own={own} name={name} heads={heads} />
              </li>
            )
          }
          const importo = euro(own.differenza, locale, true)
          return (
            <li key={own.now ?? own.before} className="card">
              {t(own.now === undefined ? 'gone' : 'come', { name, importo })}
            </li>
          )
        })}
      </ul>
      <p className="fine mt-3">{words('beforeRounding')}</p>
      <Method order="order" />
    </>
  )
}

const Utenze = ({ utenze, heads }: Of<'tari'>) => {
  const t = useTranslations('emissioni.correzione')
  return (
    <ul className="mt-4 grid gap-6">
      {utenze.map(({ codice, posto, solo, confronto }) => (
        <li key={codice}>
          <h3>{t('utenza', { codice, posto })}</h3>
          {solo === undefined ? null : <p className="mt-2">{t(solo === 'prima' ? 'utenzaGone' : 'utenzaCome')}</p>}
          {confronto === undefined ? null : <ConfrontoVociView confronto={confronto} heads={heads} kind="casi" />}
        </li>
      ))}
    </ul>
  )
}

/** Why the sum of today is another, factor by factor. */
export const Difference = ({ differenza, heads }: DifferenceProps) => {
  const t = useTranslations('emissioni.correzione')
  return (
    <section className="section" aria-labelledby="perche">
      <h2 id="perche">{t('because')}</h2>
      {differenza === undefined ? <p className="mt-2">{t('unknown')}</p> : null}
      {differenza?.tributo === 'imu' ? <Immobili {...differenza} heads={heads} /> : null}
      {differenza?.tributo === 'tari' ? <Utenze {...differenza} heads={heads} /> : null}
    </section>
  )
}
