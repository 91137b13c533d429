import { useLocale, useTranslations } from 'next-intl'
import type { Canale } from '../../engine/scadenzario/scadenzario.types'
import { localeHref } from '../../i18n/routing'
import { Amount } from '../components/amount'
import { Tag, type TagTone } from '../components/tag'
import { monthName, weekdayName } from '../format'
import { ravvedimentoQuery } from '../ravvedimento/address'
import { formHref, resultHref } from './hrefs'
import { nomiDi } from './nomi'
import { anniDi, type Anno, type Mese, type Riga, type Stato } from './righe'

const TONES: Readonly<Record<Exclude<Stato, 'futura'>, TagTone>> = {
  passata: 'warn',
  saltata: 'warn',
  pagata: 'ok',
  ravveduta: 'info',
  chiusa: 'plain',
}

/** Called the same in every language. */
const CANALI: Readonly<Record<Canale, string>> = { f24: 'F24', pagopa: 'pagoPA' }

/** What can still be done for a day that has gone by. */
const Tardi = (riga: Riga) => {
  const t = useTranslations('scadenzario.pagina')
  const locale = useLocale()
  const { voce, stato, giorno } = riga
  if (stato === 'saltata') return <a href={formHref(locale, voce.voce)}>{t('altroGiorno')}</a>
  if (stato !== 'passata') return null
  const rows = voce.tarde(riga)
  if (rows.length === 0) return <p className="small">{t('senzaRavvedimento')}</p>
  return rows.map(({ tributo, codice, importo }) => {
    const own = { tributo, anno: voce.anno, scadenza: giorno, imposta: importo, codice }
    const query = ravvedimentoQuery({ ...own, comune: voce.comune?.belfiore ?? '' })
    return (
      <a key={codice} href={`${localeHref(locale, '/calcolo/ravvedimento')}?${query}`}>
        {rows.length > 1 ? t('ravvediCodice', { code: codice }) : t('ravvedi')}
      </a>
    )
  })
}

const Row = (riga: Riga) => {
  const t = useTranslations('scadenzario')
  const locale = useLocale()
  const { giorno, importo, canale, voce, stato, anno } = riga
  const nomi = nomiDi(t)
  return (
    <li data-stato={stato}>
      <p className="day">
        <time dateTime={giorno}>
          <b>{Number(giorno.slice(8))}</b> <span>{weekdayName(giorno, locale)}</span>
        </time>
      </p>
      <div className="what">
        <p>
          <a href={resultHref(locale, voce.voce)}>
            {t('pagina.riga', { tax: nomi.tributo(riga.tributo), year: String(anno), instalment: nomi.rata(riga) })}
          </a>
        </p>
        <p className="small">{voce.comune?.nome ?? t('pagina.senzaComune')}</p>
        <p className="tags">
          <Tag tone="line">{CANALI[canale]}</Tag>
          {stato === 'futura' ? null : <Tag tone={TONES[stato]}>{t(`pagina.stato.${stato}`)}</Tag>}
          {voce.incerta ? <Tag tone="warn">{t('pagina.incerta')}</Tag> : null}
        </p>
        <div className="mend small print:hidden">
          <Tardi {...riga} />
        </div>
      </div>
      <p className="sum-of">{importo === undefined ? t('pagina.dalComune') : <Amount cents={importo} />}</p>
    </li>
  )
}

const Month = ({ mese, righe, somma }: Mese) => {
  const t = useTranslations('scadenzario.pagina')
  const name = monthName(mese, useLocale())
  return (
    <section aria-labelledby={`mese-${mese.slice(0, 7)}`}>
      <div className="head-sum">
        <h3 id={`mese-${mese.slice(0, 7)}`}>{name}</h3>
        <p className="small">{somma === 0 ? t('niente') : <Amount cents={somma} />}</p>
      </div>
      <ol className="due-rows">
        {righe.map((riga) => (
          <Row key={riga.id} {...riga} />
        ))}
      </ol>
    </section>
  )
}

const Year = ({ anno, mesi, somma }: Anno) => {
  const t = useTranslations('scadenzario.pagina')
  return (
    <section className="section due-year" aria-labelledby={`anno-${anno}`}>
      <div className="head-sum">
        <h2 id={`anno-${anno}`}>{anno}</h2>
        <p>
          {t('anno')} <Amount cents={somma} />
        </p>
      </div>
      {mesi.map((own) => (
        <Month key={own.mese} {...own} />
      ))}
    </section>
  )
}

/** Year by year and month by month: the day, what for, how it is paid, how much. */
export const Calendario = ({ righe }: { readonly righe: readonly Riga[] }) =>
  anniDi(righe).map((own) => <Year key={own.anno} {...own} />)
