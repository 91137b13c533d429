import { audit } from '../platform/audit'
import { asOwner, become } from '../platform/db'
import { INSTALLATION } from '../platform/scope'
import { ensureGestore, keeper } from './commands'
import { exporter, writeExport, type EnteExport } from './export'
import { enteTables } from './tables'

/** What goes with the comune itself, and what only the gestore may take away. */
const LAST = new Set(['ente', 'nome_host'])

/**
 * Takes a comune out: exports all of it, then takes its rows away, in one transaction. Nothing goes that was not written
 * first: the counts must agree, or all is as before. The chain of the installation says that it was done, and by whom.
 * @throws EnteError as for the export
 */
export const removeEnte = (ownerUrl: string, belfiore: string, folder: string, by: string): Promise<EnteExport> =>
  asOwner(
    ownerUrl,
    async (tx) => {
      const report = await writeExport(tx, belfiore, folder, exporter(belfiore, by))
      const tables = [...(await enteTables(tx))].reverse()
      const take = async (name: string): Promise<void> => {
        const gone = await tx.$executeRawUnsafe(`delete from "${name}" where belfiore = '${belfiore}'`)
        const written = report.tabelle.find(({ tabella }) => tabella === name)?.righe
        if (gone !== written) throw new Error(`${name}: ${gone} rows to take away, ${written ?? 'none'} written.`)
      }
      for (const { name } of tables) if (!LAST.has(name)) await take(name)
      await become(tx, keeper(by))
      await ensureGestore(tx, by)
      for (const { name } of tables) if (LAST.has(name)) await take(name)
      const righe = report.tabelle.reduce((sum, each) => sum + each.righe, 0)
      const about = { belfiore: INSTALLATION, persona: null, reason: 'il comune lascia l’installazione' }
      await audit(tx, keeper(by), { ...about, action: 'erase:ente', object: belfiore, values: { righe } })
      return report
    },
    exporter(belfiore, by),
    'RepeatableRead',
  )
