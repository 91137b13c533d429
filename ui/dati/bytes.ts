import type { Locale } from '../../i18n/routing'
import { decimalText, whole } from '../format'

/** A size as people say it: whole kilobytes, or megabytes with one decimal. Whole numbers only. */
export const bytes = (count: number, locale: Locale): { readonly unit: 'kb' | 'mb'; readonly n: string } => {
  if (count < 1_000_000) return { unit: 'kb', n: whole(Math.max(1, Math.round(count / 1_000)), locale) }
  const tenths = Math.round(count / 100_000)
  return { unit: 'mb', n: decimalText(`${Math.floor(tenths / 10)}.${tenths % 10}`, locale) }
}
