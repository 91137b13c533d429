import { useTranslations } from 'next-intl'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import type { Rata } from './elenco'

export type ProssimoProps = {
  readonly id: string
  readonly token: string
  readonly anno: number
  /** The year it is now, and the instalments of it whose day has not passed. */
  readonly oggi: { readonly anno: number; readonly rate: readonly Rata[] }
}

/** The table of the next batch, made of the rows of this one: what carries over is said before it is made. */
export const ProssimoLotto = ({ id, token, anno, oggi }: ProssimoProps) => {
  const t = useTranslations('lotti')
  const [first] = oggi.rate
  if (first === undefined) return null
  return (
    <section aria-labelledby="prossimo">
      <h2 id="prossimo">{t('prossimo.title')}</h2>
      <p className="mt-2">{t('prossimo.text', { year: String(oggi.anno) })}</p>
      <p className="mt-2">{t(anno === oggi.anno ? 'prossimo.stesso' : 'prossimo.anno')}</p>
      <p className="mt-2">{t('prossimo.fermo')}</p>
      <OwnForm to="/studio/lotti/prossimo" token={token} about={{ id }} className="mt-4">
        {oggi.rate.length === 1 ? (
          <input type="hidden" name="rata" value={first} />
        ) : (
          <Choice
            name="rata"
            label={t('rata')}
            value={first}
            options={oggi.rate.map((one) => ({ value: one, label: t(`rate.${one}`) }))}
          />
        )}
        <Button kind="second">{t('prossimo.go')}</Button>
      </OwnForm>
    </section>
  )
}
