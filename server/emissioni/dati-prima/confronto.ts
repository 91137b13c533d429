import { VOCI_DATI, type Cambiato, type DatiDetti, type OggettoDati, type Tratto } from '../../../contracts/dati-prima'

/** One value for all days is the same value, whichever the days: how long it is held is told by the possession. */
const isSame = (prima: readonly Tratto[], dopo: readonly Tratto[], isPossesso: boolean): boolean => {
  if (prima.length !== dopo.length) return false
  const onlyValue = prima.length === 1 && !isPossesso
  return prima.every(({ dal, al, valore }, at) => {
    const now = dopo[at]!
    return valore === now.valore && (onlyValue || (dal === now.dal && al === now.al))
  })
}

const diUno = (prima: OggettoDati | undefined, dopo: OggettoDati | undefined): readonly Cambiato[] => {
  const oggetto = (dopo ?? prima)!.nome
  // what has come, or gone, as a whole is told once
  const voci = prima === undefined || dopo === undefined ? (['possesso'] as const) : VOCI_DATI
  return voci.flatMap((voce) => {
    const [was, is] = [prima?.voci[voce] ?? [], dopo?.voci[voce] ?? []]
    return isSame(was, is, voce === 'possesso') ? [] : [{ oggetto, voce, prima: was, dopo: is }]
  })
}

const byId = ({ oggetti }: DatiDetti): ReadonlyMap<string, OggettoDati> =>
  new Map(oggetti.map((each) => [each.id, each]))

/** What is otherwise than it was told, object by object: those that stayed or went first, then those that came. */
export const cambiatiTra = (prima: DatiDetti, dopo: DatiDetti): readonly Cambiato[] => {
  const [was, is] = [byId(prima), byId(dopo)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => diUno(was.get(id), is.get(id)))
}
