import { ALTRO, PER_CONTO, type Campo, type Quando } from './campo'
import { comeForm, leggiCampo, type Contesto, type Risposte } from './lettura'
import type { PraticaProblem } from './problemi'
import type { Avviso, Carta, Passo, Procedura } from './procedura'

const holds = (quando: Quando | undefined, risposte: Risposte): boolean => {
  if (quando === undefined) return true
  const said = (risposte[quando.campo] ?? '').split(',')
  return 'e' in quando
    ? said.some((each) => quando.e.includes(each))
    : risposte[quando.campo] !== undefined && !said.some((each) => quando.non.includes(each))
}

/** The questions of a step that are asked, by the answers so far. */
export const campiVisti = (passo: Passo, risposte: Risposte): readonly Campo[] =>
  passo.campi.filter(({ quando }) => holds(quando, risposte))

/** The steps that are walked, by the answers so far. */
export const passiVisti = ({ passi }: Procedura, risposte: Risposte): readonly Passo[] =>
  passi.filter((passo) => holds(passo.quando, risposte) && campiVisti(passo, risposte).length > 0)

/** The papers that are asked for, by the answers so far. */
export const carteViste = ({ carte }: Procedura, risposte: Risposte): readonly Carta[] =>
  carte.filter(({ quando }) => holds(quando, risposte))

/** What the answers so far give reason to say. */
export const avvisiVisti = ({ avvisi = [] }: Procedura, risposte: Risposte): readonly Avviso[] =>
  avvisi.filter(({ quando }) => holds(quando, risposte))

const controlOf = (campo: Campo): string => (campo.tipo === 'giorno' ? `${campo.id}.g` : campo.id)

export type PassoLetto = {
  /** All answers with those of this step that could be read. */
  readonly risposte: Risposte
  readonly problems: readonly PraticaProblem[]
  /** Questions that follow from what was just answered and did not stand in the form. */
  readonly ancora: boolean
}

const without = (risposte: Risposte, id: string): Risposte =>
  Object.fromEntries(Object.entries(risposte).filter(([key]) => key !== id))

/** The names of the questions that the form showed: the others were not left open, they were not asked. */
export const MOSTRATI = 'mostrati'

/**
 * Reads a step: each question in its order, for later ones may hang on it. What cannot be read is told and not kept; an
 * answer to what is no longer asked goes.
 */
export const leggiPasso = (
  passo: Passo,
  form: URLSearchParams,
  before: Risposte,
  contesto: Omit<Contesto, 'risposte'>,
): PassoLetto => {
  const shown = (form.get(MOSTRATI) ?? '').split(',')
  const problems: PraticaProblem[] = []
  let risposte = before
  let ancora = false
  for (const campo of passo.campi) {
    const { id } = campo
    if (!holds(campo.quando, risposte)) risposte = without(risposte, id)
    else if (!shown.includes(id)) ancora ||= risposte[id] === undefined
    else {
      const read = leggiCampo(campo, form, { ...contesto, risposte })
      risposte = read.ok && read.value !== '' ? { ...risposte, [id]: read.value } : without(risposte, id)
      if (!read.ok) problems.push({ control: controlOf(campo), campo: id, code: read.code, values: read.values ?? {} })
    }
  }
  return { risposte, problems, ancora }
}

const isAnswered = (campo: Campo, risposte: Risposte, contesto: Omit<Contesto, 'risposte'>): boolean => {
  const kept = risposte[campo.id]
  if (kept === undefined) return campo.facoltativo === true
  return leggiCampo(campo, comeForm(campo, kept), { ...contesto, risposte }).ok
}

/** The first step with a question that is open or no longer holds; undefined where all are answered. */
export const primoAperto = (
  procedura: Procedura,
  risposte: Risposte,
  contesto: Omit<Contesto, 'risposte'>,
): Passo | undefined =>
  passiVisti(procedura, risposte).find((passo) =>
    campiVisti(passo, risposte).some((campo) => !isAnswered(campo, risposte, contesto)),
  )

/** Only answers to what is asked, and for whom: a way that was left again leaves nothing in what is sent. */
export const soloChieste = (procedura: Procedura, risposte: Risposte): Risposte => {
  const asked = passiVisti(procedura, risposte).flatMap((passo) => campiVisti(passo, risposte).map(({ id }) => id))
  return Object.fromEntries(Object.entries(risposte).filter(([id]) => id === PER_CONTO || asked.includes(id)))
}

/** The step after one; undefined after the last. */
export const passoDopo = (procedura: Procedura, risposte: Risposte, id: string): Passo | undefined => {
  const seen = passiVisti(procedura, risposte)
  return seen[seen.findIndex((passo) => passo.id === id) + 1]
}

/** Foglio, particella and subalterno as the office searches by them: `12/345/6`; undefined where the answers have none. */
export const luogoDi = ({ campi }: Procedura, risposte: Risposte): string | undefined => {
  const [foglio, particella, subalterno] = [campi?.foglio, campi?.particella, campi?.subalterno].map((id) =>
    id === undefined ? undefined : risposte[id],
  )
  if (foglio === undefined || particella === undefined) return undefined
  return [foglio, particella, subalterno].filter((part) => part !== undefined && part !== '').join('/')
}

/** The tax year that the answers say; undefined where they say none. */
export const annoDi = ({ campi }: Procedura, risposte: Risposte): number | undefined => {
  const said = campi?.anno === undefined ? undefined : risposte[campi.anno]
  return said !== undefined && /^20\d\d/.test(said) ? Number(said.slice(0, 4)) : undefined
}

/** The id of the property that it is about, of those that the comune knows. */
export const immobileDi = ({ campi }: Procedura, risposte: Risposte): string | undefined => {
  const said = campi?.immobile === undefined ? undefined : risposte[campi.immobile]
  return said === ALTRO ? undefined : said
}
