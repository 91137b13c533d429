import { law, uncertain, type Law } from '../../engine/kernel/law'
import type { IsoDate } from '../../engine/kernel/dates'
import type { CodiceTributo, Tributo, Uso } from './codici-tributo.types'

/** Last day on which somebody read the sources for new codes. */
export const CODICI_TRIBUTO_VERIFIED: IsoDate = '2026-11-22'

type Years = { readonly dal?: number; readonly al?: number }
type Row = readonly [codice: string, uso: Uso, descrizione: string, more?: Partial<CodiceTributo>]

const codes = (tributo: Tributo, years: Years, source: Law, rows: readonly Row[]): readonly CodiceTributo[] =>
  rows.map(([codice, uso, descrizione, more]) => ({
    codice,
    tributo,
    uso,
    descrizione,
    law: source,
    ...years,
    ...more,
  }))

const IMU = law('ris. AE 35/E del 12.4.2012', 'istituzione dei codici IMU, riusati dalla ris. 29/E del 29.5.2020')
const IMU_D = law('ris. AE 33/E del 21.5.2013', 'codici 3925 e 3930')
const IMU_MERCE = law('ris. AE 29/E del 29.5.2020', 'codice 3939; esenti dal 2022, L. 160/2019 art. 1 c. 751')
const TASI = law('ris. AE 46/E del 24.4.2014', 'codici TASI')
const TARES = law('ris. AE 37/E del 27.5.2013', 'codici TARES, ridenominati dalla ris. 45/E del 24.4.2014')
const TEFA = law('ris. AE 5/E del 18.1.2021', 'codici TEFA, TEFN, TEFZ (DM 1.7.2020 art. 2 c. 3)')
const IMIS = law('ris. AE 51/E del 21.5.2015', 'codici IMIS')
const ILIA = law('ris. AE 10/E del 24.2.2023', 'codici ILIA')
const ILIA_2024 = law('ris. AE 16/E del 12.3.2024', 'codice 5902, ridenominazione del 5901')
const IMI = uncertain('sito del Comune di Funes', 'codici IMI della Provincia di Bolzano')
const IMPI = law('ris. AE 77/E del 2.12.2020', 'codice 3970')
const IMPI_COMUNE = law('ris. AE 27/E del 10.6.2022', 'codici 3971, 3972, 3973')
const TOSAP = law('ris. AE 74/E del 18.5.2004', 'codici TOSAP/COSAP; sostituiti dal canone unico dal 2021')
const SOGGIORNO = law('ris. AE 64/E del 30.5.2017', 'imposta e contributo di soggiorno')
const ICI = uncertain('D.Lgs. 504/1992', 'codici ICI da memoria')
const TARSU = uncertain('D.Lgs. 507/1993', 'codici TARSU/TIA visti nei flussi')
const EP = law('ris. AE sui codici F24 EP', 'codici per gli enti pubblici in Tesoreria unica')
const EP_DA_CONFERMARE = uncertain('ris. AE sui codici F24 EP', 'codici da memoria')

const STATO = { stato: true } as const
const SOLO_2012 = { stato: true, al: 2012 } as const

