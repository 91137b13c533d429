import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Delega, Persona, RigaF24 } from '../../f24/model/delega'
import { Amount } from '../components/amount'
import { date, euro, longDate } from '../format'
import { Comb } from './comb'
import { inWords } from './in-words'

const Pair = ({ name, value }: { readonly name: string; readonly value: string | undefined }) =>
  value === undefined ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )

const PersonaLines = ({ persona }: { readonly persona: Persona }) => {
  const t = useTranslations('f24.preview')
  const locale = useLocale()
  const { dataNascita, comuneNascita, provinciaNascita } = persona
  return (
    <>
      <Pair name={t('cognome')} value={persona.cognome} />
      <Pair name={t('nome')} value={persona.nome} />
      <Pair name={t('born')} value={dataNascita === undefined ? undefined : date(dataNascita, locale)} />
      <Pair name={t('sex')} value={persona.sesso} />
      <Pair name={t('place')} value={comuneNascita && `${comuneNascita} (${provinciaNascita ?? ''})`} />
    </>
  )
}

type PayerProps = { readonly delega: Delega; readonly id: string; readonly of: string }

const Payer = ({ delega, id, of }: PayerProps) => {
  const t = useTranslations('f24.preview')
  const { codiceFiscale, anagrafica, codiceFiscaleCoobbligato, codiceIdentificativo } = delega.contribuente
  return (
    <section aria-labelledby={`${id} ${of}`}>
      <h3 id={id}>{t('payer')}</h3>
      <Comb value={codiceFiscale} cells={16} empty={t('empty')} />
      <dl className="payer">
        {anagrafica?.kind === 'persona' ? <PersonaLines persona={anagrafica} /> : null}
        {anagrafica?.kind === 'ente' ? <Pair name={t('denominazione')} value={anagrafica.denominazione} /> : null}
        <Pair name={t('coobbligato')} value={codiceFiscaleCoobbligato} />
        <Pair name={t('identificativo')} value={codiceIdentificativo} />
        <Pair name={t('operazione')} value={delega.identificativoOperazione} />
      </dl>
    </section>
  )
}

const Box = ({ name, value, cells }: { readonly name: string; readonly value: string; readonly cells: number }) => {
  const t = useTranslations('f24.preview')
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Comb value={value} cells={cells} empty={t('empty')} />
      </dd>
    </div>
  )
}

export const Boxes = ({ riga }: { readonly riga: RigaF24 }) => {
  const t = useTranslations('f24.preview')
  const locale = useLocale()
  return (
    <dl>
      <Box name={t('sezione')} value={riga.sezione} cells={2} />
      <Box name={t('tributo')} value={riga.codiceTributo} cells={4} />
      <Box name={t('ente')} value={riga.codiceEnte} cells={4} />
      {riga.ravvedimento ? <Box name={t('ravv')} value="X" cells={1} /> : null}
      <Box name={t('acconto')} value={riga.acconto ? 'X' : ''} cells={1} />
      <Box name={t('saldo')} value={riga.saldo ? 'X' : ''} cells={1} />
      <Box name={t('immobili')} value={String(riga.numeroImmobili ?? '')} cells={3} />
      {riga.rateazione === undefined ? null : <Box name={t('rateazione')} value={riga.rateazione} cells={4} />}
      <Box name={t('anno')} value={String(riga.anno ?? '')} cells={4} />
      {riga.detrazione === undefined ? null : <Pair name={t('detrazione')} value={euro(riga.detrazione, locale)} />}
      <div className="debito">
        <dt>{t('importo')}</dt>
        <dd>{euro(riga.debito, locale)}</dd>
      </div>
    </dl>
  )
}

type PaperProps = {
  readonly delega: Delega
  readonly id: string
  readonly title: string
  /** What is paid, in a line. */
  readonly about: string
  readonly scadenza: string
  readonly late: boolean
  /** The rows. */
  readonly children: ReactNode
}

/** The form as it will be printed: who pays, the rows with their boxes as on the model, what it comes to. */
export const Paper = ({ delega, id, title, about, scadenza, late, children }: PaperProps) => {
  const t = useTranslations('f24.preview')
  const locale = useLocale()
  const giorno = longDate(scadenza, locale)
  return (
    <article className="paper" aria-labelledby={id}>
      <div className="paper-head">
        <h2 id={id}>{title}</h2>
        <span className="soft small" id={`${id}-di`}>
          {about}
        </span>
      </div>
      {/* several sheets on one page: what each is about tells their parts from one another */}
      <Payer delega={delega} id={`${id}-chi`} of={`${id}-di`} />
      <section aria-labelledby={`${id}-motivo ${id}-di`}>
        <h3 id={`${id}-motivo`}>{t('reason')}</h3>
        {children}
      </section>
      <div className="total">
        <div>
          <h3>{t('total')}</h3>
          <p className="small soft">{inWords(delega.saldoFinale, locale)}</p>
          <p className="small">{late ? t('late', { giorno }) : t('due', { giorno })}</p>
        </div>
        <Amount cents={delega.saldoFinale} size="l" />
      </div>
    </article>
  )
}
