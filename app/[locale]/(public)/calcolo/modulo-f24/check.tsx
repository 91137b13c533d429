import { useLocale, useTranslations } from 'next-intl'
import { controlloOf } from '../../../../../server/f24/moduli'
import { Button, ButtonLink } from '../../../../../ui/components/button'
import { AltriFormati } from '../../../../../ui/f24/altri-formati'
import { BankData } from '../../../../../ui/f24/bank'
import { Checks, type CheckLine } from '../../../../../ui/f24/checks'
import { PostedForm } from '../../../../../ui/f24/posted-answers'
import { SheetPreview } from '../../../../../ui/f24/sheet-preview'
import { figure } from '../../../../../ui/format'
import { ModuloFrame, useHrefs } from './frame'
import type { PagamentoView, Tax } from './load'

type Props = {
  readonly tax: Tax
  readonly query: string
  readonly view: Extract<PagamentoView, { kind: 'check' }>
}

/** Those of a form of the IMU but the minimum, which is of its year. */
const CONTROLLI = ['codice-fiscale', 'ente', 'codici', 'caselle', 'euro', 'somma'] as const

/** One line a check: what was compared, or the sentence that says what does not agree. */
const useLines = (tax: Tax, { pagamento, stampa, letto }: Props['view']): readonly CheckLine[] => {
  const t = useTranslations('f24.checks')
  const said = useTranslations('f24Problems')
  const locale = useLocale()
  const { comune, anno } = pagamento
  const righe = stampa.deleghe.flatMap((delega) => delega.righe)
  const year = String(anno)
  const total = figure(stampa.totale, locale)
  const parts = righe.map(({ debito }) => figure(debito, locale))
  const somma = parts.length === 1 ? total : `${parts.join(' + ')} = ${total}`
  const texts: Readonly<Record<(typeof CONTROLLI)[number], Pick<CheckLine, 'title' | 'text'>>> = {
    'codice-fiscale': {
      title: t('codice-fiscale.title'),
      text: letto.typed.kind === 'ente' ? t('codice-fiscale.textEnte') : t('codice-fiscale.text'),
    },
    ente: {
      title: t('ente.title', { ente: comune.belfiore, comune: comune.nome, provincia: comune.provincia }),
      text: t('ente.textOf', { anno: year }),
    },
    codici: {
      title: t('codici.title', { anno: year }),
      text: t('codici.text', { codici: righe.map(({ codiceTributo }) => codiceTributo).join(', ') }),
    },
    caselle: { title: t('caselle.title'), text: t(`caselle.${tax}`) },
    euro: { title: t('euro.title'), text: t(`euro.${tax}`, { esatto: figure(stampa.esatto, locale), totale: total }) },
    somma: { title: t('somma.title'), text: t('somma.textOf', { somma }) },
  }
  return CONTROLLI.map((id) => {
    const own = stampa.problems.filter(({ code }) => controlloOf(code) === id)
    const text = own.length === 0 ? texts[id].text : own.map(({ code, values }) => said(code, values)).join(' ')
    const holds = id !== 'somma' || stampa.torna
    return { key: id, passed: own.length === 0 && holds, title: texts[id].title, text }
  })
}

/** The last look before printing: the form in words, what was checked, the data for the bank. */
export const ModuloCheck = ({ tax, query, view }: Props) => {
  const t = useTranslations('f24.check')
  const form = useTranslations('f24.form')
  const bank = useTranslations('f24.bank')
  const preview = useTranslations('f24.preview')
  const { f24, pdf } = useHrefs(tax, query)
  const { pagamento, stampa, letto, hidden } = view
  const { comune, anno } = pagamento
  const about = form(`aboutOf.${tax}`, { anno: String(anno), comune: comune.nome, provincia: comune.provincia })
  return (
    <ModuloFrame tax={tax} query={query} title={t('title')} lead={t('lead')}>
      <div className="btns acts">
        <PostedForm action={pdf} fields={[...hidden, ['passo', 'controlla']]}>
          <Button icon="print">{t('download')}</Button>
        </PostedForm>
        <ButtonLink kind="second" icon="copy" href="#banca">
          {t('bank')}
        </ButtonLink>
        <PostedForm action={f24} fields={hidden}>
          <Button kind="quiet">{t('changeAll')}</Button>
        </PostedForm>
      </div>
      <div className="f24-columns">
        <div className="papers">
          {stampa.deleghe.map((delega, at) => (
            <SheetPreview
              key={at}
              id={`foglio-${at}`}
              delega={delega}
              about={about}
              scadenza={stampa.rata.scadenza}
              late={letto.late}
              comune={comune.nome}
            />
          ))}
        </div>
        <Checks lines={useLines(tax, view)} />
      </div>
      <div className="section">
        <AltriFormati action={pdf} fields={[...hidden, ['passo', 'controlla']]} deleghe={stampa.deleghe} />
      </div>
      <section className="section" id="banca" aria-labelledby="banca-titolo">
        <h2 id="banca-titolo">{bank('title')}</h2>
        <p>{bank('lead')}</p>
        {stampa.deleghe.map((delega, at) => (
          <div key={at} className="bank-sheet">
            <h3 className="vh">{preview('title')}</h3>
            <BankData delega={delega} comune={comune.nome} />
          </div>
        ))}
      </section>
    </ModuloFrame>
  )
}
