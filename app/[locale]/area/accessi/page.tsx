import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findEnti } from '../../../../server/enti/queries'
import { accessesOf } from '../../../../server/persone/queries'
import { requireScope, signedIn } from '../../../../server/platform/auth'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { AccessList } from '../../../../ui/area/access-list'
import { OwnForm } from '../../../../ui/area/own-form'
import { Button } from '../../../../ui/components/button'
import { AreaFrame } from '../../../area-frame'

const PAGE = '/area/accessi'
const MOST = 200

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('accessi'))('title'),
  robots: { index: false },
})

/** Who looked at one's data, or changed them, and why: the newest first. */
const AccessiPage = async () => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const { session } = (await signedIn())!
  const t = await getTranslations('accessi')
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const accesses = await accessesOf(scope, MOST)
  return (
    <AreaFrame title={t('title')} lead={t('lead')} page={PAGE}>
      <div className="mt-8">
        {accesses.length === 0 ? (
          <p>{t('nobody')}</p>
        ) : (
          <AccessList accesses={accesses.map((one) => ({ ...one, comune: names.get(one.comune) ?? one.comune }))} />
        )}
      </div>
      <section className="section" aria-labelledby="dati">
        <h2 id="dati">{t('dati.title')}</h2>
        <p className="narrow">{t('dati.text')}</p>
        <OwnForm to="/area/accessi/scarica" token={await formToken(session)} className="mt-4">
          <Button kind="second" icon="save">
            {t('dati.go')}
          </Button>
        </OwnForm>
      </section>
    </AreaFrame>
  )
}

export default AccessiPage
