import type { Risposte } from '../../contracts/calcolo/risposte'
import type { Altro } from './confronto/address'

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
