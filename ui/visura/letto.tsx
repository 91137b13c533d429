import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import type { Risposte, RispostePeriodo, RisposteImmobile } from '../../contracts/calcolo/risposte'
import { comuneName } from '../comune-name'
import { ButtonLink } from '../components/button'
import { Icon, type IconName } from '../components/icon'
import { Notice } from '../components/notice'

export type Gruppo = {
  readonly risposte: Risposte
  readonly query: string
  /** Absent where the visura gave no code, or one that is of no comune of today. */
  readonly comune?: { readonly nome: string; readonly altraLingua?: string; readonly sigla: string }
}

type LettoProps = { readonly gruppi: readonly Gruppo[]; readonly nuda: number; readonly oltre: number }

type Read = 'abitazione' | 'pertinenza' | 'altro' | 'terreno'

const kindOf = ({ campi: { tipo } }: RisposteImmobile): Read =>
  tipo === 'abitazione' || tipo === 'pertinenza' || tipo === 'terreno' ? tipo : 'altro'

const ICONS = { abitazione: 'house', pertinenza: 'garage', altro: 'shop', terreno: 'field' } as const satisfies Record<
  Read,
  IconName
>

/** What the record did not tell: E and F have no rendita by their nature. */
const missing = (
  tipo: string | undefined,
  { categoria = '', rendita, dominicale, quota }: RispostePeriodo['campi'],
) => [
  ...(tipo === 'terreno' && !dominicale ? (['dominicale'] as const) : []),
  ...(tipo !== 'terreno' && !rendita && !/^[EF]/.test(categoria) ? (['rendita'] as const) : []),
  ...(quota ? [] : (['quota'] as const)),
]

const Row = ({ immobile }: { readonly immobile: RisposteImmobile }) => {
  const t = useTranslations('visura.letto')
  const name = useTranslations('calcolo.nomi')
  const tipo = kindOf(immobile)
  const campi = immobile.periodi[0]?.campi ?? {}
  const { categoria, rendita, dominicale, quota } = campi
  const read = [
    ...(rendita ? [t('rendita', { rendita })] : []),
    ...(dominicale ? [t('dominicale', { dominicale })] : []),
    ...(quota ? [t('quota', { quota })] : []),
  ]
  return (
    <li className="visura-row">
      <Icon name={ICONS[tipo]} />
      <div>
        <p>
          <b>
            {[tipo === 'altro' || tipo === 'terreno' ? name(tipo) : name(`${tipo}.nuova`), categoria]
              .filter(Boolean)
              .join(' · ')}
          </b>
        </p>
        <p className="soft">{read.join(' · ')}</p>
        {missing(tipo, campi).map((what) => (
          <p key={what} className="missing">
            {t(`manca.${what}`)}
          </p>
        ))}
      </div>
    </li>
  )
}

const Group = ({ gruppo: { comune, query, risposte } }: { readonly gruppo: Gruppo }) => {
  const t = useTranslations('visura.letto')
  const href = `${localeHref(useLocale(), '/calcolo/imu')}?${query}`
  return (
    <section className="card mt-6">
      <h2 className="text-5">{comune ? t('a', { comune: comuneName(comune) }) : t('unknown')}</h2>
      {comune ? null : <p className="soft mt-1">{t('unknownHint')}</p>}
      <ul className="mt-4">
        {risposte.immobili.map((immobile, at) => (
          <Row key={at} immobile={immobile} />
        ))}
      </ul>
      <p className="mt-6">
        <ButtonLink href={href}>{comune ? t('goIn', { comune: comune.nome }) : t('go')}</ButtonLink>
      </p>
    </section>
  )
}

/** What was read, comune by comune, to be checked against the paper. */
export const Letto = ({ gruppi, nuda, oltre }: LettoProps) => {
  const t = useTranslations('visura.letto')
  const count = gruppi.reduce((sum, { risposte }) => sum + risposte.immobili.length, 0)
  return (
    <>
      <p className="lead">{count > 0 ? t('count', { count }) : t('none')}</p>
      {gruppi.map((gruppo) => (
        <Group key={gruppo.query} gruppo={gruppo} />
      ))}
      {count > 0 ? <p className="mt-6">{t('use')}</p> : null}
      {nuda > 0 ? (
        <div className="mt-6">
          <Notice title={t('nuda', { count: nuda })} />
        </div>
      ) : null}
      {oltre > 0 ? (
        <div className="mt-6">
          <Notice tone="wait" title={t('oltre', { count: oltre })} />
        </div>
      ) : null}
      <p className="mt-8">
        <a href={localeHref(useLocale(), '/visura')}>{t('again')}</a>
      </p>
    </>
  )
}
