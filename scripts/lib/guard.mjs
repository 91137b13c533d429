/**
 * Outlives the script that started it, by a moment: when that script ends in whatever way (kill -9 too), the pipe
 * between them closes, and the guard ends what the script had running, the last started first.
 * Lines on stdin: `{"add": Member}` or `{"drop": pid}`.
 */
import { createInterface } from 'node:readline'
import { endMember } from './processes.mjs'

const members = new Map()

const endAll = async () => {
  for (const member of [...members.values()].reverse()) await endMember(member)
  process.exit(0)
}

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const { add, drop } = JSON.parse(line)
    if (add) members.set(add.pid, add)
    else members.delete(drop)
  })
  .on('close', endAll)
