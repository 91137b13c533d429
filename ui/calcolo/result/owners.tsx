import { useTranslations } from 'next-intl'
import { Amount } from '../../components/amount'
import type { ResultView } from './view'

/** What the other owners owe: each pays with an F24 of their own. */
export const Owners = ({ conto }: ResultView) => {
  const t = useTranslations('risultato.owners')
  const others = conto.persone.slice(1)
  if (others.length === 0) return null
  return (
    <section className="section" aria-labelledby="altri-proprietari">
      <h2 id="altri-proprietari">{t('title')}</h2>
      <p>{t('text')}</p>
      <div className="card versus mt-6">
        <table>
          <caption className="vh">{t('title')}</caption>
          <thead>
            <tr>
              {(['who', 'acconto', 'saldo', 'total'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {others.map((own, at) => (
              <tr key={at}>
                <th scope="row">{t('number', { number: at + 1 })}</th>
                {own ? (
                  ([own.acconto, own.saldo, own.pagato] as const).map((cents, column) => (
                    <td key={column}>
                      <Amount cents={cents} />
                    </td>
                  ))
                ) : (
                  <td colSpan={3}>{t('waits')}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
