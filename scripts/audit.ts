import { sealAll } from '../server/audit/commands'
import { verifyAll, type AuditFault, type AuditReport } from '../server/audit/queries'
import { closeDb } from '../server/platform/db'
import { INSTALLATION } from '../server/platform/scope'
import { runningDemo } from './lib/running.mjs'

const HELP = `npm run audit:verify
npm run audit:seal

verify   recomputes the hash-chained batches of the audit, of each comune and of the installation: says what was changed,
         taken away or put in, and how many events are in no batch yet. Ends with 1 when something is wrong.
seal     puts the events that are in no batch yet into one. The web process does so by itself, every minute.

Reads APP_DATABASE_URL; without it, the database of the demo that runs in this checkout.`

const FAULTS: Readonly<Record<AuditFault['kind'], (fault: AuditFault) => string>> = {
  changed: ({ numero }) => `batch ${numero}: an event in it, or the batch, is not what was sealed`,
  missing: ({ numero, events }) => `batch ${numero}: ${events} events are gone`,
  order: ({ numero }) => `batch ${numero}: does not follow the one before it`,
  late: ({ events }) =>
    `${events} events are in no batch and claim to be older than the last ones: put in behind its back`,
}

const tailOf = ({ tail: { events, since } }: AuditReport): string =>
  events === 0 ? 'nothing waits to be sealed' : `${events} not sealed yet, since ${since ?? '?'}`

const linesOf = (report: AuditReport): readonly string[] => {
  const { belfiore, seals, sealed, erased, head, faults } = report
  const name = belfiore === INSTALLATION ? 'installation' : belfiore
  const gone = erased === 0 ? '' : `, ${erased} of them erased at the end of their retention`
  return [
    `${faults.length === 0 ? 'ok    ' : 'BROKEN'} ${name}: ${sealed} events in ${seals} batches${gone}; ${tailOf(report)}`,
    ...(head === '' ? [] : [`       head ${head}`]),
    ...faults.map((fault) => `       ${FAULTS[fault.kind](fault)}`),
  ]
}

const verify = async (): Promise<void> => {
  const reports = await verifyAll()
  console.log(reports.flatMap(linesOf).join('\n'))
  const broken = reports.filter(({ faults }) => faults.length > 0).length
  console.log(broken === 0 ? `${reports.length} chains, all sound` : `${broken} of ${reports.length} chains are broken`)
  if (broken > 0) process.exitCode = 1
}

const main = async (word: string | undefined): Promise<void> => {
  if (word !== 'verify' && word !== 'seal') return console.log(HELP)
  process.env.APP_DATABASE_URL ||= runningDemo().appUrl
  try {
    if (word === 'verify') await verify()
    else console.log(`${await sealAll()} events sealed`)
  } finally {
    await closeDb()
  }
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
