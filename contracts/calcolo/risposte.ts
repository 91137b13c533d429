/**
 * The answers of the calculator as they stand in the address: texts, exactly as typed, so that nothing is lost and an
 * answer that cannot be read is shown again. Never a name, a codice fiscale, an address (docs/decisions/0007).
 *
 * Names of the parameters: `comune`, `anno`, `contitolari`, then per immobile `i0.tipo`, `i0.acquisto.g`, and per
 * stretch of the year `i0.p0.uso`.
 */
export const MASSIMO = { immobili: 30, periodi: 6, contitolari: 9, costi: 12, caratteri: 60 } as const

export const TIPI = ['abitazione', 'pertinenza', 'altro', 'terreno', 'area'] as const
export type Tipo = (typeof TIPI)[number]

/** Fields asked once for an immobile. Days are `.g`, `.m`, `.a`: three native fields. */
export const CAMPI_IMMOBILE = [
  'tipo',
  'possesso',
  'acquisto.g',
  'acquisto.m',
  'acquisto.a',
  'vendita.g',
  'vendita.m',
  'vendita.a',
] as const

/** Fields asked for each stretch of the year; the first has no `dal`. */
export const CAMPI_PERIODO = [
  'dal.g',
  'dal.m',
  'dal.a',
  'categoria',
  'rendita',
  'renditaNonSo',
  'dominicale',
  'venale',
  'zona',
  'mq',
  'valore',
  'uso',
  'attestazione',
  'comodatoParente',
  'comodatoRegistrato',
  'comodatoUnica',
  'situazione',
  'montano',
  'conduzione',
  'storico',
  'inagibile',
  'titolari',
  'figli',
  'pertinenzaC2',
  'pertinenzaC6',
  'pertinenzaC7',
  'quota',
  'scelta',
  'aliquota',
  'sceltaPrecedente',
  'aliquotaPrecedente',
  'confermo',
] as const

export type CampoImmobile = (typeof CAMPI_IMMOBILE)[number]
export type CampoPeriodo = (typeof CAMPI_PERIODO)[number]

export type RispostePeriodo = {
  readonly campi: Readonly<Partial<Record<CampoPeriodo, string>>>
  /** Costs by books of a group D building, year and amount and coefficient, as typed. */
  readonly costi: readonly { readonly anno: string; readonly importo: string; readonly coefficiente: string }[]
  /** Share of each co-owner beside the person, and whether they live there. */
  readonly contitolari: readonly { readonly quota: string; readonly abita: boolean }[]
}

export type RisposteImmobile = {
  readonly campi: Readonly<Partial<Record<CampoImmobile, string>>>
  readonly periodi: readonly RispostePeriodo[]
}

export type Risposte = {
  readonly comune: string
  readonly anno: string
  readonly contitolari: number
  readonly immobili: readonly RisposteImmobile[]
  /** `dovuto`: what is due; `versato`: `accontoVersato` says what was paid, code by code; `nulla`: nothing yet. */
  readonly acconto: '' | 'dovuto' | 'versato'
  readonly accontoVersato: Readonly<Record<string, string>>
}

type Reader = (name: string) => string

const index = (name: string): number => Number(/^i(\d{1,2})\./.exec(name)?.[1] ?? -1)
const subIndex = (name: string): number => Number(/^i\d{1,2}\.p(\d{1,2})\./.exec(name)?.[1] ?? -1)
const costIndex = (name: string): number => Number(/^i\d{1,2}\.p\d{1,2}\.costo(\d{1,2})\./.exec(name)?.[1] ?? -1)

const count = (names: readonly string[], of: (name: string) => number, most: number): number =>
  Math.min(most, Math.max(-1, ...names.map(of)) + 1)

const filled = <K extends string>(keys: readonly K[], prefix: string, read: Reader): Partial<Record<K, string>> => {
  const campi: Partial<Record<K, string>> = {}
  for (const key of keys) {
    const value = read(prefix + key)
    if (value !== '') campi[key] = value
  }
  return campi
}

