import { useLocale, useTranslations } from 'next-intl'
import { CANALI } from '../../contracts/notifiche/stati'
import type { ParametroProblem } from '../../contracts/parametri/atto'
import {
  POSTI,
  type EffettoCanali as Effetto,
  type Ordine,
  type Posto,
  type TypedCanali,
} from '../../contracts/parametri/canali'
import type { IsoDate } from '../../engine/kernel/dates'
import type { Words } from '../../i18n/words'
import { DateField } from '../components/date-field'
import { FigureTable } from '../components/figure-table'
import { Notice } from '../components/notice'
import { Select } from '../components/select'
import { date, whole } from '../format'
import { AttoFields } from './atto-fields'
import { DecisioneForm } from './decisione-form'
import { wrongAt } from './problem-words'

const isPosto = (text: string): text is Posto => POSTI.some((posto) => posto === text)

/** A place of the order, for the summary of what is wrong. */
export const postoWords = (t: Words<'parametri.canali'>, field: string): string =>
  isPosto(field) ? t(`posto.${field.slice(-1) as '1' | '2' | '3'}`) : field

type OraProps = { readonly ordine: Ordine | undefined; readonly dal: IsoDate | undefined }

/** What holds today: the ways in their order, paper after them; or that nothing was chosen. */
export const CanaliOra = ({ ordine, dal }: OraProps) => {
  const t = useTranslations('parametri.canali')
  const locale = useLocale()
  if (ordine === undefined || dal === undefined)
    return (
      <Notice tone="wait" level={2} title={t('none')}>
        <p>{t('noneText')}</p>
      </Notice>
    )
  return (
    <section aria-labelledby="ora">
      <h2 id="ora">{t('now')}</h2>
      <p className="mt-2">{t('since', { day: date(dal, locale) })}</p>
      <ol className="steps-list mt-4">
        {ordine.map((canale) => (
          <li key={canale}>{t(`canale.${canale}`)}</li>
        ))}
        <li>{t('canale.carta')}</li>
      </ol>
    </section>
  )
}

/** How many people each way would reach first: today, and with the choice that was asked about. */
export const EffettoCanali = ({ now, then }: { readonly now: Effetto; readonly then?: Effetto }) => {
  const t = useTranslations('parametri.canali')
  const locale = useLocale()
  return (
    <section aria-labelledby="effetto">
      <h2 id="effetto">{t(then ? 'effect' : 'effectNow')}</h2>
      <p className="mt-2">{t('effectText')}</p>
      <div className="mt-4">
        <FigureTable
          heads={then ? [t('way'), t('today'), t('then')] : [t('way'), t('today')]}
          figuresFrom={1}
          rows={[...CANALI, 'carta' as const].map((via) => ({
            key: via,
            cells: [t(`via.${via}`), whole(now[via], locale), ...(then ? [whole(then[via], locale)] : [])],
          }))}
        />
      </div>
      <p className="mt-4 small soft">{t('effectIo')}</p>
    </section>
  )
}

type FormProps = {
  readonly comune: string
  readonly typed: TypedCanali
  readonly problems: readonly ParametroProblem[]
  readonly open: boolean
  readonly seen: boolean
  readonly visto: string | undefined
  readonly token: string
}

/** The places of the order, the day, the act. */
export const CanaliForm = ({ comune, typed, problems, open, seen, visto, token }: FormProps) => {
  const all = useTranslations('parametri')
  const t = useTranslations('parametri.canali')
  const about = { comune, ...(seen && visto !== undefined ? { visto } : {}) }
  return (
    <section aria-labelledby="modulo">
      <h2 id="modulo">{t('form')}</h2>
      <p className="mt-2">{t('formText')}</p>
      <DecisioneForm to="/ufficio/aliquote/canali/salva" token={token} about={about} open={open} seen={seen}>
        <div className="mt-6 grid gap-6">
          {POSTI.map((posto) => (
            <Select
              key={posto}
              name={posto}
              label={postoWords(t, posto)}
              value={typed.posti[posto]}
              empty={t('nothing')}
              width="m"
              options={CANALI.map((value) => ({ value, label: t(`canale.${value}`) }))}
              {...wrongAt(all, problems, posto)}
            />
          ))}
          <DateField prefix="dal" label={all('tariffe.dal')} value={typed.dal} {...wrongAt(all, problems, 'dal.g')} />
        </div>
        {open ? <AttoFields typed={typed.atto} problems={problems} /> : null}
      </DecisioneForm>
    </section>
  )
}
