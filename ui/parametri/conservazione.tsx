import { useLocale, useTranslations } from 'next-intl'
import type { ParametroProblem } from '../../contracts/parametri/atto'
import type { ClasseConservata, TypedConservazione } from '../../contracts/parametri/conservazione'
import type { IsoDate } from '../../engine/kernel/dates'
import { OwnForm } from '../area/own-form'
import { Field } from '../components/field'
import { date } from '../format'
import { DecisioneFields } from './decisione-fields'
import { wrongAt } from './problem-words'

type TerminiProps = {
  readonly termini: readonly {
    readonly classe: ClasseConservata
    readonly anni: number | undefined
    readonly dal: IsoDate | undefined
  }[]
  readonly hrefOf: (classe: ClasseConservata) => string
  readonly open: boolean
}

/** What is kept for how long; where nothing was decided, for ever, and it says so. */
export const TerminiConservati = ({ termini, hrefOf, open }: TerminiProps) => {
  const t = useTranslations('parametri.conservazione')
  const locale = useLocale()
  return (
    <section aria-labelledby="termini">
      <h2 id="termini">{t('now')}</h2>
      <dl className="facts mt-4">
        {termini.map(({ classe, anni, dal }) => (
          <div key={classe}>
            <dt>{t(`classe.${classe}`)}</dt>
            <dd>
              {anni === undefined || dal === undefined
                ? t('never')
                : t('years', { count: anni, day: date(dal, locale) })}{' '}
              <a href={hrefOf(classe)} aria-label={t(open ? 'changeOf' : 'historyOf', { what: t(`classe.${classe}`) })}>
                {t(open ? 'change' : 'history')}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">{t('erasing')}</p>
    </section>
  )
}

type FormProps = {
  readonly comune: string
  readonly classe: ClasseConservata
  readonly typed: TypedConservazione
  readonly problems: readonly ParametroProblem[]
  readonly token: string
}

/** Another term of one class, from a day on, by an act. */
export const ConservazioneForm = ({ comune, classe, typed, problems, token }: FormProps) => {
  const all = useTranslations('parametri')
  const t = useTranslations('parametri.conservazione')
  return (
    <section aria-labelledby="modulo">
      <h2 id="modulo">{t(`classe.${classe}`)}</h2>
      <OwnForm to="/ufficio/aliquote/conservazione/salva" token={token} about={{ comune, classe }} className="mt-4">
        <Field
          name="anni"
          label={t('anni')}
          hint={t('anniHint')}
          value={typed.anni}
          unit={t('unit')}
          numeric="whole"
          width="s"
          maxLength={4}
          {...wrongAt(all, problems, 'anni')}
        />
        <DecisioneFields typed={typed} problems={problems} />
      </OwnForm>
    </section>
  )
}