const readPeriodo = (names: readonly string[], prefix: string, contitolari: number, read: Reader): RispostePeriodo => ({
  campi: filled(CAMPI_PERIODO, prefix, read),
  costi: Array.from(
    {
      length: count(
        names.filter((name) => name.startsWith(prefix)),
        costIndex,
        MASSIMO.costi,
      ),
    },
    (_, at) => ({
      anno: read(`${prefix}costo${at}.anno`),
      importo: read(`${prefix}costo${at}.importo`),
      coefficiente: read(`${prefix}costo${at}.coefficiente`),
    }),
  ),
  contitolari: Array.from({ length: contitolari }, (_, at) => ({
    quota: read(`${prefix}quota${at + 1}`),
    abita: read(`${prefix}abita${at + 1}`) !== '',
  })),
})

const readImmobile = (names: readonly string[], at: number, contitolari: number, read: Reader): RisposteImmobile => {
  const prefix = `i${at}.`
  const own = names.filter((name) => name.startsWith(prefix))
  const periodi = Math.max(1, count(own, subIndex, MASSIMO.periodi))
  return {
    campi: filled(CAMPI_IMMOBILE, prefix, read),
    periodi: Array.from({ length: periodi }, (_, k) => readPeriodo(own, `${prefix}p${k}.`, contitolari, read)),
  }
}

/** Reads the address of the calculator. Never refuses: unknown names are ignored, long texts are cut. */
export const readRisposte = (params: URLSearchParams): Risposte => {
  const read: Reader = (name) => (params.get(name) ?? '').trim().slice(0, MASSIMO.caratteri)
  const names = [...new Set(params.keys())]
  const wanted = Number(/^\d$/.exec(read('contitolari'))?.[0] ?? 0)
  const acconto = read('acconto')
  return {
    comune: read('comune').toUpperCase(),
    anno: read('anno'),
    contitolari: wanted,
    immobili: Array.from({ length: count(names, index, MASSIMO.immobili) }, (_, at) =>
      readImmobile(names, at, wanted, read),
    ),
    acconto: acconto === 'dovuto' || acconto === 'versato' ? acconto : '',
    accontoVersato: Object.fromEntries(
      names.filter((name) => /^versato\.39\d\d$/.test(name)).map((name) => [name.slice(8), read(name)]),
    ),
  }
}

/** The inverse: the address of these answers, empty ones left out, in a fixed order. */
export const writeRisposte = (risposte: Risposte): URLSearchParams => {
  const params = new URLSearchParams()
  const put = (name: string, value: string | undefined): void => {
    if (value) params.set(name, value)
  }
  put('comune', risposte.comune)
  put('anno', risposte.anno)
  if (risposte.contitolari > 0) put('contitolari', String(risposte.contitolari))
  risposte.immobili.forEach((immobile, at) => writeImmobile(immobile, `i${at}.`, put))
  put('acconto', risposte.acconto)
  for (const [codice, importo] of Object.entries(risposte.accontoVersato)) put(`versato.${codice}`, importo)
  return params
}

const writeImmobile = (
  { campi, periodi }: RisposteImmobile,
  prefix: string,
  put: (name: string, value?: string) => void,
): void => {
  for (const key of CAMPI_IMMOBILE) put(prefix + key, campi[key])
  periodi.forEach((periodo, k) => {
    const own = `${prefix}p${k}.`
    for (const key of CAMPI_PERIODO) put(own + key, periodo.campi[key])
    periodo.costi.forEach((costo, at) => {
      put(`${own}costo${at}.anno`, costo.anno)
      put(`${own}costo${at}.importo`, costo.importo)
      put(`${own}costo${at}.coefficiente`, costo.coefficiente)
    })
    periodo.contitolari.forEach(({ quota, abita }, at) => {
      put(`${own}quota${at + 1}`, quota)
      put(`${own}abita${at + 1}`, abita ? 'si' : '')
    })
  })
}
