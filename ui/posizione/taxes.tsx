import { useLocale, useTranslations } from 'next-intl'
import { figure } from '../format'
import { Tag } from '../components/tag'
import type { PosizioneView, RigaView } from './view'

/** Where the sum of a tax stands on the page. */
const ANCHOR = { imu: '#immobili', tasi: '#avvisi', tari: '#conto-tari', canone: '#conto-canone' } as const

const State = ({ riga }: { readonly riga: RigaView }) => {
  const t = useTranslations('posizione.stato')
  const locale = useLocale()
  const { resta, dovuto } = riga
  if (resta === undefined) return <Tag tone="warn">{t('ignoto')}</Tag>
  if (resta > 0) return <Tag tone="info">{t('resta', { amount: figure(resta, locale) })}</Tag>
  if (resta < 0) return <Tag tone="warn">{t('inPiu', { amount: figure(-resta, locale) })}</Tag>
  return dovuto === 0 ? (
    <Tag tone="line">{t('niente')}</Tag>
  ) : (
    <Tag tone="ok" icon="check">
      {t('pagato')}
    </Tag>
  )
}

const Why = ({ fonte }: Pick<RigaView, 'fonte'>) => {
  const t = useTranslations('posizione.fonte')
  return fonte.da === 'altro-regime' ? t('altro-regime', { tax: fonte.regime }) : t(fonte.da)
}

const Row = ({ riga }: { readonly riga: RigaView }) => {
  const t = useTranslations('posizione')
  const locale = useLocale()
  const { tributo, fonte, dovuto, versato } = riga
  const href = fonte.da === 'ufficio' ? '#avvisi' : fonte.da === 'problemi' ? '#manca' : ANCHOR[tributo]
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {t(`tributo.${tributo}`)}
        <small>
          <Why fonte={fonte} />
        </small>
      </th>
      <td role="cell" data-label={t('tutti.dovuto')}>
        <span className="amount">
          {dovuto === undefined ? (
            '–'
          ) : (
            <a
              href={href}
              aria-label={t('tutti.perche', { tax: t(`tributo.${tributo}`), amount: figure(dovuto, locale) })}
            >
              {figure(dovuto, locale)}
            </a>
          )}
        </span>
      </td>
      <td role="cell" data-label={t('tutti.versato')}>
        <span className="amount">{figure(versato, locale)}</span>
      </td>
      <td role="cell" data-label={t('tutti.stato')}>
        <State riga={riga} />
      </td>
    </tr>
  )
}

/** All taxes of the year on one table, with one total. Each figure leads to how it is made. */
export const Taxes = ({ view }: { readonly view: PosizioneView }) => {
  const t = useTranslations('posizione')
  const locale = useLocale()
  const { righe, completo, daPagare, anno } = view
  const sum = (key: 'dovuto' | 'versato'): number => righe.reduce((all, riga) => all + (riga[key] ?? 0), 0)
  if (righe.length === 0) {
    return (
      <section className="section" aria-labelledby="tutti">
        <h2 id="tutti">{t('tutti.title', { year: String(anno) })}</h2>
        <p>{t('tutti.none', { comune: view.comune.nome, year: String(anno) })}</p>
      </section>
    )
  }
  return (
    <section className="section" aria-labelledby="tutti">
      <h2 id="tutti">{t('tutti.title', { year: String(anno) })}</h2>
      <p>{t('tutti.lead')}</p>
      <table className="pos" role="table">
        <caption className="vh">{t('tutti.caption', { year: String(anno) })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {(['tributo', 'dovuto', 'versato', 'stato'] as const).map((key) => (
              <th key={key} scope="col" role="columnheader">
                {t(`tutti.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {righe.map((riga) => (
            <Row key={riga.tributo} riga={riga} />
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th scope="row" role="rowheader">
              {completo ? t('tutti.somma') : t('tutti.sommaNota')}
            </th>
            <td role="cell" data-label={t('tutti.dovuto')}>
              <span className="amount">{figure(sum('dovuto'), locale)}</span>
            </td>
            <td role="cell" data-label={t('tutti.versato')}>
              <span className="amount">{figure(sum('versato'), locale)}</span>
            </td>
            <td role="cell" data-label={t('tutti.resta')}>
              <span className="amount">{figure(daPagare, locale)}</span>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
