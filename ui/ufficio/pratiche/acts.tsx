import { useLocale, useTranslations } from 'next-intl'
import { ESITI, type EsitoPratica, type Fa } from '../../../contracts/pratiche/coda'
import type { EffettoCanone } from '../../../contracts/pratiche/effetti-canone'
import type { UsoRisposta } from '../../../contracts/pratiche/risposta-tipo'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { Choice } from '../../components/choice'
import { Select } from '../../components/select'
import { TextArea } from '../../components/text-area'
import { euro, rate } from '../../format'
import { ConcessaFields, isProva } from './concessa'

export type ActsProps = {
  /** The route that does it. */
  readonly to: string
  readonly token: string
  readonly versione: number
  readonly mine: boolean
  /** Whether they may pass it on. */
  readonly passabile: boolean
  /** To whom it can be passed on; none where it is not theirs to pass on. */
  readonly colleghi: readonly { readonly value: string; readonly label: string }[]
  /** Codice fiscale of who has it; empty for nobody. */
  readonly assegnataA: string
  /** What was typed and refused. */
  readonly typed: URLSearchParams
  /** The text that was chosen to begin from, and for which act. */
  readonly scelta: { readonly uso: UsoRisposta; readonly testo: string } | undefined
  /** Whether accepting can change the position by itself. */
  readonly canApply: boolean
  /** Rates of which one is to be chosen, with what the year comes to by each. */
  readonly aliquote?: readonly AliquotaView[]
  /** The concession that accepting would record. */
  readonly concede?: EffettoCanone
}

export type AliquotaView = {
  readonly id: string
  readonly pct: string
  readonly testo: string | undefined
  /** Cents. */
  readonly dopo: number
}

/** Which of several rates holds: nobody but the office can say. */
const Aliquota = ({ aliquote, typed }: Required<Pick<ActsProps, 'aliquote' | 'typed'>>) => {
  const t = useTranslations('coda')
  const locale = useLocale()
  const options = aliquote.map(({ id, pct, testo, dopo }) => ({
    ...{ value: id, label: t('aliquotaDi', { aliquota: rate(pct, locale), euro: euro(dopo, locale) }) },
    hint: testo ?? t('aliquotaBase'),
  }))
  return (
    <Choice
      name="aliquota"
      label={t('aliquota')}
      hint={t('aliquotaTesto')}
      value={typed.get('aliquota') ?? ''}
      options={[...options, { value: '', label: t('aliquotaDopo'), quiet: true }]}
    />
  )
}

type OneProps = ActsProps & { readonly fa: Exclude<Fa, 'prendi' | 'assegna' | 'decidi'> }

const Words = ({ to, token, versione, fa, typed, scelta }: OneProps) => {
  const t = useTranslations('coda')
  const isHere = typed.get('fa') === fa
  const begin = fa === scelta?.uso ? scelta.testo : ''
  return (
    <details className="more-of" open={isHere || begin !== ''}>
      <summary>{t(`fa.${fa}`)}</summary>
      <OwnForm to={to} token={token} about={{ fa, versione: String(versione) }} className="mt-4">
        <TextArea
          name={`testo-${fa}`}
          label={t(`testo.${fa}`)}
          hint={t(`indicazione.${fa}`)}
          value={isHere ? (typed.get(`testo-${fa}`) ?? '') : begin}
          maxLength={4000}
          rows={5}
          {...(isHere && (typed.get(`testo-${fa}`) ?? '').trim() === '' ? { problem: t('manca') } : {})}
        />
        <p className="btns mt-4">
          <Button kind="second">{t(`pulsante.${fa}`)}</Button>
        </p>
      </OwnForm>
    </details>
  )
}

const esitoOf = (text: string | null): EsitoPratica | undefined => ESITI.find((each) => each === text)

/** The decision, with its reasons: what the person reads. */
const Decide = ({ to, token, versione, typed, scelta, canApply, aliquote = [], concede }: ActsProps) => {
  const t = useTranslations('coda')
  const isHere = typed.get('fa') === 'decidi'
  const refused = isHere && !isProva(typed)
  const begun = esitoOf(scelta?.uso ?? null)
  const chosen = isHere ? esitoOf(typed.get('esito')) : begun
  const motivo = isHere ? (typed.get('testo-decidi') ?? '') : begun === undefined ? '' : (scelta?.testo ?? '')
  return (
    <section aria-labelledby="decidi" className="card">
      <h2 id="decidi">{t('fa.decidi')}</h2>
      <OwnForm to={to} token={token} about={{ fa: 'decidi', versione: String(versione) }} className="mt-4">
        <Choice
          name="esito"
          label={t('esito')}
          value={chosen ?? ''}
          options={ESITI.map((value) => ({ value, label: t(`esiti.${value}`) }))}
          {...(refused && chosen === undefined ? { problem: t('scegliEsito') } : {})}
        />
        <TextArea
          name="testo-decidi"
          label={t('testo.decidi')}
          hint={t('indicazione.decidi')}
          value={motivo}
          maxLength={4000}
          rows={6}
          {...(refused && motivo.trim() === '' ? { problem: t('manca') } : {})}
        />
        {canApply && aliquote.length > 0 ? <Aliquota aliquote={aliquote} typed={typed} /> : null}
        {canApply && concede ? <ConcessaFields concede={concede} typed={typed} refused={refused} /> : null}
        {canApply ? (
          <div className="opts mt-6">
            <Checkbox
              name="applica"
              label={t('applica')}
              hint={t('applicaTesto')}
              checked={!isHere || typed.get('applica') === 'si'}
            />
          </div>
        ) : (
          <p className="mt-6">{t('aMano')}</p>
        )}
        <p className="btns mt-6">
          <Button>{t('pulsante.decidi')}</Button>
        </p>
      </OwnForm>
    </section>
  )
}

/** To a colleague, or back to all; who may not pass it on reads why. */
const Pass = ({ to, token, versione, mine, colleghi, assegnataA, passabile }: ActsProps) => {
  const t = useTranslations('coda')
  return (
    <details className="more-of">
      <summary>{t('fa.assegna')}</summary>
      {passabile ? (
        <OwnForm to={to} token={token} about={{ fa: 'assegna', versione: String(versione) }} className="mt-4">
          <Select name="a" label={t('aChi')} value={mine ? '' : assegnataA} empty={t('aNessuno')} options={colleghi} />
          <p className="btns mt-4">
            <Button kind="second">{t('pulsante.assegna')}</Button>
          </p>
        </OwnForm>
      ) : (
        <p className="mt-4">{t('nonTua')}</p>
      )}
    </details>
  )
}

/** Everything that can be done now, the usual next thing first. */
export const PraticaActs = (props: ActsProps) => {
  const { to, token, versione, mine } = props
  const t = useTranslations('coda')
  const about = { versione: String(versione) }
  return (
    <div className="grid gap-6">
      {mine ? null : (
        <OwnForm to={to} token={token} about={{ ...about, fa: 'prendi' }}>
          <p className="btns">
            <Button kind="second">{t('pulsante.prendi')}</Button>
          </p>
        </OwnForm>
      )}
      <Words {...props} fa="chiedi" />
      <Words {...props} fa="scrivi" />
      <Words {...props} fa="annota" />
      <Pass {...props} />
      <Decide {...props} />
    </div>
  )
}
