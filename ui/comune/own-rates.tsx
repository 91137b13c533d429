import { useLocale, useTranslations } from 'next-intl'
import type { AliquotaDifferenziata, AliquoteComune } from '../../engine/imu/imu.types'
import { isForBodies } from '../calcolo/rates-text'
import { Help } from '../components/help'
import { Notice } from '../components/notice'
import { rate } from '../format'
import { caseOf } from './own-rates-words'

const Row = ({ row }: { readonly row: AliquotaDifferenziata }) => {
  const t = useTranslations('schedaComune.casi')
  const locale = useLocale()
  return (
    <li>
      <b className="own-rate">{rate(row.aliquota, locale)}</b>
      <div>
        <h3>{t(caseOf(row))}</h3>
        {row.categorie.length > 0 ? <p>{t('categories', { list: row.categorie.join(', ') })}</p> : null}
        {row.testoDaVerificare ? <p>{t('damaged')}</p> : null}
        <Help summary={t('words')}>
          <p lang="it">{row.testo}</p>
        </Help>
      </div>
    </li>
  )
}

const List = ({ rows }: { readonly rows: readonly AliquotaDifferenziata[] }) =>
  rows.length === 0 ? null : (
    <ul className="own-rates">
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ul>
  )

/** Those for people first; what concerns bodies only is there for who opens it. */
const Rows = ({ rows }: { readonly rows: readonly AliquotaDifferenziata[] }) => {
  const t = useTranslations('schedaComune.casi')
  const bodies = rows.filter(({ testo }) => isForBodies(testo))
  return (
    <>
      <List rows={rows.filter(({ testo }) => !isForBodies(testo))} />
      {bodies.length > 0 ? (
        <div className="mt-4">
          <Help summary={t('bodies', { count: bodies.length })}>
            <List rows={bodies} />
          </Help>
        </div>
      ) : null}
    </>
  )
}

/**
 * What the comune decided for narrower cases, in plain words, with those of the prospetto at hand. Where this year's rows
 * are not held, the last ones we have are a hint.
 */
export const OwnRates = ({ aliquote }: { readonly aliquote: readonly AliquoteComune[] }) => {
  const t = useTranslations('schedaComune.casi')
  const [now] = aliquote
  if (!now) return null
  const before = aliquote.find(
    ({ differenziateCoperte, differenziate }) => differenziateCoperte && differenziate.length > 0,
  )
  const year = String(now.anno)
  return (
    <section className="section" aria-labelledby="casi-particolari">
      <h2 id="casi-particolari">{t('title')}</h2>
      {now.differenziateCoperte ? (
        now.differenziate.length === 0 ? (
          <p>{t('none', { year })}</p>
        ) : (
          <>
            <p>{t('lead', { year, count: now.differenziate.length })}</p>
            <Rows rows={now.differenziate} />
          </>
        )
      ) : (
        <>
          <div className="mt-4">
            <Notice tone="wait" title={t('notHeld', { year })} />
          </div>
          {before ? (
            <>
              <p className="mt-6">{t('before', { year: String(before.anno) })}</p>
              <Rows rows={before.differenziate} />
            </>
          ) : null}
        </>
      )}
    </section>
  )
}