const LOCAL = [
  codes('IMU', { dal: 2012 }, IMU, [
    ['3912', 'imposta', 'IMU - abitazione principale e pertinenze - Comune'],
    ['3913', 'imposta', 'IMU - fabbricati rurali ad uso strumentale - Comune'],
    ['3914', 'imposta', 'IMU - terreni - Comune'],
    ['3915', 'imposta', 'IMU - terreni - Stato', SOLO_2012],
    ['3916', 'imposta', 'IMU - aree fabbricabili - Comune'],
    ['3917', 'imposta', 'IMU - aree fabbricabili - Stato', SOLO_2012],
    ['3918', 'imposta', 'IMU - altri fabbricati - Comune'],
    ['3919', 'imposta', 'IMU - altri fabbricati - Stato', SOLO_2012],
    ['3923', 'interessi', 'IMU - interessi da accertamento - Comune'],
    ['3924', 'sanzioni', 'IMU - sanzioni da accertamento - Comune'],
    ['3925', 'imposta', 'IMU - immobili ad uso produttivo del gruppo D - Stato', { ...STATO, dal: 2013, law: IMU_D }],
    ['3930', 'imposta', 'IMU - immobili ad uso produttivo del gruppo D - incremento Comune', { dal: 2013, law: IMU_D }],
    [
      '3939',
      'imposta',
      "IMU - fabbricati costruiti e destinati dall'impresa costruttrice alla vendita - Comune",
      { dal: 2020, al: 2021, law: IMU_MERCE },
    ],
  ]),
  codes('TASI', { dal: 2014, al: 2019 }, TASI, [
    ['3958', 'imposta', 'TASI - abitazione principale e pertinenze'],
    ['3959', 'imposta', 'TASI - fabbricati rurali ad uso strumentale'],
    ['3960', 'imposta', 'TASI - aree fabbricabili'],
    ['3961', 'imposta', 'TASI - altri fabbricati'],
    ['3962', 'interessi', 'TASI - interessi da accertamento'],
    ['3963', 'sanzioni', 'TASI - sanzioni da accertamento'],
  ]),
  codes('TARI', { dal: 2013 }, TARES, [
    ['3944', 'imposta', 'TARI - tassa sui rifiuti (TARES nel 2013)'],
    ['3945', 'interessi', 'TARI - interessi'],
    ['3946', 'sanzioni', 'TARI - sanzioni'],
  ]),
  codes('TARIFFA', { dal: 2013 }, TARES, [
    ['3950', 'imposta', 'Tariffa corrispettiva (L. 147/2013 art. 1 c. 668)'],
    ['3951', 'interessi', 'Tariffa corrispettiva - interessi'],
    ['3952', 'sanzioni', 'Tariffa corrispettiva - sanzioni'],
  ]),
  codes('MAGGIORAZIONE TARES', { dal: 2013, al: 2013 }, TARES, [
    ['3955', 'imposta', 'Maggiorazione TARES (va allo Stato)', STATO],
    ['3956', 'interessi', 'Maggiorazione TARES - interessi', STATO],
    ['3957', 'sanzioni', 'Maggiorazione TARES - sanzioni', STATO],
  ]),
  codes('TEFA', { dal: 2021 }, TEFA, [
    ['TEFA', 'imposta', 'TEFA - tributo provinciale per la tutela ambientale'],
    ['TEFN', 'interessi', 'TEFA - interessi'],
    ['TEFZ', 'sanzioni', 'TEFA - sanzioni'],
  ]),
  codes('IMIS', { dal: 2015 }, IMIS, [
    ['3990', 'imposta', 'IMIS - abitazione principale, fattispecie assimilate e pertinenze'],
    ['3991', 'imposta', 'IMIS - altri fabbricati abitativi'],
    ['3992', 'imposta', 'IMIS - altri fabbricati'],
    ['3993', 'imposta', 'IMIS - aree edificabili'],
    ['3994', 'sanzioni', 'IMIS - sanzioni da accertamento'],
    ['3995', 'interessi', 'IMIS - interessi da accertamento'],
    ['3996', 'ravvedimento', 'IMIS - sanzioni e interessi da ravvedimento'],
  ]),
  codes('ILIA', { dal: 2023 }, ILIA, [
    ['5900', 'imposta', 'ILIA - abitazione principale e assimilate'],
    ['5901', 'imposta', "ILIA - primo fabbricato abitativo diverso dall'abitazione principale"],
    ['5902', 'imposta', 'ILIA - ulteriori fabbricati abitativi', { dal: 2024, law: ILIA_2024 }],
    ['5903', 'imposta', 'ILIA - fabbricati rurali ad uso strumentale'],
    ['5904', 'imposta', 'ILIA - terreni', { law: uncertain(ILIA.act, 'codice 5904, una sola fonte') }],
    ['5905', 'imposta', 'ILIA - aree fabbricabili'],
    ['5906', 'imposta', "ILIA - gruppo D strumentali all'attività"],
    ['5907', 'imposta', 'ILIA - gruppo D non strumentali', { law: uncertain(ILIA.act, 'codice 5907, una sola fonte') }],
    ['5908', 'imposta', "ILIA - fabbricati strumentali all'attività diversi dal gruppo D"],
    ['5909', 'imposta', 'ILIA - altri immobili'],
    [
      '5910',
      'accertamento',
      'ILIA - da confermare (interessi o sanzioni)',
      { law: uncertain(ILIA.act, 'significato non trovato') },
    ],
    [
      '5911',
      'accertamento',
      'ILIA - da confermare (interessi o sanzioni)',
      { law: uncertain(ILIA.act, 'significato non trovato') },
    ],
  ]),
  codes('IMI', { dal: 2014 }, IMI, [
    ['3980', 'imposta', 'IMI - abitazione principale e pertinenze'],
    ['3981', 'imposta', 'IMI - fabbricati rurali ad uso strumentale'],
    ['3982', 'imposta', 'IMI - aree fabbricabili'],
    ['3983', 'imposta', 'IMI - altri immobili'],
    ['3984', 'imposta', 'IMI - gruppo D'],
    ['3985', 'interessi', 'IMI - interessi'],
    ['3986', 'sanzioni', 'IMI - sanzioni'],
  ]),
  codes('IMPi', { dal: 2020 }, IMPI_COMUNE, [
    ['3970', 'imposta', 'IMPi - piattaforme marine - Stato', { ...STATO, law: IMPI }],
    ['3971', 'imposta', 'IMPi - piattaforme marine - Comune'],
    ['3972', 'interessi', 'IMPi - interessi da accertamento'],
    ['3973', 'sanzioni', 'IMPi - sanzioni da accertamento'],
  ]),
  codes('TOSAP/COSAP', { al: 2020 }, TOSAP, [
    ['3931', 'imposta', 'TOSAP/COSAP - occupazione permanente'],
    ['3932', 'imposta', 'TOSAP/COSAP - occupazione temporanea'],
    ['3933', 'interessi', 'TOSAP/COSAP - interessi'],
    ['3934', 'sanzioni', 'TOSAP/COSAP - sanzioni'],
  ]),
  codes('SOGGIORNO', {}, SOGGIORNO, [
    ['3936', 'imposta', 'Imposta o contributo di soggiorno'],
    ['3937', 'interessi', 'Imposta di soggiorno - interessi'],
    ['3938', 'sanzioni', 'Imposta di soggiorno - sanzioni'],
  ]),
  codes('ICI', { al: 2011 }, ICI, [
    ['3940', 'imposta', 'ICI - abitazione principale'],
    ['3941', 'imposta', 'ICI - terreni agricoli'],
    ['3942', 'imposta', 'ICI - aree fabbricabili'],
    ['3943', 'imposta', 'ICI - altri fabbricati'],
    ['3906', 'interessi', 'ICI - interessi'],
    ['3907', 'sanzioni', 'ICI - sanzioni'],
  ]),
  codes('TARSU', { al: 2012 }, TARSU, [
    ['3920', 'imposta', 'TARSU/TIA - tassa o tariffa sui rifiuti'],
    ['3921', 'interessi', 'TARSU/TIA - interessi'],
    ['3922', 'sanzioni', 'TARSU/TIA - sanzioni'],
  ]),
]

