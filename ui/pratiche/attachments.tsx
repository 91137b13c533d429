import { useLocale, useTranslations } from 'next-intl'
import { ACCEPT_ALLEGATO, MOST_ALLEGATI, readAllegatoEsito, type AllegatoShown } from '../../contracts/allegati'
import { localeHref } from '../../i18n/routing'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { FileField } from '../components/file-field'
import { Notice } from '../components/notice'
import { Tag } from '../components/tag'
import { bytes } from '../dati/bytes'
import { date } from '../format'

/** What they hang on, and the page that shows them: where every form of theirs leads back to. */
export type AttachedTo = {
  readonly comune: string
  readonly on: { readonly bozza: string } | { readonly pratica: string }
  readonly page: string
  readonly token: string
}

/** What came of a file, from the address; nothing where it says nothing of one. */
export const AttachmentOutcome = ({ esito }: { readonly esito: unknown }) => {
  const t = useTranslations('allegati')
  const read = readAllegatoEsito(esito)
  if (read === undefined) return null
  if (read === 'aggiunto' || read === 'tolto') return <Notice tone="ok" level={2} title={t(read)} />
  return (
    <Notice tone="bad" level={2} title={t('rifiutato')}>
      <p>{t(`no.${read}`)}</p>
    </Notice>
  )
}

const Size = ({ count }: { readonly count: number }) => {
  const t = useTranslations('allegati')
  const { unit, n } = bytes(count, useLocale())
  return t(unit, { n })
}

type OneProps = { readonly allegato: AllegatoShown; readonly to: AttachedTo; readonly removable: boolean }

const Attachment = ({ allegato: { id, nome, tipo, dimensione, caricatoIl, controllato }, to, removable }: OneProps) => {
  const t = useTranslations('allegati')
  const locale = useLocale()
  const { comune, page, token } = to
  return (
    <li className="card">
      <h3 className="wrap-anywhere">{nome}</h3>
      <p className="soft mt-2">
        {t(`tipo.${tipo}`)} · <Size count={dimensione} /> · {date(caricatoIl.slice(0, 10), locale)}
      </p>
      {controllato ? null : (
        <p className="mt-2">
          <Tag>{t('nonControllato')}</Tag>
        </p>
      )}
      <div className="btns mt-4">
        <a href={localeHref(locale, `/area/allegati/${comune}/${id}`)} download>
          {t('salva')}
          <span className="vh">: {nome}</span>
        </a>
        {removable ? (
          <OwnForm to="/area/allegati/togli" token={token} about={{ comune, id, pagina: page }}>
            <Button kind="remove" small>
              {t('togli')}
              <span className="vh">: {nome}</span>
            </Button>
          </OwnForm>
        ) : null}
      </div>
    </li>
  )
}

type ListProps = {
  readonly allegati: readonly AllegatoShown[]
  readonly to: AttachedTo
  /** Only on a draft: what was sent stays. */
  readonly removable?: boolean
}

export const AttachmentList = ({ allegati, to, removable = false }: ListProps) => {
  const t = useTranslations('allegati')
  if (allegati.length === 0) return <p className="soft">{t('nessuno')}</p>
  return (
    <ul className="grid gap-4">
      {allegati.map((allegato) => (
        <Attachment key={allegato.id} allegato={allegato} to={to} removable={removable} />
      ))}
    </ul>
  )
}

/** The form that brings one more; the fields about it stand before it, so that who sends it is known when it comes. */
const AddAttachment = ({ comune, on, page, token }: AttachedTo) => {
  const t = useTranslations('allegati')
  const about = { gettone: token, comune, pagina: page, ...on }
  return (
    <form
      method="post"
      action={`/caricamenti/${useLocale()}/allegato`}
      encType="multipart/form-data"
      className="mt-6"
      noValidate
    >
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FileField name="file" label={t('aggiungi')} hint={t('aggiungiIndicazione')} accept={ACCEPT_ALLEGATO} />
      <p className="btns mt-4">
        <Button kind="second">{t('carica')}</Button>
      </p>
    </form>
  )
}

type AttachmentsProps = {
  readonly allegati: readonly AllegatoShown[]
  readonly to: AttachedTo
  /** Not those of a request: what was sent stays. */
  readonly removable?: boolean
}

/** The papers of a draft, or of a request that is open: what is there, and one more. */
export const Attachments = ({ allegati, to, removable = true }: AttachmentsProps) => {
  const t = useTranslations('allegati')
  return (
    <section aria-labelledby="allegati">
      <h2 id="allegati">{t('titolo')}</h2>
      <AttachmentList allegati={allegati} to={to} removable={removable} />
      {allegati.length < MOST_ALLEGATI ? (
        <AddAttachment {...to} />
      ) : (
        <p className="mt-4">{t('troppi', { count: String(allegati.length) })}</p>
      )}
    </section>
  )
}
