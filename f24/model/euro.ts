/** Euro as they stand on a form: `1.234,50`. */
export const euroOf = (cents: number): string => {
  const rest = Math.abs(cents % 100)
  const whole = String((Math.abs(cents) - rest) / 100).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${cents < 0 ? '-' : ''}${whole},${String(rest).padStart(2, '0')}`
}