const FROM_2013 = { dal: 2013 } as const

const ENTI_PUBBLICI = [
  codes('IMU', { dal: 2012 }, EP, [
    ['350E', 'imposta', 'IMU - fabbricati rurali ad uso strumentale (F24 EP)'],
    ['351E', 'imposta', 'IMU - terreni - Comune (F24 EP)'],
    ['352E', 'imposta', 'IMU - terreni - Stato (F24 EP)', SOLO_2012],
    ['353E', 'imposta', 'IMU - aree fabbricabili - Comune (F24 EP)'],
    ['354E', 'imposta', 'IMU - aree fabbricabili - Stato (F24 EP)', SOLO_2012],
    ['355E', 'imposta', 'IMU - altri fabbricati - Comune (F24 EP)'],
    ['356E', 'imposta', 'IMU - altri fabbricati - Stato (F24 EP)', SOLO_2012],
    ['357E', 'interessi', 'IMU - interessi (F24 EP)', { law: EP_DA_CONFERMARE }],
    ['358E', 'sanzioni', 'IMU - sanzioni (F24 EP)', { law: EP_DA_CONFERMARE }],
    ['359E', 'imposta', 'IMU - gruppo D - Stato (F24 EP)', { ...STATO, ...FROM_2013 }],
    ['360E', 'imposta', 'IMU - gruppo D - incremento Comune (F24 EP)', FROM_2013],
  ]),
  codes('TARI', FROM_2013, EP, [
    ['365E', 'imposta', 'TARI (F24 EP)'],
    ['366E', 'interessi', 'TARI - interessi (F24 EP)'],
    ['367E', 'sanzioni', 'TARI - sanzioni (F24 EP)'],
  ]),
  codes('TARIFFA', FROM_2013, EP, [
    ['368E', 'imposta', 'Tariffa corrispettiva (F24 EP)'],
    ['369E', 'interessi', 'Tariffa corrispettiva - interessi (F24 EP)'],
    ['370E', 'sanzioni', 'Tariffa corrispettiva - sanzioni (F24 EP)'],
  ]),
  codes('MAGGIORAZIONE TARES', { dal: 2013, al: 2013 }, EP, [
    ['371E', 'imposta', 'Maggiorazione TARES (F24 EP)', STATO],
    ['372E', 'interessi', 'Maggiorazione TARES - interessi (F24 EP)', STATO],
    ['373E', 'sanzioni', 'Maggiorazione TARES - sanzioni (F24 EP)', STATO],
  ]),
  codes('TASI', { dal: 2014, al: 2019 }, EP, [
    ['374E', 'imposta', 'TASI - fabbricati rurali ad uso strumentale (F24 EP)'],
    ['375E', 'imposta', 'TASI - aree fabbricabili (F24 EP)'],
    ['376E', 'imposta', 'TASI - altri fabbricati (F24 EP)'],
    ['377E', 'interessi', 'TASI - interessi (F24 EP)'],
    ['378E', 'sanzioni', 'TASI - sanzioni (F24 EP)'],
  ]),
]

/** Every code the portal knows, in the order of the resolutions. */
export const CODICI_TRIBUTO: readonly CodiceTributo[] = [
  ...LOCAL.flat(),
  ...ENTI_PUBBLICI.flat().map((entry) => ({ ...entry, ep: true as const })),
]
