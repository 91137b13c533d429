import { useTranslations } from 'next-intl'
import { MASSIMO, TIPI } from '../../contracts/calcolo/risposte'
import { Icon, type IconName } from '../components/icon'
import { Notice } from '../components/notice'
import { VisuraInvite } from '../visura/invite'
import type { FormProps } from './form-props'

const ICONS = {
  abitazione: 'house',
  pertinenza: 'garage',
  altro: 'shop',
  terreno: 'field',
  area: 'plot',
} as const satisfies Record<(typeof TIPI)[number], IconName>

/** "Aggiungi": one button a kind, so that the first question has its answer already. */
export const AddButtons = ({ form }: { readonly form: FormProps }) => {
  const t = useTranslations('calcolo.aggiungi')
  const next = form.risposte.immobili.length
  if (next >= MASSIMO.immobili) return <Notice title={t('most', { count: MASSIMO.immobili })} />
  return (
    <section className="mt-6" aria-labelledby="aggiungi">
      <h2 id="aggiungi" className="text-5">
        {next === 0 ? t('first') : t('another')}
      </h2>
      {next === 0 ? <VisuraInvite /> : null}
      <div className="grid tablet:grid-cols-2 tablet:gap-x-4">
        {TIPI.map((tipo) => (
          <button
            key={tipo}
            type="submit"
            className="add"
            name="azione"
            value={`aggiungi-immobile:${tipo}`}
            formAction={`${form.action}#i${next}`}
          >
            <Icon name={ICONS[tipo]} />
            {t(tipo)}
          </button>
        ))}
      </div>
    </section>
  )
}
