import { useLocale, useTranslations } from 'next-intl'
import type { Lettera, Parte, VersamentoErrato } from '../../contracts/lettera'
import type { IsoDate } from '../../engine/kernel/dates'
import { law as confirmed, uncertain, type Law } from '../../engine/kernel/law'
import { localeHref } from '../../i18n/routing'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { LawChip } from '../components/source-chip'
import { PostedForm, type Hidden } from '../f24/posted-answers'
import { longDate, euro } from '../format'
import { IPA } from '../servizi/ipa'

type Props = {
  readonly versamento: VersamentoErrato
  readonly lettere: readonly [Lettera, Lettera]
  /** Within how many days the money is passed on, and until when if it is told today. */
  readonly giorni: number
  readonly entro: IsoDate
  readonly law: Law
  readonly hidden: Hidden
}

const LEGGI: readonly Law[] = [confirmed('L. 147/2013', 'art. 1 c. 722-724'), uncertain('D.L. 16/2014', 'art. 1 c. 4')]

const ParteView = ({ parte }: { readonly parte: Parte }) => {
  const t = useTranslations('comuneSbagliato.ready')
  switch (parte.tipo) {
    case 'titolo':
      return <h3 className="mt-6">{parte.testo}</h3>
    case 'testo':
      return <p className="mt-2">{parte.testo}</p>
    case 'elenco':
      return parte.voci.map((one) => (
        <p key={one} className="mt-2">
          {one}
        </p>
      ))
    case 'voci':
    case 'righe':
      return (
        <dl className="facts mt-2">
          {(parte.tipo === 'voci' ? parte.voci : parte.righe).map(([name, value], at) => (
            <div key={at}>
              <dt>{name}</dt>
              <dd>{value === '' ? t('byHand') : value}</dd>
            </div>
          ))}
        </dl>
      )
  }
}

const LetteraView = ({ lettera, title }: { readonly lettera: Lettera; readonly title: string }) => (
  <details className="help">
    <summary>{title}</summary>
    <div className="help-body" lang="it">
      <p>
        <b>{lettera.destinatario.join(', ')}</b>
        <br />
        {lettera.perConoscenza}
      </p>
      <p className="mt-4">
        <b>Oggetto: {lettera.oggetto}</b>
      </p>
      {lettera.parti.map((parte, at) => (
        <ParteView key={at} parte={parte} />
      ))}
    </div>
  </details>
)

const ToDo = ({ versamento }: Pick<Props, 'versamento'>) => {
  const t = useTranslations('comuneSbagliato.todo')
  const { ricevuto, competente, foglio, particella } = versamento
  const comuni = { ricevuto: ricevuto.nome, competente: competente.nome }
  return (
    <section className="section" aria-labelledby="adesso">
      <h2 id="adesso">{t('title')}</h2>
      <ol className="steps-list mt-4">
        {foglio === '' || particella === '' ? <li>{t('catasto')}</li> : null}
        <li>{t('sign')}</li>
        <li>{t('attach')}</li>
        <li>
          {t('send', comuni)} <a href={IPA}>{t('ipa')}</a>
        </li>
        <li>{t('keep')}</li>
      </ol>
    </section>
  )
}

const Then = ({ versamento, giorni, entro, law }: Pick<Props, 'versamento' | 'giorni' | 'entro' | 'law'>) => {
  const t = useTranslations('comuneSbagliato.then')
  const locale = useLocale()
  const { ricevuto, competente } = versamento
  const comuni = { ricevuto: ricevuto.nome, competente: competente.nome }
  return (
    <section className="section" aria-labelledby="poi">
      <h2 id="poi">{t('title')}</h2>
      <ul className="points-list mt-4">
        <li>{t('days', { ...comuni, giorni: String(giorni), giorno: longDate(entro, locale) })}</li>
        <li>{t('twice', comuni)}</li>
        <li>{t('asked', comuni)}</li>
        <li>{t('late', comuni)}</li>
        <li>
          {t('more')} <a href={localeHref(locale, '/servizi/rimborso')}>{t('refund')}</a>
        </li>
      </ul>
      <p className="mt-4 flex flex-wrap gap-2">
        {[...LEGGI, law].slice(0, law.act === LEGGI[0]?.act ? 2 : 3).map((one) => (
          <LawChip key={one.act + one.at} law={one} />
        ))}
      </p>
    </section>
  )
}

/** The letters are ready: take them, what to do with them, and what happens then. */
export const Lettere = ({ versamento, lettere, giorni, entro, law, hidden }: Props) => {
  const t = useTranslations('comuneSbagliato.ready')
  const locale = useLocale()
  const { ricevuto, competente, righe } = versamento
  const totale = euro(
    righe.reduce((sum, { importo }) => sum + importo, 0),
    locale,
  )
  const page = localeHref(locale, '/comune-sbagliato')
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        <p className="lead">
          {t('lead', { totale, ricevuto: ricevuto.nome, competente: competente.nome, codice: ricevuto.codice })}
        </p>
      </div>
      <div className="btns acts">
        <PostedForm action={`${page}/pdf`} fields={[...hidden, ['azione', 'prepara']]}>
          <Button icon="print">{t('download')}</Button>
        </PostedForm>
        <PostedForm action={page} fields={[...hidden, ['azione', 'modifica']]}>
          <Button kind="quiet">{t('change')}</Button>
        </PostedForm>
      </div>
      <div className="narrow mt-6">
        <Notice tone="ok" level={2} title={t('nothingKept')}>
          <p>{t('italian')}</p>
        </Notice>
        <ToDo versamento={versamento} />
        <Then {...{ versamento, giorni, entro, law }} />
        <section className="section" aria-labelledby="testo">
          <h2 id="testo">{t('text')}</h2>
          <LetteraView lettera={lettere[0]} title={t('first', { comune: ricevuto.nome })} />
          <LetteraView lettera={lettere[1]} title={t('second', { comune: competente.nome })} />
        </section>
      </div>
    </>
  )
}
