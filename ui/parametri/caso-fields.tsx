import { useTranslations } from 'next-intl'
import type { ParametroProblem } from '../../contracts/parametri/atto'
import type { TypedCaso } from '../../contracts/parametri/prospetto'
import {
  chiedeDettaglio,
  condizioniDi,
  isTitolo,
  type NodoDm,
  type Vocabolario,
} from '../../contracts/parametri/vocabolario'
import type { AliquotaDifferenziata } from '../../engine/imu/imu.types'
import { caseOf } from '../comune/own-rates-words'
import { Button } from '../components/button'
import { Checkbox } from '../components/checkbox'
import { Field } from '../components/field'
import { Help } from '../components/help'
import { wrongAt } from './problem-words'

export type CasoProps = {
  readonly typed: TypedCaso
  /** As it stands already; a new one is built from the words of the decree. */
  readonly held: AliquotaDifferenziata | undefined
  readonly vocabolario: Vocabolario
  readonly problems: readonly ParametroProblem[]
}

type ConditionProps = Pick<CasoProps, 'typed' | 'problems'> & { readonly nodo: NodoDm }

/** One condition of the decree: its options, and the figure or name it may ask for. The words are those of the law. */
const Condition = ({ typed, problems, nodo }: ConditionProps) => {
  const t = useTranslations('parametri')
  const at = (name: string): string => `v.${typed.riga}.${name}`
  const value = (option: number | undefined): string => `${nodo.codice}|${option ?? ''}`
  const options = nodo.opzioni.length === 0 ? [undefined] : nodo.opzioni.map((_, option) => option)
  return (
    <fieldset className="field">
      <legend lang="it">{nodo.titolo}</legend>
      <div className="opts">
        {options.map((option) => (
          <Checkbox
            key={value(option)}
            name={at('c')}
            id={`${at('c')}.${nodo.codice}.${option ?? 'x'}`}
            value={value(option)}
            label={<span lang="it">{option === undefined ? t('caso.holds') : nodo.opzioni[option]}</span>}
            checked={typed.scelte.includes(value(option))}
          />
        ))}
      </div>
      {chiedeDettaglio(nodo) ? (
        <Field
          name={at(`x.${nodo.codice}`)}
          label={t('caso.detail')}
          hint={t('caso.detailHint')}
          value={typed.dettagli.get(nodo.codice) ?? ''}
          maxLength={200}
          width="m"
          {...wrongAt(t, problems, at(`x.${nodo.codice}`))}
        />
      ) : null}
    </fieldset>
  )
}

const Conditions = ({ typed, vocabolario, problems }: Omit<CasoProps, 'held'>) => {
  const t = useTranslations('parametri.caso')
  const nodes = condizioniDi(vocabolario, typed.fattispecie)
  const isWrong = problems.some(({ field }) => field.startsWith(`v.${typed.riga}.x.`))
  return (
    <Help summary={t('conditions', { count: typed.scelte.length })} open={isWrong}>
      <p>{t('conditionsText')}</p>
      {nodes.map((nodo) =>
        isTitolo(vocabolario, nodo) ? (
          <p key={nodo.codice} lang="it" className="mt-6">
            <b>{nodo.titolo}</b>
          </p>
        ) : (
          <Condition key={nodo.codice} typed={typed} problems={problems} nodo={nodo} />
        ),
      )}
    </Help>
  )
}

/** A rate that holds for one case only: the words it stands under, the figure, and a way to take it out. */
export const CasoFields = ({ typed, held, vocabolario, problems }: CasoProps) => {
  const t = useTranslations('parametri')
  const cases = useTranslations('schedaComune.casi')
  const at = (name: string): string => `v.${typed.riga}.${name}`
  const nodo = vocabolario.find(({ codice }) => codice === typed.fattispecie)
  const name = held ? cases(caseOf(held)) : (nodo?.titolo ?? typed.fattispecie)
  return (
    <li className="card">
      <input type="hidden" name="voce" value={typed.riga} />
      <input type="hidden" name={at('da')} value={typed.da} />
      <input type="hidden" name={at('f')} value={typed.fattispecie} />
      <h3 lang={held ? undefined : 'it'}>{name}</h3>
      {held ? (
        <p lang="it" className="mt-2 small">
          {held.testo}
        </p>
      ) : null}
      <div className="mt-4">
        <Field
          name={at('a')}
          label={t('caso.rate')}
          value={typed.aliquota}
          unit="%"
          numeric="decimal"
          width="s"
          maxLength={8}
          {...wrongAt(t, problems, at('a'))}
        />
      </div>
      {held ? null : <Conditions typed={typed} vocabolario={vocabolario} problems={problems} />}
      <p className="mt-4">
        <Button kind="remove" small name="mossa" value={`togli:${typed.riga}`}>
          {t('caso.remove', { name })}
        </Button>
      </p>
    </li>
  )
}
