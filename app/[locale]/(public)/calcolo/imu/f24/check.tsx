import { useTranslations } from 'next-intl'
import { inRitardo } from '../../../../../../server/f24/righe'
import { today } from '../../../../../../server/platform/clock'
import { Button, ButtonLink } from '../../../../../../ui/components/button'
import { AltriFormati } from '../../../../../../ui/f24/altri-formati'
import { BankData } from '../../../../../../ui/f24/bank'
import { Checks } from '../../../../../../ui/f24/checks'
import { F24Preview } from '../../../../../../ui/f24/f24-preview'
import { PostedAnswers, PostedForm } from '../../../../../../ui/f24/posted-answers'
import { chiWords } from '../../../../../../ui/f24/scelte-fields'
import { useAnswers } from './answers'
import { useCheckLines } from './check-lines'
import { F24Frame, useHrefs } from './frame'
import type { CheckView } from './load'

type Props = { readonly view: CheckView; readonly query: string }

/** Every sheet of every person in the order of print, named where there are several: whose, and which of their file. */
const useSheets = ({ stampe, calcolo }: CheckView) => {
  const t = useTranslations('f24.preview')
  const form = useTranslations('f24.form')
  const several = stampe.length > 1
  return stampe.flatMap(({ moduli, titolare: { who } }) => {
    const chi = chiWords(form, who)
    const all = moduli.flatMap(({ rata, deleghe }) => deleghe.map((delega) => ({ delega, rata })))
    return all.map((each, at) => {
      const place = { number: at + 1, of: all.length }
      const sheet = all.length > 1 ? t('sheet', place) : ''
      return {
        ...each,
        id: `foglio-${who}-${at}`,
        comune: calcolo.comune.nome,
        name: several && sheet ? t('sheetOf', { chi, ...place }) : several ? chi : sheet,
      }
    })
  })
}

const Downloads = ({ view, query }: Props) => {
  const t = useTranslations('f24.check')
  const form = useTranslations('f24.form')
  const { pdf } = useHrefs(query)
  const alone = view.stampe.length === 1
  return (
    <div className="btns acts">
      {view.stampe.map(({ titolare: { who } }) => (
        <PostedForm key={who} action={pdf} fields={[...view.hidden, ['passo', 'controlla']]}>
          <Button name="stampa" value={String(who)} icon="print" kind={alone || who === 0 ? 'first' : 'second'}>
            {alone ? t('download') : t('downloadOf', { chi: chiWords(form, who) })}
          </Button>
        </PostedForm>
      ))}
      <ButtonLink kind="second" icon="copy" href="#banca">
        {t('bank')}
      </ButtonLink>
    </div>
  )
}

type Sheets = { readonly sheets: ReturnType<typeof useSheets> }

const Papers = ({ sheets }: Sheets) =>
  sheets.map(({ delega, rata, id, name, comune }) => (
    <F24Preview
      key={id}
      id={id}
      delega={delega}
      sheet={name}
      rata={rata.rata}
      scadenza={rata.scadenza}
      late={inRitardo([rata], today()).length > 0}
      comune={comune}
      spiegate={rata.righe.map(({ riga, esatto, va }) => ({ codice: riga.codiceTributo, esatto, va }))}
    />
  ))

const Bank = ({ sheets }: Sheets) => {
  const t = useTranslations('f24.bank')
  const preview = useTranslations('f24.preview')
  return (
    <section className="section" id="banca" aria-labelledby="banca-titolo">
      <h2 id="banca-titolo">{t('title')}</h2>
      <p>{t('lead')}</p>
      {sheets.map(({ delega, id, name, comune }) => (
        <div key={id} className="bank-sheet">
          <h3 className={name === '' ? 'vh' : undefined}>{name === '' ? preview('title') : name}</h3>
          <BankData delega={delega} comune={comune} />
        </div>
      ))}
    </section>
  )
}

/** The other files of each person's forms. */
const Formati = ({ view, query }: Props) => {
  const form = useTranslations('f24.form')
  const { pdf } = useHrefs(query)
  const alone = view.stampe.length === 1
  return (
    <div className="section">
      {view.stampe.map(({ titolare: { who }, moduli }) => (
        <AltriFormati
          key={who}
          action={pdf}
          fields={[...view.hidden, ['passo', 'controlla'], ['stampa', String(who)]]}
          deleghe={moduli.flatMap(({ deleghe }) => deleghe)}
          {...(alone ? {} : { chi: chiWords(form, who) })}
        />
      ))}
    </div>
  )
}

const CHANGE = 'cambia'

const Answers = ({ view, query }: Props) => {
  const t = useTranslations('f24.check')
  const hrefs = useHrefs(query)
  return (
    <section className="section" aria-labelledby="risposte">
      <h2 id="risposte">{t('answers')}</h2>
      <PostedForm id={CHANGE} action={hrefs.f24} fields={view.hidden} />
      <PostedAnswers
        form={CHANGE}
        action={hrefs.f24}
        answers={useAnswers(view, hrefs.calcolo)}
        change={t('change')}
        changeOf={(question) => t('changeOf', { question })}
      />
    </section>
  )
}

/** The last look before printing: the form in words, what was checked, the answers, the data for the bank. */
export const F24Check = ({ view, query }: Props) => {
  const t = useTranslations('f24.check')
  const sheets = useSheets(view)
  return (
    <F24Frame query={query} title={t('title')} lead={t('lead')}>
      <Downloads view={view} query={query} />
      <div className="f24-columns">
        <div className="papers">
          <Papers sheets={sheets} />
        </div>
        <Checks lines={useCheckLines(view)} />
      </div>
      <Answers view={view} query={query} />
      <Formati view={view} query={query} />
      <Bank sheets={sheets} />
    </F24Frame>
  )
}
