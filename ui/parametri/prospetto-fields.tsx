import { useTranslations } from 'next-intl'
import type { ParametroProblem } from '../../contracts/parametri/atto'
import { LINEE, type TypedProspetto } from '../../contracts/parametri/prospetto'
import { fattispecieSceglibili, type Vocabolario } from '../../contracts/parametri/vocabolario'
import type { AliquotaDifferenziata, LineaProspetto } from '../../engine/imu/imu.types'
import { Button } from '../components/button'
import { Checkbox } from '../components/checkbox'
import { DateField } from '../components/date-field'
import { Field } from '../components/field'
import { Select } from '../components/select'
import { CasoFields } from './caso-fields'
import { wrongAt } from './problem-words'

export type Limiti = Readonly<Record<LineaProspetto, { readonly min: string; readonly max: string }>>

type LineeProps = {
  readonly typed: TypedProspetto
  readonly problems: readonly ParametroProblem[]
  /** What the law lets each line be, in words of figures. */
  readonly limiti: Limiti
  readonly anno: number
}

/** The six lines, each with the limits of the law beside it. */
export const LineeFields = ({ typed, problems, limiti, anno }: LineeProps) => {
  const t = useTranslations('parametri')
  const lines = useTranslations('schedaComune.aliquote')
  return (
    <section aria-labelledby="linee" className="section">
      <h2 id="linee">{t('linee.title')}</h2>
      <div className="grid-two mt-4">
        {LINEE.map((linea) => (
          <Field
            key={linea}
            name={`a.${linea}`}
            label={lines(`line.${linea}`)}
            hint={t('linee.limits', { about: lines(`hint.${linea}`), ...limiti[linea] })}
            value={typed.base[linea]}
            unit="%"
            numeric="decimal"
            width="s"
            maxLength={8}
            {...wrongAt(t, problems, `a.${linea}`)}
          />
        ))}
      </div>
      <div className="mt-6 grid gap-6">
        <Checkbox name="c755" label={t('linee.c755')} hint={t('linee.c755Hint')} checked={typed.maggiorazione755} />
        <Select
          name="terreniEsenti"
          label={t('linee.terreni')}
          value={typed.terreniEsenti}
          empty={t('atto.choose')}
          width="m"
          options={(['SI', 'NO', 'PARZIALE'] as const).map((value) => ({ value, label: t(`linee.esenti.${value}`) }))}
          {...wrongAt(t, problems, 'terreniEsenti')}
        />
        <Checkbox name="anziani" label={t('linee.anziani')} checked={typed.assimilazioneAnziani} />
        <DateField
          prefix="pub"
          label={t('linee.pubblicazione')}
          hint={t('linee.pubblicazioneHint', { year: String(anno) })}
          value={typed.pubblicazione}
          {...wrongAt(t, problems, 'pub.g')}
        />
      </div>
    </section>
  )
}

type CasiProps = Pick<LineeProps, 'typed' | 'problems'> & {
  readonly held: readonly AliquotaDifferenziata[]
  readonly vocabolario: Vocabolario
}

/** The cases of the comune's own, and a new one in the words of the decree. */
export const CasiFields = ({ typed, problems, held, vocabolario }: CasiProps) => {
  const t = useTranslations('parametri')
  return (
    <section aria-labelledby="casi" className="section">
      <h2 id="casi">{t('caso.title')}</h2>
      <p className="mt-2">{t('caso.lead')}</p>
      {typed.casi.length === 0 ? <p className="mt-2">{t('caso.none')}</p> : null}
      <ul className="grid-two mt-4">
        {typed.casi.map((one) => (
          <CasoFields
            key={one.riga}
            typed={one}
            held={held.find(({ id }) => id === one.da)}
            vocabolario={vocabolario}
            problems={problems}
          />
        ))}
      </ul>
      <div className="mt-8">
        <Select
          name="nuova"
          label={t('caso.new')}
          hint={t('caso.newHint')}
          empty={t('atto.choose')}
          options={fattispecieSceglibili(vocabolario).map(({ codice, titolo }) => ({
            value: codice,
            label: titolo.replace(/ seguito indicate\.$/, ''),
          }))}
          {...wrongAt(t, problems, 'voce')}
        />
      </div>
      <p className="btns mt-4">
        <Button kind="second" name="mossa" value="aggiungi">
          {t('caso.add')}
        </Button>
      </p>
    </section>
  )
}
