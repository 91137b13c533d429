import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { AzioneChiave, StatoChiave } from '../../../contracts/chiave'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Tag } from '../../components/tag'
import { longDate } from '../../format'

export type ChiaveShown = {
  readonly id: string
  readonly nome: string
  readonly azioni: readonly AzioneChiave[]
  /** Their names; empty: all. */
  readonly comuni: readonly string[]
  /** Its name; undefined: all. */
  readonly sede: string | undefined
  readonly alMinuto: number
  readonly al: string
  /** Undefined: who looks. */
  readonly chi: string | undefined
  readonly creataIl: Date
  readonly usataIl: Date | undefined
  readonly stato: StatoChiave
}

const TONES = { viva: 'ok', revocata: 'plain', scaduta: 'plain', orfana: 'warn' } as const

/** What a key may do, where, how often, and when it was last used. */
const Facts = ({ azioni, comuni, sede, alMinuto, chi, creataIl, usataIl }: ChiaveShown) => {
  const t = useTranslations('chiavi')
  const list = new Intl.ListFormat(useLocale())
  const format = useFormatter()
  const when = (one: Date): string =>
    format.dateTime(one, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' })
  const facts = [
    [t('puo'), list.format(azioni.map((one) => t(`azione.${one}`)))],
    [t('dove'), comuni.length === 0 ? t('ovunque') : list.format(comuni)],
    ...(sede === undefined ? [] : [[t('sede'), sede] as const]),
    [t('ritmo'), t('alMinuto', { count: alMinuto })],
    [t('creataIl'), t('quando', { when: when(creataIl), who: chi ?? t('te') })],
    [t('usata'), usataIl === undefined ? t('mai') : when(usataIl)],
  ] as const
  return (
    <dl className="facts mt-4">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

type ElencoProps = { readonly chiavi: readonly ChiaveShown[]; readonly token: string; readonly responsabile: boolean }

/** The keys of the organisation, those that hold first. */
export const ElencoChiavi = ({ chiavi, token, responsabile }: ElencoProps) => {
  const t = useTranslations('chiavi')
  const locale = useLocale()
  if (chiavi.length === 0)
    return (
      <Empty icon="search" title={t('vuoto.title')}>
        <p>{t('vuoto.text')}</p>
      </Empty>
    )
  return (
    <section aria-labelledby="chiavi">
      <h2 id="chiavi">{t('elenco')}</h2>
      <ul className="mt-4 grid gap-4">
        {chiavi.map((chiave) => (
          <li key={chiave.id} className="card office-found">
            <h3>{chiave.nome}</h3>
            <p className="mt-2">
              <Tag tone={TONES[chiave.stato]}>{t(`stato.${chiave.stato}`, { day: longDate(chiave.al, locale) })}</Tag>
            </p>
            <Facts {...chiave} />
            {responsabile && chiave.stato !== 'revocata' ? (
              <OwnForm to="/studio/chiavi/revoca" token={token} about={{ id: chiave.id }} className="mt-4">
                <Button kind="second">{t('revoca', { name: chiave.nome })}</Button>
              </OwnForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
