import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Amount } from '../components/amount'
import { Icon } from '../components/icon'
import { Tag } from '../components/tag'
import { date, daysBetween, figure } from '../format'
import { rataName } from './names'
import { isLate, type PosizioneView, type ScadenzaView, type VersamentoView } from './view'

type Props = { readonly view: PosizioneView }

const useWhat = () => {
  const t = useTranslations('posizione')
  const rata = useTranslations('posizione.rata')
  return ({ tributo, rata: name }: Pick<ScadenzaView, 'tributo' | 'rata'>): string =>
    t('rataDi', { tax: t(`tributo.${tributo}`), rata: rataName(rata, name) })
}

const Open = ({ view, scadenza }: Props & { readonly scadenza: ScadenzaView }) => {
  const t = useTranslations('posizione')
  const locale = useLocale()
  const what = useWhat()
  const { giorno, resta } = scadenza
  const late = isLate(scadenza, view.today)
  return (
    <li className={late ? 'wrong' : 'next'}>
      {giorno === undefined ? (
        <span className="day">{t('senzaGiorno')}</span>
      ) : (
        <time dateTime={giorno}>
          {date(giorno, locale)}
          <small>
            {late
              ? t('tempo.passati', { count: daysBetween(giorno, view.today) })
              : t('tempo.fra', { count: daysBetween(view.today, giorno) })}
          </small>
        </time>
      )}
      <div>
        <h3>
          {what(scadenza)} <Tag tone={late ? 'warn' : 'info'}>{late ? t('stato.scaduto') : t('stato.daPagare')}</Tag>
        </h3>
        {resta < scadenza.importo ? (
          <p className="small soft">{t('tempo.parte', { amount: figure(scadenza.importo, locale) })}</p>
        ) : null}
      </div>
      <Amount cents={resta} />
    </li>
  )
}

const MEZZI = ['f24', 'pagopa', 'bollettino', 'rimborso'] as const

const Paid = ({ versato: { versamento, parti, libero } }: { readonly versato: VersamentoView }) => {
  const t = useTranslations('posizione')
  const locale = useLocale()
  const what = useWhat()
  const { tributo, codiceTributo, versatoIl, mezzo, importo } = versamento
  const known = MEZZI.find((one) => one === mezzo)
  const is = libero > 0 ? 'in-piu' : parti.some(({ come }) => come === 'resto') ? 'resto' : 'abbinato'
  return (
    <li className={is === 'in-piu' ? 'wrong' : undefined}>
      <time dateTime={versatoIl}>
        {date(versatoIl, locale)}
        <small>{known ? t(`tempo.${known}`) : mezzo}</small>
      </time>
      <div>
        <h3>
          {t(importo < 0 ? 'tempo.rimborsato' : 'tempo.versato', { tax: t(`tributo.${tributo}`) })}{' '}
          {importo < 0 ? null : <Tag tone={is === 'in-piu' ? 'warn' : 'ok'}>{t(`tempo.${is}`)}</Tag>}
        </h3>
        <ul className="match">
          {parti.map((parte, at) => (
            <li key={at}>
              <Icon name="done" />
              <span>
                {codiceTributo ? <b className="cod">{codiceTributo}</b> : null} {what(parte)}
                <small>{t(`tempo.come.${parte.come}`)}</small>
              </span>
              <b>{figure(parte.importo, locale)}</b>
            </li>
          ))}
          {libero > 0 ? (
            <li className="no">
              <Icon name="warning" />
              <span>{t('tempo.libero')}</span>
              <b>{figure(libero, locale)}</b>
            </li>
          ) : null}
        </ul>
      </div>
      <Amount cents={importo} />
    </li>
  )
}

/** Days to come and payments that came in, the newest first, each with what it was put to. */
export const Payments = ({ view, calendar }: Props & { readonly calendar?: ReactNode }) => {
  const t = useTranslations('posizione.tempo')
  const open = view.scadenze.filter(({ resta }) => resta > 0).toReversed()
  const paid = view.versamenti.toReversed()
  return (
    <section className="section" aria-labelledby="pagamenti">
      <h2 id="pagamenti">{t('title')}</h2>
      <p>{open.length + paid.length === 0 ? t('nessuno', { year: String(view.anno) }) : t('lead')}</p>
      {calendar ? <p className="calendar-link mt-2 no-print">{calendar}</p> : null}
      {open.length + paid.length === 0 ? null : (
        <ol className="tl">
          {open.map((scadenza) => (
            <Open key={scadenza.tributo + scadenza.rata + (scadenza.giorno ?? '')} view={view} scadenza={scadenza} />
          ))}
          {paid.map((versato) => (
            <Paid key={versato.versamento.id} versato={versato} />
          ))}
        </ol>
      )}
    </section>
  )
}
