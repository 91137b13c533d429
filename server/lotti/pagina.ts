import type { Lingua } from '../../contracts/avvisi/lingue'
import type { RifiutoLotto } from '../../contracts/lotto'
import { leggiInvio, ricevi } from './ricevi'
import { calcolaLotto } from './tutti'
import { zipLotto } from './zip'

export type ZipInvio =
  | { readonly ok: true; readonly name: string; readonly bytes: AsyncGenerator<Uint8Array> }
  | { readonly ok: false; readonly why: RifiutoLotto }

/** The ZIP of what was sent, written while it is read. Nothing of it is kept. */
export const zipInvio = async (request: Request, lingua: Lingua): Promise<ZipInvio> => {
  const received = await ricevi(request)
  if (!received.ok) return received
  const read = await leggiInvio(received.invio)
  if (!read.ok) return { ok: false, why: read.why }
  const { letto, modo } = read
  const { studio } = received.invio
  const paper = { ...modo, lingua, ...(studio === '' ? {} : { studio }) } as const
  const bytes = zipLotto(calcolaLotto(letto, modo), letto.nessuno, paper)
  return { ok: true, name: `imu-${modo.anno}-${modo.quale}.zip`, bytes }
}
