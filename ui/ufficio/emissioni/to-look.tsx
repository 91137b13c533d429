import { useLocale, useTranslations } from 'next-intl'
import { ANOMALIE, TRATTENUTE, type Conteggi } from '../../../contracts/emissione'
import { PROBLEM_CODES } from '../../../engine/kernel/problem'
import { localeHref } from '../../../i18n/routing'
import { whole } from '../../format'

type LinkRow = { readonly key: string; readonly href: string; readonly words: string; readonly quanti: number }

const Rows = ({ rows }: { readonly rows: readonly LinkRow[] }) => {
  const locale = useLocale()
  return (
    <ul className="run-look mt-4">
      {rows.map(({ key, href, words, quanti }) => (
        <li key={key}>
          <a href={href}>{words}</a>
          <span className="num">{whole(quanti, locale)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Problems of the calculation that an office mends otherwise than a citizen who types. */
const OFFICE_WORDS = [
  ...TRATTENUTE,
  'value-missing',
  'aliquota-missing',
  'tariffa-missing',
  'occupanti-invalid',
  'categoria-tari-unknown',
  'superficie-invalid',
] as const

/** Why a person is held, in the words of the office, or in those of the problem of the calculation. */
export const useMotivo = (): ((motivo: string) => string) => {
  const t = useTranslations('emissioni.trattenute')
  const problem = useTranslations('problem')
  return (motivo) => {
    const own = OFFICE_WORDS.find((each) => each === motivo)
    if (own !== undefined) return t(own)
    const code = PROBLEM_CODES.find((each) => each === motivo)
    return code === undefined ? motivo : problem(code)
  }
}

type ToLookProps = {
  readonly id: string
  readonly conteggi: Conteggi
  /** How many are on hold by hand. */
  readonly fermi: number
}

/** What to look at before anybody releases: unusual, held, samples. Each opens the people it is about. */
export const ToLook = ({ id, conteggi, fermi }: ToLookProps) => {
  const t = useTranslations('emissioni')
  const locale = useLocale()
  const motivo = useMotivo()
  const to = (query: string): string => localeHref(locale, `/ufficio/emissioni/${id}/voci?${query}`)
  const unusual = ANOMALIE.filter((each) => (conteggi.anomalie[each] ?? 0) > 0)
  const held = Object.entries(conteggi.motivi).sort(([, a], [, b]) => b - a)
  return (
    <>
      <section className="section" aria-labelledby="guardare">
        <h2 id="guardare">{t('toLook')}</h2>
        {unusual.length === 0 ? (
          <p className="mt-2">{t('nothingToLook')}</p>
        ) : (
          <Rows
            rows={unusual.map((each) => ({
              ...{ key: each, href: to(`anomalia=${each}`), words: t(`anomalie.${each}`) },
              quanti: conteggi.anomalie[each]!,
            }))}
          />
        )}
      </section>
      <section className="section" aria-labelledby="trattenuti">
        <h2 id="trattenuti">{t('held')}</h2>
        <p className="mt-2">{held.length === 0 ? t('nobodyHeld') : t('heldText')}</p>
        {held.length === 0 ? null : (
          <Rows
            rows={held.map(([code, quanti]) => ({
              key: code,
              href: to(`motivo=${code}`),
              words: motivo(code),
              quanti,
            }))}
          />
        )}
      </section>
      {fermi === 0 ? null : (
        <section className="section" aria-labelledby="fermi">
          <h2 id="fermi">{t('fermo.list')}</h2>
          <p className="mt-2">{t('fermo.listText')}</p>
          <Rows rows={[{ key: 'fermi', href: to('fermi=si'), words: t('fermo.who'), quanti: fermi }]} />
        </section>
      )}
      {(conteggi.esiti.pronta ?? 0) === 0 ? null : (
        <section className="section" aria-labelledby="campione">
          <h2 id="campione">{t('samples')}</h2>
          <p className="mt-2">{t('samplesText')}</p>
          <p className="mt-4 flex flex-wrap gap-6">
            <a href={to('alti=si')}>{t('highest')}</a>
            <a href={to('esito=pronta')}>{t('all')}</a>
          </p>
        </section>
      )}
    </>
  )
}
