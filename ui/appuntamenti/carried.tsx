import { writeCosa, type Chiesto, type Modo } from '../../contracts/appuntamento'

type CarriedProps = { readonly chiesto: Chiesto; readonly modo: Modo }

/** What the steps before said, on its way to the next: why somebody has priority stands in no address. */
export const Carried = ({ chiesto, modo }: CarriedProps) => (
  <>
    <input type="hidden" name="comune" value={chiesto.comune} />
    <input type="hidden" name="cosa" value={writeCosa(chiesto)} />
    <input type="hidden" name="priorita" value={chiesto.priorita} />
    <input type="hidden" name="modo" value={modo} />
  </>
)
