import { domandeDi } from '../../../contracts/calcolo/domande'
import type { Asked } from './asked'
import { CategoriaQuestion, SituazioneQuestion, UsoQuestion, ValoreQuestion, YesNoQuestion } from './building'
import { ContaQuestion, CostiQuestion, PertinenzeQuestion, RenditaQuestion, StatoQuestion } from './figures'
import { ConduzioneQuestion, ValueQuestion } from './land'
import { RatesQuestions } from './rates'
import { ContitolariQuestion, QuotaQuestion } from './share'

type Domanda = ReturnType<typeof domandeDi>[number]

export const Question = ({ domanda, ...asked }: Asked & { readonly domanda: Domanda }) => {
  switch (domanda) {
    case 'categoria':
      return <CategoriaQuestion {...asked} />
    case 'uso':
      return <UsoQuestion {...asked} />
    case 'situazione':
      return <SituazioneQuestion {...asked} />
    case 'attestazione':
    case 'comodatoParente':
    case 'comodatoRegistrato':
    case 'comodatoUnica':
    case 'montano':
      return <YesNoQuestion {...asked} campo={domanda} />
    case 'valore':
      return <ValoreQuestion {...asked} />
    case 'costi':
      return <CostiQuestion {...asked} />
    case 'rendita':
      return <RenditaQuestion {...asked} />
    case 'titolari':
    case 'figli':
      return <ContaQuestion {...asked} campo={domanda} />
    case 'pertinenzaC2':
      return <PertinenzeQuestion {...asked} />
    case 'storico':
      return <StatoQuestion {...asked} />
    case 'conduzione':
      return <ConduzioneQuestion {...asked} />
    case 'dominicale':
    case 'venale':
      return <ValueQuestion {...asked} campo={domanda} />
    case 'quota':
      return <QuotaQuestion {...asked} />
    default:
      // drawn with the question before: the other appurtenances, the second state of the building
      return null
  }
}

/** The questions of one stretch of the year, in their order, then the rate. */
export const Stretch = (asked: Asked) => {
  const { contesto, contitolari, preparato, risposte, tipo } = asked
  const domande = domandeDi(tipo, risposte.campi, contesto.aliquote, contitolari)
  return (
    <>
      {domande.map((domanda) => (
        <Question key={domanda} domanda={domanda} {...asked} />
      ))}
      {contitolari > 0 && domande.includes('quota') ? <ContitolariQuestion {...asked} /> : null}
      {preparato ? <RatesQuestions asked={asked} preparato={preparato} /> : null}
    </>
  )
}
