import { useTranslations } from 'next-intl'
import type { LetturaProblem } from '../../../../server/f24/lettura'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { VerificaResult } from '../../../../ui/verifica/result'
import { RowsForm } from '../../../../ui/verifica/rows-form'
import { UploadForm } from '../../../../ui/verifica/upload-form'
import type { Guasto, VerificaView } from './load'
import { useEsito, useSentence, wrongByField } from './words'

const OF_TEXT: ReadonlySet<LetturaProblem> = new Set<LetturaProblem>(['too-long', 'json-wrong'])

const Guasti = ({ guasti }: { readonly guasti: readonly Guasto[] }) => {
  const sentence = useSentence()
  return (
    <ul className="mt-6">
      {guasti.map((guasto, index) => (
        <li key={index}>
          {sentence(guasto)} {guasto.field === '' ? null : <code>{guasto.field}</code>}
        </li>
      ))}
    </ul>
  )
}

const Checked = ({ view, verificato }: { view: VerificaView; verificato: NonNullable<VerificaView['verificato']> }) => {
  const { richiesta, guasti } = view
  const esito = useEsito(richiesta, verificato)
  return (
    <>
      <VerificaResult esito={esito} />
      {guasti.length > 0 ? <Guasti guasti={guasti} /> : null}
      <RowsForm {...view} modulo={richiesta.modulo} immobili={richiesta.immobili} sent wrong={wrongByField(esito)} />
      <UploadForm again testo="" />
    </>
  )
}

/** Before anything is checked: the file or the text first, the rows to type below. */
const Start = ({ view }: { readonly view: VerificaView }) => {
  const t = useTranslations('verificaF24')
  const { richiesta, lettura, testo, guasti } = view
  const about = lettura !== undefined && testo !== '' && OF_TEXT.has(lettura) ? 'testo' : 'file'
  const sentence = lettura === undefined ? undefined : t(`esito.${lettura}`)
  return (
    <>
      {sentence === undefined ? null : (
        <div id="esito">
          <ErrorSummary wrongs={[{ field: about, about: t(`upload.${about}`), sentence }]} />
        </div>
      )}
      {guasti.length > 0 ? <Guasti guasti={guasti} /> : null}
      <UploadForm again={false} testo={testo} {...(sentence === undefined ? {} : { problem: { about, sentence } })} />
      <RowsForm {...view} modulo={richiesta.modulo} immobili={richiesta.immobili} sent={false} wrong={{}} />
    </>
  )
}

export const VerificaContent = ({ view }: { readonly view: VerificaView }) =>
  view.verificato === undefined ? <Start view={view} /> : <Checked view={view} verificato={view.verificato} />
