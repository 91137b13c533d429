import { useTranslations } from 'next-intl'
import {
  MOST_DENOMINAZIONE,
  TITOLI,
  type RappresentanzaProblem,
  type TypedRappresentanza,
} from '../../contracts/rappresentanza'
import { ComuneSelect, type EnteShown } from '../area/comune-select'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { DateField } from '../components/date-field'
import { Field } from '../components/field'
import { Select } from '../components/select'
import { rappresentanzaSentence } from './words'

type RappresentanzaFormProps = {
  readonly enti: readonly EnteShown[]
  readonly typed: TypedRappresentanza
  readonly problems: readonly RappresentanzaProblem[]
  readonly token: string
}

/** Asks a comune to confirm that one acts for a firm or a body. */
export const RappresentanzaForm = ({ enti, typed, problems, token }: RappresentanzaFormProps) => {
  const t = useTranslations('rappresentanze')
  const wrong = (field: RappresentanzaProblem['field']): { problem?: string } => {
    const found = problems.find((one) => one.field === field)
    return found ? { problem: rappresentanzaSentence(t, found) } : {}
  }
  return (
    <OwnForm to="/area/rappresentanze/nuova" token={token} className="mt-6">
      <ComuneSelect
        enti={enti}
        label={t('field.comune')}
        value={typed.comune}
        empty={t('choose')}
        {...wrong('comune')}
      />
      <Field
        name="codiceFiscale"
        label={t('field.codiceFiscale')}
        hint={t('codiceHint')}
        value={typed.codiceFiscale}
        maxLength={20}
        capitals
        {...wrong('codiceFiscale')}
      />
      <Field
        name="denominazione"
        label={t('field.denominazione')}
        hint={t('denominazioneHint')}
        value={typed.denominazione}
        maxLength={MOST_DENOMINAZIONE}
        {...wrong('denominazione')}
      />
      <Select
        name="titolo"
        label={t('field.titolo')}
        value={typed.titolo}
        empty={t('chooseTitolo')}
        options={TITOLI.map((value) => ({ value, label: t(`titolo.${value}`) }))}
        {...wrong('titolo')}
      />
      <DateField
        prefix="dal"
        label={t('field.dal')}
        hint={t('dalHint')}
        value={{ giorno: typed.giorno, mese: typed.mese, anno: typed.anno }}
        {...wrong('dal')}
      />
      <p className="btns mt-8">
        <Button>{t('ask')}</Button>
      </p>
    </OwnForm>
  )
}
