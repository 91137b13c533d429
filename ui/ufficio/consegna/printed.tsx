import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { FILE_PLICO, type StatoPlico, type StatoStampa } from '../../../contracts/consegna/stampa'
import { bytes } from '../../dati/bytes'
import { whole } from '../../format'
import { LookAgain } from '../importazioni/progress'

type Plico = {
  readonly id: string
  readonly numero: number
  readonly classe: number
  readonly buste: number
  readonly fogli: number
  readonly stato: StatoPlico
  readonly byte: number | undefined
  readonly impronta: string | undefined
}

type Stampa = {
  readonly id: string
  readonly stato: StatoStampa
  readonly chiestaDa: string
  readonly chiestaIl: Date
  readonly contate: number
  readonly plichi: readonly Plico[]
}

const Batch = ({ plico, run }: { readonly plico: Plico; readonly run: string }) => {
  const t = useTranslations('consegna')
  const words = useTranslations('allegati')
  const locale = useLocale()
  const { id, numero, classe, buste, fogli, stato, byte, impronta } = plico
  const size = (count: number): string => {
    const { unit, n } = bytes(count, locale)
    return words(unit, { n })
  }
  return (
    <li className="card">
      <h4>{t('lotto', { numero })}</h4>
      <p className="mt-2">{t('dentro', { buste, fogli, grammi: whole(classe, locale) })}</p>
      {stato === 'fatto' ? (
        <>
          <ul className="mt-4 flex flex-wrap gap-6">
            {FILE_PLICO.map((file) => (
              <li key={file}>
                <a href={`${run}/consegna/${id}/${file}`} aria-label={t('fileOf', { file: t(`file.${file}`), numero })}>
                  {t(`file.${file}`)}
                </a>
                {file === 'lotto.pdf' && byte !== undefined ? ` (${size(byte)})` : null}
              </li>
            ))}
          </ul>
          <p className="mt-2 small soft break-all">{t('impronta', { impronta: impronta ?? '' })}</p>
        </>
      ) : (
        <p className="mt-2">{t(`plico.${stato}`)}</p>
      )}
    </li>
  )
}

type PrintedProps = {
  /** Address of the run. */
  readonly run: string
  readonly stampe: readonly Stampa[]
  readonly me: string
}

/** The batches that were asked for, the newest first, with their files. */
export const Printed = ({ run, stampe, me }: PrintedProps) => {
  const t = useTranslations('consegna')
  const format = useFormatter()
  if (stampe.length === 0) return null
  return (
    <section className="section" aria-labelledby="lotti">
      <h2 id="lotti">{t('lotti')}</h2>
      <p className="mt-2">{t('lottiText')}</p>
      {stampe.map(({ id, stato, chiestaDa, chiestaIl, contate, plichi }) => (
        <div key={id} className="mt-6">
          <h3>{t('asked', { quando: format.dateTime(chiestaIl, { dateStyle: 'long', timeStyle: 'short' }) })}</h3>
          <p className="mt-2 soft">{t('askedBy', { chi: chiestaDa === me ? t('you') : chiestaDa })}</p>
          {stato === 'pronta' ? null : (
            <>
              <p className="mt-2" role="status">
                {stato === 'conta'
                  ? t('counting', { contate })
                  : t('making', {
                      fatti: plichi.filter((own) => own.stato === 'fatto').length,
                      tutti: plichi.length,
                    })}
              </p>
              <p className="mt-2">
                <a href={`${run}/consegna`}>{t('look')}</a>
              </p>
              <LookAgain />
            </>
          )}
          {stato === 'pronta' && plichi.length === 0 ? <p className="mt-2">{t('noBatch')}</p> : null}
          <ul className="mt-4 grid gap-4">
            {plichi.map((plico) => (
              <Batch key={plico.id} plico={plico} run={run} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
