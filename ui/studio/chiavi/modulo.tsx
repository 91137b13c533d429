import { useTranslations } from 'next-intl'
import { AZIONI_CHIAVE, LONGEST_KEY_NAME, RITMI, type ChiaveProblem, type TypedChiave } from '../../../contracts/chiave'
import type { Words } from '../../../i18n/words'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Checkboxes } from '../../components/checkboxes'
import { DateField } from '../../components/date-field'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import { TextArea } from '../../components/text-area'
import { wrongOf, type Wrong } from '../wrong'

/** The sentence of what is wrong with a key that is asked for. */
export const chiaveSentence = (t: Words<'chiavi.nuova'>, { field, code }: ChiaveProblem): string =>
  code === 'missing' ? t(`wrong.missing.${field}`) : t(`wrong.${code}`)

type ModuloProps = {
  readonly sedi: readonly { readonly id: string; readonly nome: string }[]
  readonly typed: TypedChiave
  readonly problems: readonly ChiaveProblem[]
  readonly token: string
}

/** What the key may do, where, and how often. */
const Scope = ({
  sedi,
  typed,
  wrong,
}: Pick<ModuloProps, 'sedi' | 'typed'> & { readonly wrong: Wrong<ChiaveProblem['field']> }) => {
  const t = useTranslations('chiavi')
  const n = useTranslations('chiavi.nuova')
  return (
    <>
      <Checkboxes
        name="azioni"
        label={n('azioni')}
        hint={n('azioniHint')}
        options={AZIONI_CHIAVE.map((value) => ({ value, label: n(`azione.${value}`) }))}
        chosen={typed.azioni}
        {...wrong('azioni')}
      />
      <TextArea
        name="comuni"
        label={n('comuni')}
        hint={n('comuniHint')}
        value={typed.comuni}
        rows={3}
        {...wrong('comuni')}
      />
      {sedi.length === 0 ? null : (
        <Select
          name="sede"
          label={n('sede')}
          hint={n('sedeHint')}
          value={typed.sede}
          empty={n('ogniSede')}
          options={sedi.map(({ id, nome }) => ({ value: id, label: nome }))}
          {...wrong('sede')}
        />
      )}
      <Select
        name="ritmo"
        label={n('ritmo')}
        hint={n('ritmoHint')}
        value={typed.ritmo}
        empty={n('scegli')}
        options={RITMI.map((count) => ({ value: String(count), label: t('alMinuto', { count }) }))}
        {...wrong('ritmo')}
      />
    </>
  )
}

/** A new key: what it is called, what it may do, until when. */
export const ModuloChiave = ({ sedi, typed, problems, token }: ModuloProps) => {
  const t = useTranslations('chiavi.nuova')
  const wrong = wrongOf(problems, (problem) => chiaveSentence(t, problem))
  return (
    <section aria-labelledby="nuova" className="narrow">
      <h2 id="nuova">{t('title')}</h2>
      <OwnForm to="/studio/chiavi/crea" token={token} className="mt-4">
        <Field
          name="nome"
          label={t('nome')}
          hint={t('nomeHint')}
          value={typed.nome}
          maxLength={LONGEST_KEY_NAME}
          {...wrong('nome')}
        />
        <Scope {...{ sedi, typed, wrong }} />
        <DateField
          prefix="al"
          label={t('al')}
          hint={t('alHint')}
          value={{ giorno: typed.giorno, mese: typed.mese, anno: typed.anno }}
          {...wrong('al')}
        />
        <p className="btns mt-8">
          <Button>{t('go')}</Button>
        </p>
      </OwnForm>
    </section>
  )
}
