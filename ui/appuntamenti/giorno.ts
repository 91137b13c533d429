import type { Locale } from '../../i18n/routing'
import { weekdayName } from '../format'

/** 1 Monday … 7 Sunday, by name: 1 January 2024 was a Monday. */
export const giornoName = (giorno: number, locale: Locale): string => weekdayName(`2024-01-0${giorno}`, locale)
