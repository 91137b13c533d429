import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readRisposteRavvedimento, type RisposteRavvedimento } from '../../../../../contracts/ravvedimento/risposte'
import { parseIsoDate } from '../../../../../engine/kernel/dates'
import { today } from '../../../../../server/platform/clock'
import { altroOf } from '../../../../../ui/calcolo/confronto/address'
import { nameOfTributo, ravvedimentoSentences } from '../../../../../ui/ravvedimento/asked'
import { contoRavvedimento, isTributo } from '../../../../../ui/ravvedimento/conto'
import { Refusal } from '../../../../../ui/ravvedimento/refusal'
import { pageMetadata } from '../../../../page-metadata'
import { keptOf } from '../kept'
import { QuestionStep } from '../question-step'
import { paramsOf, type SearchParams } from '../imu/load'
import { RavvedimentoForm, TributoForm } from './form'
import { RavvedimentoFrame } from './frame'
import { finestraComune } from './load'

type Props = { readonly searchParams: SearchParams }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const t = await getTranslations('ravvedimento')
  const wrong = (await paramsOf(searchParams)).get('verifica') === 'si'
  const [title, description] = [t('title'), t('description')]
  return pageMetadata({ locale: await getLocale(), path: '/calcolo/ravvedimento', title, description, wrong })
}

/** The day of payment is today until another is written. */
const withToday = (risposte: RisposteRavvedimento): RisposteRavvedimento => {
  if (['g', 'm', 'a'].some((part) => risposte.get(`giorno.${part}`) !== '')) return risposte
  const { year, month, day } = parseIsoDate(today())
  const own: Readonly<Record<string, string>> = {
    'giorno.g': String(day),
    'giorno.m': String(month),
    'giorno.a': String(year),
  }
  return { ...risposte, get: (field) => own[field] ?? risposte.get(field) }
}

const RavvedimentoPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const risposte = readRisposteRavvedimento(params)
  const t = await getTranslations()
  const again = params.get('passo') === 'tributo'
  const kept = keptOf(params)
  const query = kept.toString()
  if (risposte.tributo !== '' && !again && !isTributo(risposte)) {
    return (
      <>
        <RavvedimentoFrame step="domande" query={query} />
        <div className="wrap">
          <Refusal problem={{ code: 'ravvedimento-not-a-tax' }} change="?passo=tributo" />
        </div>
      </>
    )
  }
  const check = params.get('verifica') === 'si' && risposte.tributo !== ''
  const conto = check ? contoRavvedimento(risposte) : undefined
  const { wrongs, problemOf } = ravvedimentoSentences(t, conto?.kind === 'wrong' ? conto.problems : [])
  const step = risposte.tributo === '' || again ? 'tributo' : 'domande'
  const comune = step === 'domande' ? await finestraComune(risposte) : undefined
  const name = risposte.tributo === '' ? '' : nameOfTributo(t, risposte.tributo)
  return (
    <QuestionStep
      frame={<RavvedimentoFrame step={step} query={query} />}
      wrongs={wrongs}
      title={step === 'tributo' ? t('ravvedimento.title') : t('ravvedimento.heading', { tributo: name })}
      lead={t('ravvedimento.lead')}
    >
      {step === 'tributo' ? (
        <TributoForm asked={{ risposte, problemOf }} altro={altroOf(params)} kept={kept} />
      ) : (
        <RavvedimentoForm
          asked={{ risposte: check ? risposte : withToday(risposte), problemOf }}
          altro={altroOf(params)}
          comune={comune}
        />
      )}
    </QuestionStep>
  )
}

export default RavvedimentoPage
