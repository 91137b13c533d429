import { checkDigit } from '../engine/kernel/codice-fiscale'

/** The eleven digits of a firm of nobody. */
export const dittaDi = (numero: number): string => {
  const first = `0${String(numero).padStart(9, '0')}`
  return `${first}${checkDigit(first)}`
}

/** Half of the tax of each firm: 10.000 × 1,05 × 65 × 1,06 % = 7.234,50, 3.617,25 each time, 3.618,00 on the form in its rows. */
export const DA_PAGARE = '3618,00'

const HEAD =
  'codice fiscale;cognome o denominazione;nome;comune;categoria;rendita;quota;uso;aliquota;aliquota anno prima'

/** A table of so many firms with a plant each, whose rates the file says: every one comes out with an F24. */
export const tabellaDitte = (many: number): string =>
  [
    HEAD,
    ...Array.from(
      { length: many },
      (_, at) => `${dittaDi(at + 1)};Officine ${at + 1};;Cremona;D/7;10000,00;100;proprio;1,06;1,06`,
    ),
  ].join('\n')
