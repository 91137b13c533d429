import { ATTIVITA_ENC } from '../../formats/dichiarazione-imu/layout-enc'
import type {
  AttivitaEnc,
  DichiarazioneEnc,
  Ente,
  ImmobileEncA,
  ImmobileEncB,
  ImportoEnc,
  Rappresentante,
} from '../../formats/dichiarazione-imu/modello-enc'
import type { Intermediario } from '../../formats/dichiarazione-imu/modello'
import { giorniDi, leggiTesta, type Contesto } from './contesto'
import { controlla, progressivi, type DaControllare } from './immobili'
import type { Letta } from './imu'
import { isScritto, leggiMolti, leggiUno, type QuadroLetto } from './lettura'
import { prefixDi, type Quadro } from './modulo'
import { problema } from './problemi'
import type { Stesso } from './quadri'
import {
  ENTE,
  INTERMEDIARIO_DI_ENC,
  NOTE_ENC,
  QUADRO_A,
  QUADRO_B,
  QUADRO_C,
  RAPPRESENTANTE,
  SOCIETA,
  type NoteEnc,
  type Societa,
} from './quadri-enc'
import type { Risposte } from './risposte'
import type { Giorni } from './valori'

type Attivita = { readonly attivita: Readonly<Partial<Record<AttivitaEnc, boolean>>> }

const svolte = ({ attivita }: Attivita): readonly AttivitaEnc[] => ATTIVITA_ENC.filter((one) => attivita[one])

type Nota = { readonly noteIn: keyof NoteEnc; readonly notes: NoteEnc | undefined }

/** A list of properties with their numbers; what one answer asks of another is checked for each. */
const numerati = <T extends DaControllare>(
  quadro: Quadro,
  risposte: Risposte,
  giorni: Giorni,
  { noteIn, notes }: Nota,
): QuadroLetto<readonly (T & { readonly progressivo: number })[]> => {
  const read = leggiMolti<T & Stesso>(quadro, risposte, giorni)
  const problems = read.flatMap(({ parziale, problems: own }, at) => [
    ...own,
    ...controlla(parziale ?? {}, prefixDi(quadro, at), { note: notes?.[noteIn], noteIn, mustChange: false }),
  ])
  if (problems.length > 0) return { problems }
  const all = read.flatMap(({ value }) => value ?? [])
  const numbers = progressivi(all)
  return {
    value: all.map(({ stesso: _, ...one }, at) => ({ ...(one as unknown as T), progressivo: numbers[at]! })),
    problems,
  }
}

const IN_COMODATO = '1'

type LettoB = Omit<ImmobileEncB, 'attivita' | 'progressivo'> & Attivita

/** Exempt for what is done in it: something must be done in it. */
const quadroB = (risposte: Risposte, giorni: Giorni, nota: Nota): QuadroLetto<readonly ImmobileEncB[]> => {
  const read = numerati<LettoB>(QUADRO_B, risposte, giorni, nota)
  const idle = (read.value ?? []).flatMap((one, at) => {
    const prefix = prefixDi(QUADRO_B, at)
    const lent = one.comodato?.tipo === IN_COMODATO && one.comodato.comodatario === undefined
    return [
      ...(svolte(one).length === 0 ? [problema('attivita-missing', `${prefix}attivita.assistenziali`)] : []),
      ...(lent ? [problema('answer-missing', `${prefix}comodato.comodatario`)] : []),
    ]
  })
  const problems = [...read.problems, ...idle]
  if (problems.length > 0 || !read.value) return { problems }
  return { value: read.value.map((one) => ({ ...one, attivita: svolte(one) })), problems }
}

type Importi = Partial<Readonly<Record<ImportoEnc, number>>>

const quadroC = (risposte: Risposte, giorni: Giorni) => {
  const read = leggiUno<Importi>(QUADRO_C, risposte, QUADRO_C.prefix, giorni)
  const [, d] = QUADRO_C.gruppi
  const written = QUADRO_C.gruppi.some((gruppo) => isScritto(gruppo, risposte, QUADRO_C.prefix))
  return { ...read, written, quadroD: d !== undefined && isScritto(d, risposte, QUADRO_C.prefix) }
}

/** The declaration of a body that does no commerce, from its answers; all that is wrong comes back together. */
export const leggiEnc = (risposte: Risposte, contesto: Contesto): Letta<DichiarazioneEnc> => {
  const giorni = giorniDi(risposte, contesto.oggi)
  const testa = leggiTesta(risposte, contesto)
  const ente = leggiUno<Ente>(ENTE, risposte, ENTE.prefix, giorni)
  const who = leggiUno<Rappresentante>(RAPPRESENTANTE, risposte, RAPPRESENTANTE.prefix, giorni)
  const societa = leggiUno<Societa>(SOCIETA, risposte, SOCIETA.prefix, giorni)
  const note = leggiUno<NoteEnc>(NOTE_ENC, risposte, '', giorni)
  const a = numerati<Omit<ImmobileEncA, 'progressivo'>>(QUADRO_A, risposte, giorni, {
    noteIn: 'annotazioniA',
    notes: note.value,
  })
  const b = quadroB(risposte, giorni, { noteIn: 'annotazioniB', notes: note.value })
  const { written, quadroD, ...c } = quadroC(risposte, giorni)
  const sender = leggiUno<Omit<Intermediario, 'impegno'>>(INTERMEDIARIO_DI_ENC, risposte, 'n.', giorni)
  const empty = a.value?.length === 0 && b.value?.length === 0
  const problems = [
    ...[testa, ente, who, societa, a, b, c, note, sender].flatMap((each) => each.problems),
    ...(empty ? [problema('immobili-missing', 'aggiungi-quadroB')] : []),
  ]
  if (problems.length > 0 || !testa.value || !ente.value || !who.value || !a.value || !b.value) return { problems }
  return {
    value: {
      ...testa.value,
      ente: ente.value,
      rappresentante: who.value,
      ...societa.value,
      quadroA: a.value,
      quadroB: b.value,
      ...(written && c.value ? { quadroC: c.value } : {}),
      quadroD,
      ...note.value,
      ...(sender.value ? { intermediario: sender.value } : {}),
      firma: true,
    },
    problems,
  }
}
