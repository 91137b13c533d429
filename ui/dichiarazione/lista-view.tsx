import { useTranslations } from 'next-intl'
import { prefixDi, presente, quanti, type Quadro } from '../../contracts/dichiarazione/modulo'
import { azione, VAI } from '../../contracts/dichiarazione/percorso'
import { SI } from '../../contracts/dichiarazione/campo'
import type { DichiarazioneProblem } from '../../contracts/dichiarazione/problemi'
import { Button } from '../components/button'
import { Tag } from '../components/tag'
import { nomeDi, titoloDi, unoDi } from './parole'
import { Gruppi, type Intorno } from './quadro-view'

type Props = Intorno & {
  readonly quadro: Quadro
  /** All that is not right yet, whether it is shown or not: it gives each its state. */
  readonly mancano: readonly DichiarazioneProblem[]
  /** The one that was just added. */
  readonly nuovo?: number
}

/** What tells one from another: where it is, or whose. */
const aboutOf = (risposte: Intorno['risposte'], prefix: string): string =>
  [
    risposte[`${prefix}indirizzo`] ?? risposte[`${prefix}nominativo`] ?? risposte[`${prefix}denominazione`],
    [risposte[`${prefix}foglio`], risposte[`${prefix}particella`], risposte[`${prefix}subalterno`]]
      .filter((part) => part !== undefined)
      .join('/'),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')

const Uno = ({ at, ...props }: Props & { readonly at: number }) => {
  const t = useTranslations('dichiarazione')
  const { quadro, risposte, problems, mancano, nuovo } = props
  const prefix = prefixDi(quadro, at)
  const isOf = ({ field }: DichiarazioneProblem): boolean => field.startsWith(prefix)
  const wrong = problems.some(isOf)
  const open = wrong || nuovo === at || quanti(quadro, risposte) === 1
  const missing = mancano.some(isOf)
  const name = nomeDi(t, quadro, at)
  const about = aboutOf(risposte, prefix)
  return (
    <details className="uno" id={`${quadro.id}-${at}`} open={open} name={problems.length > 0 ? undefined : quadro.id}>
      <summary>
        <span className="uno-name">
          <b>{name}</b>
          {about === '' ? null : <span>{about}</span>}
        </span>
        <Tag tone={missing ? 'warn' : 'ok'}>{t(missing ? 'compila.daCompletare' : 'compila.completo')}</Tag>
      </summary>
      <div className="uno-body">
        <input type="hidden" name={presente(quadro, at)} value={SI} />
        <Gruppi {...props} prefix={prefix} />
        <p className="btns">
          <button
            type="submit"
            className="btn btn-remove"
            name={VAI}
            value={azione.togli(quadro, at)}
            aria-label={t('compila.togliOf', { che: name })}
          >
            {t('compila.togli')}
          </button>
        </p>
      </div>
    </details>
  )
}

/** A part of the model that is there several times: one open at a time. */
export const ListaView = (props: Props) => {
  const t = useTranslations('dichiarazione')
  const { quadro, risposte } = props
  const count = quanti(quadro, risposte)
  const full = count >= (quadro.molti ?? 0)
  const key = quadro.id as 'immobili'
  return (
    <section className="section" aria-labelledby={`quadro-${quadro.id}`}>
      <h2 id={`quadro-${quadro.id}`}>{titoloDi(t, quadro)}</h2>
      <p className="hint">{t(`quadri.${key}.lead`)}</p>
      {Array.from({ length: count }, (_, at) => (
        <Uno key={at} at={at} {...props} />
      ))}
      {full ? (
        <p>{t('compila.pieno', { molti: String(quadro.molti) })}</p>
      ) : (
        <p className="btns">
          <button
            type="submit"
            className="btn btn-second"
            id={azione.aggiungi(quadro)}
            name={VAI}
            value={azione.aggiungi(quadro)}
          >
            {t('compila.aggiungi', { che: unoDi(t, quadro) })}
          </button>
          {count > 0 && quadro.gruppi.some(({ id }) => id === 'stesso') ? (
            <Button kind="quiet" name={VAI} value={azione.stesso(quadro)}>
              {t('compila.stesso')}
            </Button>
          ) : null}
        </p>
      )}
    </section>
  )
}
