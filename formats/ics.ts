import ical, { ICalAlarmType, ICalEventStatus, type ICalCalendar } from 'ical-generator'
import type { IsoDate } from '../engine/kernel/dates'

/** A day of a calendar, whole: a due date has no hour. */
export type CalendarDay = {
  /** The same day of the same thing keeps it for ever, so a file taken twice does not double it. */
  readonly id: string
  readonly day: IsoDate
  readonly title: string
  readonly text?: string
  /** A page that says more. */
  readonly url?: string
  /** Days before on which the calendar reminds; none where absent. */
  readonly remind?: readonly number[]
}

/** Something with an hour. */
export type CalendarHour = {
  /** Kept through all moves, so that a calendar moves its entry rather than adding one. */
  readonly id: string
  /** A moment: `2026-12-02T08:00:00Z`. */
  readonly start: string
  /** The moment it ends. */
  readonly end: string
  /** How often it was moved. */
  readonly sequence: number
  readonly title: string
  readonly place?: string
  readonly text?: string
  readonly url?: string
  readonly cancelled?: boolean
}

export type CalendarFile = {
  readonly name: string
  readonly language: string
  /** The day the file says it was written: handed in, since nothing here knows today. */
  readonly written: IsoDate
  readonly days: readonly CalendarDay[]
  readonly hours?: readonly CalendarHour[]
}

const SECONDS_A_DAY = 24 * 60 * 60
/** A reminder rings at nine in the morning, not at midnight. */
const NINE = 9 * 60 * 60

const HOUR = 60 * 60

const addHour = (calendar: ICalCalendar, written: IsoDate, hour: CalendarHour): void => {
  const { id, start, end, sequence, title, place, text, url, cancelled } = hour
  const event = calendar.createEvent({
    ...{ id, start, end, sequence, summary: title, stamp: `${written}T00:00:00Z` },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(place === undefined ? {} : { location: place }),
    ...(text === undefined ? {} : { description: text }),
    ...(url === undefined ? {} : { url }),
  })
  if (!cancelled) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: 2 * HOUR, description: title })
}

/** The days as an iCalendar file (RFC 5545), the same bytes in every time zone. */
export const writeIcs = ({ name, language, written, days, hours = [] }: CalendarFile): string => {
  const calendar = ical({
    name,
    prodId: { company: 'Sportello Tributi', product: 'scadenze', language: language.toUpperCase() },
  })
  for (const { id, day, title, text, url, remind = [] } of days) {
    const event = calendar.createEvent({
      id,
      stamp: `${written}T00:00:00Z`,
      start: day,
      allDay: true,
      summary: title,
      ...(text === undefined ? {} : { description: text }),
      ...(url === undefined ? {} : { url }),
    })
    for (const before of remind) {
      event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: before * SECONDS_A_DAY - NINE,
        description: title,
      })
    }
  }
  for (const hour of hours) addHour(calendar, written, hour)
  return calendar.toString()
}
