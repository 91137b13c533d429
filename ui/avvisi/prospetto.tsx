import { Fragment } from 'react'
import type { Blocco, Foglio, Testi } from '../../contracts/avvisi/foglio'
import type { Lingua } from '../../contracts/avvisi/lingue'

type InWords = { readonly testi: Testi; readonly lingue: readonly Lingua[] }

/** A text in each language of the paper; once where they say the same. */
const Parole = ({ testi, lingue }: InWords) => {
  const same = testi.every((one) => one === testi[0])
  if (same) return <>{testi[0]}</>
  return testi.map((testo, at) => (
    <span key={lingue[at]} lang={lingue[at]} className="block">
      {testo}
    </span>
  ))
}

type PezzoProps<T extends Blocco['tipo']> = {
  readonly blocco: Extract<Blocco, { tipo: T }>
  readonly lingue: readonly Lingua[]
}

const Titolo = ({ blocco: { livello, testi }, lingue }: PezzoProps<'titolo'>) => {
  const Level = `h${livello}` as const
  return (
    <Level className={livello === 1 ? undefined : livello === 2 ? 'mt-12' : 'mt-8'}>
      <Parole testi={testi} lingue={lingue} />
    </Level>
  )
}

const Tabella = ({ blocco: { nome, colonne, righe, somma }, lingue }: PezzoProps<'tabella'>) => (
  <table className="carta-table" role="table">
    <caption className="vh">
      <Parole testi={nome} lingue={lingue} />
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        {colonne.map((own, at) => (
          <th key={at} scope="col" role="columnheader" className={own.aDestra ? 'num' : undefined}>
            <Parole testi={own.nome} lingue={lingue} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {righe.map(([first = [], ...rest], row) => (
        <tr key={row} role="row" className={somma && row === righe.length - 1 ? 'last' : undefined}>
          <th scope="row" role="rowheader">
            <Parole testi={first} lingue={lingue} />
          </th>
          {rest.map((testi, at) => {
            const { nome: head, aDestra } = colonne[at + 1]!
            return (
              <td key={at} role="cell" data-label={head[0]} className={aDestra ? 'num' : undefined}>
                <Parole testi={testi} lingue={lingue} />
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  </table>
)

const Somma = ({ blocco: { entro, importo, sotto }, lingue }: PezzoProps<'somma'>) => (
  <div className="owed carta-somma">
    <p>
      <Parole testi={entro} lingue={lingue} />
    </p>
    {importo === '' ? null : <p className="carta-importo">{importo}</p>}
    <p className="soft">
      <Parole testi={sotto} lingue={lingue} />
    </p>
  </div>
)

/** The address stands where the paper has its code. */
const Codice = ({ blocco: { url, testi }, lingue }: PezzoProps<'codice'>) => {
  const [first = [], ...rest] = testi
  return (
    <div className="carta-text">
      <p>
        <Parole testi={first} lingue={lingue} />{' '}
        <a href={url} className="wrap-anywhere">
          {url}
        </a>
      </p>
      {rest.map((one, at) => (
        <p key={at}>
          <Parole testi={one} lingue={lingue} />
        </p>
      ))}
    </div>
  )
}

const Dati = ({ blocco: { voci }, lingue }: PezzoProps<'dati'>) => (
  <dl className="kv mt-4">
    {voci.map(({ nome, valore }, at) => (
      <div key={at}>
        <dt>
          <Parole testi={nome} lingue={lingue} />
        </dt>
        <dd>
          <Parole testi={valore} lingue={lingue} />
        </dd>
      </div>
    ))}
  </dl>
)

const Elenco = ({ blocco: { voci }, lingue }: PezzoProps<'elenco'>) => (
  <ul className="carta-text">
    {voci.map((testi, at) => (
      <li key={at}>
        <Parole testi={testi} lingue={lingue} />
      </li>
    ))}
  </ul>
)

const Pezzo = ({ blocco, lingue }: { readonly blocco: Blocco; readonly lingue: readonly Lingua[] }) => {
  switch (blocco.tipo) {
    case 'titolo':
      return <Titolo blocco={blocco} lingue={lingue} />
    case 'testo':
      return (
        <p className="carta-text">
          {blocco.forte === true ? (
            <strong>
              <Parole testi={blocco.testi} lingue={lingue} />
            </strong>
          ) : (
            <Parole testi={blocco.testi} lingue={lingue} />
          )}
        </p>
      )
    case 'elenco':
      return <Elenco blocco={blocco} lingue={lingue} />
    case 'dati':
      return <Dati blocco={blocco} lingue={lingue} />
    case 'tabella':
      return blocco.righe.length === 0 ? null : <Tabella blocco={blocco} lingue={lingue} />
    case 'somma':
      return <Somma blocco={blocco} lingue={lingue} />
    case 'codice':
      return <Codice blocco={blocco} lingue={lingue} />
  }
}

/** A prospetto as a page: the same words as the PDF, piece by piece. */
export const ProspettoView = ({ foglio: { blocchi, lingue, estremi } }: { readonly foglio: Foglio }) => (
  <article className="carta">
    {blocchi.map((blocco, at) => (
      <Fragment key={at}>
        <Pezzo blocco={blocco} lingue={lingue} />
        {at === 0 ? (
          <p className="soft">
            {estremi.map((testi, line) => (
              <span key={line} className="block">
                <Parole testi={testi} lingue={lingue} />
              </span>
            ))}
          </p>
        ) : null}
      </Fragment>
    ))}
  </article>
)
