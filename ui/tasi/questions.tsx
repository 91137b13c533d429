import { useTranslations } from 'next-intl'
import { categorieTasi, PERTINENZE_TASI } from '../../contracts/tasi/bene'
import { situazioniTasi, usiTasi } from '../../contracts/tasi/risposte'
import { Checkbox } from '../components/checkbox'
import { Choice } from '../components/choice'
import { Field } from '../components/field'
import { Help } from '../components/help'
import { Select } from '../components/select'
import { fieldOf, type AskedTasi } from './asked'
import { OccupanteQuestions } from './occupant'
import { WhyTasi } from './why'

/** What it is and its value: a plot by its market value, a building by its rendita. */
export const ImmobileQuestions = (asked: AskedTasi) => {
  const t = useTranslations('tasi.domande')
  const names = useTranslations('categorie')
  const { bene, ruolo, anno } = asked.risposte
  if (bene === '') return null
  if (bene === 'area') {
    const why = <WhyTasi of="venale" group="venale" />
    return (
      <Field
        {...fieldOf(asked, 'venale')}
        label={t('venale.label')}
        hint={t('venale.hint', { year: String(anno) })}
        unit="euro"
        numeric="decimal"
        width="m"
        help={why}
      />
    )
  }
  const maybeExempt = ruolo === 'possessore' && anno >= 2016
  return (
    <>
      <Select
        {...fieldOf(asked, 'categoria')}
        label={t('categoria.label')}
        hint={t('categoria.hint')}
        empty={t('categoria.empty')}
        options={categorieTasi(bene, '').map((value) => ({ value, label: `${value}, ${names(value)}` }))}
      />
      <Field
        {...fieldOf(asked, 'rendita')}
        label={t('rendita.label')}
        hint={maybeExempt ? t('rendita.hintExempt') : t('rendita.hint')}
        unit="euro"
        numeric="decimal"
        width="m"
        help={<WhyTasi of="rendita" group="rendita" />}
      />
    </>
  )
}

const Pertinenze = (asked: AskedTasi) => {
  const t = useTranslations('tasi.domande.pertinenze')
  const answered = PERTINENZE_TASI.some(([field]) => asked.risposte.get(field) !== '')
  return (
    <div className="mt-6 hidden group-has-[[value=abito]:checked]/uso:block">
      <Help summary={t('label')} open={answered}>
        <div className="w-full min-w-0">
          <p className="hint">{t('hint')}</p>
          <div className="mt-4 grid gap-4 tablet:grid-cols-3">
            {PERTINENZE_TASI.map(([field, categoria]) => (
              <div key={field} className="min-w-0">
                <Field
                  {...fieldOf(asked, field)}
                  label={t(field)}
                  unit="euro"
                  numeric="decimal"
                  width="s"
                  hint={t('rendita', { categoria })}
                />
              </div>
            ))}
          </div>
        </div>
      </Help>
    </div>
  )
}

const Situazione = (asked: AskedTasi) => {
  const t = useTranslations('tasi')
  const { bene, anno } = asked.risposte
  const offered = bene === '' ? [] : situazioniTasi(bene, anno)
  return (
    <div className="mt-6 hidden group-has-[[value=situazione]:checked]/uso:block">
      <Select
        {...fieldOf(asked, 'situazione')}
        label={t('domande.situazione.label')}
        empty={t('domande.categoria.empty')}
        options={offered.map((value) => ({ value, label: t(`esenzioni.${value as 'casa-familiare'}`) }))}
      />
    </div>
  )
}

const Stato = (asked: AskedTasi) => {
  const t = useTranslations('tasi.domande.stato')
  const { bene, get } = asked.risposte
  if (bene === 'area') return null
  return (
    <fieldset className="field">
      <legend>{t('label')}</legend>
      <div className="opts">
        {(bene === 'fabbricato'
          ? (['storico', 'inagibile', 'rurale'] as const)
          : (['storico', 'inagibile'] as const)
        ).map((one) => (
          <Checkbox key={one} name={one} label={t(one)} hint={t(`${one}Hint`)} checked={get(one) !== ''} />
        ))}
      </div>
      <WhyTasi of="stato" group="stato" />
    </fieldset>
  )
}

/** How it was used, and what that use asks in turn. */
export const UsoQuestions = (asked: AskedTasi) => {
  const t = useTranslations('tasi.domande.uso')
  const { ruolo, bene, anno } = asked.risposte
  if (ruolo === '' || bene === '') return null
  const usi = usiTasi(ruolo, bene, anno)
  return (
    <>
      <div className="group/uso field">
        {usi.length > 1 ? (
          <Choice
            {...fieldOf(asked, 'uso')}
            label={t(`label.${ruolo}`, { year: String(anno) })}
            options={usi.map((value) => ({
              value,
              label: t(`${ruolo}.${value as 'affittato'}.label`),
              hint: t(`${ruolo}.${value as 'affittato'}.hint`),
            }))}
            help={<WhyTasi of="uso" group="uso" />}
          />
        ) : null}
        {bene === 'abitazione' && ruolo === 'possessore' ? <Pertinenze {...asked} /> : null}
        {ruolo === 'possessore' ? <Situazione {...asked} /> : null}
        <OccupanteQuestions {...asked} />
      </div>
      <Stato {...asked} />
    </>
  )
}
