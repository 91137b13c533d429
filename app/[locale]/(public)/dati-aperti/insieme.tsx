import { useLocale, useTranslations } from 'next-intl'
import {
  COLONNE,
  datiHref,
  FORMATI,
  isPerAnno,
  type Colonna,
  type Insieme as Nome,
} from '../../../../contracts/dati/insiemi'
import type { Misura } from '../../../../server/dati/misure'
import { bytes } from '../../../../ui/dati/bytes'
import { whole } from '../../../../ui/format'

/** `1,5 MB`. */
const useSize = () => {
  const t = useTranslations('datiAperti')
  const locale = useLocale()
  return (count: number): string => {
    const { unit, n } = bytes(count, locale)
    return t('about', { size: t(unit, { n }) })
  }
}

type FilesProps = { readonly insieme: Nome; readonly files: readonly Misura[] }

/** One file a year, or the only one; each as CSV and as JSON, with its size. */
const Files = ({ insieme, files }: FilesProps) => {
  const t = useTranslations('datiAperti')
  const title = t(`insiemi.${insieme}.title`)
  const locale = useLocale()
  const size = useSize()
  return (
    <table className="files">
      <caption className="vh">{title}</caption>
      <thead>
        <tr>
          {isPerAnno(insieme) ? <th scope="col">{t('year')}</th> : null}
          <th scope="col">{t('rows')}</th>
          <th scope="col">{t('download')}</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ anno, righe, bytes: sizes }) => (
          <tr key={anno ?? insieme}>
            {anno === undefined ? null : <th scope="row">{anno}</th>}
            <td>{whole(righe, locale)}</td>
            <td>
              <ul>
                {FORMATI.map((formato) => (
                  <li key={formato}>
                    <a href={datiHref(insieme, formato, anno)} download>
                      <span aria-hidden="true">{formato.toUpperCase()}</span>
                      <span className="vh">
                        {anno === undefined
                          ? t('fileOf', { title, formato: formato.toUpperCase() })
                          : t('fileOfYear', { title, anno: String(anno), formato: formato.toUpperCase() })}
                      </span>
                    </a>{' '}
                    <span className="so">{size(sizes[formato])}</span>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Columns = ({ insieme }: { readonly insieme: Nome }) => {
  const t = useTranslations('datiAperti')
  const names = Object.keys(COLONNE[insieme]) as Colonna[]
  return (
    <details className="help">
      <summary>{t('columns', { n: names.length })}</summary>
      <dl className="facts help-body">
        {names.map((name) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{t(`colonne.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** A part of the open data in plain words, its files, its columns. */
export const Insieme = ({ insieme, files }: FilesProps) => {
  const t = useTranslations('datiAperti')
  return (
    <section aria-labelledby={insieme} className="dataset">
      <h3 id={insieme}>{t(`insiemi.${insieme}.title`)}</h3>
      <p>{t(`insiemi.${insieme}.text`)}</p>
      <p>
        <strong>{t('sure')}.</strong> {t(`insiemi.${insieme}.sure`)}
      </p>
      <p>
        <strong>{t('from')}.</strong> {t(`insiemi.${insieme}.from`)}
      </p>
      {files.length === 0 ? null : <Files insieme={insieme} files={files} />}
      <Columns insieme={insieme} />
    </section>
  )
}
