import { useLocale, useTranslations } from 'next-intl'
import type { AllegatoRefusal } from '../../contracts/allegati'
import {
  ACCEPT_MANDATO,
  type EsitoFirmato,
  type FirmatoProblem,
  type TypedFirmato,
} from '../../contracts/mandato-firmato'
import type { Words } from '../../i18n/words'
import { Button } from '../components/button'
import { Checkbox } from '../components/checkbox'
import { DateField } from '../components/date-field'
import { GroupFrame } from '../components/field-frame'
import { FileField } from '../components/file-field'
import { Notice } from '../components/notice'
import { mandatoSaid } from './parole'
import { wrongOf } from './wrong'

/** The sentence of what is wrong with a field beside the paper. */
export const firmatoSentence = (t: Words<'studio.firmato'>, { field, code }: FirmatoProblem): string =>
  code === 'missing' ? t(`wrong.missing.${field}`) : t(`wrong.${code}`)

/** Those that say something else of a mandate than of a request. */
const OWN = ['other-type', 'storage-full', 'storage-away', 'signed-out'] as const
const isOwn = (why: AllegatoRefusal): why is (typeof OWN)[number] => OWN.some((one) => one === why)

/** Why a paper was not taken. */
export const FirmatoOutcome = ({ esito }: { readonly esito: EsitoFirmato | undefined }) => {
  const t = useTranslations('studio.firmato')
  const no = useTranslations('allegati.no')
  if (esito === undefined || esito === 'vale' || esito === 'attende' || esito === 'campi') return null
  return (
    <Notice tone="bad" level={2} title={t('rifiutato')}>
      <p>{isOwn(esito) ? t(`no.${esito}`) : no(esito)}</p>
    </Notice>
  )
}

type FirmatoFormProps = {
  readonly mandato: Parameters<typeof mandatoSaid>[2] & { readonly id: string; readonly cliente: string }
  readonly typed: TypedFirmato
  readonly problems: readonly FirmatoProblem[]
  readonly token: string
}

/** The day of the signature, who answers for it, and the paper: last, so that who sends it is known when it comes. */
export const FirmatoForm = ({ mandato, typed, problems, token }: FirmatoFormProps) => {
  const t = useTranslations('studio.firmato')
  const studio = useTranslations('studio')
  const tributo = useTranslations('deleghe.tributo')
  const locale = useLocale()
  const wrong = wrongOf(problems, (problem) => firmatoSentence(t, problem))
  const dichiaro = { name: 'dichiaro', label: t('about.dichiaro'), ...wrong('dichiaro') }
  const { giorno, mese, anno } = typed
  return (
    <>
      <p>{t('per', { code: mandato.cliente, ...mandatoSaid(studio, tributo, mandato, locale) })}</p>
      <form method="post" action={`/caricamenti/${locale}/mandato`} encType="multipart/form-data" noValidate>
        <input type="hidden" name="gettone" value={token} />
        <input type="hidden" name="mandato" value={mandato.id} />
        <DateField
          prefix="firmato"
          label={t('about.firmato')}
          hint={t('firmatoHint')}
          value={{ giorno, mese, anno }}
          {...wrong('firmato')}
        />
        <GroupFrame question={dichiaro}>
          <div className="opts">
            <Checkbox name="dichiaro" label={t('dichiaro')} checked={typed.dichiaro} />
          </div>
        </GroupFrame>
        <FileField name="file" label={t('file')} hint={t('fileHint')} accept={ACCEPT_MANDATO} />
        <p className="btns mt-8">
          <Button>{t('go')}</Button>
        </p>
      </form>
    </>
  )
}
