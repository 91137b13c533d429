import { useLocale, useTranslations } from 'next-intl'
import { writeOrario, type AgendaForm } from '../../contracts/agenda'
import { localeHref } from '../../i18n/routing'
import { OwnForm } from '../area/own-form'
import { Button, ButtonLink } from '../components/button'
import { Card } from '../components/card'
import { giornoName } from './giorno'

type ListProps = {
  readonly comune: string
  readonly agende: readonly AgendaForm[]
  readonly names: ReadonlyMap<string, string>
  readonly token: string
  readonly may: boolean
}

type RowProps = Omit<ListProps, 'agende'> & { readonly agenda: AgendaForm }

const Row = ({ agenda, comune, names, token, may }: RowProps) => {
  const t = useTranslations('appuntamenti.office.editor')
  const temi = useTranslations('appuntamenti.tema')
  const modi = useTranslations('appuntamenti.modo')
  const locale = useLocale()
  const list = new Intl.ListFormat(locale)
  const name = t('row', {
    giorno: giornoName(agenda.giorno, locale),
    dalle: writeOrario(agenda.dalle),
    alle: writeOrario(agenda.alle),
  })
  return (
    <Card>
      <h3>{name}</h3>
      <p className="mt-2">
        {t('rowText', {
          ufficio: names.get(agenda.ufficio) ?? '',
          temi: list.format(agenda.temi.map((one) => temi(one))),
          modi: list.format(agenda.modi.map((one) => modi(one))),
          minuti: agenda.minuti,
          posti: agenda.posti,
          riservati: agenda.riservati,
        })}
      </p>
      {may ? (
        <OwnForm to="/ufficio/appuntamenti/orari/togli" token={token} about={{ comune, id: agenda.id }}>
          <p className="btns mt-4">
            <ButtonLink
              kind="second"
              small
              href={localeHref(locale, `/ufficio/appuntamenti/orari?comune=${comune}&orario=${agenda.id}#orario`)}
            >
              {t('change')}
              <span className="vh">: {name}</span>
            </ButtonLink>
            <Button kind="remove" small>
              {t('end')}
              <span className="vh">: {name}</span>
            </Button>
          </p>
        </OwnForm>
      ) : null}
    </Card>
  )
}

/** The hours through the week, each to be changed or taken away. */
export const AgendaList = ({ agende, ...rest }: ListProps) => {
  const t = useTranslations('appuntamenti.office.editor')
  return (
    <section aria-labelledby="adesso">
      <h2 id="adesso">{t('now')}</h2>
      {agende.length === 0 ? <p className="mt-2">{t('none')}</p> : null}
      <ul className="mt-4 grid gap-4">
        {agende.map((agenda) => (
          <li key={agenda.id}>
            <Row agenda={agenda} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  )
}
