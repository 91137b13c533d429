import { useLocale, useTranslations } from 'next-intl'
import { RISPOSTE } from '../../contracts/correzione'
import { Button } from '../components/button'
import { Tag } from '../components/tag'
import { OwnForm } from '../area/own-form'
import { figure } from '../format'
import { useSaid } from './proposal-words'
import { immobileAnchor } from './names'
import type { ImmobileView, PosizioneView, PropostaView } from './view'

type AskProps = {
  readonly view: PosizioneView
  readonly immobile: ImmobileView
  readonly name: string
  /** Where the answer goes, from `/`. */
  readonly to: string
  readonly token: string
}

const Question = ({ immobile, name, to, token, again }: AskProps & { readonly again?: boolean }) => {
  const t = useTranslations('posizione.giusto')
  const id = immobileAnchor(immobile.id)
  return (
    <OwnForm to={to} token={token} about={{ tipo: immobile.tipo }} className={again ? 'mt-4' : ''}>
      <fieldset>
        <legend>
          {t('domanda')}
          <span className="vh"> {name}</span>
        </legend>
        <div className="opts mt-3">
          {RISPOSTE.map((risposta) => (
            <label key={risposta} className={risposta === 'non-so' ? 'opt opt-quiet' : 'opt'}>
              <input type="radio" name="risposta" value={risposta} id={`${id}-${risposta}`} required />
              <span>{t(risposta)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mt-4">
        <Button kind="second" small>
          {t('manda')}
          <span className="vh">: {name}</span>
        </Button>
      </div>
    </OwnForm>
  )
}

const ESITI = ['accolta', 'accolta-in-parte', 'respinta'] as const

const TONES = {
  accolta: 'ok',
  'accolta-in-parte': 'ok',
  respinta: 'bad',
  controllata: 'ok',
  attesa: 'warn',
} as const

/** What was said last, what it would change, and what the office made of it. */
const Said = ({ proposta }: { readonly proposta: PropostaView }) => {
  const t = useTranslations('posizione.giusto')
  const locale = useLocale()
  const said = useSaid()(proposta)
  const { risposta, importoPrima, importoDopo, nota, esito, motivo } = proposta
  const decided = ESITI.find((one) => one === esito) ?? 'attesa'
  // who did not know has proposed nothing that could be refused
  const outcome = risposta === 'non-so' && decided === 'respinta' ? 'controllata' : decided
  if (risposta === 'si') {
    return (
      <Tag tone="ok" icon="check">
        {t('dettoSi')}
      </Tag>
    )
  }
  return (
    <>
      <p>
        <Tag tone={TONES[outcome]}>{t(`esito.${outcome}`)}</Tag>
      </p>
      <p className="mt-3">{risposta === 'non-so' ? t('dettoNonSo') : (said ?? t('dettoNo'))}</p>
      {risposta === 'no' && said && importoPrima !== undefined ? (
        <p className="mt-2">
          {importoDopo === undefined
            ? t('importoIgnoto', { before: figure(importoPrima, locale) })
            : t('importi', { before: figure(importoPrima, locale), after: figure(importoDopo, locale) })}
        </p>
      ) : null}
      {risposta === 'no' && said && importoPrima === undefined && importoDopo !== undefined ? (
        <p className="mt-2">{t('importoNuovo', { after: figure(importoDopo, locale) })}</p>
      ) : null}
      {nota ? <p className="mt-2">«{nota}»</p> : null}
      {motivo ? <p className="mt-2">{t('motivo', { why: motivo })}</p> : null}
    </>
  )
}

/** "È giusto?" under an immobile; once answered, what was said, and the way to say something else. */
export const Ask = (props: AskProps) => {
  const t = useTranslations('posizione.giusto')
  const { view, immobile, name } = props
  const last = view.proposte.findLast((each) => each.immobile === immobile.id)
  if (last === undefined) {
    return (
      <div className="ask">
        <Question {...props} />
      </div>
    )
  }
  return (
    <div className={last.risposta === 'si' || last.esito?.startsWith('accolta') ? 'ask ask-done' : 'ask ask-wait'}>
      <Said proposta={last} />
      <details className="more-of">
        <summary>
          {t('cambia')}
          <span className="vh">: {name}</span>
        </summary>
        <Question {...props} again />
      </details>
    </div>
  )
}
