import { useTranslations } from 'next-intl'
import type { Campo, Forma } from './schema'

type FormaProps = { readonly forma: Forma }

/** `testo, da 1 a 60`, `elenco (1–50) di oggetti`, and the shape by name where it has one. */
const Tipo = ({ forma }: FormaProps) => {
  const t = useTranslations('sviluppatori')
  const { tipo, di, nome, limiti, valori } = forma
  const kind = nome !== undefined && tipo !== 'elenco' ? null : t(`tipi.${tipo}`)
  const { da, a } = limiti
  return (
    <span className="kind">
      {kind}
      {di !== undefined && nome === undefined ? ` ${t('di', { tipo: t(`tipi.${di}`) })}` : null}
      {nome === undefined ? null : (
        <>
          {tipo === 'elenco' ? `${t('diNome')} ` : null}
          <a href={`#forma-${nome}`}>{nome}</a>
        </>
      )}
      {da !== undefined && a !== undefined ? `, ${t('fra', { da, a })}` : null}
      {da === undefined && a !== undefined ? `, ${t('alMassimo', { a })}` : null}
      {da !== undefined && a === undefined ? `, ${t('almeno', { da })}` : null}
      {valori.length === 0 ? null : (
        <>
          {': '}
          <code>{valori.join(' | ')}</code>
        </>
      )}
      {limiti.scritto === undefined ? null : (
        <>
          {', '}
          <code>{limiti.scritto}</code>
        </>
      )}
    </span>
  )
}

const CampoView = ({ name, isRequired, forma }: Campo) => {
  const t = useTranslations('sviluppatori')
  return (
    <li>
      <p>
        <code className="name">{name}</code> <Tipo forma={forma} />{' '}
        <span className={isRequired ? 'must' : 'may'}>{isRequired ? t('obbligatorio') : t('facoltativo')}</span>
      </p>
      {forma.description === undefined ? null : <p>{forma.description}</p>}
      <Dentro forma={forma} />
    </li>
  )
}

/** What is inside a shape: its properties, or the shapes it may have. */
const Dentro = ({ forma }: FormaProps) => {
  const t = useTranslations('sviluppatori')
  if (forma.campi.length > 0) {
    return (
      <ul className="shape">
        {forma.campi.map((campo) => (
          <CampoView key={campo.name} {...campo} />
        ))}
      </ul>
    )
  }
  if (forma.forme.length === 0) return null
  return (
    <ol className="shapes">
      {forma.forme.map((each, at) => (
        <li key={at}>
          <p>
            {t('forma', { n: at + 1 })} <Tipo forma={each} />
          </p>
          <Dentro forma={each} />
        </li>
      ))}
    </ol>
  )
}

/** A shape of the document as a list that can be read aloud, printed and shown on the narrowest phone. */
export const FormaView = ({ forma }: FormaProps) => (
  <div className="schema">
    <p>
      <Tipo forma={forma} />
    </p>
    {forma.description === undefined ? null : <p>{forma.description}</p>}
    <Dentro forma={forma} />
  </div>
)
