import { NextIntlClientProvider, useMessages, useTranslations } from 'next-intl'
import { MASSIMO, TIPI, type Risposte } from '../../contracts/calcolo/risposte'
import { Icon, type IconName } from '../components/icon'
import { Notice } from '../components/notice'
import { Select } from '../components/select'
import { VisuraInvite } from '../visura/invite'
import { queryOf } from './address'
import type { Altro } from './confronto/address'
import { ImmobileCard } from './card'
import type { FormProps } from './form-props'
import { LiveForm } from './live'
import { LiveBar, LiveStatus, LiveSum } from './live-sum'
import { shapeOf } from './shape'

const ICONS = {
  abitazione: 'house',
  pertinenza: 'garage',
  altro: 'shop',
  terreno: 'field',
  area: 'plot',
} as const satisfies Record<(typeof TIPI)[number], IconName>

/** "Aggiungi": one button a kind, so that the first question has its answer already. */
export const AddButtons = ({ form }: { readonly form: FormProps }) => {
  const t = useTranslations('calcolo.aggiungi')
  const next = form.risposte.immobili.length
  if (next >= MASSIMO.immobili) return <Notice title={t('most', { count: MASSIMO.immobili })} />
  return (
    <section className="mt-6" aria-labelledby="aggiungi">
      <h2 id="aggiungi" className="text-5">
        {next === 0 ? t('first') : t('another')}
      </h2>
      {next === 0 ? <VisuraInvite /> : null}
      <div className="grid tablet:grid-cols-2 tablet:gap-x-4">
        {TIPI.map((tipo) => (
          <button
            key={tipo}
            type="submit"
            className="add"
            name="azione"
            value={`aggiungi-immobile:${tipo}`}
            formAction={`${form.action}#i${next}`}
          >
            <Icon name={ICONS[tipo]} />
            {t(tipo)}
          </button>
        ))}
      </div>
    </section>
  )
}

const Owners = ({ form }: { readonly form: FormProps }) => {
  const t = useTranslations('calcolo.contitolari')
  return (
    <section className="card mt-8" aria-labelledby="altri">
      <h2 id="altri" className="text-5">
        {t('title')}
      </h2>
      <p className="small soft mt-1 mb-4">{t('text')}</p>
      <Select
        name="contitolari"
        label={t('label')}
        value={String(form.risposte.contitolari)}
        width="m"
        options={Array.from({ length: MASSIMO.contitolari + 1 }, (_, count) => ({
          value: String(count),
          label: t('option', { count }),
        }))}
      />
    </section>
  )
}

/** Words that the living parts need; the rest of the catalogue stays on the server. */
export const useLivingWords = () => {
  const { calcolo, sum, steps } = useMessages()
  return { sum, steps, calcolo: { vivo: calcolo.vivo, nomi: calcolo.nomi } }
}

/** What was said of the acconto on the page of the result comes along, so that nothing is lost on the way. */
export const Kept = ({ risposte }: { readonly risposte: Risposte }) => (
  <>
    <input type="hidden" name="comune" value={risposte.comune} />
    <input type="hidden" name="anno" value={risposte.anno} />
    {risposte.acconto === '' ? null : <input type="hidden" name="acconto" value={risposte.acconto} />}
    {Object.entries(risposte.accontoVersato).map(([codice, importo]) => (
      <input key={codice} type="hidden" name={`versato.${codice}`} value={importo} />
    ))}
  </>
)

/** The case that these answers will be compared with comes along. */
export const KeptAltro = ({ altro }: { readonly altro: Altro }) => (
  <>
    <input type="hidden" name="confronta" value={altro.query} />
    <input type="hidden" name="lato" value={altro.side} />
  </>
)

/** The form of step 2: one card an immobile, the sum beside it. */
export const CalcoloForm = (form: FormProps) => {
  const t = useTranslations('calcolo')
  const { action, comune, contesto, conto, resultAction, risposte } = form
  return (
    <NextIntlClientProvider messages={useLivingWords()}>
      <LiveForm
        action={action}
        query={queryOf(risposte)}
        shape={shapeOf(risposte, contesto, conto)}
        contesto={contesto}
        keep={form.keep}
      >
        {/* what the Enter key presses: never one of the buttons that take something away */}
        <button type="submit" name="aggiorna" value="si" className="vh" tabIndex={-1} aria-hidden="true">
          {t('vivo.update')}
        </button>
        <Kept risposte={risposte} />
        {form.altro === undefined ? null : <KeptAltro altro={form.altro} />}
        {form.modo === undefined ? null : <input type="hidden" name="modo" value={form.modo} />}
        {form.opened === undefined ? null : <input type="hidden" name="aperto" value={form.opened} />}
        <LiveStatus comune={comune.nome} />
        <div className="with-rail">
          <div id="immobili">
            {risposte.immobili.map((immobile, at) => (
              <ImmobileCard key={at} form={form} immobile={immobile} at={at} />
            ))}
            <AddButtons form={form} />
            {risposte.immobili.length > 0 ? <Owners form={form} /> : null}
          </div>
          <LiveSum comune={comune.nome} resultAction={resultAction} />
        </div>
        {risposte.immobili.length > 0 ? <LiveBar comune={comune.nome} resultAction={resultAction} /> : null}
      </LiveForm>
    </NextIntlClientProvider>
  )
}
